import type { Diagnostic, Report } from '../../diagnostics/diagnostic.ts';
import { eventEntryUnreadable, fieldSynonym } from '../../diagnostics/messages/event.ts';
import { type Spot, wholeText } from '../../diagnostics/text.ts';
import type { DataEntry } from '../../model/entry.ts';
import type { MapSchema } from '../../schema/schema.ts';
import type { Finder } from '../../schema/text.ts';
import { findIn, validate } from '../../schema/validate.ts';
import type { Path } from '../../syntax/stretch.ts';
import { entriesOf, isMap, keysOf, makeMap, type Value, type ValueMap } from '../../syntax/value.ts';

/** A map in a data file, and the way there. */
export interface Row {
  readonly map: ValueMap;
  readonly path: Path;
  readonly find: Finder;
}

/** Finds places in a data file; computed only when something is reported. */
export function finderOf({ path, text, format }: DataEntry): Finder {
  return findIn({ source: wholeText(path, text), format });
}

/** Where a field of a row stands; where it has none, the row. */
export function spotIn(row: Row, field?: string): Spot {
  return row.find(field === undefined ? row.path : [...row.path, field], 'value');
}

/**
 * The maps of a list, or of a map of maps, where each key is the entry's id.
 * @param textKey the field that an item which is a text says
 */
export function rowsOf(value: Value | undefined, path: Path, find: Finder, textKey: string): Row[] {
  if (Array.isArray(value))
    return (value as readonly Value[]).flatMap((item, i) => {
      const map = typeof item === 'string' ? makeMap([[textKey, item]]) : item;
      return isMap(map) ? [{ map, path: [...path, i], find }] : [];
    });
  if (!isMap(value)) return [];
  return entriesOf(value).flatMap(([key, map]) =>
    isMap(map) ? [{ map: makeMap([['id', key], ...entriesOf(map)]), path: [...path, key], find }] : [],
  );
}

/** Reports what stands in a list of entries, or in a map of them, and is none. */
export function reportStrays(value: Value | undefined, path: Path, find: Finder, report: Report): void {
  const isList = Array.isArray(value);
  const items: [string | number, Value][] = isList
    ? (value as readonly Value[]).map((item, i) => [i, item])
    : isMap(value)
      ? entriesOf(value)
      : [];
  for (const [key, item] of items) {
    if (isMap(item) || (isList && typeof item === 'string')) continue;
    report(eventEntryUnreadable(find([...path, key], 'value')));
  }
}

/** Which other name an author used for which field, and where first: one note for a file, not for each row. */
export type Renames = Map<string, Diagnostic>;

/** A row with one name for each field, held against its schema: all that the schema lists is there, null where unsaid. */
export function fitRow(
  row: Row,
  schema: MapSchema,
  synonyms: Readonly<Record<string, readonly string[]>>,
  renames: Renames,
  report: Report,
): Row {
  const named = withFieldNames(row, synonyms, renames);
  const find: Finder = (path, part) => named.find([...row.path, ...path], part);
  const fit = validate(schema, named.map, find, report);
  const known = Object.keys(schema.keys).map((key): [string, Value] => [key, null]);
  return { ...named, map: makeMap([...known, ...(isMap(fit) ? entriesOf(fit) : [])]) };
}

function withFieldNames(
  row: Row,
  synonyms: Readonly<Record<string, readonly string[]>>,
  renames: Renames,
): Row {
  const said = new Set(keysOf(row.map));
  const fieldOf = (key: string) => {
    const field = Object.keys(synonyms).find((one) => synonyms[one]!.includes(key));
    return field === undefined || said.has(field) ? undefined : field;
  };
  return renameFields(row, (key) => {
    const field = fieldOf(key);
    if (field !== undefined && !renames.has(key))
      renames.set(key, fieldSynonym(row.find([...row.path, key], 'key'), key, field));
    return field;
  });
}

/** A row whose fields have other names; complaints still find them where the author wrote them. */
export function renameFields(
  row: Row,
  nameOf: (key: string, value: Value | undefined) => string | undefined,
): Row {
  const written = new Map<string | number | undefined, string>();
  const entries = entriesOf(row.map).map(([key, value]): [string, Value] => {
    const name = nameOf(key, value);
    if (name !== undefined) written.set(name, key);
    return [name ?? key, value];
  });
  if (written.size === 0) return row;
  const depth = row.path.length;
  const find: Finder = (path, part) => {
    const key = path.length > depth ? written.get(path[depth]) : undefined;
    if (key === undefined) return row.find(path, part);
    const inside = Array.isArray(row.map[key]) ? path.slice(depth + 1) : [];
    return row.find([...row.path, key, ...inside], part);
  };
  return { ...row, map: makeMap(entries), find };
}

/** A field that is a text, or undefined where it is not said. */
export function textOf(map: ValueMap, key: string): string | undefined {
  const value = map[key];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
