import type { Check } from '../model/check.ts';
import { blanks } from './blanks.ts';
import { contrast } from './contrast.ts';
import { documents } from './documents.ts';
import { duplicateAssets } from './duplicate-assets.ts';
import { editionData } from './edition-data.ts';
import { editionZones } from './edition-zones.ts';
import { eventTexts } from './event-texts.ts';
import { exports } from './exports.ts';
import { forms } from './forms.ts';
import { headAddresses } from './head-addresses.ts';
import { headings } from './headings.ts';
import { ids } from './ids.ts';
import { imageSizes } from './image-sizes.ts';
import { images } from './images.ts';
import { jsonLd } from './json-ld.ts';
import { links } from './links.ts';
import { mistypedNames } from './mistyped-names.ts';
import { outside } from './outside.ts';
import { descriptions, pageHead } from './page-head.ts';
import { privateColumnsCheck } from './private-columns.ts';
import { sampleAddressesCheck } from './sample-addresses.ts';
import { secrets } from './secrets.ts';
import { styles } from './styles.ts';
import { tags } from './tags.ts';
import { unlinked } from './unlinked.ts';
import { unusedAssets } from './unused-assets.ts';
import { unusedTemplates } from './unused-templates.ts';

/** What is checked of a finished site. */
export const CHECKS: readonly (readonly [name: string, check: Check])[] = [
  ['links', links],
  ['tags', tags],
  ['ids', ids],
  ['images', images],
  ['page-head', pageHead],
  ['styles', styles],
  ['mistyped-names', mistypedNames],
  ['blanks', blanks],
  ['sample-addresses', sampleAddressesCheck],
  ['outside', outside],
  ['descriptions', descriptions],
  ['head-addresses', headAddresses],
  ['headings', headings],
  ['forms', forms],
  ['json-ld', jsonLd],
  ['documents', documents],
  ['secrets', secrets],
  ['private-columns', privateColumnsCheck],
  ['image-sizes', imageSizes],
  ['unlinked', unlinked],
  ['event-texts', eventTexts],
  ['edition-data', editionData],
  ['edition-zones', editionZones],
  ['exports', exports],
  ['duplicate-assets', duplicateAssets],
  ['unused-assets', unusedAssets],
  ['unused-templates', unusedTemplates],
  ['contrast', contrast],
];
