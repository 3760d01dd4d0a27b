import { needsCount, needsList } from '../../diagnostics/messages/filters.ts';
import { keysOf } from '../../syntax/value.ts';
import { equals } from '../template/equals.ts';
import type { Written } from '../template/language.ts';
import { isText } from '../template/values.ts';
import { described, type FilterRow, given, integerArgument, row } from './arguments.ts';
import { charactersFrom, lengthOf } from './characters.ts';
import { fieldOf, isHash, isNil, itemsOf, rubyText } from './ruby.ts';
import { selected } from './select.ts';

/** The filters of lists that neither sort nor search. */
export const listRows: readonly FilterRow[] = [
  row('size', [], size, 'length'),
  row('first', [], first, 'first'),
  row('last', [], (value: unknown) => (Array.isArray(value) ? value.at(-1) : undefined), 'last'),
  row('join', ['separator', 'attribute'], join),
  row('slice', ['offset', 'length', 'slices', 'fill_with'], slice),
  row('concat', ['list'], concat),
  row('compact', ['property'], compact, namedField),
  row('uniq', ['property'], uniq, namedField),
  row('map', ['property'], map),
  row(
    'reverse',
    [],
    (value: unknown) => itemsOf(value).reverse(),
    () => [],
  ),
  row('push', ['item'], (value: unknown, item: unknown) => (Array.isArray(value) ? [...value, item] : value)),
  row('unshift', ['item'], (value: unknown, item: unknown) =>
    Array.isArray(value) ? [item, ...value] : value,
  ),
  row(
    'pop',
    ['number'],
    (value: unknown, number?: unknown) => without(value, number, (n) => [0, -n || undefined]),
    () => [],
  ),
  row(
    'shift',
    ['number'],
    (value: unknown, number?: unknown) => without(value, number, (n) => [n, undefined]),
    () => [],
  ),
  row('sample', ['number'], sample),
  row('array_to_sentence_string', ['connector'], sentence),
];

/** The field that an argument names; all of the items where it does not. */
export function namedField(args: readonly Written[]): readonly string[] | undefined {
  const [field] = args;
  return typeof field === 'string' && /^[A-Za-z_]\w*$/.test(field) ? [field] : undefined;
}

/** A whole number has the 8 bytes of its memory, as in Ruby. */
function size(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  if (isText(value)) return lengthOf(rubyText(value));
  if (isHash(value)) return keysOf(value).length;
  return Number.isInteger(value) ? 8 : 0;
}

function first(value: unknown): unknown {
  if (Array.isArray(value)) return value[0];
  if (!isHash(value)) return undefined;
  const [key] = keysOf(value);
  return key === undefined ? undefined : [key, fieldOf(value, key)];
}

/** @param attribute Nunjucks': joins that field of the items */
function join(value: unknown, separator?: unknown, attribute?: unknown): string {
  const items = itemsOf(value);
  const parts = isNil(attribute) ? items : items.map((item) => selected(item, rubyText(attribute)));
  return parts.map(rubyText).join(separator === undefined ? ' ' : rubyText(separator));
}

/** @param slices Nunjucks', by name: so many lists of about equal length, the short ones ending with `fillWith` */
function slice(
  value: unknown,
  offset?: unknown,
  length?: unknown,
  slices?: unknown,
  fillWith?: unknown,
): unknown {
  if (!isNil(slices)) return divided(itemsOf(value), integerArgument(slices), fillWith);
  const list = Array.isArray(value) ? value : undefined;
  const text = list ? '' : rubyText(value);
  const total = list ? list.length : lengthOf(text);
  const from = integerArgument(offset);
  const begin = from < 0 ? from + total : from;
  const most = isNil(length) || length === false ? 1 : integerArgument(length);
  if (begin < 0 || begin > total || most < 0) return list ? [] : '';
  return list ? list.slice(begin, begin + most) : charactersFrom(text, begin, most);
}

function divided(items: readonly unknown[], slices: number, fillWith: unknown): unknown[][] {
  const least = Math.floor(items.length / slices);
  const longer = items.length % slices;
  return Array.from({ length: slices }, (_, i) => {
    const from = i * least + Math.min(i, longer);
    const part = items.slice(from, from + least + (i < longer ? 1 : 0));
    return isNil(fillWith) || i < longer ? part : [...part, fillWith];
  });
}

function concat(value: unknown, list: unknown): unknown[] {
  if (!Array.isArray(list)) throw new Error(needsList(described(list)));
  return [...itemsOf(value), ...(list as unknown[])];
}

function compact(value: unknown, property?: unknown): unknown[] {
  if (isNil(property)) return itemsOf(value).filter((item) => !isNil(item));
  return itemsOf(value).filter((item) => !isNil(selected(item, rubyText(property))));
}

function uniq(value: unknown, property?: unknown): unknown[] {
  const keys = new Set<unknown>();
  const objects: unknown[] = [];
  const items = itemsOf(value);
  if (items.length < 2) return items;
  return items.filter((item) => {
    const key = isNil(property) ? item : selected(item, rubyText(property));
    const plain = isText(key) ? rubyText(key) : (key ?? null);
    if (typeof plain !== 'object' || plain === null) return !keys.has(plain) && keys.add(plain);
    return !objects.some((other) => equals(other, plain)) && objects.push(plain);
  });
}

/** The values of a field; nothing for items that have no fields. */
function map(value: unknown, property: unknown): unknown[] {
  const key = rubyText(property);
  return itemsOf(value).map((item) =>
    isNil(item) || typeof item === 'boolean' ? undefined : selected(item, key),
  );
}

type Bounds = readonly [from: number, to: number | undefined];

function without(value: unknown, number: unknown, bounds: (number: number) => Bounds): unknown {
  if (!Array.isArray(value)) return value;
  const count = number === undefined ? 1 : integerArgument(number);
  if (count < 0) throw new Error(needsCount(described(number)));
  return value.slice(...bounds(count));
}

/**
 * One of the items, or `number` of them in another order. By no chance: which ones depends only on how many there are,
 * so that the same sources always give the same site.
 */
function sample(value: unknown, number?: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const mixed = [...(value as unknown[])];
  let seed = mixed.length;
  for (let i = mixed.length - 1; i > 0; i--) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    const j = Math.floor((seed / 2 ** 32) * (i + 1));
    [mixed[i], mixed[j]] = [mixed[j], mixed[i]];
  }
  const count = isNil(number) ? 1 : integerArgument(number);
  return count === 1 ? mixed[0] : mixed.slice(0, Math.max(0, count));
}

/** `a, b, and c` */
function sentence(value: unknown, connector?: unknown): string {
  if (!Array.isArray(value)) throw new Error(needsList(described(value)));
  const word = rubyText(given(connector, 'and'));
  if (value.length < 3) return value.map(rubyText).join(` ${word} `);
  return `${itemsOf(value.slice(0, -1)).map(rubyText).join(', ')}, ${word} ${rubyText(value.at(-1))}`;
}
