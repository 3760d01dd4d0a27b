import type { Report } from '../../diagnostics/diagnostic.ts';
import { dayOutsideEdition, dueAfterEdition } from '../../diagnostics/messages/edition-days.ts';
import type { Spot } from '../../diagnostics/text.ts';
import { parseDays } from '../../syntax/day-range.ts';
import { type Day, dayInWords, dayNumber } from '../../syntax/day-text.ts';
import { isMap, type ValueMap } from '../../syntax/value.ts';
import { isoDay } from '../../syntax/wall-time.ts';
import { daysOf } from './facts.ts';

/** The days on which an edition is held. */
export interface EditionDays {
  readonly first: Day;
  readonly last: Day;
}

/** What an edition says of its days; undefined where it says none, in the wrong order, or more in one text than is read of it. */
export function editionDays(facts: ValueMap): EditionDays | undefined {
  const { start, end } = daysOf(facts);
  if (!start || !end || isoDay(end) < isoDay(start)) return undefined;
  const { date, dates } = facts;
  const said = isMap(dates) ? [date, dates['start'], dates['end']] : [date, dates];
  return said.every((text) => typeof text !== 'string' || isReadWhole(text))
    ? { first: start, last: end }
    : undefined;
}

/** `12, 14 and 15 March 2027` has a number more than a day, or a first and a last one, has. */
function isReadWhole(text: string): boolean {
  const days = parseDays(text);
  const isRange = days && isoDay(days.start) !== isoDay(days.end);
  const numbers = text.match(/\d+/g) ?? [];
  const inWords = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(text);
  return numbers.length <= (inWords ? 2 : 3) + (isRange ? (inWords ? 2 : 3) : 0);
}

/** Reports, as a warning, a day of the programme on which its edition is not held. */
export function tellOtherDay(day: Day, held: EditionDays, at: () => Spot, report: Report): void {
  const away = Math.max(dayNumber(held.first) - dayNumber(day), dayNumber(day) - dayNumber(held.last));
  if (away <= 0) return;
  const [first, last] = [isoDay(held.first), isoDay(held.last)];
  const whole =
    dayNumber(day) < dayNumber(held.first) ? { first: isoDay(day), last } : { first, last: isoDay(day) };
  report(dayOutsideEdition(at(), dayInWords(day), inWords(held), away <= NEAR ? whole : undefined));
}

/** So many days from the edition's, a day may be one of it that its dates forget; farther off, it is a slip. */
const NEAR = 14;

/** What is over when an edition begins; the final version may be asked for afterwards, for proceedings. */
const BEFORE = /\b(?:submi\w+|notif\w+|decisions?|acceptances?|regist\w+|early[- ]?bird)\b/i;
const AFTERWARDS =
  /\b(?:camera[- ]?ready|final|proceedings|post|revis\w+|journal|special issue|slides?|videos?|recordings?|feedback|reimburse\w+|refunds?|next)\b/i;

/** Reports, as a warning, a deadline that lies after the end of the edition and cannot. @param day `2027-03-12` */
export function tellLate(name: string, day: string, held: EditionDays, at: () => Spot, report: Report): void {
  if (day <= isoDay(held.last) || !BEFORE.test(name) || AFTERWARDS.test(name)) return;
  report(dueAfterEdition(at(), name, day, isoDay(held.last)));
}

function inWords({ first, last }: EditionDays): string {
  const [from, to] = [dayInWords(first), dayInWords(last)];
  return from === to ? from : `${from} to ${to}`;
}
