import type { Path } from '../syntax/stretch.ts';
import { isMap, type Value } from '../syntax/value.ts';
import type { Schema } from './schema.ts';

/** A path as an author writes it: `defaults[1].scope`. */
export function dotted(path: Path): string {
  return path
    .map((step, i) => (typeof step === 'number' ? `[${step + 1}]` : (i > 0 ? '.' : '') + step))
    .join('');
}

const WORDS: Readonly<Record<Exclude<Schema['type'], 'one-of'>, string>> = {
  any: 'anything',
  text: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: '`true` or `false`',
  url: 'a web address',
  path: 'a path',
  timezone: 'a time zone',
  enum: 'a text',
  list: 'a list',
  map: 'a map (`key: value` lines, indented)',
};

/** What a schema wants, after "must be". */
export function wordsFor(schema: Schema): string {
  return schema.type === 'one-of' ? schema.of.map(wordsFor).join(' or ') : WORDS[schema.type];
}

/** What a value is, after "this is". */
export function kindOf(value: Value): string {
  if (Array.isArray(value)) return 'a list';
  if (isMap(value)) return 'a map';
  if (typeof value === 'boolean') return `\`${value}\``;
  return typeof value === 'number' ? 'a number' : 'a text';
}
