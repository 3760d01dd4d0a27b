import { type Civil, civilOf, type Moment } from './time.ts';
import { DAYS, MONTHS } from './time-names.ts';

type Fields = Civil & { readonly moment: Moment; readonly weekday: number; readonly yearday: number };

/** A number with the width and the filling that it has where the format asks for none. */
type Numeral = readonly [width: number, fill: '0' | ' ', value: (at: Fields) => number];

const NUMERALS: Readonly<Record<string, Numeral>> = {
  C: [2, '0', ({ year }) => Math.floor(year / 100)],
  d: [2, '0', ({ day }) => day],
  e: [2, ' ', ({ day }) => day],
  G: [4, '0', (at) => isoWeek(at)[0]],
  g: [2, '0', (at) => modulo(isoWeek(at)[0], 100)],
  H: [2, '0', ({ hour }) => hour],
  I: [2, '0', ({ hour }) => hour % 12 || 12],
  j: [3, '0', ({ yearday }) => yearday],
  k: [2, ' ', ({ hour }) => hour],
  l: [2, ' ', ({ hour }) => hour % 12 || 12],
  M: [2, '0', ({ minute }) => minute],
  m: [2, '0', ({ month }) => month],
  S: [2, '0', ({ second }) => second],
  s: [1, '0', ({ moment }) => moment.epoch],
  U: [2, '0', (at) => Math.floor((at.yearday + 6 - at.weekday) / 7)],
  u: [1, '0', ({ weekday }) => weekday || 7],
  V: [2, '0', (at) => isoWeek(at)[1]],
  W: [2, '0', (at) => Math.floor((at.yearday + 6 - ((at.weekday + 6) % 7)) / 7)],
  w: [1, '0', ({ weekday }) => weekday],
  Y: [4, '0', ({ year }) => year],
  y: [2, '0', ({ year }) => modulo(year, 100)],
};

const TEXTS: Readonly<Record<string, (at: Fields) => string>> = {
  A: ({ weekday }) => DAYS[weekday]!,
  a: ({ weekday }) => DAYS[weekday]!.slice(0, 3),
  B: ({ month }) => MONTHS[month - 1]!,
  b: ({ month }) => MONTHS[month - 1]!.slice(0, 3),
  h: ({ month }) => MONTHS[month - 1]!.slice(0, 3),
  n: () => '\n',
  P: ({ hour }) => (hour < 12 ? 'am' : 'pm'),
  p: ({ hour }) => (hour < 12 ? 'AM' : 'PM'),
  t: () => '\t',
  Z: ({ moment }) => moment.zone?.abbreviationAt(moment.epoch) ?? '',
  '%': () => '%',
};

const COMPOUNDS: Readonly<Record<string, string>> = {
  c: '%a %b %e %H:%M:%S %Y',
  D: '%m/%d/%y',
  F: '%Y-%m-%d',
  R: '%H:%M',
  r: '%I:%M:%S %p',
  T: '%H:%M:%S',
  v: '%e-%^b-%Y',
  X: '%H:%M:%S',
  x: '%m/%d/%y',
};

/** `%E` and `%O` ask for a locale's other forms, which there are none of, and may stand before these letters only. */
const MODIFIED: Readonly<Record<string, string>> = { E: 'CcXxYy', O: 'deHkIlMmSUuVWwy' };

