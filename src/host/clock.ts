import type { Clock } from '../model/ports.ts';

/** The computer's own clock. */
export const systemClock: Clock = { now: () => Date.now() };
