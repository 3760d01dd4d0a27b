import type { Streams } from './streams.ts';

const AFTER_MS = 1000;
const EVERY_MS = 100;

/** A line on a terminal that says how far the work is; nothing where there is no terminal, or the work is short. */
export interface Progress {
  readonly step: (done: number, of: number) => void;
  readonly clear: () => void;
}

/** @returns undefined where no terminal would show it */
export function progressLine(
  streams: Streams,
  clock: () => number = performance.now.bind(performance),
): Progress | undefined {
  if (!streams.stderr.isTTY || streams.env['CI']) return undefined;
  const began = clock();
  let shown = Number.NEGATIVE_INFINITY;
  return {
    step(done, of) {
      const at = clock();
      if (at - began < AFTER_MS || at - shown < EVERY_MS) return;
      shown = at;
      streams.stderr.write(`\r\x1b[K${bar(done / Math.max(1, of))} ${done} of ${of}`);
    },
    clear() {
      if (shown !== Number.NEGATIVE_INFINITY) streams.stderr.write('\r\x1b[K');
    },
  };
}

function bar(part: number): string {
  const full = Math.round(part * 24);
  return '█'.repeat(full) + '░'.repeat(24 - full);
}
