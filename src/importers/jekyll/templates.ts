import { join } from 'node:path/posix';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { wholeText } from '../../diagnostics/text.ts';
import type { Value } from '../../syntax/value.ts';
import { convertLiquid } from '../liquid/convert.ts';
import { falsyKeys, falsyNames } from '../liquid/falsy.ts';
import { areMixed, gatherNumerals, type Numerals } from '../liquid/numerals.ts';
import type { LiquidSite } from '../liquid/site.ts';
import type { OldDocument } from './documents.ts';
import { documentText } from './documents.ts';
import { includeName } from './places.ts';
import { besideName } from './relative-includes.ts';

/** What all templates of a site must agree on. @param values of configuration and data */
export function liquidSite(
  documents: readonly OldDocument[],
  values: readonly Value[],
  filters: ReadonlySet<string>,
): Omit<LiquidSite, 'beside' | 'own'> {
  const keys = new Set(falsyKeys(values));
  for (const { data } of documents) falsyKeys(data, keys);
  const numerals: Numerals = new Map();
  for (const value of values) gatherNumerals(value, numerals);
  for (const { data } of documents) gatherNumerals(data, numerals);
  const falsy = new Set(keys);
  for (const { text, bodyStart } of documents)
    for (const name of falsyNames(text, bodyStart, falsy)) falsy.add(name);
  return { filters, falsy, mixed: areMixed(numerals), include: includeName };
}

/**
 * A document in the new site's language. Liquid is left alone where the page says so.
 * @param folder what its relative includes are meant from
 */
export function convertedText(
  document: OldDocument,
  site: Omit<LiquidSite, 'beside' | 'own'>,
  folder: string,
  report: Report,
): string {
  const { text, bodyStart, kind, from, data } = document;
  if (data['render_with_liquid'] === false || !/\{[{%#]/.test(text.slice(bodyStart)))
    return documentText(document);
  const source = { ...wholeText(from, text), start: bodyStart };
  const { text: converted, diagnostics } = convertLiquid(source, kind === 'page', {
    ...site,
    beside: (name) => besideName(join(folder, name)),
    own: kind === 'include' ? document.to.replace(/^templates\//, '') : undefined,
  });
  for (const diagnostic of diagnostics) report(diagnostic);
  return documentText(document, converted.slice(bodyStart));
}
