import type { Job, Read } from '../model/plan.ts';
import type { FingerprintOf } from './fingerprint.ts';
import { jobKey } from './jobs.ts';
import type { MadeOutputs } from './made-outputs.ts';
import { isSettled } from './settled.ts';

/**
 * The outputs that must be made again: new ones, those whose own source or plan changed, those that read something
 * that has another fingerprint now, and those with complaints that are not settled.
 * @param before the jobs when this was asked last: those that are the same objects still were fresh then, or said to be stale
 */
export function staleFiles(
  jobs: ReadonlyMap<string, Job>,
  made: MadeOutputs,
  changed: ReadonlySet<Read>,
  before: ReadonlyMap<string, Job> | undefined,
): Set<string> {
  const stale = new Set([...made.complaining()].filter((file) => !isSettled(made.get(file)!.artifact)));
  if (jobs !== before)
    for (const [file, job] of jobs)
      if (before?.get(file) !== job && made.get(file)?.key !== jobKey(job)) stale.add(file);
  if (changed.size > 0)
    for (const [reads, files] of made.byReads())
      if (reads.some((read) => changed.has(read))) for (const file of files) stale.add(file);
  return stale;
}

/** The reads of all outputs that were made whose fingerprint differs between two states of the site; none without a former one. */
export function changedReads(
  made: MadeOutputs,
  before: FingerprintOf | undefined,
  after: FingerprintOf,
): Set<Read> {
  if (!before) return new Set();
  const asked = new Set<Read>();
  const changed = new Set<Read>();
  for (const [reads] of made.byReads()) {
    for (const read of reads) {
      if (asked.has(read)) continue;
      asked.add(read);
      if (before(read) !== after(read)) changed.add(read);
    }
  }
  return changed;
}
