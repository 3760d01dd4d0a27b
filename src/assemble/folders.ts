import type { DataEntry } from '../model/entry.ts';
import { isMap, type ValueMap } from '../syntax/value.ts';

/** What the `_edition.yml` files above a folder say. */
export interface FolderFacts {
  /** From the root down. */
  readonly editions: readonly EditionFile[];
}

/** A parsed `_edition.yml`. */
export interface EditionFile {
  readonly entry: DataEntry;
  /** The folder it stands in, under the project: `content/neurips2023`. */
  readonly folder: string;
  /** The edition that it is about. */
  readonly name: string;
  readonly facts: ValueMap;
  /** Its `defaults:`. */
  readonly defaults: ValueMap | undefined;
}

/** `content/a/b.md` → `content/a` */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** A finder of the `_edition.yml` files above a folder, each folder asked once. */
export function folderFacts(files: readonly EditionFile[]): (folder: string) => FolderFacts {
  const own = new Map(files.map((file) => [file.folder, file]));
  const known = new Map<string, FolderFacts>();
  const none: FolderFacts = { editions: [] };
  const find = (folder: string): FolderFacts => {
    const found = known.get(folder);
    if (found) return found;
    const above = folder.includes('/') ? find(folderOf(folder)) : none;
    const file = own.get(folder);
    const facts = file ? { editions: [...above.editions, file] } : above;
    known.set(folder, facts);
    return facts;
  };
  return find;
}

/** The map under `defaults:`, where there is one. */
export function defaultsOf(facts: ValueMap): ValueMap | undefined {
  return isMap(facts['defaults']) ? facts['defaults'] : undefined;
}
