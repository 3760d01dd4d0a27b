import { type Civil, civilOf, epochIn, momentIn, offsetText, type Zone } from './time.ts';

/** Which instants a zone's clocks show a time at: one, none (they are put forward over it), or two. */
export type Settled =
  | { readonly kind: 'once'; readonly epoch: number }
  | { readonly kind: 'never' }
  | { readonly kind: 'twice'; readonly earlier: number; readonly later: number };

/** When the clocks of a zone show a time. @param civil fields within their ranges */
export function settleWallTime(zone: Zone, civil: Civil): Settled {
  const earlier = epochIn(zone, civil, 'earlier');
  const later = epochIn(zone, civil, 'later');
  if (!isSame(civilOf(momentIn(zone, earlier)), civil)) return { kind: 'never' };
  return earlier === later ? { kind: 'once', epoch: earlier } : { kind: 'twice', earlier, later };
}

/** An instant (seconds since 1970) as a zone's clocks show it, in ISO 8601 with offset: `2026-12-12T09:05:00-06:00`. */
export function isoIn(zone: Zone, epoch: number): string {
  const moment = momentIn(zone, epoch);
  return `${isoDay(civilOf(moment))}T${isoClock(civilOf(moment))}${offsetText(moment.offset)}`;
}

/** `2026-12-12`. */
export function isoDay({ year, month, day }: Pick<Civil, 'year' | 'month' | 'day'>): string {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

function isoClock({ hour, minute, second }: Civil): string {
  return `${two(hour)}:${two(minute)}:${two(second)}`;
}

function isSame(a: Civil, b: Civil): boolean {
  return isoDay(a) === isoDay(b) && isoClock(a) === isoClock(b);
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
