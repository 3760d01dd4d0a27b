import { Temporal } from 'temporal-polyfill';
import { abbreviations } from './time-names.ts';

/** An instant, and how far the clocks that show it are from UTC. */
export interface Moment {
  /** Whole seconds since 1970 in UTC. */
  readonly epoch: number;
  readonly nanosecond: number;
  /** Seconds east of UTC. */
  readonly offset: number;
  /** Whose clocks these are; undefined where only an offset is known. */
  readonly zone: Zone | undefined;
}

/** What a calendar and a clock on the wall show. */
export interface Civil {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** A time zone's offsets. */
export interface Zone {
  readonly name: string;
  /** Seconds east of UTC at an instant (seconds since 1970). */
  offsetAt(epoch: number): number;
  /** `CET`, `-03`: what the IANA database calls the zone's time at an instant. */
  abbreviationAt(epoch: number): string;
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

const zones = new Map<string, Zone>();

/** The zone of an IANA name or `AoE` (UTC−12). @throws RangeError where there is no such zone */
export function zoneOf(name: string): Zone {
  let zone = zones.get(name);
  if (!zone) zones.set(name, (zone = newZone(name)));
  return zone;
}

function newZone(name: string): Zone {
  if (name === 'AoE') return fixedZone(name, -12 * 3600);
  return name === 'UTC' ? fixedZone(name, 0) : spannedZone(name);
}

/** A zone whose clocks are never changed. @param offset seconds east of UTC */
export function fixedZone(name: string, offset: number): Zone {
  return { name, offsetAt: () => offset, abbreviationAt: () => name };
}

/** Looks transitions up once per stretch of equal offset: asking the library for every instant costs fifty times as much. */
function spannedZone(name: string): Zone {
  let last = spanAt(name, 0);
  const spans = [last];
  const find = (epoch: number): Span => {
    if (epoch >= last.from && epoch < last.to) return last;
    let found = spans.find(({ from, to }) => epoch >= from && epoch < to);
    if (!found) spans.push((found = spanAt(name, epoch)));
    last = found;
    return found;
  };
  const offsetAt = (epoch: number) => find(epoch).offset;
  return { name, offsetAt, abbreviationAt: abbreviations(name, offsetAt) };
}

function spanAt(name: string, epoch: number): Span {
  const at = (seconds: number) =>
    Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toZonedDateTimeISO(name);
  const seconds = (found: Temporal.ZonedDateTime | null, otherwise: number) =>
    found ? Math.floor(found.epochMilliseconds / 1000) : otherwise;
  const here = at(epoch);
  return {
    from: seconds(at(epoch + 1).getTimeZoneTransition('previous'), Number.NEGATIVE_INFINITY),
    to: seconds(here.getTimeZoneTransition('next'), Number.POSITIVE_INFINITY),
    offset: Math.round(here.offsetNanoseconds / 1e9),
  };
}

/** An instant as a zone's clocks show it. */
export function momentIn(zone: Zone, epoch: number, nanosecond = 0): Moment {
  return { epoch, nanosecond, offset: zone.offsetAt(epoch), zone };
}

/** Seconds since 1970 of a calendar and clock at a fixed offset; fields may be out of their range and run over. */
export function epochOf(civil: Civil, offset = 0): number {
  const date = new Date(0);
  date.setUTCFullYear(civil.year, civil.month - 1, civil.day);
  return date.getTime() / 1000 + civil.hour * 3600 + civil.minute * 60 + civil.second - offset;
}

/**
 * Seconds since 1970 of what the clocks of a zone show. A time that does not exist there is taken as if the clocks had
 * not yet been put forward (RFC 5545). @param twice which one a time that exists twice is
 */
export function epochIn(zone: Zone, civil: Civil, twice: 'earlier' | 'later' = 'earlier'): number {
  const wall = epochOf(civil);
  const before = zone.offsetAt(wall - 86400);
  const after = zone.offsetAt(wall + 86400);
  if (before === after) return wall - zone.offsetAt(wall - before);
  const isLater = zone.offsetAt(wall - after) === after;
  if (zone.offsetAt(wall - before) !== before) return isLater ? wall - after : wall - before;
  return isLater && twice === 'later' ? wall - after : wall - before;
}

/** What a calendar and a clock show at a moment. */
export function civilOf({ epoch, offset }: Pick<Moment, 'epoch' | 'offset'>): Civil {
  const date = new Date((epoch + offset) * 1000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

/** `+01:00`; with `separator` empty, `+0100`. */
export function offsetText(offset: number, separator = ':'): string {
  const minutes = Math.floor(Math.abs(offset) / 60);
  const two = (n: number) => String(n).padStart(2, '0');
  return (offset < 0 ? '-' : '+') + two(Math.floor(minutes / 60)) + separator + two(minutes % 60);
}
