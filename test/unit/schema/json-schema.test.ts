import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { wholeText } from '../../../src/diagnostics/text.ts';
import { CONFIG_SCHEMA } from '../../../src/schema/config-schema.ts';
import { EDITION_SCHEMA } from '../../../src/schema/edition.ts';
import { emittedSchemas } from '../../../src/schema/emitted.ts';
import { jsonSchemaOf } from '../../../src/schema/json-schema.ts';
import type { MapSchema, Schema } from '../../../src/schema/schema.ts';
import { validate } from '../../../src/schema/validate.ts';
import { parseData } from '../../../src/syntax/data.ts';
import { makeMap, type Value } from '../../../src/syntax/value.ts';

const RUNS = process.env['WSITE_LONG'] ? 20_000 : 300;
const ajv = () => new Ajv.default({ strict: false, allowUnionTypes: true });

/** Whether ours takes a value without a complaint, misspellings and names of time zones aside. */
function fits(schema: Schema, value: Value): boolean {
  const said: Diagnostic[] = [];
  validate(
    schema,
    value,
    () => ({ place: { path: 'x', line: 1, column: 1 }, frame: '' }),
    (d) => void said.push(d),
  );
  const isNear = schema.type === 'map' && schema.unknown === 'near';
  return said.every(({ code }) => code === 'unknown-time-zone' || (code === 'unknown-key' && isNear));
}

describe('the schemas that the package ships', () => {
  test.each([...emittedSchemas()])('%s is a schema itself', (_, schema) => {
    const checker = ajv();
    expect(checker.validateSchema(schema)).toBe(true);
    expect(() => checker.compile(schema)).not.toThrow();
  });

  test('are one for each file that an author writes, and one of complaints', () => {
    expect([...emittedSchemas().keys()].sort()).toEqual(
      'committee config deadlines diagnostics edition organizers panelists papers schedule speakers sponsors'.split(
        ' ',
      ),
    );
  });

  test.each<[string, string, boolean]>([
    ['schedule', '- {time: "9:05 AM", title: T, speaker: William Dally}', true],
    [
      'schedule',
      'days:\n  - date: 2026-12-12\n    rooms: [{name: R, sessions: [{time: "9:00", title: T}]}]',
      true,
    ],
    ['schedule', '- {time: "9:00", title: T, kind: lecture}', false],
    ['schedule', '- {time: "9:00", title: T, talks: [{title: [a]}]}', false],
    ['schedule', 'text', false],
    ['speakers', '- Ann\n- {name: Bob, affiliation: MIT}', true],
    ['speakers', 'ann: {name: Ann}', true],
    ['speakers', '- {name: [Ann]}', false],
    ['papers', '- {title: T, authors: [Ann, {name: Bob}]}', true],
    ['papers', '- {title: T, authors: [{affiliation: MIT}]}', false],
    ['sponsors', 'Gold: [Acme, {name: Beta, logo: /b.svg}]', true],
    ['sponsors', '- {tier: Gold, sponsors: [Acme]}', true],
    ['sponsors', '- [a]', false],
    ['deadlines', '- {name: Papers, date: 2026-09-01, timezone: AoE}', true],
    ['deadlines', '- {name: Papers, date: {day: 1}}', false],
    ['edition', 'venue: {name: Hall, geo: {lat: 1, lon: 2}}', true],
    ['edition', 'venue: {geo: {lat: north, lon: 2}}', false],
    ['edition', 'status: canceled', false],
  ])('%s: `%s` fits: %s', (name, text, expected) => {
    const value = parseData('yaml', wholeText('f.yml', text), () => {});
    expect(ajv().validate(emittedSchemas().get(name)!, plain(value ?? null))).toBe(expected);
  });
});

test('ours and the JSON Schema agree on every configuration and edition of the site cases', () => {
  const root = new URL('../../sites/', import.meta.url).pathname;
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' });
  const checks = [
    ['_config.yml', CONFIG_SCHEMA, ajv().compile(emittedSchemas().get('config')!)],
    ['_edition.yml', EDITION_SCHEMA, ajv().compile(emittedSchemas().get('edition')!)],
  ] as const;
  const disagreeing = checks.flatMap(([name, schema, accepts]) =>
    paths
      .filter((path) => path.endsWith(`/${name}`))
      .filter((path) => {
        const value = parseData('yaml', wholeText(path, readFileSync(join(root, path), 'utf8')), () => {});
        return value !== undefined && fits(schema, value) !== accepts(plain(value));
      }),
  );
  expect(disagreeing).toEqual([]);
});

test('ours and the JSON Schema agree on whatever schema and value', () => {
  const checker = new Ajv.default({ strict: false, validateSchema: false, addUsedSchema: false });
  fc.assert(
    fc.property(schemaOf(3), anyValue(3), (schema, value) => {
      expect(checker.compile(jsonSchemaOf(schema))(plain(value))).toBe(fits(schema, value));
    }),
    { numRuns: RUNS },
  );
});

const KEYS = ['a', 'b', 'c'];

function schemaOf(depth: number): fc.Arbitrary<Schema> {
  const leaf = fc.constantFrom<Schema>(
    { type: 'text' },
    { type: 'text', shape: { pattern: '[a-z0-9.]+', words: 'small' } },
    { type: 'number' },
    { type: 'integer' },
    { type: 'boolean' },
    { type: 'any' },
    { type: 'enum', values: ['x', 'y'] },
    { type: 'url' },
    { type: 'path' },
  );
  if (depth === 0) return leaf;
  const inner = schemaOf(depth - 1);
  const list = fc.record({ type: fc.constant('list' as const), of: inner });
  const single = fc.record({ type: fc.constant('list' as const), of: leaf, single: fc.constant(true) });
  const choice = fc.record({
    type: fc.constant('one-of' as const),
    of: fc.array(inner, { minLength: 1, maxLength: 3 }),
  });
  const map: fc.Arbitrary<MapSchema> = fc.record({
    type: fc.constant('map' as const),
    unknown: fc.constantFrom('always' as const, 'never' as const),
    keys: fc.dictionary(fc.constantFrom(...KEYS), leafless(inner), { maxKeys: 3 }),
    required: fc.constant([]),
  });
  const strict = map.chain((one) =>
    fc.subarray(Object.keys(one.keys)).map((required): MapSchema => ({ ...one, required })),
  );
  return fc.oneof(leaf, list, single, choice, map, strict);
}

/** What must be said cannot be anything: nothing is something there. */
function leafless(schema: fc.Arbitrary<Schema>): fc.Arbitrary<Schema> {
  return schema.filter(({ type }) => type !== 'any');
}

function anyValue(depth: number): fc.Arbitrary<Value> {
  const scalar = fc.constantFrom<Value>(
    null,
    true,
    1,
    1.5,
    '',
    'x',
    'Z',
    'https://x.example/a',
    'ftp://x',
    'a/b',
    '/a',
    'a/../b',
    '..',
    'C:x',
  );
  if (depth === 0) return scalar;
  const inner = anyValue(depth - 1);
  const map = fc
    .dictionary(fc.constantFrom(...KEYS, 'other'), inner, { maxKeys: 3 })
    .map((entries): Value => makeMap(Object.entries(entries)));
  return fc.oneof(scalar, fc.array(inner, { maxLength: 3 }), map);
}

/** As JSON gives it: maps with a prototype. */
function plain(value: Value): unknown {
  return JSON.parse(JSON.stringify(value));
}
