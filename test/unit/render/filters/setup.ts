import { type FilterEnvironment, filtersFor } from '../../../../src/render/filters/filters.ts';
import type { Filter, Here } from '../../../../src/render/template/language.ts';
import { isSafe } from '../../../../src/render/template/values.ts';
import { makeMap, type Value } from '../../../../src/syntax/value.ts';

/** 5 March 2024, 10:04:05 in UTC: where the fixture's clock stands still. */
export const NOW = 1_709_633_045_000;

type Item = Readonly<Record<string, unknown>>;

/** The expressions of the fixture, as an engine would run them. */
const EXPRESSIONS: Readonly<Record<string, (item: Item) => unknown>> = {
  'item.name == "Ada"': ({ name }) => name === 'Ada',
  'item.n': ({ n }) => n,
  'item.on': ({ on }) => on,
  'item.tags': ({ tags }) => tags,
  'item.name': ({ name }) => name,
  'item.name | upcase': ({ name }) => String(name ?? '').toUpperCase(),
  'p.tags contains "y"': ({ tags }) => Array.isArray(tags) && tags.includes('y'),
  'p.zz': ({ zz }) => zz,
};

export const environment: FilterEnvironment = {
  url: '',
  baseurl: '',
  markdownify: (text) => `<p>${text}</p>`,
  sass: (text) => text,
  smartify: (text) => text.replace(/'/g, '’'),
  colour: (code: string, name: string) => (name === 'ruby' ? `<i>${code}</i>` : undefined),
  showsPoints: () => false,
  evaluate: (expression, variables) => {
    const item = variables.get(expression.startsWith('p') ? 'p' : 'item');
    return EXPRESSIONS[expression]?.(item as Item);
  },
  zone: 'UTC',
  now: () => NOW,
  asked: () => undefined,
};

const HERE: Here = { tests: new Map() };

/** Runs a filter as the engine does, and gives its result with safe text as text. */
export function apply(
  filters: ReadonlyMap<string, Filter>,
  name: string,
  value: unknown,
  ...args: unknown[]
): unknown {
  return plain(raw(filters, name, value, ...args));
}

/** Runs a filter as the engine does. */
export function raw(
  filters: ReadonlyMap<string, Filter>,
  name: string,
  value: unknown,
  ...args: unknown[]
): unknown {
  const filter = filters.get(name);
  if (!filter) throw new RangeError(`no filter ${name}`);
  return (filter.run as (this: Here, ...all: unknown[]) => unknown).call(HERE, value, ...args);
}

export const usual = filtersFor(environment);

/** Runs a filter of a site in UTC without an address. */
export function filter(name: string, value: unknown, ...args: unknown[]): unknown {
  return apply(usual, name, value, ...args);
}

/** JSON's objects as the maps that templates see. */
export function asValue(value: unknown): Value {
  if (Array.isArray(value)) return value.map(asValue);
  if (typeof value !== 'object' || value === null) return value as Value;
  return makeMap(Object.entries(value).map(([key, inner]) => [key, asValue(inner)]));
}

function plain(value: unknown): unknown {
  if (isSafe(value)) return value.val;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value ?? null;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}
