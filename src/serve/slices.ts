import type { Timers } from '../model/serving.ts';

/** Work done in short slices between which requests are answered. */
export interface Slices {
  /** There is work: it begins a moment from now, when the requests that wait have had their turn. */
  wake(): void;
  /** Something more urgent goes on: what is left waits for a moment, though not for ever. */
  hold(): void;
  /** No work is done from now on, whoever wakes it. */
  stop(): void;
}

const SLICE_MS = 5;
const PAUSE_MS = 40;
/** So long work is held up at most. */
const LONGEST_MS = 500;

/** @param step does a small piece of work; false: nothing is left; @param done called whenever nothing is left */
export function inSlices(step: () => boolean, done: () => void, timers: Timers): Slices {
  let cancel: (() => void) | undefined;
  let stopped = false;
  /** When the work began to wait. */
  let since = 0;
  const run = () => {
    cancel = undefined;
    const end = timers.now() + SLICE_MS;
    while (timers.now() < end) {
      if (step()) continue;
      done();
      return;
    }
    since = timers.now();
    cancel = timers.after(0, run);
  };
  const pause = () => {
    cancel?.();
    cancel = timers.after(PAUSE_MS, run);
  };
  return {
    wake() {
      if (stopped) return;
      since = timers.now();
      pause();
    },
    hold() {
      if (cancel && !stopped && timers.now() - since < LONGEST_MS) pause();
    },
    stop() {
      stopped = true;
      cancel?.();
    },
  };
}
