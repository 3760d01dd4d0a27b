import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { noCollection } from '../diagnostics/messages/documents.ts';
import { noConfig, noSite, setAside } from '../diagnostics/messages/site.ts';
import type { DataEntry, Entry, News } from '../model/entry.ts';
import type { FileInfo, ProjectFiles } from '../model/ports.ts';
import type { Readers } from '../syntax/data.ts';
import { isSass } from '../syntax/sass-paths.ts';
import { classify, type Kind, type Places, ROOTS } from './classify.ts';
import { loadFile } from './load.ts';

/** What decides which files are read, and as what. */
export interface Selection extends Places {
  /** Jekyll's `exclude`, relative to `content/`. */
  readonly exclude: readonly string[];
  /** What is loaded by now of the readers that are loaded only where they are needed. */
  readonly readers: Readers;
  /** The theme's files, where they are not the project's own. */
  readonly theme: ProjectFiles;
}

/** The files of a site as entries, kept from look to look so that only what changed is read and parsed again. */
export interface Shelf {
  /** By path, and sorted by it; the theme's come after the site's, the configuration files last. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** What could not be listed, and what is not published. */
  readonly diagnostics: readonly Diagnostic[];
  /** What differs from the last look; undefined: anything may. */
  readonly news: News | undefined;
}

/**
 * Looks at a project.
 * @param configs the configuration files as they are now
 * @param before the entries of the last look, kept (as the same objects) where the bytes are the same
 * @param changed paths that may have changed; undefined: all may have, and every file is read
 * @param last the last look itself, if the selection is the same
 */
export function lookAt(
  project: ProjectFiles,
  selection: Selection,
  configs: readonly DataEntry[],
  before: ReadonlyMap<string, Entry>,
  changed: ReadonlySet<string> | undefined,
  last: Shelf | undefined,
): Shelf {
  return (
    (last && changed && lookAgain(project, selection, changed, last)) ??
    lookWhole(project, selection, configs, before, changed)
  );
}

/** Where files only got other text, nothing is listed again; undefined where more may have happened. */
function lookAgain(
  project: ProjectFiles,
  selection: Selection,
  changed: ReadonlySet<string>,
  last: Shelf,
): Shelf | undefined {
  const { entries: since, diagnostics } = last;
  const others: Entry[] = [];
  for (const path of changed) {
    const before = since.get(path);
    const info = before && project.stat(path);
    const kind = info && classify(path, selection);
    if (!kind || kind === 'config' || kind === 'set-aside') return undefined;
    const entry = entryOf(info, kind, project, since, changed, selection.readers);
    if (entry !== before) others.push(entry);
  }
  return { entries: withOthers(since, others), diagnostics, news: { since, changed: others } };
}

function withOthers(
  entries: ReadonlyMap<string, Entry>,
  others: readonly Entry[],
): ReadonlyMap<string, Entry> {
  if (others.length === 0) return entries;
  const all = new Map(entries);
  for (const entry of others) all.set(entry.path, entry);
  return all;
}

function lookWhole(
  project: ProjectFiles,
  selection: Selection,
  configs: readonly DataEntry[],
  before: ReadonlyMap<string, Entry>,
  changed: ReadonlySet<string> | undefined,
): Shelf {
  const listing = project.list(skip(selection));
  const diagnostics = [...listing.diagnostics];
  const entries: Entry[] = [];
  for (const info of listing.files) {
    const kind = classify(info.path, selection);
    if (kind === undefined || kind === 'config' || isExcluded(info.path, selection.exclude)) continue;
    if (kind === 'set-aside') diagnostics.push(...asideNote(info.path));
    else entries.push(entryOf(info, kind, project, before, changed, selection.readers));
  }
  const all = [...entries, ...themeEntries(selection.theme, before), ...configs];
  return { entries: new Map(all.map((entry) => [entry.path, entry])), diagnostics, news: undefined };
}

/** The configuration files that exist, in the order of the list. */
export function loadConfigs(
  project: ProjectFiles,
  paths: readonly string[],
  before: ReadonlyMap<string, Entry>,
  changed: ReadonlySet<string> | undefined,
): DataEntry[] {
  return paths.flatMap((path) => {
    const info = project.stat(path);
    const entry = info && entryOf(info, 'config', project, before, changed, {});
    return entry?.kind === 'config' ? [entry] : [];
  });
}

