/** What a clock on the wall shows; `day` counts days after the day that is spoken of (1: past midnight). */
export interface Clock {
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** From when, and until when where that is said. */
export interface ClockSpan {
  readonly start: Clock;
  readonly end: Clock | undefined;
}

type Half = 'a' | 'p' | undefined;

interface Read {
  readonly hour: number;
  readonly minute: number;
  readonly half: Half;
  readonly day: number;
}

const NAMED: Readonly<Record<string, Read>> = {
  noon: { hour: 12, minute: 0, half: 'p', day: 0 },
  midday: { hour: 12, minute: 0, half: 'p', day: 0 },
  midnight: { hour: 24, minute: 0, half: undefined, day: 0 },
};

const CLOCK =
  /^(\d{1,2})(?:\s*[:.h]\s*(\d\d)(?::00)?)?\s*(?:h|uhr)?\s*(?:([ap])\.?\s?m\.?)?\s*(?:\(?(\+1)(?:\s*day)?\)?)?$/i;
const BETWEEN = /\s*(?:[-–—−]|\bto\b|\buntil\b|\btill\b)\s*/i;

/**
 * A time as people write it: `9:05 AM`, `9am`, `09:05`, `9.05`, `9h05`, `noon`, `24:00`; `+1` behind it means the day
 * after. @returns undefined where it is none; a bare number is none
 */
export function parseClock(text: string): Clock | undefined {
  const read = readClock(text);
  return read && read.half === undefined && isBare(text) ? undefined : read && clockOf(read, read.half);
}

/**
 * A time, or a time and its end: `09:05–09:55`, `9:05 - 9:55 AM`, `11:30 AM to 1 PM`. Where only one side says AM or
 * PM, the other is the one that puts the end after the start. An evening that ends before six in the morning ends the
 * day after.
 */
export function parseClockSpan(text: string): ClockSpan | undefined {
  const parts = text.trim().split(BETWEEN);
  if (parts.length === 1) {
    const start = parseClock(text);
    return start && { start, end: undefined };
  }
  const [from, to] = [readClock(parts[0] ?? ''), readClock(parts[1] ?? '')];
  if (parts.length !== 2 || !from || !to) return undefined;
  if (!from.half && !to.half && (isBare(parts[0]!) || isBare(parts[1]!))) return undefined;
  const start = clockOf(from, from.half ?? halfBefore(from, to));
  const end = start && clockOf(to, to.half ?? halfAfter(from, to));
  return start && end && { start, end: pastMidnight(start, end) };
}

/** An end that stands before an evening's start is the next morning's. */
export function pastMidnight(start: Clock, end: Clock): Clock {
  return start.hour >= 18 && end.hour < 6 && end.day === start.day ? { ...end, day: end.day + 1 } : end;
}

/** Minutes in `45 min`, `1h30`, `1 hour 30 minutes`, `1.5 h`, `PT45M`, `1:30` or a bare number of minutes. */
export function parseDuration(text: string): number | undefined {
  const found =
    /^(?:pt)?(?:(\d+(?:\.\d+)?)\s*(?:h|hrs?|hours?))?\s*(?:(\d+)\s*(?:m|min|mins|minutes?)?\.?)?$/i.exec(
      text.trim(),
    );
  const colon = /^(\d+):([0-5]\d)$/.exec(text.trim());
  if (colon) return Number(colon[1]) * 60 + Number(colon[2]);
  if (!found || (found[1] ?? found[2]) === undefined) return undefined;
  return Math.round(Number(found[1] ?? 0) * 60) + Number(found[2] ?? 0);
}

function isBare(text: string): boolean {
  return /^\s*\d+\s*$/.test(text);
}

function readClock(text: string): Read | undefined {
  const written = text.trim();
  const name = written.toLowerCase();
  if (Object.hasOwn(NAMED, name)) return NAMED[name];
  const [, hour, minute = '0', half, next] = CLOCK.exec(written) ?? [];
  if (hour === undefined) return undefined;
  const lower = half?.toLowerCase();
  return {
    hour: Number(hour),
    minute: Number(minute),
    half: lower === 'a' || lower === 'p' ? lower : undefined,
    day: next ? 1 : 0,
  };
}

function clockOf({ hour, minute, day }: Read, half: Half): Clock | undefined {
  if (minute > 59 || (half && (hour < 1 || hour > 12))) return undefined;
  const hours = half ? (hour % 12) + (half === 'p' ? 12 : 0) : hour;
  if (hours === 24 && minute === 0) return { day: day + 1, hour: 0, minute: 0 };
  return hours < 24 ? { day, hour: hours, minute } : undefined;
}

function halfBefore(from: Read, to: Read): Half {
  if (!to.half || from.hour > 12 || from.hour === 0) return undefined;
  return position(from, to.half) < position(to, to.half) ? to.half : to.half === 'p' ? 'a' : 'p';
}

function halfAfter(from: Read, to: Read): Half {
  if (!from.half || to.hour > 12 || to.hour === 0) return undefined;
  return position(to, from.half) > position(from, from.half) ? from.half : from.half === 'p' ? 'a' : 'p';
}

function position(read: Read, half: Half): number {
  return ((read.hour % 12) + (half === 'p' ? 12 : 0)) * 60 + read.minute;
}
