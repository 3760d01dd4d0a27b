import { entriesOf, isMap, type Value } from '../../syntax/value.ts';

/** What stands under a key: numbers, and numbers that are written as texts. */
export type Numerals = Map<string, { readonly numbers: Set<number>; readonly texts: Set<number> }>;

/**
 * Gathers what stands under each key of a value; the items of a list stand under its key. Liquid's `==` tells `8` from
 * `'008'`, Nunjucks' does not.
 */
export function gatherNumerals(value: Value, found: Numerals, key = ''): void {
  if (Array.isArray(value)) for (const item of value as readonly Value[]) gatherNumerals(item, found, key);
  else if (isMap(value)) for (const [name, inner] of entriesOf(value)) gatherNumerals(inner, found, name);
  else if (typeof value === 'number') under(found, key).numbers.add(value);
  else if (typeof value === 'string' && /^\d+(?:\.\d+)?$/.test(value))
    under(found, key).texts.add(Number(value));
}

/** Whether under some key a number stands beside a text of the same number. */
export function areMixed(found: Numerals): boolean {
  return [...found.values()].some(({ numbers, texts }) => [...texts].some((text) => numbers.has(text)));
}

function under(found: Numerals, key: string) {
  const known = found.get(key) ?? { numbers: new Set<number>(), texts: new Set<number>() };
  found.set(key, known);
  return known;
}
