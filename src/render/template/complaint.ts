import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Spot } from '../../diagnostics/text.ts';

/** An error of the run time that knows its complaint, but not yet the place: `failure` in frames.ts puts them together. */
export interface Complaint extends Error {
  readonly describe: (spot: Spot) => Diagnostic;
  /** Index into the file's places, where it differs from the one that the function has reached. */
  readonly at: number | undefined;
}

export function complaint(describe: (spot: Spot) => Diagnostic, at?: number): Complaint {
  return Object.assign(new Error('complaint'), { describe, at });
}

export function isComplaint(error: unknown): error is Complaint {
  return error instanceof Error && typeof (error as Partial<Complaint>).describe === 'function';
}
