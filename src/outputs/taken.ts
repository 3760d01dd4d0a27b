/** The output files that are spoken for, and by whom. */
export interface Taken {
  /** Who has exactly this file. */
  holderOf(file: string): string | undefined;
  /** Who stands in a file's way: with the file itself, a file where it needs a folder, or a folder of its name. */
  inWay(file: string): string | undefined;
  /** Another file that differs in letter case only. */
  twinOf(file: string): { readonly file: string; readonly holder: string } | undefined;
  /** Who was the first to need a folder. */
  neededBy(folder: string): string | undefined;
  /** The first file whose name is this one in small letters. */
  spelled(lower: string): string | undefined;
  /** @param holder project path of what asks for the file; the first one stays */
  add(file: string, holder: string): void;
}

/**
 * An empty list, or one that begins with what is spoken for in another, which stays as it is. Looking up costs as much as a
 * path has folders, however many files there are.
 */
export function takenFiles(first?: Taken): Taken {
  const files = new Map<string, string>();
  /** Each folder, with the first file that needs it. */
  const folders = new Map<string, string>();
  const folded = new Map<string, string>();
  const holderOf = (file: string) => first?.holderOf(file) ?? files.get(file);
  const neededBy = (folder: string) => first?.neededBy(folder) ?? folders.get(folder);
  const spelled = (lower: string) => first?.spelled(lower) ?? folded.get(lower);
  return {
    holderOf,
    neededBy,
    spelled,
    inWay(file) {
      const own = holderOf(file) ?? neededBy(file);
      if (own !== undefined) return own;
      for (const folder of foldersOf(file)) {
        const holder = holderOf(folder);
        if (holder !== undefined) return holder;
      }
      return undefined;
    },
    twinOf(file) {
      const twin = spelled(file.toLowerCase());
      return twin === undefined || twin === file ? undefined : { file: twin, holder: holderOf(twin)! };
    },
    add(file, holder) {
      if (holderOf(file) !== undefined) return;
      files.set(file, holder);
      const lower = file.toLowerCase();
      if (spelled(lower) === undefined) folded.set(lower, file);
      for (const folder of foldersOf(file)) {
        if (neededBy(folder) !== undefined) break;
        folders.set(folder, holder);
      }
    },
  };
}

/** The folders above a file, the nearest first: `a/b`, `a` for `a/b/c`. */
function* foldersOf(file: string): Generator<string> {
  for (let slash = file.lastIndexOf('/'); slash > 0; slash = file.lastIndexOf('/', slash - 1))
    yield file.slice(0, slash);
}
