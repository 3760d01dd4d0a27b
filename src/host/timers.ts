import type { Timers } from '../model/serving.ts';

/** The computer's own time. */
export const systemTimers: Timers = {
  now: () => performance.now(),
  after(ms, act) {
    if (ms === 0) {
      const immediate = setImmediate(act);
      return () => clearImmediate(immediate);
    }
    const timeout = setTimeout(act, ms);
    return () => clearTimeout(timeout);
  },
};
