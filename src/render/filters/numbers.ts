import { needsNumber } from '../../diagnostics/messages/filters.ts';
import { isText } from '../template/values.ts';
import { described, type FilterRow, row } from './arguments.ts';
import {
  add,
  asWhole,
  type Decimal,
  decimalOf,
  divide,
  multiply,
  negated,
  order,
  plainNumber,
  remainder,
  rounded,
} from './decimal.ts';
import { isNil, itemsOf, rubyText } from './ruby.ts';
import { selected } from './select.ts';

/** The filters of numbers. @param pointed whether what comes of a number with a point shows one, as in Ruby: 2.2 × 35 is 77.0 */
export function numberRows(pointed: () => boolean): readonly FilterRow[] {
  return [...reckonings.map(([name, apply]) => reckoning(name, apply, pointed)), ...others];
}

type Reckoning = (a: Decimal, b: Decimal) => Decimal;

const reckonings: readonly (readonly [string, Reckoning])[] = [
  ['plus', add],
  ['minus', (a, b) => add(a, negated(b))],
  ['times', multiply],
  ['divided_by', divide],
  ['modulo', remainder],
  ['at_least', (a, b) => (order(b, a) > 0 ? b : a)],
  ['at_most', (a, b) => (order(b, a) < 0 ? b : a)],
];

const others: readonly FilterRow[] = [
  row('abs', [], (value: unknown) => plainNumber(absolute(decimalOf(value)))),
  row('ceil', [], (value: unknown) => plainNumber(asWhole(rounded(decimalOf(value), 0, 'up')))),
  row('floor', [], (value: unknown) => plainNumber(asWhole(rounded(decimalOf(value), 0, 'down')))),
  row('round', ['precision', 'method'], round),
  row('sum', ['attribute', 'start'], sum),
  row('to_integer', [], toInteger),
];

function reckoning(name: string, apply: Reckoning, pointed: () => boolean): FilterRow {
  return row(name, ['number'], (value: unknown, other: unknown) => {
    const made = apply(decimalOf(value), decimalOf(other));
    return plainNumber(pointed() && !made.whole ? { ...made, pointed: true } : made);
  });
}

function absolute(a: Decimal): Decimal {
  return a.digits < 0n ? negated(a) : a;
}

/** @param method Nunjucks' `ceil` and `floor`; anything else is the nearest */
function round(value: unknown, precision?: unknown, method?: unknown): unknown {
  const places = isNil(precision)
    ? 0
    : Number(plainNumber(asWhole(rounded(decimalOf(precision), 0, 'down'))));
  const how = method === 'ceil' ? 'up' : method === 'floor' ? 'down' : 'nearest';
  const made = rounded(decimalOf(value), Math.min(places, 400), how);
  return plainNumber(places === 0 ? asWhole(made) : made);
}

/** The sum of the items, or of one of their fields; @param start is added to it */
function sum(value: unknown, attribute?: unknown, start?: unknown): unknown {
  const numbers = itemsOf(value).map((item) =>
    decimalOf(isNil(attribute) ? item : selected(item, rubyText(attribute))),
  );
  return plainNumber(numbers.reduce(add, decimalOf(start)));
}

function toInteger(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (isNil(value)) return 0;
  if (typeof value === 'number' && Number.isFinite(value)) return Math.trunc(value) + 0;
  if (!isText(value)) throw new Error(needsNumber(described(value)));
  const digits = /^[ \t\n\v\f\r]*([+-]?\d+(?:_\d+)*)/.exec(rubyText(value))?.[1]?.replace(/[_+]/g, '');
  return plainNumber({ digits: BigInt(digits ?? 0), scale: 0, whole: true });
}
