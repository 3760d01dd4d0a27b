import { badNilsOrder, cannotSort, needsList } from '../../diagnostics/messages/filters.ts';
import { keysOf, type ValueMap } from '../../syntax/value.ts';
import type { Written } from '../template/language.ts';
import { isText } from '../template/values.ts';
import { described, type FilterRow, row } from './arguments.ts';
import { namedField } from './lists.ts';
import { compare, compareTexts, fieldOf, isHash, isNil, itemsOf, rubyText } from './ruby.ts';
import { propertyOf, selected, sortKey } from './select.ts';

/** The filters that put lists in order. Items that are equal keep their order. */
export const sortRows: readonly FilterRow[] = [
  row('sort', ['reverse', 'case_sensitive', 'attribute'], sort, sortedFields),
  row('sort_natural', ['property'], sortNatural, namedField),
];

function sortedFields(args: readonly Written[]): readonly string[] | undefined {
  const [first, , attribute] = args;
  return namedField([attribute ?? first]);
}

/**
 * Jekyll's `sort(property, nils)`, where `nils` is `first` or `last`; or Nunjucks' `sort(reverse, case_sensitive,
 * attribute)`, which is meant where the first argument is true or false, or where a third one is given.
 */
function sort(value: unknown, first?: unknown, second?: unknown, third?: unknown): unknown[] {
  const items = sortable(value);
  if (typeof first === 'boolean' || typeof second === 'boolean' || !isNil(third)) {
    return nunjucksSort(items, first === true, second === true, third);
  }
  if (isNil(first)) return items.sort(strictly);
  const nils = isNil(second) ? 'first' : rubyText(second);
  if (nils !== 'first' && nils !== 'last') throw new Error(badNilsOrder(nils));
  const property = rubyText(first);
  return byKey(items, (item) => sortKey(item, property), orderOfKeys(nils === 'first' ? -1 : 1));
}

function sortable(value: unknown): unknown[] {
  if (Array.isArray(value)) return [...(value as unknown[])];
  if (isHash(value)) return keysOf(value).map((key) => [key, fieldOf(value, key)]);
  throw new Error(needsList(described(value)));
}

function strictly(a: unknown, b: unknown): number {
  const order = compare(a, b) ?? compareDocuments(a, b);
  if (order === undefined) throw new Error(cannotSort(described(a), described(b)));
  return order;
}

/** Documents of collections stand in the order of their dates, and those of one date in that of their paths; else undefined. */
function compareDocuments(a: unknown, b: unknown): number | undefined {
  if (!isDocument(a) || !isDocument(b)) return undefined;
  const inTime = Date.parse(rubyText(a['date'])) - Date.parse(rubyText(b['date']));
  return inTime || compareTexts(rubyText(a['path']), rubyText(b['path']));
}

function isDocument(value: unknown): value is ValueMap {
  return isHash(value) && !isNil(value['collection']) && !isNil(value['relative_path']);
}

/** Asks for each item's key once; nil is kept apart because JavaScript's sort puts undefined last unasked. */
function byKey(
  items: readonly unknown[],
  key: (item: unknown) => unknown,
  order: (a: unknown, b: unknown) => number,
): unknown[] {
  const keyed = items.map((item) => ({ item, key: key(item) ?? null }));
  return keyed.sort((a, b) => order(a.key, b.key)).map(({ item }) => item);
}

function orderOfKeys(nil: number): (a: unknown, b: unknown) => number {
  return (a, b) => {
    if (isNil(a) !== isNil(b)) return isNil(a) ? nil : -nil;
    return compare(a, b) ?? compareTexts(rubyText(a), rubyText(b));
  };
}

function nunjucksSort(
  items: readonly unknown[],
  reverse: boolean,
  caseSensitive: boolean,
  attribute: unknown,
): unknown[] {
  const folded = (value: unknown) =>
    isText(value) && !caseSensitive ? rubyText(value).toLowerCase() : value;
  const key = (item: unknown) => folded(isNil(attribute) ? item : propertyOf(item, rubyText(attribute)));
  const order = orderOfKeys(-1);
  return byKey(items, key, reverse ? (a, b) => order(b, a) : order);
}

/** In the order of the alphabet, capitals and small letters alike; nil comes last. */
function sortNatural(value: unknown, property?: unknown): unknown[] | undefined {
  const items = itemsOf(value);
  const key = isNil(property) ? undefined : rubyText(property);
  if (key !== undefined && !items.every((item) => typeof item !== 'boolean' && !isNil(item)))
    return undefined;
  if (items.length < 2) return items;
  const folded = (item: unknown) => {
    const of = key === undefined ? item : selected(item, key);
    return isNil(of) ? of : rubyText(of).replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  };
  return byKey(items, folded, orderOfKeys(1));
}
