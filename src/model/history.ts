import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** What version control knows of the project's files, at one moment. */
export interface History {
  /** Names all that it knows: the commit; another text for each reason why nothing is known. */
  readonly name: string;
  /** When a file was last changed, in seconds since the epoch; undefined where no commit holds it. @param path of the project */
  changed(path: string): number | undefined;
  /** Why it knows less than it could. */
  readonly complaints: readonly Diagnostic[];
}

/** Nothing is known, and nothing is wrong with that. */
export const NO_HISTORY: History = { name: '', changed: () => undefined, complaints: [] };
