import type { Artifact, Read } from '../model/plan.ts';

/** What is remembered of an output that was made. */
export interface Memory {
  /** All that it was planned from: see `jobKey`. */
  readonly key: string;
  readonly artifact: Artifact;
}

/** The outputs that were made, by file, and by what they read. */
export interface MadeOutputs extends Iterable<readonly [string, Memory]> {
  get(file: string): Memory | undefined;
  set(file: string, memory: Memory): void;
  delete(file: string): void;
  files(): Iterable<string>;
  /** Each list of reads once, with the files that read it: outputs that read the same share one list. */
  byReads(): Iterable<readonly [readonly Read[], ReadonlySet<string>]>;
  /** The files with complaints. */
  complaining(): ReadonlySet<string>;
}

export function madeOutputs(): MadeOutputs {
  const memory = new Map<string, Memory>();
  const byReads = new Map<readonly Read[], Set<string>>();
  const complaining = new Set<string>();
  const forget = (file: string): void => {
    const reads = memory.get(file)?.artifact.reads;
    const files = reads && byReads.get(reads);
    files?.delete(file);
    if (files?.size === 0) byReads.delete(reads!);
    complaining.delete(file);
  };
  return {
    get: (file) => memory.get(file),
    set(file, made) {
      const { reads, diagnostics } = made.artifact;
      if (memory.get(file)?.artifact.reads !== reads) forget(file);
      memory.set(file, made);
      const files = byReads.get(reads);
      if (files) files.add(file);
      else byReads.set(reads, new Set([file]));
      if (diagnostics.length > 0) complaining.add(file);
      else complaining.delete(file);
    },
    delete(file) {
      forget(file);
      memory.delete(file);
    },
    files: () => memory.keys(),
    byReads: () => byReads,
    complaining: () => complaining,
    [Symbol.iterator]: () => memory[Symbol.iterator](),
  };
}
