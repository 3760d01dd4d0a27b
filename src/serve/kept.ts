/** Finished bytes of an output, base path put in, script not. */
export interface Finished {
  readonly file: string;
  /** Names the bytes: the artifact's hash and the base path. */
  readonly tag: string;
  readonly bytes: Uint8Array;
  /** Project path of what it was made from. */
  readonly source: string;
}

/** The outputs that browsers asked for last, as they last were without errors. */
export interface Kept {
  get(file: string): Finished | undefined;
  put(finished: Finished): void;
}

/** How much is kept at most. */
export interface Limits {
  readonly bytes: number;
  readonly files: number;
}

/** What was not asked for longest goes first; the newest always stays. */
export function keepLatest(limits: Limits): Kept {
  const kept = new Map<string, Finished>();
  let size = 0;
  const drop = (file: string) => {
    size -= kept.get(file)?.bytes.length ?? 0;
    kept.delete(file);
  };
  return {
    get(file) {
      const found = kept.get(file);
      if (found) {
        kept.delete(file);
        kept.set(file, found);
      }
      return found;
    },
    put(finished) {
      drop(finished.file);
      kept.set(finished.file, finished);
      size += finished.bytes.length;
      for (const file of kept.keys()) {
        if ((size <= limits.bytes && kept.size <= limits.files) || file === finished.file) break;
        drop(file);
      }
    },
  };
}
