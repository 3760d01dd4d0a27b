/** What data files, front matter and configuration hold. Dates and clock times stay text until a schema reads them. */
export type Value = null | boolean | number | string | readonly Value[] | ValueMap;

/**
 * An author's map: no prototype, keys in the author's order. JavaScript moves integer-like keys to the front, so a
 * map that has some carries its order under ORDER; go through keysOf and entriesOf, never Object.keys.
 */
export interface ValueMap {
  readonly [key: string]: Value | undefined;
  readonly [ORDER]?: readonly string[];
}

export const ORDER: unique symbol = Symbol('order');

const INTEGER = /^(?:0|[1-9]\d{0,9})$/;

/** A map of these entries, in this order; a later entry of the same key replaces the value and keeps the place. */
export function makeMap(entries: Iterable<readonly [string, Value]>): ValueMap {
  const map = Object.create(null) as { [key: string]: Value; [ORDER]?: string[] };
  const order: string[] = [];
  let needsOrder = false;
  for (const [key, value] of entries) {
    if (!(key in map)) {
      order.push(key);
      needsOrder ||= INTEGER.test(key);
    }
    map[key] = value;
  }
  if (needsOrder) Object.defineProperty(map, ORDER, { value: order });
  return map as ValueMap;
}

/** The keys of a map in the author's order. */
export function keysOf(map: ValueMap): readonly string[] {
  return map[ORDER] ?? Object.keys(map);
}

/** The entries of a map in the author's order. */
export function entriesOf(map: ValueMap): [string, Value][] {
  return keysOf(map).map((key) => [key, map[key] as Value]);
}

/** Whether a value is a map (not null, not a list). */
export function isMap(value: unknown): value is ValueMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
