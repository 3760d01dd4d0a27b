import type { Streams } from './streams.ts';

const AFTER_MS = 1000;
const EVERY_MS = 100;

/** A line on a terminal that says how far the work is; nothing where there is no terminal, or the work is short. */
export interface Progress {
  readonly step: (done: number, of: number, ms: number) => void;
  readonly clear: () => void;
}

/** @returns undefined where no terminal would show it */
export function progressLine({ stderr, env }: Streams): Progress | undefined {
  if (!stderr.isTTY || env['CI']) return undefined;
  let shown: number | undefined;
  return {
    step(done, of, ms) {
      if (ms < (shown === undefined ? AFTER_MS : shown + EVERY_MS)) return;
      shown = ms;
      stderr.write(`\r\x1b[K${bar(done / Math.max(1, of))} ${done} of ${of}`);
    },
    clear() {
      if (shown !== undefined) stderr.write('\r\x1b[K');
    },
  };
}

function bar(part: number): string {
  const full = Math.round(part * 24);
  return '█'.repeat(full) + '░'.repeat(24 - full);
}
