import type { Day } from './day-text.ts';
import { epochOf, zoneOf } from './time.ts';
import { MONTHS } from './time-names.ts';

/** A zone in which the clocks are put forward, by the names of its two times. */
interface Seasons {
  readonly zone: string;
  readonly winter: string;
  readonly summer: string;
}

/** Names that mean one thing only, and are not in force all year anywhere that writes English: no `MST` (Arizona), no `AEST` (Brisbane). */
const SEASONS: readonly Seasons[] = [
  ['America/New_York', 'EST', 'EDT'],
  ['America/Chicago', 'CST', 'CDT'],
  ['America/Denver', '', 'MDT'],
  ['America/Los_Angeles', 'PST', 'PDT'],
  ['America/Anchorage', 'AKST', 'AKDT'],
  ['Europe/London', '', 'BST'],
  ['Europe/Berlin', 'CET', 'CEST'],
  ['Europe/Athens', 'EET', 'EEST'],
  ['Australia/Sydney', '', 'AEDT'],
  ['Pacific/Auckland', 'NZST', 'NZDT'],
].map(([zone, winter, summer]) => ({ zone: zone!, winter: winter!, summer: summer! }));

/**
 * What clocks show on a day instead of a zone's winter or summer name.
 * @param local IANA name of a zone in which the name may be in force besides
 * @returns undefined where the name is in force, or unknown
 */
export function otherSeason(name: string, day: Day, local: string | undefined): string | undefined {
  const known = SEASONS.find(({ winter, summer }) => winter === name || summer === name);
  const noon = epochOf({ ...day, hour: 12, minute: 0, second: 0 });
  if (!known || (local !== undefined && zoneOf(local).abbreviationAt(noon) === name)) return undefined;
  const actual = zoneOf(known.zone).abbreviationAt(noon);
  return actual === name ? undefined : actual;
}

const MONTH = `(${MONTHS.map((month) => month.slice(0, 3)).join('|')})[a-z]*\\.?`;
const YEAR = String.raw`(?:,?\s+(\d{4}))?`;
const DATES: readonly RegExp[] = [
  /\b(\d{4})-(\d\d)-(\d\d)\b/g,
  new RegExp(
    String.raw`\b${MONTH}\s+(\d{1,2})(?:st|nd|rd|th)?(?:\s*[-–]\s*\d{1,2}(?:st|nd|rd|th)?)?\b${YEAR}`,
    'gi',
  ),
  new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?${MONTH}${YEAR}`, 'gi'),
];

/** A day that a text names; the year undefined where it does not say one. */
export interface NamedDay extends Omit<Day, 'year'> {
  readonly year: number | undefined;
  readonly at: number;
  readonly end: number;
}

/** The days that a text names, in its order: `2026-07-12`, `July 12th, 2026`, `12 July`. */
export function daysNamed(text: string): NamedDay[] {
  const [iso, english, british] = DATES as [RegExp, RegExp, RegExp];
  const found = [
    ...[...text.matchAll(iso)].map((m) => dayOf(m, m[1], m[2]!, m[3]!)),
    ...[...text.matchAll(english)].map((m) => dayOf(m, m[3], m[1]!, m[2]!)),
    ...[...text.matchAll(british)].map((m) => dayOf(m, m[3], m[2]!, m[1]!)),
  ];
  return found
    .filter(({ month, day }) => month >= 1 && month <= 12 && day >= 1 && day <= 31)
    .sort((a, b) => a.at - b.at);
}

function dayOf(
  { index, 0: whole }: RegExpMatchArray,
  year: string | undefined,
  month: string,
  day: string,
): NamedDay {
  const number = /^\d/.test(month)
    ? Number(month)
    : MONTHS.findIndex((name) => name.slice(0, 3).toLowerCase() === month.toLowerCase()) + 1;
  return {
    year: year === undefined ? undefined : Number(year),
    month: number,
    day: Number(day),
    at: index!,
    end: index! + whole.length,
  };
}
