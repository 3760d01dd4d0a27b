import type { Report } from '../diagnostics/diagnostic.ts';
import { editionHeldBack } from '../diagnostics/messages/site.ts';
import { wholeText } from '../diagnostics/text.ts';
import { locate } from '../syntax/data.ts';
import type { Declared } from './editions.ts';
import type { EditionFile } from './folders.ts';
import type { Sorted } from './sorted.ts';

/** What a site shows, and the folders of the editions that it holds back. */
interface Shown {
  readonly declared: Declared;
  readonly sorted: Sorted;
  /** Under the project: `content/w2028`. */
  readonly held: readonly string[];
}

/**
 * A site without its editions of `published: false`: nothing that stands in their folders is made, and no list knows them. Each is said.
 * Pages elsewhere may name them all the same.
 */
export function withoutHeld(declared: Declared, sorted: Sorted, report: Report): Shown {
  const roots = declared.files.filter(({ facts }) => facts['published'] === false);
  if (roots.length === 0) return { declared, sorted, held: [] };
  const held = roots.map(({ folder }) => folder);
  const isHeld = ({ path }: { readonly path: string }) => isBelow(path, held);
  for (const { entry, name } of roots) {
    const source = wholeText(entry.path, entry.text);
    const where = locate(entry.format, source, ['published'], 'key') ?? entry.path;
    report(editionHeldBack(where, name, name === declared.current));
  }
  const gone = new Set(declared.files.filter((file) => isHeld(file.entry)).map(({ name }) => name));
  const without = (names: ReadonlySet<string>) => new Set([...names].filter((name) => !gone.has(name)));
  const shows = <T extends { readonly path: string }>(entries: readonly T[]) =>
    entries.filter((entry) => !isHeld(entry));
  return {
    declared: {
      ...declared,
      files: declared.files.filter((file: EditionFile) => !isHeld(file.entry)),
      names: without(declared.names),
      choices: without(declared.choices),
      ...(declared.current !== undefined &&
        gone.has(declared.current) && { current: undefined, isCurrentHeld: true }),
    },
    sorted: {
      ...sorted,
      pages: shows(sorted.pages),
      data: shows(sorted.data),
      assets: shows(sorted.assets),
    },
    held,
  };
}

/** Whether a path lies in one of some folders. */
function isBelow(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => path.startsWith(`${folder}/`));
}
