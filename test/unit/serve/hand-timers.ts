import type { Timers } from '../../../src/model/serving.ts';

/** Time that stands still until it is told to go on. */
export interface HandTimers extends Timers {
  /** Goes on by so many milliseconds, calling what is due on the way. */
  pass(ms: number): void;
}

export function handTimers(): HandTimers {
  let now = 0;
  let count = 0;
  const due = new Map<number, { at: number; act: () => void }>();
  const nextBefore = (end: number) =>
    [...due].filter(([, { at }]) => at <= end).sort(([a, x], [b, y]) => x.at - y.at || a - b)[0];
  return {
    now: () => now,
    after(ms, act) {
      const id = ++count;
      due.set(id, { at: now + ms, act });
      return () => void due.delete(id);
    },
    pass(ms) {
      const end = now + ms;
      for (let next = nextBefore(end); next; next = nextBefore(end)) {
        const [id, { at, act }] = next;
        due.delete(id);
        now = at;
        act();
      }
      now = end;
    },
  };
}
