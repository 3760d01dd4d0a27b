import type { OutputFolder } from '../model/ports.ts';

/** An output that keeps nothing: a site is made for the sake of what the build remembers of it. */
export const noOutput: OutputFolder = {
  begin: () => ({
    put: () => undefined,
    send: () => undefined,
    sent: () => Promise.resolve(),
    copy: () => undefined,
    keep: () => false,
    has: () => false,
    former: () => [],
    commit: () => ({ written: 0, unchanged: 0, removed: 0 }),
    abort: () => undefined,
  }),
};
