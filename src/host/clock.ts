import type { Clock } from '../model/ports.ts';

/** The computer's own clock. */
export const systemClock: Clock = { now: () => Date.now() };

/** The time zone of this computer, as an IANA name. */
export function systemZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
