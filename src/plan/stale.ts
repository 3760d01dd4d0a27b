import type { Artifact, Job, Read } from '../model/plan.ts';
import type { FingerprintOf } from './fingerprint.ts';
import { jobKey } from './jobs.ts';

/** What is remembered of an output that was made. */
export interface Memory {
  readonly key: string;
  readonly artifact: Artifact;
}

/**
 * The outputs that must be made again: new ones, those whose own source or plan changed, those that read something
 * that has another fingerprint now, and those with complaints (a complaint may name what is near, which is not a read).
 */
export function staleFiles(
  jobs: ReadonlyMap<string, Job>,
  memory: ReadonlyMap<string, Memory>,
  changed: ReadonlySet<Read>,
): Set<string> {
  const stale = new Set<string>();
  const touched = new Map<readonly Read[], boolean>();
  for (const [file, job] of jobs) {
    const known = memory.get(file);
    if (!known || known.artifact.diagnostics.length > 0 || known.key !== jobKey(job)) stale.add(file);
    else if (isTouched(known.artifact.reads, changed, touched)) stale.add(file);
  }
  return stale;
}

/** Outputs that read the same share one list of reads: each list is looked through once. */
function isTouched(
  reads: readonly Read[],
  changed: ReadonlySet<Read>,
  known: Map<readonly Read[], boolean>,
): boolean {
  let answer = known.get(reads);
  if (answer === undefined) {
    answer = reads.some((read) => changed.has(read));
    known.set(reads, answer);
  }
  return answer;
}

/** The reads of all remembered outputs whose fingerprint differs between two states of the site. */
export function changedReads(
  memory: Iterable<Memory>,
  before: FingerprintOf,
  after: FingerprintOf,
): Set<Read> {
  const seen = new Set<readonly Read[]>();
  const asked = new Set<Read>();
  const changed = new Set<Read>();
  for (const { artifact } of memory) {
    if (seen.has(artifact.reads)) continue;
    seen.add(artifact.reads);
    for (const read of artifact.reads) {
      if (asked.has(read)) continue;
      asked.add(read);
      if (before(read) !== after(read)) changed.add(read);
    }
  }
  return changed;
}
