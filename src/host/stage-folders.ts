import type { FileOps } from './file-ops.ts';

/** Makes folders, each once. */
export interface StageFolders {
  /** Makes a folder and those above it. @throws the system's errors */
  now(folder: string): void;
  /** The same while the program goes on; undefined where it is there. */
  soon(folder: string): Promise<void> | undefined;
}

export function stageFolders(ops: FileOps): StageFolders {
  const made = new Set<string>();
  const coming = new Map<string, Promise<void>>();
  return {
    now(folder) {
      if (made.has(folder)) return;
      ops.makeFolder(folder);
      made.add(folder);
    },
    soon(folder) {
      if (made.has(folder)) return undefined;
      const known = coming.get(folder);
      if (known) return known;
      const making = ops.makeFolderSoon(folder).then(() => void made.add(folder));
      coming.set(folder, making);
      return making;
    },
  };
}
