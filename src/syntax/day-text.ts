import { dateParts } from './date-parts.ts';
import { type Civil, civilOf, epochOf } from './time.ts';
import { DAYS } from './time-names.ts';

/** A day of the calendar. */
export type Day = Pick<Civil, 'year' | 'month' | 'day'>;

/** A day as read, and the weekday that the text claims where that is another one. */
export interface ReadDay {
  readonly day: Day;
  readonly wrongWeekday: string | undefined;
}

/**
 * A day as people write it: `2026-12-12`, `December 12, 2026`, `Sat, 12 Dec`; a missing year is the given one.
 * @returns undefined where the text says no day, or one that the calendar does not have
 */
export function parseDay(text: string, year?: number): ReadDay | undefined {
  const parts = dateParts(text);
  const day = { year: parts.year ?? year ?? Number.NaN, month: parts.month ?? 0, day: parts.day ?? 0 };
  if (!isDay(day)) return undefined;
  const claimed = /\b(sun|mon|tue|wed|thu|fri|sat)[a-z]*\b/i.exec(text)?.[1]?.toLowerCase();
  const wrong = claimed !== undefined && !weekdayOf(day).toLowerCase().startsWith(claimed);
  return {
    day,
    wrongWeekday: wrong ? DAYS.find((name) => name.toLowerCase().startsWith(claimed)) : undefined,
  };
}

/** `Saturday`. */
export function weekdayOf(day: Day): string {
  return DAYS[(((dayNumber(day) + 4) % 7) + 7) % 7]!;
}

/** The day some days later. */
export function addDays(day: Day, days: number): Day {
  const { year, month, day: date } = civilOf({ epoch: (dayNumber(day) + days) * 86400, offset: 0 });
  return { year, month, day: date };
}

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  return epochOf({ ...day, hour: 0, minute: 0, second: 0 }) / 86400;
}

function isDay(day: Day): boolean {
  if (!Number.isInteger(day.year) || day.month < 1 || day.month > 12 || day.day < 1) return false;
  return addDays(day, 0).day === day.day;
}
