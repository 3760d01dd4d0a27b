import { join } from 'node:path/posix';
import { severalSheets } from '../diagnostics/messages/sass.ts';

/**
 * The files that a name may mean in Sass, below one folder, in groups: the first group that has a file wins, and two
 * files in one group are a mistake of the author's (Sass's specification, "Import", "Resolving a file: URL").
 * @param path without a trailing slash: `content/css/parts/menu`, with or without an ending
 * @param inImport whether `@import` asks, for which files named `NAME.import.scss` come first
 */
export function sassCandidates(path: string, inImport: boolean): readonly (readonly string[])[] {
  const ending = /\.(?:sass|scss|css)$/.exec(path)?.[0];
  const bare = ending === undefined ? path : path.slice(0, -ending.length);
  const named = (stem: string) =>
    ending === undefined ? withEndings(stem) : [withPartial(`${stem}${ending}`)];
  return [
    ...(inImport ? named(`${bare}.import`) : []),
    ...named(bare),
    ...(ending === undefined && inImport ? withEndings(join(path, 'index.import')) : []),
    ...(ending === undefined ? withEndings(join(path, 'index')) : []),
  ];
}

function withEndings(stem: string): string[][] {
  return [[...withPartial(`${stem}.sass`), ...withPartial(`${stem}.scss`)], withPartial(`${stem}.css`)];
}

function withPartial(path: string): string[] {
  const slash = path.lastIndexOf('/') + 1;
  return [`${path.slice(0, slash)}_${path.slice(slash)}`, path];
}

/**
 * The file that a name means.
 * @param paths the name below each folder that is looked in, in their order; @param exists whether there is such a file
 * @returns undefined where there is none @throws Error where it may mean two
 */
export function findSheet(
  paths: readonly string[],
  inImport: boolean,
  exists: (path: string) => boolean,
): string | undefined {
  for (const path of paths) {
    for (const group of sassCandidates(path, inImport)) {
      const found = group.filter(exists);
      if (found.length > 1) throw new Error(severalSheets(found));
      if (found.length === 1) return found[0];
    }
  }
  return undefined;
}

/** How `@use` writes a file that lies below a folder: `menu/_item.scss` is `menu/item`, `menu/_index.scss` is `menu`. */
export function sassName(inner: string): string {
  const name = inner.replace(/\.(?:sass|scss|css)$/, '').replace(/(^|\/)_(?=[^/]*$)/, '$1');
  return name.replace(/\/index$/, '');
}

/** Whether a file is Sass by its name. */
export function isSass(path: string): boolean {
  return /\.s[ac]ss$/.test(path);
}
