import { needsInteger, needsText } from '../../diagnostics/messages/filters.ts';
import type { Filter, ReadsOf } from '../template/language.ts';
import { isSafe, isText, kindOf, safeText } from '../template/values.ts';
import { isHash, isNil, rubyText } from './ruby.ts';

/** A filter's name and what it does. */
export type FilterRow = readonly [name: string, filter: Filter];

/** A filter that gives what its function gives. */
export function row(name: string, params: readonly string[], run: Filter['run'], reads?: ReadsOf): FilterRow {
  return [name, reads === undefined ? { params, run } : { params, run, reads }];
}

/** A filter from text to text: whatever it gets is text to it, and what comes from safe text stays safe. */
export function textRow(
  name: string,
  params: readonly string[],
  run: (text: string, ...args: unknown[]) => string,
): FilterRow {
  const filter = (value: unknown, ...args: unknown[]) => {
    const made = run(rubyText(value), ...args);
    return isSafe(value) ? safeText(made) : made;
  };
  return [name, { params, run: filter }];
}

/** A filter from text to HTML or JSON, which is not escaped when printed. */
export function markupRow(
  name: string,
  params: readonly string[],
  run: (value: unknown, ...args: unknown[]) => string,
): FilterRow {
  return [name, { params, run: (value: unknown, ...args: unknown[]) => safeText(run(value, ...args)) }];
}

const BASES: readonly (readonly [RegExp, number])[] = [
  [/^0$|^0d/i, 10],
  [/^0x/i, 16],
  [/^0b/i, 2],
  [/^0o?/i, 8],
];

/** A whole number given as an argument, in Ruby's notations. @throws where it is none */
export function integerArgument(value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  const text = isText(value) ? rubyText(value).trim() : '';
  const [, sign = '', digits = ''] = /^([+-]?)(\w+)$/.exec(text) ?? [];
  const base = BASES.find(([prefix]) => prefix.test(digits))?.[1] ?? 10;
  const plain = digits.replace(/^0[xbod]/i, '').replace(/(?<=\w)_(?=\w)/g, '');
  const all = /^[0-9a-z]+$/i.test(plain)
    ? [...plain].map((digit) => Number.parseInt(digit, 36))
    : [Number.NaN];
  if (!all.every((digit) => digit < base)) throw new Error(needsInteger(described(value)));
  return Number.parseInt(plain, base) * (sign === '-' ? -1 : 1);
}

/** A value as text. @throws where it is a list or a map, whose text nobody means */
export function textArgument(value: unknown): string {
  if (Array.isArray(value) || isHash(value)) throw new Error(needsText(described(value)));
  return rubyText(value);
}

/** A value in an author's words: "the text `abc`", "the number 3", "a list". */
export function described(value: unknown): string {
  if (isText(value)) return `the text \`${rubyText(value).slice(0, 60)}\``;
  return typeof value === 'number' ? `the number ${value}` : kindOf(value);
}

/** An argument that was left out: a name without value counts as nil. */
export function given<T>(value: T | null | undefined, otherwise: T): T {
  return isNil(value) ? otherwise : value;
}
