import { type Day, parseDay } from './day-text.ts';

/** The first and the last of some days. */
export interface DayRange {
  readonly start: Day;
  readonly end: Day;
}

const DASH = String.raw`\s*(?:[-–—/]|\b(?:to|until|till|through|and|bis)\b)\s*`;
const NUMBER = String.raw`\d{1,2}(?:st|nd|rd|th|\.)?`;
const MONTH = String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`;
/** `28-30 March 2027` */
const BEFORE_MONTH = new RegExp(String.raw`^(${NUMBER})${DASH}(${NUMBER}\s*(${MONTH}\b.*))$`, 'i');
/** `March 28-30, 2027` */
const BEHIND_MONTH = new RegExp(String.raw`^(${MONTH})\s*(${NUMBER})${DASH}(${NUMBER}\b.*)$`, 'i');
/** `30 May – 2 June 2027`, `2027-05-30 to 2027-06-02`: a hyphen or slash alone may be a part of either day. */
const APART = /\s*[–—]\s*|\s+(?:-|\/|to|until|till|through|bis)\s+|(?<=^\d{4}-\d\d-\d\d)\//i;
const YEAR = /\b\d{4}\b/;

/**
 * Days as people write them: one, by `parseDay`, or a range such as `28–30 March 2027`, `March 28-30, 2027`,
 * `30 May – 2 June 2027`, `2027-05-30 to 2027-06-02`. A missing year is that of the other day, else the given one.
 * @returns undefined where the text says no day; `end` may come before `start`, as written
 */
export function parseDays(text: string, year?: number): DayRange | undefined {
  const said = text.trim();
  const [first, last] = endsOf(said) ?? [];
  if (first !== undefined && last !== undefined) {
    const end = parseDay(last, yearIn(first) ?? year)?.day;
    const start = end && parseDay(first, end.year)?.day;
    const isOverNewYear = start && end && start.month > end.month && yearIn(first) === undefined;
    if (start && end) return { start: isOverNewYear ? { ...start, year: end.year - 1 } : start, end };
  }
  const day = parseDay(said, year)?.day;
  return day && { start: day, end: day };
}

function endsOf(text: string): [string, string] | undefined {
  const before = BEFORE_MONTH.exec(text);
  if (before) return [`${before[1]!} ${before[3]!}`, before[2]!];
  const behind = BEHIND_MONTH.exec(text);
  if (behind) {
    const [, month, first, last] = behind as unknown as [string, string, string, string];
    const rest = /,?\s*\d{4}.*$/.exec(last)?.[0] ?? '';
    return [`${month} ${first}${rest}`, `${month} ${last}`];
  }
  const parts = text.split(APART);
  return parts.length === 2 ? [parts[0]!, parts[1]!] : undefined;
}

function yearIn(text: string): number | undefined {
  const found = YEAR.exec(text)?.[0];
  return found === undefined ? undefined : Number(found);
}
