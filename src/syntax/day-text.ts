import { dateParts } from './date-parts.ts';
import { type Civil, civilOf, epochOf } from './time.ts';
import { DAYS, MONTHS } from './time-names.ts';

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

/** Three numbers of which none is a year of four digits in front, so that it depends on the country which is the day. */
const NUMBERS = /(?<![\d./-])(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4}|\d{2})(?![\d./-])/;

/**
 * The other days that a text can mean to people: `3.4.2027` is read as 3 April, and is 4 March in the United States. None where
 * the month is in words, the year comes first, or a weekday settles it.
 */
export function otherDays(text: string): Day[] {
  const read = parseDay(text);
  const [, a, , b, c] = NUMBERS.exec(text) ?? [];
  const saysWeekday = /\b(?:sun|mon|tue|wed|thu|fri|sat)/i.test(text);
  if (!read || c === undefined || (saysWeekday && read.wrongWeekday === undefined)) return [];
  const [first, second, third] = [Number(a), Number(b), Number(c)];
  const year = third < 100 ? 2000 + third : third;
  const ways: readonly Day[] = [
    { year, month: second, day: first },
    { year, month: first, day: second },
    ...(third < 100 ? [{ year: 2000 + first, month: second, day: third }] : []),
  ];
  const seen = new Set([dayNumber(read.day)]);
  return ways.filter((day) => isDay(day) && !seen.has(dayNumber(day)) && seen.add(dayNumber(day)));
}

/** What is wrong with a day that is typed on a command line or asked for, in words. @param year of a day without one */
export function dayProblem(text: string, year?: number): string | undefined {
  const read = parseDay(text, year);
  if (!read) return 'it is a day, written such as `2027-05-15`';
  const [other] = otherDays(text);
  if (!other) return undefined;
  const { day } = read;
  const iso = [day.year, day.month, day.day].map((part) => String(part).padStart(2, '0')).join('-');
  return `it can be ${dayInWords(day)} or ${dayInWords(other)}: write it such as \`${iso}\``;
}

/** `3 April 2027`. */
export function dayInWords({ year, month, day }: Day): string {
  return `${day} ${MONTHS[month - 1]!} ${year}`;
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
