import { outputView } from '../model/output-view.ts';
import type { Page, Site } from '../model/site.ts';
import { byName } from '../syntax/by-name.ts';
import type { ValueMap } from '../syntax/value.ts';

/** A style sheet whose source map `site.pages` lists, and the view of that. */
interface Listed {
  readonly sheet: Page;
  readonly view: ValueMap;
}

const known = new WeakMap<object, readonly Listed[]>();

/**
 * Source maps that `site.pages` lists for a page (`templates.listed_pages`): Jekyll adds each when it has made its sheet, so
 * that documents and pages before that do not see it.
 */
export function listedMaps(page: Page, site: Site): readonly ValueMap[] {
  const all = mapsOf(site);
  if (all.length === 0 || page.document) return [];
  return all.filter(({ sheet }) => byName(sheet.path, page.path) < 0).map(({ view }) => view);
}

function mapsOf({ config, pages, globals }: Site): readonly Listed[] {
  const found = known.get(globals);
  if (found) return found;
  const addresses = config.templates.listedPages.filter((url) => url.endsWith('.map'));
  const maps = addresses.flatMap((url): Listed[] => {
    const sheet = pages.find(({ route }) => `${route.url}.map` === url);
    return sheet ? [{ sheet, view: outputView(url) }] : [];
  });
  maps.sort((a, b) => byName(a.sheet.path, b.sheet.path));
  known.set(globals, maps);
  return maps;
}
