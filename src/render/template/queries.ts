import type { Running, Unit } from './language.ts';
import { same, textOf } from './values.ts';

const SMALL = 8;

interface Index {
  readonly texts: ReadonlyMap<string, readonly number[]>;
  readonly nothing: readonly number[];
  /** Where the field is neither text nor nothing: compared one by one. */
  readonly others: readonly number[];
}

const indices = new WeakMap<readonly unknown[], Map<string, Index>>();
const groups = new WeakMap<readonly unknown[], Map<string, ReadonlyMap<string | null, readonly unknown[]>>>();
const NONE: readonly unknown[] = Object.freeze([]);

/** Notes the value that a query of a file asks for. */
export function asked(unit: Unit, running: Running, query: number, value: unknown): unknown {
  running.held.get(unit)?.asked[query]?.add(value);
  return value;
}

/**
 * Positions of the items whose `field == value`, in order, from an index that is made once for a frozen list; null where
 * every item must be asked, because the list may still change, is short, or the value is no text.
 */
export function positions(list: readonly unknown[], field: string, value: unknown): readonly number[] | null {
  if (list.length < SMALL || (typeof value !== 'string' && value !== undefined && value !== null))
    return null;
  const index = indexOf(list, field);
  if (!index) return null;
  const found = typeof value === 'string' ? (index.texts.get(value) ?? []) : index.nothing;
  if (index.others.length === 0) return found;
  const more = index.others.filter((at) => same(fieldOf(list[at], field), value));
  return more.length === 0 ? found : [...found, ...more].sort((a, b) => a - b);
}

function indexOf(list: readonly unknown[], field: string): Index | undefined {
  let byField = indices.get(list);
  if (!byField) {
    if (!Object.isFrozen(list)) return undefined;
    byField = new Map();
    indices.set(list, byField);
  }
  let index = byField.get(field);
  if (!index) {
    index = makeIndex(list, field);
    byField.set(field, index);
  }
  return index;
}

function makeIndex(list: readonly unknown[], field: string): Index {
  const texts = new Map<string, number[]>();
  const nothing: number[] = [];
  const others: number[] = [];
  for (let at = 0; at < list.length; at++) {
    const value = fieldOf(list[at], field);
    if (value === undefined || value === null) nothing.push(at);
    else if (typeof value !== 'string') others.push(at);
    else {
      const found = texts.get(value);
      if (found) found.push(at);
      else texts.set(value, [at]);
    }
  }
  return { texts, nothing, others };
}

function fieldOf(item: unknown, field: string): unknown {
  return item === undefined || item === null ? undefined : (item as Record<string, unknown>)[field];
}

/**
 * The items whose field is a value, or a list that holds it, compared as text; nothing matches only nothing. (Jekyll's
 * `where`.) For a frozen list the groups are made once.
 */
export function itemsWhere(list: readonly unknown[], field: string, value: unknown): readonly unknown[] {
  const wanted = value === undefined || value === null ? null : textOf(value);
  if (!Object.isFrozen(list)) return list.filter((item) => keysOfField(item, field).includes(wanted));
  let byField = groups.get(list);
  if (!byField) groups.set(list, (byField = new Map()));
  let group = byField.get(field);
  if (!group) byField.set(field, (group = makeGroups(list, field)));
  return group.get(wanted) ?? NONE;
}

function makeGroups(list: readonly unknown[], field: string): ReadonlyMap<string | null, readonly unknown[]> {
  const found = new Map<string | null, unknown[]>();
  for (const item of list) {
    for (const key of new Set(keysOfField(item, field))) {
      const group = found.get(key);
      if (group) group.push(item);
      else found.set(key, [item]);
    }
  }
  for (const group of found.values()) Object.freeze(group);
  return found;
}

function keysOfField(item: unknown, field: string): (string | null)[] {
  let value = item;
  for (const key of field.split('.')) value = fieldOf(value, key);
  if (value === undefined || value === null) return [null];
  return Array.isArray(value) ? value.map(textOf) : [textOf(value)];
}
