import { entriesOf, keysOf, type Value } from '../../syntax/value.ts';
import type { Filter, ReadsOf } from './language.ts';
import { LISTS } from './list-filters.ts';
import { stockFilters } from './nunjucks.ts';
import { escapeText, isPlainMap, isSafe, isText, kindOf, safeText, textOf } from './values.ts';

/** Nunjucks' own filter, which does nothing with keys or prototypes. */
function stock(name: string, params: readonly string[] = [], reads?: ReadsOf): readonly [string, Filter] {
  const run = stockFilters[name];
  if (!run) throw new RangeError(`no filter ${name}`);
  return [name, { run, params, reads }];
}

const byDefault: Filter = {
  run: (value: unknown, other: unknown, falsy: unknown) =>
    falsy ? value || other : value === undefined ? other : value,
  params: ['default_value', 'boolean'],
  reads: 'through',
  asks: true,
};

const escapeOnce: Filter = {
  run: (value: unknown) => (isSafe(value) ? value : safeText(escapeText(textOf(value)))),
  params: [],
};

const safe: Filter = {
  run: (value: unknown) => (isSafe(value) ? value : safeText(textOf(value))),
  params: [],
};

const forceEscape: Filter = { run: (value: unknown) => safeText(escapeText(textOf(value))), params: [] };

function length(value: unknown): number | undefined {
  if (value === undefined || value === null || value === false) return 0;
  if (value instanceof Map || value instanceof Set) return value.size;
  if (isText(value) || Array.isArray(value)) return value.length;
  return isPlainMap(value) ? keysOf(value).length : undefined;
}

/** JSON as JSON.stringify writes it, but maps in their author's order. */
export function toJson(value: unknown, indent: number | string = ''): string | undefined {
  const step =
    typeof indent === 'number' ? ' '.repeat(Math.min(10, Math.max(0, indent))) : indent.slice(0, 10);
  return write(value, step, '\n');
}

function write(value: unknown, step: string, newline: string): string | undefined {
  if (isSafe(value)) return JSON.stringify(value.val);
  const inner = newline + step;
  const wrap = (open: string, parts: readonly string[], close: string): string => {
    if (parts.length === 0) return open + close;
    return step === ''
      ? open + parts.join(',') + close
      : open + inner + parts.join(`,${inner}`) + newline + close;
  };
  if (Array.isArray(value))
    return wrap(
      '[',
      value.map((item) => write(item, step, inner) ?? 'null'),
      ']',
    );
  if (!isPlainMap(value)) return JSON.stringify(value, null, step);
  const parts = entriesOf(value).flatMap(([key, item]: [string, Value]) => {
    const text = write(item, step, inner);
    return text === undefined ? [] : [`${JSON.stringify(key)}:${step === '' ? '' : ' '}${text}`];
  });
  return wrap('{', parts, '}');
}

function urlencode(value: unknown): string {
  if (isText(value)) return encodeURIComponent(textOf(value));
  const pairs: readonly unknown[] = Array.isArray(value) ? value : isPlainMap(value) ? entriesOf(value) : [];
  return pairs
    .map((pair) => {
      const [key, item] = Array.isArray(pair) ? (pair as unknown[]) : [];
      return `${encodeURIComponent(textOf(key))}=${encodeURIComponent(textOf(item))}`;
    })
    .join('&');
}

function int(value: unknown, other: unknown, base: unknown): unknown {
  const found = Number.parseInt(textOf(value), base === undefined ? 10 : Number(base));
  return Number.isNaN(found) ? other : found;
}

function dictsort(value: unknown, caseSensitive: unknown, by: unknown): [string, unknown][] {
  if (!isPlainMap(value)) throw new Error(`it needs a map, and this is ${kindOf(value)}`);
  if (by !== undefined && by !== 'key' && by !== 'value') throw new Error('it sorts by `key` or by `value`');
  const side = by === 'value' ? 1 : 0;
  const folded = (item: unknown): unknown =>
    !caseSensitive && typeof item === 'string' ? item.toUpperCase() : item;
  return entriesOf(value).sort((one, other) => {
    const [a, b] = [folded(one[side]) as string, folded(other[side]) as string];
    return a > b ? 1 : a === b ? 0 : -1;
  });
}

/** Nunjucks' filters under their names. */
export const FILTERS: readonly (readonly [string, Filter])[] = [
  stock('abs'),
  stock('capitalize'),
  stock('center', ['width']),
  stock('float', ['default_value']),
  stock('indent', ['width', 'indentfirst']),
  stock('lower'),
  stock('nl2br'),
  stock('replace', ['old', 'new', 'count']),
  stock('round', ['precision', 'method']),
  stock('string'),
  stock('striptags', ['preserve_linebreaks']),
  stock('title'),
  stock('trim'),
  stock('truncate', ['length', 'killwords', 'end']),
  stock('upper'),
  stock('urlize', ['length', 'nofollow']),
  stock('wordcount'),
  ['default', byDefault],
  ['d', byDefault],
  ['dictsort', { run: dictsort, params: ['case_sensitive', 'by'] }],
  ['dump', { run: (value: unknown, spaces?: number | string) => toJson(value, spaces), params: ['spaces'] }],
  ['escape', escapeOnce],
  ['e', escapeOnce],
  ['forceescape', forceEscape],
  ['int', { run: int, params: ['default', 'base'] }],
  ['length', { run: length, params: [], reads: 'length' }],
  ['safe', safe],
  ['urlencode', { run: urlencode, params: [] }],
  ...LISTS,
];
