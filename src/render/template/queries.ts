import type { Running, Unit } from './language.ts';
import { same } from './values.ts';

const SMALL = 8;

/** Fields of pages that are no index: it would ask for the text of every page once, and only the first asker would have read it. */
export const MADE_WHEN_ASKED: ReadonlySet<string> = new Set(['content', 'excerpt', 'output']);

interface Index {
  readonly texts: ReadonlyMap<string, readonly number[]>;
  readonly nothing: readonly number[];
  /** Where the field is neither text nor nothing: compared one by one. */
  readonly others: readonly number[];
}

const indices = new WeakMap<readonly unknown[], Map<string, Index>>();

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
  if (MADE_WHEN_ASKED.has(field)) return null;
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
