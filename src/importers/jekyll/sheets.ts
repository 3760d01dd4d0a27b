import { dirname, join } from 'node:path/posix';
import type { ProjectFiles } from '../../model/ports.ts';
import { isSass, sassCandidates } from '../../syntax/sass-paths.ts';
import { entriesOf, isMap, makeMap, type Value } from '../../syntax/value.ts';
import type { ImportedFile } from './imported.ts';
import { type JekyllSettings, listOf } from './settings.ts';

/** A style sheet of the old site. */
interface OldSheet {
  readonly from: string;
  readonly text: string;
}

/** How the sheets of the new site find each other as those of the old one did. */
export interface SheetPlaces {
  /** What `sass:` is to say; undefined where it may stay as it is. */
  readonly settings: Value | undefined;
  /** Sheets of the packages that the site holds and uses. */
  readonly files: readonly ImportedFile[];
  /** A sheet's text with the names by which it finds them. */
  readonly renamed: (text: string) => string;
}

/**
 * Jekyll has Sass look beside the sheet that asks, in the site, in `load_paths`, in `sass_dir`, then in the theme. It enters
 * `node_modules`, which is no folder of a wsite site.
 * @param paths all files of the old site but those of packages
 */
export function sheetPlaces(
  sheets: readonly OldSheet[],
  paths: readonly string[],
  settings: JekyllSettings,
  project: ProjectFiles,
): SheetPlaces {
  const { source, sassDir, themeSassDir } = settings;
  const known = new Set(paths);
  const said = listOf(settings.option('sass', 'load_paths'));
  const loadPaths = said.filter((path) => !path.startsWith('/'));
  const asked = sheets.flatMap(({ from, text }) => namesIn(text).map((name) => ({ from, name })));
  const packages = packagesOf([...loadPaths, ...asked.map(({ name }) => name)], loadPaths);
  const isFromSite = ({ from, name }: { readonly from: string; readonly name: string }) =>
    /^node_modules\//.test(name) ||
    (has(known, join(source, name)) && !has(known, join(dirname(from), name)));
  const fromSite = asked.filter(isFromSite);
  const read = new Set(sheets.map(({ from }) => from));
  const copied = new Set(paths.filter((path) => isSass(path) && !read.has(path)));
  const places = [
    ...(fromSite.length > 0 ? ['.'] : []),
    ...(fromSite.some(({ name }) => name.startsWith('assets/')) ? ['assets/..'] : []),
    ...loadPaths.map(renamed),
    ...(themeSassDir === undefined ? [] : [sassDir, themeSassDir]),
  ];
  const samePlaces =
    places.join('\n') === said.join('\n') && !String(settings.option('sass', 'sass_dir')).startsWith('/');
  const given = withStyle(settings.values['sass']);
  const moved: [string, Value][] = [
    ['sass_dir', sassDir],
    ['load_paths', places],
  ];
  return {
    settings:
      samePlaces && given.isSame ? undefined : makeMap([...given.entries, ...(samePlaces ? [] : moved)]),
    files: [...sheetsOf(packages, project), ...besideAssets(asked, copied, source)],
    renamed: packages.size === 0 ? (text) => text : renamed,
  };
}

/** What `sass:` says, with a style that wsite knows: `:compressed` is how Ruby writes it, and any other name is none to Jekyll. */
function withStyle(said: Value | undefined): {
  readonly entries: [string, Value][];
  readonly isSame: boolean;
} {
  const entries = isMap(said) ? entriesOf(said) : [];
  const style = entries.find(([key]) => key === 'style')?.[1];
  const known = String(style).replace(/^:/, '');
  const isKnown = /^(?:expanded|compressed|nested|compact)$/.test(known);
  if (style === undefined || (isKnown && known === style)) return { entries, isSame: true };
  const others = entries.filter(([key]) => key !== 'style');
  return { entries: isKnown ? [...others, ['style', known]] : others, isSame: false };
}

/** The names that a sheet asks for, as it writes them; not those that a template puts together, nor addresses. */
function namesIn(text: string): string[] {
  return [...text.matchAll(/@(?:import|use|forward)\s+([^;{}]+)/g)].flatMap(([, list]) =>
    [...list!.matchAll(/(["'])([^"'\n]+)\1/g)]
      .map(([, , name]) => name!)
      .filter((name) => !/^\w+:|^\/|[{}]/.test(name)),
  );
}

function has(known: ReadonlySet<string>, path: string): boolean {
  return sheetAt(known, path) !== undefined;
}

/** The file that a name means; any of them where it may mean two. */
function sheetAt(known: ReadonlySet<string>, path: string): string | undefined {
  for (const group of sassCandidates(path, true)) {
    const found = group.find((candidate) => known.has(candidate));
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Sheets that those under `assets` find beside them and that Jekyll copies besides: they become parts, since each other sheet
 * there is one that wsite makes CSS of.
 */
function besideAssets(
  asked: readonly { readonly from: string; readonly name: string }[],
  copied: ReadonlySet<string>,
  source: string,
): ImportedFile[] {
  const lead = source === '' ? 'assets/' : `${source}/assets/`;
  const found = asked.flatMap(({ from, name }) =>
    from.startsWith(lead) ? (sheetAt(copied, join(dirname(from), name)) ?? []) : [],
  );
  return [...new Set(found)]
    .filter((path) => path.startsWith(lead) && !/\/_/.test(path.slice(lead.length - 1)))
    .map((from) => ({
      from,
      to: from.slice(lead.length - 'assets/'.length).replace(/(?=[^/]*$)/, '_'),
      text: undefined,
    }));
}

/** The packages that names lead into; where all packages are looked in, a name begins with its package's. */
function packagesOf(names: readonly string[], loadPaths: readonly string[]): ReadonlySet<string> {
  const everywhere = loadPaths.some((path) => /(?:^|\/)node_modules\/?$/.test(path));
  const pattern = everywhere
    ? /^(?:.*?node_modules\/)?((?:@[^/]+\/)?[^/.][^/]*)/
    : /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)/;
  return new Set(names.flatMap((name) => pattern.exec(name)?.[1] ?? []));
}

function sheetsOf(packages: ReadonlySet<string>, project: ProjectFiles): ImportedFile[] {
  if (packages.size === 0) return [];
  const folders = [...packages].map((name) => `node_modules/${name}`);
  const isOnTheWay = (path: string) =>
    folders.some((folder) => `${folder}/`.startsWith(`${path}/`) || path.startsWith(`${folder}/`));
  const { files } = project.list((path, folder) => !isOnTheWay(path) || (!folder && !isSass(path)));
  return files
    .filter(({ path }) => isSass(path))
    .map(({ path }) => ({ from: path, to: `content/${renamed(path)}`, text: undefined }));
}

function renamed(text: string): string {
  return text
    .replace(/(?<![\w-])node_modules\//g, '_node_modules/')
    .replace(/^(.*\/)?node_modules$/, '$1_node_modules');
}
