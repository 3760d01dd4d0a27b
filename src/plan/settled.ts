import type { Artifact } from '../model/plan.ts';

/** What is said of texts that the output has read, with hints at most at what the program itself knows. */
const SETTLED: ReadonlySet<string> = new Set([
  'sass-debug',
  'sass-deprecated',
  'sass-warning',
  'unknown-language',
]);

/** Whether all that is said of an output stays true as long as what it read gives the same: a hint may name what is near, which is no read. */
export function isSettled({ diagnostics }: Pick<Artifact, 'diagnostics'>): boolean {
  return diagnostics.every(({ code }) => SETTLED.has(code));
}
