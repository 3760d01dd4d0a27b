import type { Timers } from '../model/serving.ts';

/** Work done in short slices between which requests are answered. */
export interface Slices {
  /** There is work: it begins a moment from now, when the requests that wait have had their turn. */
  wake(): void;
  stop(): void;
}

const SLICE_MS = 5;
const PAUSE_MS = 40;

/** @param step does a small piece of work; false: nothing is left; @param done called whenever nothing is left */
export function inSlices(step: () => boolean, done: () => void, timers: Timers): Slices {
  let cancel: (() => void) | undefined;
  const run = () => {
    cancel = undefined;
    const end = timers.now() + SLICE_MS;
    while (timers.now() < end) {
      if (step()) continue;
      done();
      return;
    }
    cancel = timers.after(0, run);
  };
  return {
    wake() {
      cancel?.();
      cancel = timers.after(PAUSE_MS, run);
    },
    stop: () => cancel?.(),
  };
}
