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