const DIRECTIVE = /%([-0^#_]*)(\d*)(:{0,3})([EO]?)([a-zA-Z%])/g;
const WIDEST = 1024;

/**
 * A moment as text, by the format of Ruby's Time#strftime: flags `-` (no filling), `0`, `_` (fill with spaces), `^`
 * (capitals), `#` (the other case), a width, and all conversions; unknown ones are left as they stand.
 */
export function strftime(moment: Moment, format: string): string {
  return expand(fieldsOf(moment), format);
}

/** An address, a page and its layouts ask for parts of the same moment. */
const known = new WeakMap<Moment, Fields>();

function fieldsOf(moment: Moment): Fields {
  let at = known.get(moment);
  if (!at) {
    const { year, month, day, hour, minute, second } = civilOf(moment);
    const days = Math.floor((moment.epoch + moment.offset) / 86400);
    const newYear = new Date(0).setUTCFullYear(year, 0, 1) / 86_400_000;
    const [weekday, yearday] = [modulo(days + 4, 7), days - newYear + 1];
    at = { year, month, day, hour, minute, second, moment, weekday, yearday };
    known.set(moment, at);
  }
  return at;
}

function expand(at: Fields, format: string): string {
  return format.replace(
    DIRECTIVE,
    (whole, flags: string, wide: string, colons: string, modifier: string, letter: string) => {
      if (modifier && !MODIFIED[modifier]!.includes(letter)) return whole;
      if (colons && letter !== 'z') return whole;
      const width = Math.min(Number(wide || 0), WIDEST);
      return converted(at, { flags, width, colons: colons.length }, letter) ?? whole;
    },
  );
}

interface Options {
  readonly flags: string;
  readonly width: number;
  readonly colons: number;
}

function converted(at: Fields, options: Options, letter: string): string | undefined {
  const { flags, width } = options;
  const numeral = NUMERALS[letter];
  if (numeral) {
    const [least, fill, asked] = numeral;
    const value = asked(at);
    return filled(value, flags, width || (value < 0 && least === 4 ? 5 : least), fill);
  }
  if (letter === 'L' || letter === 'N') return fraction(at, width || (letter === 'L' ? 3 : 9));
  if (letter === 'z') return offset(at, options);
  const compound = COMPOUNDS[letter];
  if (compound) return cased(expand(at, compound), flags, letter).padStart(width, filling(flags, ' '));
  const text = TEXTS[letter]?.(at);
  return text === undefined ? undefined : padded(cased(text, flags, letter), flags, width);
}

/** By what to fill: the last of the flags that say so. */
function filling(flags: string, usual: '0' | ' '): string {
  for (let i = flags.length - 1; i >= 0; i--) {
    if (flags[i] === '-') return usual;
    if (flags[i] === '_') return ' ';
    if (flags[i] === '0') return '0';
  }
  return usual;
}

function filled(value: number, flags: string, width: number, usual: '0' | ' '): string {
  const sign = value < 0 ? '-' : '';
  const digits = String(Math.abs(value));
  if (flags.includes('-')) return sign + digits;
  if (filling(flags, usual) === ' ') return (sign + digits).padStart(width);
  return sign + digits.padStart(width - sign.length, '0');
}

function padded(text: string, flags: string, width: number): string {
  return flags.includes('-') ? text : text.padStart(width, filling(flags, ' '));
}

function cased(text: string, flags: string, letter: string): string {
  if (flags.includes('#') && (letter === 'p' || letter === 'Z')) return text.toLowerCase();
  const changes = flags.includes('^') || (flags.includes('#') && 'aAbBhP'.includes(letter));
  return changes ? text.toUpperCase() : text;
}

function fraction({ moment }: Fields, digits: number): string {
  return String(moment.nanosecond).padStart(9, '0').slice(0, digits).padEnd(digits, '0');
}

function offset({ moment }: Fields, { flags, width, colons }: Options): string {
  const sign = moment.offset < 0 ? '-' : '+';
  const seconds = Math.abs(moment.offset);
  const two = (n: number) => String(n).padStart(2, '0');
  const parts = [two(Math.floor((seconds % 3600) / 60)), two(seconds % 60)];
  const used = colons === 2 ? 2 : colons === 3 ? shortest(parts) : 1;
  const tail = parts
    .slice(0, used)
    .map((part) => (colons ? ':' : '') + part)
    .join('');
  const hours = String(Math.floor(seconds / 3600));
  const room = Math.max(3, width - tail.length);
  if (filling(flags, '0') === ' ') return (sign + hours).padStart(room) + tail;
  return sign + hours.padStart(room - 1, '0') + tail;
}

function shortest([minutes, seconds]: readonly string[]): number {
  return seconds !== '00' ? 2 : minutes !== '00' ? 1 : 0;
}

/** Year and number of the week by ISO 8601: weeks begin on Monday, the first one has the year's first Thursday. */
function isoWeek(at: Fields): readonly [year: number, week: number] {
  const week = Math.floor((at.yearday - (at.weekday || 7) + 10) / 7);
  if (week < 1) return [at.year - 1, weeksIn(at.year - 1)];
  return week > weeksIn(at.year) ? [at.year + 1, 1] : [at.year, week];
}

function weeksIn(year: number): number {
  const first = weekdayOfNewYear(year);
  return first === 4 || (first === 3 && isLeap(year)) ? 53 : 52;
}

function weekdayOfNewYear(year: number): number {
  return new Date(new Date(0).setUTCFullYear(year, 0, 1)).getUTCDay();
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function modulo(a: number, b: number): number {
  return ((a % b) + b) % b;
}
