import { divisionByZero, needsNumber } from '../../diagnostics/messages/filters.ts';
import { exact } from '../../syntax/exact.ts';
import { isText } from '../template/values.ts';
import { described } from './arguments.ts';
import { rubyText } from './ruby.ts';

/**
 * A number to be reckoned with: `digits` × 10^−`scale`; `whole` is Ruby's Integer, whose division gives whole numbers, and
 * `pointed` comes of a text with a point, which shows one whatever is reckoned with it.
 */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
  readonly whole: boolean;
  readonly pointed?: boolean;
}

/**
 * The number that Liquid's arithmetic takes a value for: of a text the decimal number that it is, or else the whole
 * number that it begins with; 0 for all that is no number.
 */
export function decimalOf(value: unknown): Decimal {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(needsNumber(described(value)));
    return Number.isInteger(value) ? wholeNumber(BigInt(value)) : fraction(String(value));
  }
  if (!isText(value)) return wholeNumber(0n);
  const text = rubyText(value).trim();
  if (/^-?\d+\.\d+$/.test(text)) return { ...fraction(text), pointed: true };
  const digits = /^[+-]?\d+(?:_\d+)*/.exec(text)?.[0].replace(/[_+]/g, '');
  return wholeNumber(BigInt(digits ?? 0));
}

function wholeNumber(digits: bigint): Decimal {
  return { digits, scale: 0, whole: true };
}

function fraction(text: string): Decimal {
  const [mantissa = '', exponent = '0'] = text.split('e');
  const [before = '', after = ''] = mantissa.split('.');
  const scale = after.length - Number(exponent);
  const digits = BigInt(before + after);
  return scale < 0
    ? { digits: digits * tenTo(-scale), scale: 0, whole: false }
    : { digits, scale, whole: false };
}

function tenTo(power: number): bigint {
  return 10n ** BigInt(power);
}

/** The value that a template gets: as text, what a number cannot say, which is whole numbers beyond its reach and `2.0`. */
export function plainNumber({ digits, scale, whole, pointed }: Decimal): number | string {
  if (whole) return exact(Number(digits), String(digits));
  const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
  const number = Number(`${text.slice(0, text.length - scale)}.${text.slice(text.length - scale)}`);
  const signed = digits < 0n ? -number : number;
  return pointed === true && Number.isSafeInteger(signed) ? `${signed}.0` : signed;
}

/** Both with the same scale. */
function aligned(a: Decimal, b: Decimal): readonly [a: bigint, b: bigint, scale: number] {
  const scale = Math.max(a.scale, b.scale);
  return [a.digits * tenTo(scale - a.scale), b.digits * tenTo(scale - b.scale), scale];
}

/** What the result of two numbers is like. */
function kindOf(a: Decimal, b: Decimal): Pick<Decimal, 'whole' | 'pointed'> {
  return { whole: a.whole && b.whole, pointed: a.pointed === true || b.pointed === true };
}

export function add(a: Decimal, b: Decimal): Decimal {
  const [x, y, scale] = aligned(a, b);
  return { digits: x + y, scale, ...kindOf(a, b) };
}

export function negated(a: Decimal): Decimal {
  return { ...a, digits: -a.digits };
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale, ...kindOf(a, b) };
}

const PRECISION = 40;

/** Division, towards −∞ where both are whole numbers. @throws where the second is 0 */
export function divide(a: Decimal, b: Decimal): Decimal {
  const [x, y] = aligned(a, b);
  if (y === 0n) throw new Error(divisionByZero());
  const kind = kindOf(a, b);
  if (kind.whole) return wholeNumber(floorDivide(x, y));
  const scale = Math.max(PRECISION, PRECISION + String(y).length - String(x).length);
  return { digits: (x * tenTo(scale)) / y, scale, ...kind };
}

/** The remainder of the division towards −∞: it has the sign of the second. @throws where the second is 0 */
export function remainder(a: Decimal, b: Decimal): Decimal {
  const [x, y, scale] = aligned(a, b);
  if (y === 0n) throw new Error(divisionByZero());
  return { digits: x - floorDivide(x, y) * y, scale, ...kindOf(a, b) };
}

function floorDivide(x: bigint, y: bigint): bigint {
  const quotient = x / y;
  return x % y !== 0n && x < 0n !== y < 0n ? quotient - 1n : quotient;
}

export function order(a: Decimal, b: Decimal): number {
  const [x, y] = aligned(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Rounds to `places` after the point (before it where negative): to the nearest, halves away from 0, or up, or down. */
export function rounded(a: Decimal, places: number, how: 'nearest' | 'up' | 'down'): Decimal {
  const drop = a.scale - places;
  if (drop <= 0) return a;
  const unit = tenTo(drop);
  const down = floorDivide(a.digits, unit);
  const rest = a.digits - down * unit;
  const half = rest * 2n;
  const up =
    how === 'up' ? rest > 0n : how === 'nearest' && (half > unit || (half === unit && a.digits > 0n));
  const digits = down + (up ? 1n : 0n);
  return places < 0 ? { ...a, digits: digits * tenTo(-places), scale: 0 } : { ...a, digits, scale: places };
}

/** As a whole number; the digits after the point must be zeros. */
export function asWhole(a: Decimal): Decimal {
  return wholeNumber(a.digits / tenTo(a.scale));
}
