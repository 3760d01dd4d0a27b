import { entriesOf, makeMap, type Value } from '../../syntax/value.ts';
import type { Filter, Here, ReadsOf, Test } from './language.ts';
import { stockFilters } from './nunjucks.ts';
import { isPlainMap, isSafe, isText, kindOf, listOf, lookUp, safeText, textOf } from './values.ts';

type Items = readonly unknown[];

/** Some of the items, having read the fields named by an argument. */
const someBy =
  (argument: number): ReadsOf =>
  (args) => {
    const field = args[argument];
    if (field === undefined || field === null) return argument in args ? undefined : [];
    return typeof field === 'string' && /^\w+$/.test(field) ? [field] : undefined;
  };
const some: ReadsOf = () => [];

function itemsOf(value: unknown): Items {
  const list = isText(value) ? [...textOf(value)] : listOf(value);
  if (!list) throw new Error(`it needs a list, and this is ${kindOf(value)}`);
  return list;
}

/** An item's field by its name; dots lead into maps of maps. */
function fieldOf(item: unknown, attribute: unknown): unknown {
  return textOf(attribute)
    .split('.')
    .reduce<unknown>((value, key) => lookUp(value, key), item);
}

function join(value: unknown, separator: unknown, attribute: unknown): string {
  const items = itemsOf(value);
  const shown = attribute ? items.map((item) => lookUp(item, attribute)) : items;
  return shown.map(textOf).join(textOf(separator));
}

function sort(value: unknown, reverse: unknown, caseSensitive: unknown, attribute: unknown): unknown[] {
  const keyOf = (item: unknown): string => {
    const key = attribute ? fieldOf(item, attribute) : item;
    return (!caseSensitive && isText(key) ? textOf(key).toLowerCase() : key) as string;
  };
  const sign = reverse ? -1 : 1;
  return [...itemsOf(value)].sort((one, other) => {
    const [a, b] = [keyOf(one), keyOf(other)];
    return a < b ? -sign : a > b ? sign : 0;
  });
}

function groupby(value: unknown, attribute: unknown): unknown {
  const groups = new Map<string, unknown[]>();
  for (const item of itemsOf(value)) {
    const found = fieldOf(item, attribute);
    const key = found === undefined ? 'undefined' : found === null ? 'null' : textOf(found);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return makeMap([...groups] as unknown as [string, Value][]);
}

function sum(value: unknown, attribute: unknown, start: unknown): unknown {
  const items = itemsOf(value).map((item) => (attribute ? lookUp(item, attribute) : item)) as number[];
  return ((start ?? 0) as number) + items.reduce((total, item) => total + item, 0);
}

function list(value: unknown): unknown {
  if (isText(value)) return textOf(value).split('');
  if (isPlainMap(value))
    return entriesOf(value).map(([key, item]) =>
      makeMap([
        ['key', key],
        ['value', item],
      ]),
    );
  if (Array.isArray(value)) return value;
  throw new Error(`it needs a list, a map or a text, and this is ${kindOf(value)}`);
}

function reverse(value: unknown): unknown {
  if (!isText(value)) return [...itemsOf(value)].reverse();
  const turned = textOf(value).split('').reverse().join('');
  return isSafe(value) ? safeText(turned) : turned;
}

function tested(expected: boolean): Filter {
  return {
    run(this: Here, value: unknown, name: unknown = 'truthy', second: unknown) {
      const test: Test | undefined = this.tests.get(textOf(name));
      if (!test) throw new Error(`there is no test \`${textOf(name)}\``);
      return itemsOf(value).filter(
        (item) => (test.run.call(this, item as never, second as never) === true) === expected,
      );
    },
    params: ['test', 'argument'],
  };
}

function byAttribute(expected: boolean): Filter {
  const run = (value: unknown, attribute: unknown): Items =>
    itemsOf(value).filter((item) => !!lookUp(item, attribute) === expected);
  return { run, params: ['attribute'], reads: someBy(0) };
}

/** A stable choice: a site must come out the same from the same sources. */
function random(value: unknown): unknown {
  const items = itemsOf(value);
  return items[Math.floor(items.length * 0.618)];
}

function first(value: unknown): unknown {
  return (value as Items)[0];
}

function last(value: unknown): unknown {
  return (value as Items)[(value as Items).length - 1];
}

function stock(name: 'batch' | 'slice', params: readonly string[]): readonly [string, Filter] {
  const run = stockFilters[name];
  if (!run) throw new RangeError(`no filter ${name}`);
  return [name, { run, params }];
}

/** Filters over lists: Nunjucks', with members looked up by the same guarded rule as in templates. */
export const LISTS: readonly (readonly [string, Filter])[] = [
  stock('batch', ['linecount', 'fill_with']),
  stock('slice', ['slices', 'fill_with']),
  ['first', { run: first, params: [], reads: 'first' }],
  ['groupby', { run: groupby, params: ['attribute'] }],
  ['join', { run: join, params: ['d', 'attribute'] }],
  ['last', { run: last, params: [], reads: 'last' }],
  ['list', { run: list, params: [] }],
  ['random', { run: random, params: [] }],
  ['reject', tested(false)],
  ['rejectattr', byAttribute(false)],
  ['reverse', { run: reverse, params: [], reads: some }],
  ['select', tested(true)],
  ['selectattr', byAttribute(true)],
  ['sort', { run: sort, params: ['reverse', 'case_sensitive', 'attribute'], reads: someBy(2) }],
  ['sum', { run: sum, params: ['attribute', 'start'] }],
];
