import { expect, test } from 'vitest';
import { fieldsOf } from '../../../src/schema/fields.ts';
import type { Schema } from '../../../src/schema/schema.ts';

const text: Schema = { type: 'text', help: 'A text.' };

test('each key is a field, with what it must be and its default as JSON', () => {
  const schema: Schema = {
    type: 'map',
    unknown: 'always',
    keys: {
      a: { ...text, default: 'x' },
      b: { type: 'enum', values: ['one', 'two'], help: 'One or two.', default: '' },
    },
  };
  expect(fieldsOf(schema)).toEqual([
    { name: 'a', is: 'a text', default: '"x"', help: 'A text.' },
    { name: 'b', is: '`one`, `two`', default: undefined, help: 'One or two.' },
  ]);
});

test('keys below others come after them, through lists and alternatives', () => {
  const inner = (): Schema => ({ type: 'map', unknown: 'always', keys: { a: { ...text } } });
  const schema: Schema = {
    type: 'map',
    unknown: 'always',
    keys: {
      map: { ...inner(), help: 'A map.' },
      rows: { type: 'list', of: { type: 'one-of', of: [text, inner()] }, help: 'Rows.' },
      silent: { type: 'one-of', of: [{ type: 'boolean' }, inner()] },
    },
  };
  expect(fieldsOf(schema).map(({ name, is }) => [name, is])).toEqual([
    ['map', 'a map'],
    ['map.a', 'a text'],
    ['rows', 'a list'],
    ['rows[].a', 'a text'],
    ['silent.a', 'a text'],
  ]);
});

test('a key that stands in several places is listed at the first, and under each of its names', () => {
  const row: Schema = { type: 'map', unknown: 'always', keys: { title: text } };
  const schema: Schema = {
    type: 'map',
    unknown: 'always',
    keys: {
      rows: { type: 'list', of: row, help: 'Rows.' },
      more: { type: 'list', of: row, help: 'More rows.' },
      name: text,
      title: text,
    },
  };
  expect(fieldsOf(schema).map(({ name }) => name)).toEqual(['rows', 'more', 'name', 'title']);
});

test('keys without a help text are left out', () => {
  expect(fieldsOf({ type: 'map', unknown: 'near', keys: { theirs: { type: 'any' } } })).toEqual([]);
});
