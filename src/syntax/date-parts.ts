/** What a text says of a date and time; what it does not say is undefined. */
export interface DateParts {
  year?: number;
  month?: number;
  day?: number;
  /** Day of the year, from 1. */
  yearday?: number;
  hour?: number;
  minute?: number;
  second?: number;
  nanosecond?: number;
  /** As written: `+01:00`, `cst`. */
  zone?: string;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = `(${MONTHS.join('|')})`;
const ERA = String.raw`(c(?:e|\.e\.)|b(?:ce|\.c\.e\.)|a(?:d|\.d\.)|b(?:c|\.c\.))?`;

const WEEKDAY = /\b(?:sun|mon|tue|wed|thu|fri|sat)[^-/\d\s]*/i;
const TIME = new RegExp(
  String.raw`((?:\d+\s*:\s*\d+(?:\s*:\s*\d+(?:[,.]\d*)?)?|\d+\s*h(?:\s*\d+m?(?:\s*\d+s?)?)?)(?:\s*[ap](?:m\b|\.m\.))?` +
    String.raw`|\d+\s*[ap](?:m\b|\.m\.))` +
    String.raw`(?:\s*((?:gmt|utc?)?[-+]\d+(?:[,.:]\d+(?::\d+)?)?|[\p{L}.\s]+(?:standard|daylight)\stime\b|\p{L}+(?:\sdst)?\b))?`,
  'iu',
);
const CLOCK = /^(\d+)\s*h?(?:\s*:?\s*(\d+)m?(?:\s*:?\s*(\d+)(?:[,.](\d*))?s?)?)?(?:\s*([ap])(?:m\b|\.m\.))?/i;

const DIGITS = /([-+]?)(\d{2,14})(?:\s*t?\s*(\d{2,6})?(?:[,.](\d*))?)?(z\b|[-+]\d{1,4}\b)?/i;

type Found = RegExpExecArray;
type Reader = (found: Found, parts: DateParts) => void;

/** The forms of a date, in the order in which they are tried; the first that is found holds. */
const FORMS: readonly (readonly [RegExp, Reader])[] = [
  [
    new RegExp(
      String.raw`('?\d+)[^-\d\s]*\s*${MONTH}[^-\d\s']*(?:\s*${ERA}\s*('?-?\d+(?:(?:st|nd|rd|th)\b)?))?`,
      'i',
    ),
    ([, day, month, era, year], parts) => setDate(parts, year, monthOf(month), day, era),
  ],
  [
    new RegExp(String.raw`\b${MONTH}[^-\d\s']*\s*('?\d+)[^-\d\s']*(?:\s*,?\s*${ERA}\s*('?-?\d+))?`, 'i'),
    ([, month, day, era, year], parts) => setDate(parts, year, monthOf(month), day, era),
  ],
  [/('?[-+]?\d+)-(\d+)-('?-?\d+)/, ([, year, month, day], parts) => setDate(parts, year, month, day)],
  [
    new RegExp(String.raw`('?-?\d+)-${MONTH}[^-/.]*-('?-?\d+)`, 'i'),
    ([, day, month, year], parts) => setDate(parts, year, monthOf(month), day),
  ],
  [
    new RegExp(String.raw`\b${MONTH}[^-/.]*-('?-?\d+)(?:-('?-?\d+))?`, 'i'),
    ([, month, day, year], parts) => setDate(parts, year, monthOf(month), day),
  ],
  [
    /('?-?\d+)\/\s*('?\d+)(?:\D\s*('?-?\d+))?/,
    ([, year, month, day], parts) => setDate(parts, year, month, day),
  ],
  [/('?-?\d+)\.\s*('?\d+)\.\s*('?-?\d+)/, ([, year, month, day], parts) => setDate(parts, year, month, day)],
  [
    /--(\d{2})-?(\d{2})\b/,
    ([, month, day], parts) => Object.assign(parts, { month: Number(month), day: Number(day) }),
  ],
  [
    /(?<![,.]\d*)\b(\d{2}|\d{4})-(\d{3})\b/,
    ([, year, day], parts) => Object.assign(parts, { year: fullYear(year!), yearday: Number(day) }),
  ],
  [/'(\d+)\b/, ([, year], parts) => Object.assign(parts, { year: fullYear(year!) })],
  [
    new RegExp(String.raw`\b${MONTH}\S*`, 'i'),
    ([, month], parts) => Object.assign(parts, { month: Number(monthOf(month)) }),
  ],
  [/(\d+)(?:st|nd|rd|th)\b/i, ([, day], parts) => Object.assign(parts, { day: Number(day) })],
  [DIGITS, (found, parts) => setDigits(parts, found)],
];

/** What nearly every date is written like; read at once, with the same result, in a tenth of the time. */
const ISO =
  /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(?: ?([zZ]|[-+]\d\d:?\d\d))?)?$/;

function ofIso([, year, month, day, hour, minute, second, fraction, zone]: Found): DateParts {
  const parts: DateParts = { year: Number(year), month: Number(month), day: Number(day) };
  if (hour === undefined) return parts;
  parts.hour = Number(hour);
  parts.minute = Number(minute);
  if (second !== undefined) parts.second = Number(second);
  if (fraction) parts.nanosecond = nanoseconds(fraction);
  if (zone) parts.zone = zone;
  return parts;
}

/**
 * Reads what a text says of a date and time, in the forms that Ruby's Date._parse takes: ISO 8601 with its basic and
 * ordinal forms, RFC 2822 and HTTP, `5 March 2024`, `March 5, 2024`, `5-Mar-2024`, `2024/3/5`, `5.3.2024`, times with
 * and without am and pm, zones by offset or name. Two-digit years are 1969 to 2068. Says nothing of whether they exist.
 */
export function dateParts(text: string): DateParts {
  const iso = ISO.exec(text);
  if (iso) return ofIso(iso);
  const parts: DateParts = {};
  let rest = text.replace(/[^-+',./:@\p{L}\p{M}\p{N}[\]]+/gu, ' ').replace(WEEKDAY, ' ');
  rest = taken(rest, TIME, (found) => setTime(parts, found));
  const [form, read] = FORMS.find(([one]) => one.test(rest)) ?? [];
  if (form && read) rest = taken(rest, form, (found) => read(found, parts));
  return withRest(rest, parts);
}

function taken(text: string, form: RegExp, read: (found: Found) => void): string {
  const found = form.exec(text);
  if (!found) return text;
  read(found);
  return `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
}

function monthOf(name: string | undefined): string {
  return String(MONTHS.indexOf((name ?? '').toLowerCase()) + 1);
}

function setTime(parts: DateParts, [, clock = '', zone]: Found): void {
  const [, hour, minute, second, fraction, half] = CLOCK.exec(clock) ?? [];
  const hours = Number(hour);
  parts.hour = half ? (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : hours;
  if (minute !== undefined) parts.minute = Number(minute);
  if (second !== undefined) parts.second = Number(second);
  if (fraction) parts.nanosecond = nanoseconds(fraction);
  if (zone) parts.zone = zone;
}

function nanoseconds(digits: string): number {
  return Number(digits.slice(0, 9).padEnd(9, '0'));
}

/** Sorts out which of three numbers is the year: it has more than two digits, an apostrophe, or no ending like `th`. */
function setDate(
  parts: DateParts,
  y: string | undefined,
  m: string | undefined,
  d: string | undefined,
  era?: string,
): void {
  let [year, month, day] = y && m && !d ? [d, y, m] : [y, m, d];
  if (year === undefined && day !== undefined && isYear(day)) [year, day] = [day, undefined];
  const ordinal = year === undefined ? undefined : /^\D*(\d+)\D+$/.exec(year)?.[1];
  if (ordinal !== undefined) [year, day] = [day, ordinal];
  if (month !== undefined && isYear(month)) [year, month, day] = [month, day, year];
  if (day !== undefined && isYear(day)) [year, day] = [day, year];
  if (year !== undefined) parts.year = /^b/i.test(era ?? '') ? 1 - numberIn(year) : fullYear(year);
  if (month !== undefined) parts.month = Math.abs(numberIn(month));
  if (day !== undefined) parts.day = Math.abs(numberIn(day));
}

function isYear(digits: string): boolean {
  return digits.startsWith("'") || digits.length > 2;
}

function numberIn(text: string): number {
  return Number(/[-+]?\d+/.exec(text)?.[0] ?? 0);
}

function fullYear(text: string): number {
  const year = numberIn(text);
  if (/[-+]/.test(text) || text.replace(/\D/g, '').length > 2) return year;
  return year + (year >= 69 ? 1900 : 2000);
}

/** `20240305`, `240305`, `20240305T1030Z`: by how many digits there are. Digits with a fraction are no date. */
function setDigits(parts: DateParts, [, sign = '', digits = '', time, fraction, zone]: Found): void {
  if (fraction !== undefined && !time) return;
  const at = (from: number, to: number) => Number(digits.slice(from, to));
  const { length } = digits;
  if (length === 2) parts.day = at(0, 2);
  else if (length === 3) parts.yearday = at(0, 3);
  else if (length === 4) Object.assign(parts, { month: at(0, 2), day: at(2, 4) });
  else if (length === 5)
    Object.assign(parts, { year: fullYear(sign + digits.slice(0, 2)), yearday: at(2, 5) });
  else if (length === 6)
    Object.assign(parts, { year: fullYear(sign + digits.slice(0, 2)), month: at(2, 4), day: at(4, 6) });
  else if (length === 7) Object.assign(parts, { year: Number(sign + digits.slice(0, 4)), yearday: at(4, 7) });
  else if (length % 2 === 0) {
    Object.assign(parts, { year: Number(sign + digits.slice(0, 4)), month: at(4, 6), day: at(6, 8) });
    setClock(parts, digits.slice(8));
  }
  if (time && time.length % 2 === 0) setClock(parts, time);
  if (zone) parts.zone = zone;
}

function setClock(parts: DateParts, digits: string): void {
  if (digits.length >= 2) parts.hour = Number(digits.slice(0, 2));
  if (digits.length >= 4) parts.minute = Number(digits.slice(2, 4));
  if (digits.length >= 6) parts.second = Number(digits.slice(4, 6));
}

/** A lone number that is left over is the day of a time, or the hour of a date. */
function withRest(rest: string, parts: DateParts): DateParts {
  const left = /^\s*(\d{1,2})\s*$/.exec(rest);
  const number = Number(left?.[1] ?? -1);
  if (parts.hour !== undefined && parts.day === undefined && number >= 1 && number <= 31) parts.day = number;
  else if (parts.day !== undefined && parts.hour === undefined && number >= 0 && number <= 24)
    parts.hour = number;
  return parts;
}
