import type { Report } from '../diagnostics/diagnostic.ts';
import { missingKey, unknownKey, wrongShape, wrongType } from '../diagnostics/messages/config.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { type SourceText, spot, wholeText } from '../diagnostics/text.ts';
import { type DataFormat, locate } from '../syntax/data.ts';
import type { Path } from '../syntax/stretch.ts';
import { entriesOf, isMap, makeMap, type Value, type ValueMap } from '../syntax/value.ts';
import type { MapSchema, Schema, TextLikeSchema } from './schema.ts';
import { type Finder, hasShape, textComplaint } from './text.ts';
import { dotted, kindOf, wordsFor } from './words.ts';

/** A file as its values are looked up in it. */
export interface DataFile {
  readonly source: SourceText;
  readonly format: DataFormat;
}

/** Finds in one file; what is not there itself is found at what holds it. */
export function findIn({ source, format }: DataFile): Finder {
  return (path, part) => {
    for (let length = path.length; length >= 0; length--) {
      // One value in the place of a list of one is that value.
      const isWhole = path.slice(length).every((step) => step === 0);
      const found = locate(format, source, path.slice(0, length), isWhole ? part : 'key');
      if (found) return found;
    }
    return spot(source, 0);
  };
}

/**
 * Holds a value against a schema: reports what does not fit, with its place, and unknown keys that are near a known one.
 * @returns the value with defaults filled in; what does not fit is left out (its default stands in, if there is one)
 */
export function validate(
  schema: Schema,
  value: Value,
  where: DataFile | Finder,
  report: Report,
): Value | undefined {
  const find = typeof where === 'function' ? where : findIn(where);
  return check(schema, value, [], { find, report });
}

interface Walk {
  readonly find: Finder;
  readonly report: Report;
}

function check(schema: Schema, value: Value, path: Path, walk: Walk): Value | undefined {
  if (value === null)
    return schema.default ?? (schema.type === 'map' ? checkMap(schema, makeMap([]), path, walk) : null);
  return fitted(schema, value, path, walk) ?? schema.default;
}

function fitted(schema: Schema, value: Value, path: Path, walk: Walk): Value | undefined {
  switch (schema.type) {
    case 'any':
      return value;
    case 'list':
      return checkList(
        schema.of,
        schema.single && !Array.isArray(value) ? [value] : value,
        schema,
        path,
        walk,
      );
    case 'map':
      return isMap(value) ? checkMap(schema, value, path, walk) : mismatch(schema, value, path, walk);
    case 'one-of':
      return checkOneOf(schema.of, value, schema, path, walk);
    case 'boolean':
      return typeof value === 'boolean' ? value : mismatch(schema, value, path, walk);
    case 'number':
      return typeof value === 'number' ? value : mismatch(schema, value, path, walk);
    case 'integer':
      return Number.isInteger(value) ? value : mismatch(schema, value, path, walk);
    default: {
      const text = typeof value === 'number' ? String(value) : value;
      return typeof text === 'string'
        ? checkText(schema, text, path, walk)
        : mismatch(schema, value, path, walk);
    }
  }
}

function mismatch(schema: Schema, value: Value, path: Path, walk: Walk): undefined {
  walk.report(
    wrongType(walk.find(path, 'value'), dotted(path), wordsFor(schema), kindOf(value), schema.help),
  );
}

function checkText(schema: TextLikeSchema, text: string, path: Path, walk: Walk): string | undefined {
  const complaint = textComplaint(schema, text, path, walk.find);
  if (!complaint) return text;
  walk.report(complaint);
  return undefined;
}

function checkList(of: Schema, value: Value, schema: Schema, path: Path, walk: Walk): Value | undefined {
  if (!Array.isArray(value)) return mismatch(schema, value, path, walk);
  return (value as readonly Value[]).flatMap((item, i) => {
    const fit = check(of, item, [...path, i], walk);
    return fit === undefined ? [] : [fit];
  });
}

function checkMap(schema: MapSchema, value: ValueMap, path: Path, walk: Walk): ValueMap | undefined {
  const entries: [string, Value][] = [];
  for (const [key, item] of entriesOf(value)) {
    const known = Object.hasOwn(schema.keys, key) ? schema.keys[key] : undefined;
    if (!known) checkName(schema, key, path, walk);
    const fit = check(known ?? schema.others ?? { type: 'any' }, item, [...path, key], walk);
    if (fit !== undefined) entries.push([key, fit]);
  }
  const said = new Set(entries.map(([key]) => key));
  for (const [key, inner] of Object.entries(schema.keys)) {
    if (said.has(key)) continue;
    const standIn =
      inner.default ??
      (inner.type === 'map' && hasDefaults(inner) ? check(inner, null, [...path, key], walk) : undefined);
    if (standIn !== undefined) entries.push([key, standIn]);
  }
  for (const key of schema.required ?? []) {
    if ((value[key] ?? null) === null) walk.report(missingKey(walk.find(path, 'value'), key, dotted(path)));
  }
  return makeMap(entries);
}

function hasDefaults(schema: MapSchema): boolean {
  return Object.values(schema.keys).some((inner) => inner.default !== undefined);
}

function checkName(schema: MapSchema, key: string, path: Path, walk: Walk): void {
  const at = () => walk.find([...path, key], 'key');
  if (schema.names && !hasShape(schema.names, key)) walk.report(wrongShape(at(), key, schema.names.words));
  if (schema.unknown === 'never') return;
  const keys = Object.keys(schema.keys).filter(
    (k) => schema.keys[k]?.type !== 'any' || schema.keys[k]?.help !== undefined,
  );
  const near = key.length > 2 ? nearest(key, keys) : undefined;
  if (near === undefined && schema.unknown === 'near') return;
  walk.report(unknownKey(at(), key, dotted(path), near && `Did you mean \`${near}\`?`, keys));
}

/** The place of what is not said: to find one is to read the file anew. */
const unsought: Finder = () => NOWHERE;
const NOWHERE = spot(wholeText('', ''), 0);

function checkOneOf(
  of: readonly Schema[],
  value: Value,
  schema: Schema,
  path: Path,
  walk: Walk,
): Value | undefined {
  for (const alternative of of) {
    let fits = true;
    const fit = fitted(alternative, value, path, { find: unsought, report: () => (fits = false) });
    if (fits) return fit;
  }
  const sameKind = of.find(
    (alternative) => alternative.type === (isMap(value) ? 'map' : Array.isArray(value) ? 'list' : ''),
  );
  return sameKind ? fitted(sameKind, value, path, walk) : mismatch(schema, value, path, walk);
}
