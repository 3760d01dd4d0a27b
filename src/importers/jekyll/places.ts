import { isSass } from '../../syntax/sass-paths.ts';
import { isBarePage } from './bare-pages.ts';
import { hasFrontMatter } from './front-matter.ts';
import type { JekyllSettings } from './settings.ts';

/** What a file of a Jekyll site is. */
export type JekyllKind =
  | 'config'
  | 'layout'
  | 'include'
  | 'data'
  | 'sass'
  | 'page'
  | 'static'
  | 'plugin'
  | 'left-out';

export interface Place {
  readonly kind: JekyllKind;
  /** The file as found. */
  readonly from: string;
  /** Where it goes; equal to `from` for what is not imported. */
  readonly to: string;
}

/** Names of the configuration; Jekyll reads the first that is there. */
export const CONFIGS: readonly string[] = ['_config.yml', '_config.yaml'];

/** What a file is by its path; whether what stands among the pages is one, its first bytes say. */
export function placeOf(path: string, settings: JekyllSettings, start: () => string): Place {
  const place = (kind: JekyllKind, to = path): Place => ({ kind, from: path, to });
  if (CONFIGS.includes(path)) return place('config');
  const inside = below(path, settings.source);
  if (inside === undefined) return place('left-out');
  const layout = belowFolder(inside, settings.layoutsDir);
  if (layout !== undefined)
    return isJunk(layout) ? place('left-out') : place('layout', `templates/${withNjk(layout)}`);
  const part = belowFolder(inside, settings.includesDir);
  if (part !== undefined)
    return isJunk(part) ? place('left-out') : place('include', `templates/${includeName(part)}`);
  if (belowFolder(inside, settings.pluginsDir) !== undefined) return place('plugin');
  const data = belowFolder(inside, settings.dataDir);
  if (data !== undefined) return isData(data) ? place('data', `content/_data/${data}`) : place('left-out');
  if ([settings.sassDir, settings.themeSassDir].some((folder) => belowFolder(inside, folder) !== undefined))
    return /\.(?:s[ac]ss|css)$/.test(inside) ? place('sass', `content/${inside}`) : place('left-out');
  if (isLeftOut(inside, settings))
    return isSheetPart(inside, settings) ? place('sass', besidePages(inside)) : place('left-out');
  const isPage = !BINARY.test(inside) && (hasFrontMatter(start()) || isBarePage(inside, settings));
  if (isPage) return place('page', contentPath(withMd(inside, settings), settings));
  return place('static', isSass(inside) ? `content/${inside}` : contentPath(inside, settings));
}

/** What other sheets may use though it stands among the pages: a sheet that is left out for its own name alone. */
function isSheetPart(inside: string, settings: JekyllSettings): boolean {
  const bare = inside.replace(/(^|\/)_+(?=[^/]*$)/, '$1');
  return bare !== inside && isSass(inside) && !isLeftOut(bare, settings);
}

/** Where a sheet under `assets` finds it that stands in the same folder. */
function besidePages(inside: string): string {
  return inside.startsWith('assets/') ? inside : `content/${inside}`;
}

/** The name by which templates include a file of `_includes`. */
export function includeName(name: string): string {
  return `parts/${name.replace(/^(?:\.?\/)+/, '')}`;
}

/** Files that nobody writes text into. */
const BINARY =
  /\.(?:png|jpe?g|gif|webp|avif|ico|pdf|zip|gz|mp[34]|m4[av]|webm|ogg|mov|woff2?|ttf|otf|eot|docx?|pptx?|xlsx?)$/i;

function below(path: string, folder: string): string | undefined {
  if (folder === '') return path;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
}

/** The same; the site itself, which pages stand in, is no such folder. */
function belowFolder(path: string, folder: string | undefined): string | undefined {
  return folder === '' || folder === undefined ? undefined : below(path, folder);
}

function isData(path: string): boolean {
  return /\.(?:ya?ml|json|csv|tsv)$/i.test(path) && !isJunk(path);
}

function isJunk(path: string): boolean {
  return /(?:^|\/)\.|~$/.test(path);
}

/** `default.html` is the layout `default`, whatever its ending. */
function withNjk(path: string): string {
  return `${path.replace(/(?<=[^/])\.[^./]*$/, '')}.njk`;
}

function withMd(path: string, { markdownEndings }: JekyllSettings): string {
  const ending = /\.([^./]*)$/.exec(path)?.[1] ?? '';
  const isOther = ending !== 'md' && ending !== 'markdown' && markdownEndings.includes(ending);
  return isOther ? path.replace(/[^.]*$/, 'md') : path;
}

/** Files under `assets` stay there, unless they are documents of a collection. */
function contentPath(inside: string, { collectionsDir }: JekyllSettings): string {
  const isAsset = inside.startsWith('assets/') && !/\/_/.test(inside) && !collectionsDir.startsWith('assets');
  return isAsset ? inside : `content/${inside}`;
}

/** Jekyll's EntryFilter, folder by folder: excluded, hidden or a backup, and not explicitly included. */
function isLeftOut(inside: string, settings: JekyllSettings): boolean {
  const parts = inside.split('/');
  if (inside === settings.destination || inside.startsWith(`${settings.destination}/`)) return true;
  const dir = settings.collectionsDir === '' ? [] : settings.collectionsDir.split('/');
  const isDocument =
    isCollection(parts, dir.length, dir, [...settings.collections, 'posts', 'drafts']) &&
    parts.length > dir.length + 1;
  return parts.some((name, i) => {
    if (isDocument && i < dir.length) return false;
    const path = parts.slice(0, i + 1).join('/');
    const isFolder = i < parts.length - 1;
    const included = matches(settings.include, path, isFolder) || matches(settings.include, name, isFolder);
    const excludes = settings.exclude.filter((pattern) => !settings.include.includes(pattern));
    if (!included && matches(excludes, path, isFolder)) return true;
    if (included) return false;
    const isDocuments =
      isFolder &&
      (name === '_posts' || name === '_drafts' || isCollection(parts, i, dir, settings.collections));
    if (isDocuments) return false;
    return /^[._#~]/.test(name) || name.endsWith('~');
  });
}

function isCollection(
  parts: readonly string[],
  at: number,
  dir: readonly string[],
  collections: readonly string[],
): boolean {
  const stands = at === dir.length && dir.every((part, i) => parts[i] === part);
  return stands && collections.some((name) => parts[at] === `_${name}`);
}

/** Jekyll's `glob_include?`: a pattern, or the beginning of the path. */
function matches(patterns: readonly string[], path: string, isFolder: boolean): boolean {
  return patterns.some((pattern) => {
    const wanted = pattern.replace(/^\.?\/+/, '');
    if (wanted === '') return false;
    return path.startsWith(wanted) || (isFolder && wanted === `${path}/`) || globOf(wanted).test(path);
  });
}

/** Ruby's `File.fnmatch` without flags: `*` stands for slashes too. */
function globOf(pattern: string): RegExp {
  const source = pattern.replace(/\*+|\?|\[!|[.+^${}()|\\]/g, (sign) =>
    sign.startsWith('*') ? '.*' : sign === '?' ? '.' : sign === '[!' ? '[^' : `\\${sign}`,
  );
  try {
    return new RegExp(`^${source}$`);
  } catch {
    return /(?!)/;
  }
}
