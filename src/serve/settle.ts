import type { Timers } from '../model/serving.ts';

/** Gathers what a watcher tells into batches that hold still. */
export interface Settler {
  /** A path may have changed. */
  touch(path: string): void;
  stop(): void;
}

export interface SettleOptions {
  readonly timers: Timers;
  /** Names what a file holds now. `absent` and `empty` are what it may be for a moment while it is saved. */
  readonly signature: (path: string) => string;
  /** Receives the paths that changed, once they hold still. */
  readonly deliver: (paths: ReadonlySet<string>) => void;
}

/** So long nothing must come in. Editors write, sync and rename within a few milliseconds. */
const QUIET_MS = 10;
/** The same, once so many paths came in that a program must be at work (a checkout, a copy). */
const CROWD = 20;
const CROWD_QUIET_MS = 60;
/** Even if it never gets quiet. */
const LONGEST_MS = 1000;
/** A file that is gone or empty gets so long to come back: editors that delete, or truncate, and write anew. */
const RETURN_MS = 30;
/** The watcher swallows what comes within 50 ms of a change: after that we look for ourselves. */
const AGAIN_MS = 60;

/**
 * A batch is delivered when nothing has come in for a moment; a little later its files are looked at once more, and
 * those that changed again make the next batch, until all hold still: nothing that a watcher swallows is lost.
 */
export function settler({ timers, signature, deliver }: SettleOptions): Settler {
  const pending = new Set<string>();
  const delivered = new Map<string, string>();
  let since = 0;
  let waited = false;
  let cancelQuiet: (() => void) | undefined;
  let cancelAgain: (() => void) | undefined;
  let stopped = false;

  const flush = () => {
    cancelQuiet = undefined;
    const found = new Map([...pending].map((path) => [path, signature(path)] as const));
    if (!waited && [...found.values()].some((one) => one === 'absent' || one === 'empty')) {
      waited = true;
      cancelQuiet = timers.after(RETURN_MS, flush);
      return;
    }
    pending.clear();
    waited = false;
    const changed = [...found].filter(([path, one]) => delivered.get(path) !== one);
    for (const [path, one] of changed) delivered.set(path, one);
    cancelAgain?.();
    cancelAgain = timers.after(AGAIN_MS, lookAgain);
    if (changed.length > 0) deliver(new Set(changed.map(([path]) => path)));
  };
  const lookAgain = () => {
    cancelAgain = undefined;
    const moved = [...delivered].filter(([path, one]) => signature(path) !== one);
    delivered.clear();
    for (const [path] of moved) touch(path);
  };
  const touch = (path: string) => {
    if (stopped) return;
    if (pending.size === 0) since = timers.now();
    pending.add(path);
    const quiet = pending.size > CROWD ? CROWD_QUIET_MS : QUIET_MS;
    const wait = Math.max(0, Math.min(quiet, since + LONGEST_MS - timers.now()));
    cancelQuiet?.();
    cancelQuiet = timers.after(wait, flush);
  };

  return {
    touch,
    stop() {
      stopped = true;
      cancelQuiet?.();
      cancelAgain?.();
    },
  };
}
