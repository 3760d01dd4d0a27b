import { type Collection, documentPlace } from '../schema/collections.ts';
import type { SassSettings } from '../schema/sass.ts';
import type { DataFormat } from '../syntax/data.ts';
import { isLitter } from '../syntax/litter.ts';
import { isSass } from '../syntax/sass-paths.ts';

/**
 * What a file of the project is, by its path alone. `maybe-page` becomes a page if it begins with front matter, and else
 * is an asset; so does `maybe-sheet`, and else it is `sass`, what other sheets use.
 */
export type Kind =
  | 'config'
  | 'edition'
  | 'data'
  | 'template'
  | 'page'
  | 'maybe-page'
  | 'sass'
  | 'maybe-sheet'
  | 'asset'
  | 'set-aside';

/** What decides what a file is, besides its path. */
export interface Places {
  /** The configuration files, relative to the project. */
  readonly configs: readonly string[];
  /** Jekyll's `include`: names that are taken although they begin with `_` or `.`. */
  readonly include: readonly string[];
  /** Whether Markdown and HTML without front matter are pages too. */
  readonly optionalFrontMatter: boolean;
  /** Collections, whose folders are entered. */
  readonly collections: readonly Collection[];
  readonly sass: Pick<SassSettings, 'folders' | 'sources'>;
}

const FORMATS: readonly (readonly [string, DataFormat])[] = [
  ['.yml', 'yaml'],
  ['.yaml', 'yaml'],
  ['.json', 'json'],
  ['.toml', 'toml'],
  ['.csv', 'csv'],
  ['.tsv', 'tsv'],
  ['.bib', 'bibtex'],
];

const PAGES = ['.md', '.markdown', '.html', '.htm', '.njk'];

/** A part that only the pages beside it include: `{% include "./_note.njk" %}`. */
const BESIDE = /^_.+\.njk$/;

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

/** All folders of the project that files of the site may stand in. */
export function foldersOf({ folders }: Places['sass']): readonly string[] {
  const inRoots = (folder: string) => ROOTS.some((root) => `${folder}/`.startsWith(`${root}/`));
  return [...ROOTS, ...folders.filter((folder) => !inRoots(folder))];
}

/** What a file is; undefined: nothing of the site. @param path relative to the project */
export function classify(path: string, places: Places): Kind | undefined {
  if (places.configs.includes(path)) return 'config';
  const parts = path.split('/');
  if (parts.length === 1) return undefined;
  if (isLitter(parts.at(-1)!) && !isIncluded(path, places.include)) return undefined;
  const root = parts[0];
  if (root === 'templates') return isJunk(parts.at(-1)!) ? undefined : 'template';
  if (root === 'assets') return classifyAsset(path, parts.slice(1), places);
  if (root === 'content') return classifyContent(path, parts.slice(1), places);
  return SHEET.test(path) && isBelow(path, places.sass.folders) ? 'sass' : undefined;
}

function classifyAsset(path: string, parts: readonly string[], places: Places): Kind {
  if (isHiddenSheet(path, parts)) return 'sass';
  if (parts.some(isHidden) && !isIncluded(path, places.include)) return 'set-aside';
  if (isSass(path)) return isBelow(path, places.sass.sources) ? 'maybe-sheet' : 'page';
  return BINARY.test(path) ? 'asset' : 'maybe-page';
}

function classifyContent(path: string, parts: readonly string[], places: Places): Kind {
  const name = parts.at(-1)!;
  if (name === '_edition.yml' || name === '_edition.yaml') return 'edition';
  if (parts.slice(0, -1).includes('_data')) return dataFormat(path) ? 'data' : 'set-aside';
  const place = documentPlace(path, places.collections);
  const shown = place ? [...place.above, ...place.inner.split('/')] : parts;
  if (BESIDE.test(name) && !shown.slice(0, -1).some(isHidden)) return 'template';
  if (isHiddenSheet(path, shown)) return 'sass';
  if (shown.some(isHidden) && !isIncluded(path, places.include)) return 'set-aside';
  if (PAGES.some((ending) => name.toLowerCase().endsWith(ending)))
    return places.optionalFrontMatter || name.endsWith('.njk') ? 'page' : 'maybe-page';
  if (isSass(path) && isBelow(path, places.sass.sources)) return 'maybe-sheet';
  return BINARY.test(name) ? 'asset' : 'maybe-page';
}

const SHEET = /\.(?:s[ac]ss|css)$/;

/** A sheet below `_`, which other sheets use; CSS only in a folder that is named for that. */
function isHiddenSheet(path: string, parts: readonly string[]): boolean {
  if (parts.some((part) => isJunk(part))) return false;
  return isSass(path)
    ? parts.some((part) => part.startsWith('_'))
    : path.endsWith('.css') && parts.slice(0, -1).includes('_sass');
}

function isBelow(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => path.startsWith(folder + '/'));
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
