/** The output files that are spoken for, and by whom. */
export interface Taken {
  /** Who has exactly this file. */
  holderOf(file: string): string | undefined;
  /** Who stands in a file's way: with the file itself, a file where it needs a folder, or a folder of its name. */
  inWay(file: string): string | undefined;
  /** Another file that differs in letter case only. */
  twinOf(file: string): { readonly file: string; readonly holder: string } | undefined;
  /** @param holder project path of what asks for the file; the first one stays */
  add(file: string, holder: string): void;
}

/** An empty list. Looking up costs as much as a path has folders, however many files there are. */
export function takenFiles(): Taken {
  const files = new Map<string, string>();
  /** Each folder, with the first file that needs it. */
  const folders = new Map<string, string>();
  const folded = new Map<string, string>();
  return {
    holderOf: (file) => files.get(file),
    inWay(file) {
      const own = files.get(file) ?? folders.get(file);
      if (own !== undefined) return own;
      for (const folder of foldersOf(file)) if (files.has(folder)) return files.get(folder);
      return undefined;
    },
    twinOf(file) {
      const twin = folded.get(file.toLowerCase());
      return twin === undefined || twin === file ? undefined : { file: twin, holder: files.get(twin)! };
    },
    add(file, holder) {
      if (files.has(file)) return;
      files.set(file, holder);
      const lower = file.toLowerCase();
      if (!folded.has(lower)) folded.set(lower, file);
      for (const folder of foldersOf(file)) {
        if (folders.has(folder)) break;
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
