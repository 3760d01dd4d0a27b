import { type Collection, documentPlace } from '../schema/collections.ts';
import type { DataFormat } from '../syntax/data.ts';

/** What a file of the project is, by its path alone. `maybe-page` becomes a page if it begins with front matter. */
export type Kind = 'config' | 'edition' | 'data' | 'template' | 'page' | 'maybe-page' | 'asset' | 'set-aside';

const FORMATS: readonly (readonly [string, DataFormat])[] = [
  ['.yml', 'yaml'],
  ['.yaml', 'yaml'],
  ['.json', 'json'],
  ['.toml', 'toml'],
  ['.csv', 'csv'],
  ['.tsv', 'tsv'],
];

const PAGES = ['.md', '.markdown', '.html', '.htm', '.njk'];

/** Never text: not opened to look for front matter. */
const BINARY =
  /\.(?:png|jpe?g|gif|webp|avif|ico|bmp|tiff?|heic|pdf|zip|gz|tgz|bz2|xz|7z|rar|tar|mp[34]|m4[av]|webm|ogg|mov|avi|wav|flac|woff2?|ttf|otf|eot|docx?|pptx?|xlsx?|odt|ods|odp|key|pages|bin|exe|wasm|so|dylib|jar|class|pyc|db|sqlite3?|psd|ai|eps|ps|dvi)$/i;

/** How a data file is written, by its name; undefined where wsite cannot read it. */
export function dataFormat(path: string): DataFormat | undefined {
  const lower = path.toLowerCase();
  return FORMATS.find(([ending]) => lower.endsWith(ending))?.[1];
}

/** The places of the project that have a meaning; all other folders are the author's own affair. */
export const ROOTS = ['content', 'templates', 'assets'] as const;

/**
 * What a file is.
 * @param path relative to the project; @param configs the configuration files; @param include Jekyll's `include`:
 * names that are taken although they begin with `_` or `.`; @param collections whose folders are entered
 */
export function classify(
  path: string,
  configs: readonly string[],
  include: readonly string[],
  collections: readonly Collection[],
): Kind | undefined {
  if (configs.includes(path)) return 'config';
  const parts = path.split('/');
  if (parts.length === 1) return undefined;
  const root = parts[0];
  if (root === 'templates') return isJunk(parts.at(-1)!) ? undefined : 'template';
  if (root === 'assets')
    return parts.slice(1).some(isHidden) && !isIncluded(path, include) ? 'set-aside' : 'asset';
  if (root !== 'content') return undefined;
  return classifyContent(path, parts.slice(1), include, collections);
}

function classifyContent(
  path: string,
  parts: readonly string[],
  include: readonly string[],
  collections: readonly Collection[],
): Kind {
  const name = parts.at(-1)!;
  if (name === '_edition.yml' || name === '_edition.yaml') return 'edition';
  if (parts.slice(0, -1).includes('_data')) return dataFormat(path) ? 'data' : 'set-aside';
  const place = documentPlace(path, collections);
  const shown = place ? [...place.above, ...place.inner.split('/')] : parts;
  if (shown.some(isHidden) && !isIncluded(path, include)) return 'set-aside';
  if (PAGES.some((ending) => name.toLowerCase().endsWith(ending))) return 'page';
  return BINARY.test(name) ? 'asset' : 'maybe-page';
}

/** Jekyll's rule: names that begin with `.` `_` `#` or end with `~` are not published. */
function isHidden(name: string): boolean {
  return /^[._#]/.test(name) || name.endsWith('~');
}

function isJunk(name: string): boolean {
  return name.startsWith('.') || name.endsWith('~') || name.startsWith('#');
}

function isIncluded(path: string, include: readonly string[]): boolean {
  const inside = path.replace(/^content\//, '');
  return include.some((entry) => {
    const wanted = entry.replace(/^\/|\/$/g, '');
    return inside === wanted || inside.startsWith(wanted + '/') || inside.split('/').includes(wanted);
  });
}
