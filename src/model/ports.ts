import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** A file of the project as the host lists it. `path` is relative to the project, with `/` on every system. */
export interface FileInfo {
  readonly path: string;
  readonly size: number;
  /** Modification time in ms since the epoch, with fraction; 0 where the host has none. */
  readonly mtimeMs: number;
}

export interface Listing {
  /** Sorted by path, by UTF-16 code units. */
  readonly files: readonly FileInfo[];
  /** What could not be listed: unreadable folders, links that leave the site or loop. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The author's files. Never written. Every method is synchronous: see DESIGN §7. */
export interface ProjectFiles {
  /** All files below the root that `skip` does not refuse (asked with `folder` true before a folder is entered). */
  list(skip: (path: string, folder: boolean) => boolean): Listing;
  /** Undefined where there is no such file, or it is a folder, or it leads out of the site. */
  stat(path: string): FileInfo | undefined;
  /** The bytes of a file. @throws Fault `unreadable-file` */
  read(path: string): Uint8Array;
}

/** What a commit did, counted in files. */
export interface Committed {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
}

/**
 * The output folder, changed all at once or not at all (DESIGN §6, "All or nothing"). Files are staged beside it;
 * a file whose bytes are there already is not staged.
 */
export interface OutputTransaction {
  /** Stages a file; the last one of a name counts. `file` is relative to the output, with `/`. @throws Fault `output-unwritable` */
  put(file: string, content: Uint8Array | string): void;
  /**
   * The same while the program goes on. Resolves when more may be sent; undefined where more may at once.
   * @throws Fault also of a file that was sent before
   */
  send(file: string, content: Uint8Array | string): Promise<void> | undefined;
  /** Resolves when all that was sent is staged; comes before `commit`. @throws Fault `output-unwritable` */
  sent(): Promise<void>;
  /** Stages a copy of a project file without holding its bytes where the host can. @throws Fault `unreadable-file`, `output-unwritable` */
  copy(file: string, projectPath: string): void;
  /** Lets a file of the last build stay as it is. False where it is no longer there: it must be `put` again. */
  keep(file: string): boolean;
  /**
   * Lets a file stand that the last build wrote and that holds just these bytes. False where it does not: it must be `put`.
   * @param hash of the bytes, by `hashOf`; @param size in bytes
   */
  has(file: string, hash: string, size: number): boolean;
  /** What earlier builds wrote and `keep_files` does not hold: what of it is not put again goes with `commit`. */
  former(): readonly string[];
  /**
   * Moves everything in, deletes what earlier builds wrote and this one did not, gives the lock back, also when it throws.
   * @throws Fault `output-foreign`, `output-in-the-way`, `output-unwritable` (the output is as it was), or
   * `output-unfinished` (the next `begin` completes it)
   */
  commit(): Committed;
  /**
   * Forgets what was staged and gives the lock back; the output stays as it was. Does nothing after commit.
   * @returns where something sent is still on its way: resolves when that has ended and all is done
   */
  abort(): Promise<void> | undefined;
}

export interface OutputFolder {
  /**
   * Takes the output's lock and completes what an earlier run left half moved.
   * @param options.force allows a folder that holds files which wsite did not write (they are kept, or replaced where
   * a page has the same name); @param options.keep Jekyll's `keep_files`: paths never deleted.
   * @throws Fault `output-locked`, `output-foreign`, `output-unusable`
   */
  begin(options: { readonly force: boolean; readonly keep: readonly string[] }): OutputTransaction;
}

/** Where some bytes lie in a memory. */
export interface Stretch {
  readonly pack: string;
  readonly at: number;
  readonly length: number;
}

/**
 * What outlives a run of the program (`.wsite/`): packs of bytes, each written by one run from its begin to its end, and
 * one index that says what lies where. It may be lost, cut or overwritten by another run at any moment: who reads it
 * compares what he reads with its hash.
 */
export interface MemoryStore {
  /** Names the program and all around it that has a say in what it makes; another's memory is worth nothing. */
  program(): string;
  /** This run's own pack. */
  readonly pack: string;
  /** The index that was saved last, by whatever run; undefined where there is none. */
  load(): string | undefined;
  /** How many bytes a pack holds: 0 where it is gone, and only there. */
  sizeOf(pack: string): number;
  /** Undefined where they can no longer be read. @throws Fault `memory-unwritable` of what this run has put in */
  read(stretch: Stretch): Uint8Array | undefined;
  /** Puts bytes at the end of `pack`; text as UTF-8. @throws Fault `memory-unwritable` */
  append(content: Uint8Array | string): Stretch;
  /**
   * Puts an index in the place of the last one, all at once. Packs that the one which was loaded last named and `packs` does not are
   * removed, unless another run names them. @returns false, and nothing was done, where one of `packs` is no longer there
   * @throws Fault `memory-unwritable`
   */
  save(index: string, packs: ReadonlySet<string>): boolean;
}

/** The clock and the environment, so that tests and `--now` can set them. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
}
