import type { Place } from '../diagnostics/diagnostic.ts';
import { wholeText } from '../diagnostics/text.ts';
import type { Entry } from '../model/entry.ts';
import type { Layer, Page, Site } from '../model/site.ts';
import { locate } from '../syntax/data.ts';
import { keysOf, type Value } from '../syntax/value.ts';

/** One value of a page and where it was set. */
export interface Explained {
  readonly key: string;
  readonly value: Value;
  /** Undefined for what wsite itself worked out: `url`, `path` … */
  readonly place: Place | undefined;
  /** Weaker places that also set it, strongest first. */
  readonly overrides: readonly Place[];
}

/** A page, its address, and where its values come from. */
export interface ExplainedPage {
  readonly path: string;
  readonly url: string;
  readonly edition: string | undefined;
  readonly values: readonly Explained[];
}

/** Where the values of a page come from. @param wanted its path, with `content/` or without, its address or its output */
export function explain(site: Site, wanted: string): ExplainedPage | undefined {
  const names = [wanted, `content/${wanted}`];
  const page = site.pages.find(
    (p) => names.includes(p.path) || p.route.url === wanted || p.route.file === wanted,
  );
  if (!page) return undefined;
  const values = explainPage(page, (path) => site.entries.get(path));
  return { path: page.path, url: page.route.url, edition: page.edition, values };
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
