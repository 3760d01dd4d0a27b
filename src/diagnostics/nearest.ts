/**
 * The candidate that is most like a name, for "did you mean": at most a third of the name's letters may differ
 * (Damerau-Levenshtein, letter case counts half), and in a name of one or two letters only their case. Undefined where none is near.
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  /** People seldom mistake the first letter. */
  const startsAlike = (candidate: string) => candidate[0] === name[0];
  let best: string | undefined;
  let least = name.length < 3 ? 0.6 : Math.max(1, Math.floor(name.length / 3)) + 0.01;
  for (const candidate of candidates) {
    if (candidate === name || farApart(name, candidate) > least) continue;
    const d = distance(name, candidate, least);
    if (d < least || (d === least && best !== undefined && startsAlike(candidate) && !startsAlike(best))) {
      least = d;
      best = candidate;
    }
  }
  return best;
}

/** " (did you mean X?)" as a hint sentence, or undefined. */
export function didYouMean(name: string, candidates: Iterable<string>): string | undefined {
  const found = nearest(name, candidates);
  return found === undefined ? undefined : `Did you mean \`${found}\`?`;
}

/** Never more than `distance`, and quickly found: how many signs of the longer text the other one lacks, wherever they stand. */
function farApart(a: string, b: string): number {
  if (a.length === b.length && a.toLowerCase() === b.toLowerCase()) return 0;
  counts.fill(0);
  for (let i = 0; i < a.length; i++) counts[a.charCodeAt(i) & MASK]!++;
  let shared = 0;
  for (let i = 0; i < b.length; i++) if (counts[b.charCodeAt(i) & MASK]!-- > 0) shared++;
  return Math.max(a.length, b.length) - shared;
}

const MASK = 127;
const counts = new Int32Array(MASK + 1);

/** @param most more than this need not be known exactly */
function distance(a: string, b: string, most: number): number {
  if (a.toLowerCase() === b.toLowerCase()) return 0.5;
  let before: number[] = [];
  let lowBefore = 0;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let low = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let d = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        d = Math.min(d, before[j - 2]! + 1);
      next.push(d);
      if (d < low) low = d;
    }
    before = row;
    row = next;
    if (low > most && lowBefore > most) return most + 1;
    lowBefore = low;
  }
  return row[b.length]!;
}
