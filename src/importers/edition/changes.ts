import { BLANK, SAMPLE } from '../../model/blank.ts';
import { parseDays } from '../../syntax/day-range.ts';
import { addDays, type Day, dayNumber, parseDay } from '../../syntax/day-text.ts';
import { isoDay } from '../../syntax/wall-time.ts';

/** From which edition to which. */
export interface Changes {
  readonly from: string;
  readonly to: string;
  /** Their folders below `content/`. */
  readonly folders: { readonly from: string; readonly to: string };
  /** The earlier edition's first day, where it says one. */
  readonly held: Day | undefined;
  /** Days between the two workshops. */
  readonly days: number;
  /** The same in whole weeks, so that deadlines fall on the same weekdays. */
  readonly weekDays: number;
  /** Addresses that stay those of the earlier edition: files that are not copied. */
  readonly shared: ReadonlySet<string>;
}

/** A year later, on the same weekday. */
const A_YEAR = 52 * 7;

/**
 * How far the dates move.
 * @param held the earlier edition's day; @param date that of the new one, else 52 weeks later
 */
export function distance(
  held: Day | undefined,
  date: Day | undefined,
): Pick<Changes, 'held' | 'days' | 'weekDays'> {
  const days = held && date ? dayNumber(date) - dayNumber(held) : A_YEAR;
  return { held, days, weekDays: Math.round(days / 7) * 7 };
}

const ISO_DAY = /\b\d{4}-\d\d-\d\d\b/g;

/** A text with its days moved; a day in words becomes `2027-12-11`, with the time behind it. Undefined where it says none. */
export function moved(text: string, days: number, year: number | undefined): string | undefined {
  if (ISO_DAY.test(text)) {
    ISO_DAY.lastIndex = 0;
    return text.replace(ISO_DAY, (day) => {
      const read = parseDay(day);
      return read ? isoDay(addDays(read.day, days)) : day;
    });
  }
  const range = parseDays(text, year);
  if (range && isoDay(range.start) !== isoDay(range.end))
    return [range.start, range.end].map((day) => isoDay(addDays(day, days))).join(' to ');
  const read = parseDay(text, year);
  if (!read) return undefined;
  const clock = /\b\d{1,2}:\d\d(?:\s*[ap]\.?m\b\.?)?/i.exec(text)?.[0];
  return isoDay(addDays(read.day, days)) + (clock === undefined ? '' : ` ${clock}`);
}

/** A text with the year of the earlier edition made that of the new one, where it stands alone. */
export function withNewYear(text: string, { held, days }: Changes): string {
  if (!held) return text;
  const year = addDays(held, days).year;
  return text.replace(new RegExp(`(?<![\\w./-])${held.year}(?![\\w/-]|\\.\\d)`, 'g'), String(year));
}

/** A text whose addresses lead to the new edition's pages; files that are not copied stay where they are. */
export function withNewAddresses(text: string, { folders: { from, to }, shared }: Changes): string {
  const name = from.replace(/[.]/g, '\\.');
  return text.replace(
    new RegExp(`(?<![\\w./-])/${name}(?=[/"')\\s#?]|$)([^\\s"')#?>\\]]*)`, 'gm'),
    (all, rest: string) => (shared.has(`/${from}${rest}`) ? all : `/${to}${rest}`),
  );
}

/** A text without the comments that say that it is a sample: what was one is a blank now. */
export function withoutSample(text: string): string {
  return text.replace(new RegExp(`^#.*${SAMPLE}.*\\n`, 'gm'), '');
}

/** The lines of a text that have a blank, from 1. */
export function blankLines(text: string): readonly number[] {
  return text.split('\n').flatMap((line, i) => (line.includes(BLANK) ? [i + 1] : []));
}

/** How many blanks a text has: there can be two in a line. */
export function blanksIn(text: string): number {
  return text.split(BLANK).length - 1;
}
