import type { Place } from '../diagnostics/diagnostic.ts';
import { wholeText } from '../diagnostics/text.ts';
import { inConfig } from '../model/config-place.ts';
import type { Entry } from '../model/entry.ts';
import type { Layer, Page, Site } from '../model/site.ts';
import { locate } from '../syntax/data.ts';
import { isMap, keysOf, makeMap, type Value } from '../syntax/value.ts';

/** One value of a page and where it was set. */
export interface Explained {
  readonly key: string;
  readonly value: Value;
  /** Undefined for what wsite itself worked out: `url`, `path` … */
  readonly place: Place | undefined;
  /** Weaker places that also set it, strongest first. */
  readonly overrides: readonly Place[];
}

/** A page or the facts of an edition, the address, and where the values come from. */
export interface ExplainedPage {
  readonly path: string;
  /** Undefined for an edition without a home page. */
  readonly url: string | undefined;
  readonly edition: string | undefined;
  readonly values: readonly Explained[];
}

/**
 * Where the values of a page come from, or the facts of an edition.
 * @param wanted the path of a page or of an `_edition.yml`, with `content/` or without; a page by its address or its output too
 */
export function explain(site: Site, wanted: string): ExplainedPage | undefined {
  const names = [wanted, `content/${wanted}`];
  const page = site.pages.find(
    (p) => names.includes(p.path) || p.route.url === wanted || p.route.file === wanted,
  );
  if (!page) return names.flatMap((path) => explainEdition(site, path))[0];
  const values = explainPage(page, (path) => site.entries.get(path));
  return { path: page.path, url: page.route.url, edition: page.edition, values };
}

/** The facts of an edition as they count, and at last the zone of the news beside it, which is the site's. */
function explainEdition(site: Site, path: string): ExplainedPage[] {
  const entry = site.entries.get(path);
  const folder = path.slice(0, path.lastIndexOf('/'));
  const edition = [...site.editions.values()].find((one) => one.folder === folder);
  if (entry?.kind !== 'edition' || !isMap(entry.value) || !edition) return [];
  const given = site.config.editions[edition.name];
  const own = entry.value;
  const said = isMap(given) ? given : makeMap([]);
  const inFile = (key: string) =>
    own[key] === undefined
      ? undefined
      : locate(entry.format, wholeText(path, entry.text), [key], 'key')?.place;
  const values = [...new Set([...keysOf(said), ...keysOf(own)])].map((key): Explained => {
    const places = [
      inFile(key),
      said[key] === undefined ? undefined : placeInConfig(site, 'editions', edition.name, key),
    ];
    const [place, ...overrides] = places.filter((one) => one !== undefined);
    return { key, value: own[key] ?? said[key] ?? null, place, overrides };
  });
  const ofNews: Explained = {
    key: 'site.timezone',
    value: site.config.timezone,
    place: placeInConfig(site, 'timezone'),
    overrides: [],
  };
  const url = edition.view['url'];
  return [
    {
      path,
      url: typeof url === 'string' ? url : undefined,
      edition: edition.name,
      values: [...values, ofNews],
    },
  ];
}

function placeInConfig(site: Site, ...way: readonly string[]): Place | undefined {
  const found = inConfig(site, ...way);
  return typeof found === 'string' ? undefined : found.place;
}

/** Every value that a page has, with the file and line that set it, in the order of the page's own view. */
function explainPage(page: Page, entryOf: (path: string) => Entry | undefined): Explained[] {
  return keysOf(page.view).map((key) => {
    const places = page.layers
      .filter((layer) => layer.data[key] !== undefined)
      .reverse()
      .map((layer) => placeOf(layer, key, entryOf))
      .filter((place) => place !== undefined);
    return { key, value: page.view[key] ?? null, place: places[0], overrides: places.slice(1) };
  });
}

function placeOf(layer: Layer, key: string, entryOf: (path: string) => Entry | undefined): Place | undefined {
  const entry = layer.path === undefined ? undefined : entryOf(layer.path);
  if (!entry || entry.kind === 'asset' || entry.kind === 'sass') return undefined;
  return locate(entry.format, wholeText(entry.path, entry.text), [...layer.at, key], 'key')?.place;
}
