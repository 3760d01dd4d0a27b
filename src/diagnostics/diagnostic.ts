/** One complaint to the author: what happened, why, what to do, and where in the author's own file. */

export type Severity = 'error' | 'warning' | 'note';

/** A place in an author's file. `path` is relative to the project; line and column count from 1, in UTF-16 units. */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** One step of how the program came to a place: `include parts/nav.njk` at its caller's place. */
export interface Via {
  readonly what: string;
  readonly place: Place;
}

export interface Diagnostic {
  /** Permanent name of the complaint, a row of the catalogue: `unknown-layout`. */
  readonly code: string;
  readonly severity: Severity;
  /** What happened and why: one sentence, no full stop at the end. */
  readonly message: string;
  /** What to do: one sentence. */
  readonly hint?: string;
  readonly place?: Place;
  /** Lines of the author's file around the place, with a mark below it: see frame.ts. */
  readonly frame?: string;
  /** The way from the page to the place, innermost caller first. */
  readonly via?: readonly Via[];
  /** Source path of the page that was being made, where it is not the place's own file. */
  readonly page?: string;
  /** On how many more pages the same cause shows. */
  readonly morePages?: number;
}

/** Receives complaints as they are found. */
export type Report = (diagnostic: Diagnostic) => void;

/** Thrown where a computation cannot go on; carries the complaint. Caught by the stage that owns the page or file. */
export class Fault extends Error {
  readonly diagnostic: Diagnostic;
  /** Further complaints that were found at the same time. */
  readonly more: readonly Diagnostic[];
  constructor(diagnostic: Diagnostic, more: readonly Diagnostic[] = []) {
    super(diagnostic.message);
    this.name = 'Fault';
    this.diagnostic = diagnostic;
    this.more = more;
  }
}
