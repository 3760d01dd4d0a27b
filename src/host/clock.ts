import type { Clock } from '../model/ports.ts';

/** The computer's own clock. */
export const systemClock: Clock = { now: () => Date.now() };

/** A clock that stands still, for `--now` and for tests. @param time ms since the epoch */
export function fixedClock(time: number): Clock {
  return { now: () => time };
}
