import { type Spot, spot, wholeText } from '../diagnostics/text.ts';
import type { Site } from '../model/site.ts';

/** Sources of pages of which the same is said. */
export interface Group {
  readonly first: string;
  readonly paths: readonly string[];
}

/** So many of a folder are named one by one. */
const FEW = 3;

/** Sources of pages, each alone, or together where a folder has many of them. */
export function byFolder(sources: Iterable<string>): Group[] {
  const folders = new Map<string, string[]>();
  for (const path of new Set(sources)) {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const known = folders.get(folder);
    if (known) known.push(path);
    else folders.set(folder, [path]);
  }
  return [...folders.values()].flatMap((paths) =>
    paths.length > FEW
      ? [{ first: paths[0]!, paths }]
      : paths.map((path): Group => ({ first: path, paths: [path] })),
  );
}

/** The beginning of a file of the site. */
export function startOf({ entries }: Site, path: string): Spot {
  const entry = entries.get(path);
  return spot(wholeText(path, entry && 'text' in entry ? entry.text : ''), 0);
}
