import type { Value } from '../syntax/value.ts';
import type { MapSchema, Schema } from './schema.ts';
import { wordsFor } from './words.ts';

/** A key that a file may hold, for the guide. */
export interface Field {
  /** From the file's top: `outputs.calendar`; `[]` stands for the items of a list. */
  readonly name: string;
  /** What it must be, in words; the values where they are counted. */
  readonly is: string;
  /** What stands in where nobody says it, as JSON; undefined where that is nothing. */
  readonly default: string | undefined;
  readonly help: string;
}

/**
 * The keys of a schema that have a help text, each followed by those below it. A key that stands in several places, as those of
 * a session do, is listed at the first of them.
 */
export function fieldsOf(schema: Schema): Field[] {
  return fieldsBelow(schema, new Map());
}

/** @param listed schemas by the keys that they were listed under */
function fieldsBelow(schema: Schema, listed: Map<string, Set<Schema>>): Field[] {
  return mapsIn(schema).flatMap(({ map, at }) => {
    const fresh = Object.entries(map.keys).filter(([key, inner]) => !listed.get(key)?.has(inner));
    for (const [key, inner] of fresh) listed.set(key, (listed.get(key) ?? new Set()).add(inner));
    return fresh.flatMap(([key, inner]) => {
      const name = at + key;
      const own = { name, is: valuesOf(inner), default: shownDefault(inner.default), help: inner.help ?? '' };
      const below = fieldsBelow(inner, listed).map((field) => ({ ...field, name: joined(name, field.name) }));
      return [...(own.help === '' ? [] : [own]), ...below];
    });
  });
}

/** The maps that a value may be, or that it may be a list of. */
function mapsIn(schema: Schema): { readonly map: MapSchema; readonly at: string }[] {
  if (schema.type === 'map') return [{ map: schema, at: '' }];
  if (schema.type === 'one-of') return schema.of.flatMap(mapsIn);
  return schema.type === 'list' ? mapsIn(schema.of).map(({ map, at }) => ({ map, at: `[].${at}` })) : [];
}

function joined(name: string, below: string): string {
  return below.startsWith('[]') ? name + below : `${name}.${below}`;
}

function valuesOf(schema: Schema): string {
  if (schema.type === 'enum') return schema.values.map((value) => `\`${value}\``).join(', ');
  if (schema.type === 'map' && Object.keys(schema.keys).length > 0) return 'a map';
  return wordsFor(schema).replaceAll(' (`key: value` lines, indented)', '');
}

function shownDefault(value: Value | undefined): string | undefined {
  const nothing = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  return nothing ? undefined : JSON.stringify(value);
}