/** Says what is not there: a configuration file that was asked for by name, or the whole site. */
export function missing(
  configs: readonly string[],
  files: readonly DataEntry[],
  entries: Iterable<Entry>,
): Diagnostic[] {
  const absent = configs.filter(
    (path) => path !== '_config.yml' && !files.some((file) => file.path === path),
  );
  const isEmpty = files.length === 0 && isThemeOnly(entries);
  return [...absent.map(noConfig), ...(isEmpty ? [noSite()] : [])];
}

function isThemeOnly(entries: Iterable<Entry>): boolean {
  for (const { path } of entries) if (!path.startsWith('theme:')) return false;
  return true;
}

function entryOf(
  info: FileInfo,
  kind: Kind,
  project: ProjectFiles,
  before: ReadonlyMap<string, Entry>,
  changed: ReadonlySet<string> | undefined,
  readers: Readers,
): Entry {
  const known = before.get(info.path);
  if (known && changed && !changed.has(info.path) && fits(known, kind)) return known;
  const loaded = loadFile(info, kind, (path) => project.read(path), readers);
  return known && isSame(known, loaded) ? known : loaded;
}

/** Templates may ask when an asset was changed, also where its bytes are the same. */
function isSame(known: Entry, loaded: Entry): boolean {
  if (known.hash !== loaded.hash || known.hash === '' || known.kind !== loaded.kind) return false;
  return known.kind !== 'asset' || loaded.kind !== 'asset' || known.mtimeMs === loaded.mtimeMs;
}

function fits(entry: Entry, kind: Kind): boolean {
  if (kind === 'maybe-page') return entry.kind === 'page' || entry.kind === 'asset';
  return kind === 'maybe-sheet' ? entry.kind === 'page' || entry.kind === 'sass' : entry.kind === kind;
}

/** The theme does not change while the program runs: it is read once. */
function themeEntries(theme: ProjectFiles, before: ReadonlyMap<string, Entry>): Entry[] {
  return theme
    .list((path, folder) => folder && !/^(?:templates|assets(?:\/theme)?)(?:\/|$)/.test(path))
    .files.flatMap((info) => {
      const kind = info.path.startsWith('templates/')
        ? 'template'
        : info.path.startsWith('assets/theme/')
          ? isSass(info.path)
            ? 'sass'
            : 'asset'
          : undefined;
      if (!kind) return [];
      const path = `theme:${info.path}`;
      return [before.get(path) ?? loadFile({ ...info, path }, kind, () => theme.read(info.path), {})];
    });
}

/** Only the folders that have a meaning are entered. */
function skip(selection: Selection): (path: string, folder: boolean) => boolean {
  const roots: ReadonlySet<string> = new Set(ROOTS);
  return (path, folder) => {
    const slash = path.indexOf('/');
    const first = slash < 0 ? path : path.slice(0, slash);
    if (folder) {
      const above = (inner: string) => inner.startsWith(path + '/');
      const sass = selection.sass.folders.some((one) => above(one) || `${path}/`.startsWith(`${one}/`));
      return !roots.has(first) && !sass && !selection.configs.some(above);
    }
    return slash < 0 && !selection.configs.includes(path);
  };
}

function isExcluded(path: string, exclude: readonly string[]): boolean {
  if (!path.startsWith('content/') && !path.startsWith('assets/')) return false;
  const inside = path.replace(/^content\//, '');
  return exclude.some((entry) => {
    const wanted = entry.replace(/^\/|\/$/g, '');
    return inside === wanted || inside.startsWith(wanted + '/');
  });
}

/** What keeps a folder, and what git reads, is nobody's page: no line about them. */
function asideNote(path: string): Diagnostic[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (/^\.(?:gitkeep|gitignore|gitattributes|keep)$/.test(name)) return [];
  const folder = /^content\/_(?!data\/|posts\/|drafts\/|sass\/)([^/]+)\//.exec(path)?.[1];
  if (folder !== undefined) return [noCollection(path, folder)];
  return [setAside(path, '`' + path + '` is not published')];
}
