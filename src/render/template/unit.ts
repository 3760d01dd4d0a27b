import type { SourceText } from '../../diagnostics/text.ts';
import type { Here, Run } from './language.ts';

/** What a place in the generated code means in the author's file. */
export interface CodePlace {
  readonly offset: number;
  readonly length: number;
  /** For the way from the page to an error: `include "x"`, `block main`. */
  readonly step?: string;
  /** The filter that runs here. */
  readonly filter?: string;
}

/** A look-up that may miss: `speaker.home.city` is the root `speaker` and two keys. */
export interface Chain {
  readonly root: string;
  readonly rootOffset: number;
  readonly keys: readonly { readonly name: string | number; readonly offset: number }[];
  /** Local names in sight, for "did you mean". */
  readonly locals: readonly string[];
}

export type Variables = Record<string, unknown>;

/** Names given by enclosing loops, includes and blocks, in front of the context; null for none. */
export type Locals = Variables | null;

/** The blocks of one chain of `extends`, and the copy of the context that it writes to. */
export interface ChainOfBlocks {
  readonly blocks: Map<string, BlockFunction[]>;
  ctx: Variables | null;
}

/** What an imported file gives away. */
export interface Exports {
  readonly names: string[];
  ctx: Variables;
}

export type RootFunction = (
  running: Running,
  ctx: Variables,
  locals: Locals,
  blocks: ChainOfBlocks | null,
  exports: Exports | null,
) => string;

export type BlockFunction = (
  running: Running,
  ctx: Variables,
  locals: Locals,
  blocks: ChainOfBlocks,
) => string;

/** A compiled file at run time. The flags say which of its data paths the present render has read. */
export interface Unit {
  readonly path: string;
  readonly source: SourceText;
  readonly body: boolean;
  readonly strict: boolean;
  readonly places: readonly CodePlace[];
  readonly chains: readonly Chain[];
  readonly paths: readonly string[];
  readonly queries: number;
  /** Importing it twice in a render gives the same. */
  readonly pure: boolean;
  readonly root: RootFunction;
  readonly blocks: ReadonlyMap<string, BlockFunction>;
  owner: Running | null;
  flags: Uint8Array;
}

/** Where an output offset came from. */
export interface Mark {
  readonly offset: number;
  readonly unit: Unit;
  readonly source: number;
}

/** What one render knows of a file. */
export interface Held {
  readonly flags: Uint8Array;
  /** The values that each query of the file asked for. */
  readonly asked: Set<unknown>[];
}

/** A render under way. */
export interface Running {
  readonly run: Run;
  readonly here: Here;
  readonly held: Map<Unit, Held>;
  readonly found: Map<string, Unit | undefined>;
  readonly imported: Map<Unit, Variables>;
  depth: number;
  /** Marks of the function that returned last, where its file keeps segments. */
  marks: Mark[] | null;
}
