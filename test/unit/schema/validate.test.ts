import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { spot, wholeText } from '../../../src/diagnostics/text.ts';
import type { MapSchema, Schema } from '../../../src/schema/schema.ts';
import { validate } from '../../../src/schema/validate.ts';
import { parseData } from '../../../src/syntax/data.ts';
import { brief } from '../syntax/gather.ts';

function validated(schema: Schema, text: string) {
  const complaints: Diagnostic[] = [];
  const report = (d: Diagnostic) => void complaints.push(d);
  const source = wholeText('f.yml', text);
  const value = parseData('yaml', source, report) ?? null;
  return {
    value: validate(schema, value, { source, format: 'yaml' }, report),
    said: complaints.map(brief),
    complaints,
  };
}

const of = (keys: MapSchema['keys'], rest: Partial<MapSchema> = {}): MapSchema => ({
  type: 'map',
  keys,
  unknown: 'near',
  ...rest,
});

describe('validation', () => {
  it('looks for no place in a file in which nothing is wrong, also where a value may be of several kinds', () => {
    const schema: Schema = {
      type: 'list',
      of: { type: 'one-of', of: [{ type: 'text' }, { type: 'list', of: { type: 'text' } }] },
    };
    let asked = 0;
    const find = () => {
      asked++;
      return spot(wholeText('f.yml', ''), 0);
    };
    expect(validate(schema, ['a', ['b', 'c']], find, () => {})).toEqual(['a', ['b', 'c']]);
    expect(asked).toBe(0);
  });

  it('gives the value with defaults for what is missing, null or wrong', () => {
    const schema = of({
      a: { type: 'text', default: 'x' },
      b: { type: 'boolean', default: true },
      c: { type: 'integer', default: 3 },
    });
    expect(validated(schema, 'b:\nc: many\nown: 1\n')).toMatchObject({
      value: { a: 'x', b: true, c: 3, own: 1 },
      said: ['wrong-type 2:4'],
    });
  });

  it('fills the defaults of maps that are missing', () => {
    const schema = of({
      t: of({ strict: { type: 'boolean', default: true } }),
      u: of({ v: { type: 'text' } }),
    });
    expect(validated(schema, '').value).toEqual({ t: { strict: true } });
    expect(validated(schema, 't:\n').value).toEqual({ t: { strict: true } });
  });

  it('takes a number for a text, and not for true or false', () => {
    expect(validated(of({ a: { type: 'text' } }), 'a: 2023').value).toEqual({ a: '2023' });
    expect(validated(of({ a: { type: 'text' } }), 'a: true')).toMatchObject({
      value: {},
      said: ['wrong-type 1:4'],
    });
    expect(validated(of({ a: { type: 'boolean' } }), 'a: 1').said).toEqual(['wrong-type 1:4']);
    expect(validated(of({ a: { type: 'boolean' } }), 'a: yes').said).toEqual(['wrong-type 1:4']);
  });

  it('names what it wants and what it got, with the way there', () => {
    const schema = of({ a: { type: 'list', of: of({ b: { type: 'boolean', help: 'Whether.' } }) } });
    const [complaint] = validated(schema, 'a:\n  - b: true\n  - b: [1]\n').complaints;
    expect(complaint).toMatchObject({
      message: '`a[2].b` must be `true` or `false`, and this is a list',
      hint: 'Whether.',
      place: { path: 'f.yml', line: 3, column: 8 },
    });
    expect(complaint?.frame).toContain('> 3 |   - b: [1]');
  });

  it('takes one value as a list of one where that is allowed', () => {
    expect(validated(of({ a: { type: 'list', of: { type: 'text' }, single: true } }), 'a: x').value).toEqual({
      a: ['x'],
    });
    expect(validated(of({ a: { type: 'list', of: { type: 'text' } } }), 'a: x').said).toEqual([
      'wrong-type 1:4',
    ]);
  });

  it('warns of a key that is near a known one, and keeps it', () => {
    const result = validated(of({ baseurl: { type: 'text' } }), 'basurl: /x\nmotto: y\n');
    expect(result).toMatchObject({ value: { basurl: '/x', motto: 'y' }, said: ['unknown-key 1:1'] });
    expect(result.complaints[0]).toMatchObject({ severity: 'warning', hint: 'Did you mean `baseurl`?' });
  });

  it('warns of any unknown key in maps of our own', () => {
    const schema = of({ t: of({ strict: { type: 'boolean' } }, { unknown: 'always' }) });
    expect(validated(schema, 't:\n  colour: red\n').complaints[0]).toMatchObject({
      code: 'unknown-key',
      hint: 'It has `strict`.',
    });
  });

  it('reports what is required and missing', () => {
    expect(validated(of({}, { required: ['a'] }), 'b: 1\n').said).toEqual(['missing-key 1:1']);
  });

  it.each([
    [{ type: 'url' }, 'https://example.org/a', 'ftp://example.org', 'not-a-url'],
    [{ type: 'url' }, '""', 'example.org', 'not-a-url'],
    [{ type: 'path' }, 'a/b', '../b', 'path-outside-site'],
    [{ type: 'path' }, './a..b', '/etc', 'path-outside-site'],
    [{ type: 'timezone' }, 'America/Los_Angeles', 'America/Los_Angles', 'unknown-time-zone'],
    [{ type: 'timezone' }, 'AoE', 'PST', 'unknown-time-zone'],
    [{ type: 'enum', values: ['keep', 'drop'] }, 'keep', 'kep', 'unknown-choice'],
    [{ type: 'text', shape: { pattern: '[a-z]+', words: 'small letters' } }, 'abc', 'Abc', 'wrong-shape'],
    [{ type: 'integer' }, '3', '3.5', 'wrong-type'],
    [{ type: 'number' }, '3.5', 'x', 'wrong-type'],
  ] as [Schema, string, string, string][])('%j takes %s and refuses %s', (schema, good, bad, code) => {
    expect(validated(of({ k: schema }), `k: ${good}`).said).toEqual([]);
    expect(validated(of({ k: schema }), `k: ${bad}`)).toMatchObject({ value: {}, said: [`${code} 1:4`] });
  });

  it('takes the first alternative that fits, and complains inside the one of the same kind', () => {
    const schema = of({ v: { type: 'one-of', of: [{ type: 'text' }, of({ name: { type: 'text' } })] } });
    expect(validated(schema, 'v: x').value).toEqual({ v: 'x' });
    expect(validated(schema, 'v: {name: y}').value).toEqual({ v: { name: 'y' } });
    expect(validated(schema, 'v: {name: [1]}').said).toEqual(['wrong-type 1:11']);
    expect(validated(schema, 'v: [1]').complaints[0]?.message).toContain('must be a text or a map');
  });

  it('refuses a file that is no map at all', () => {
    expect(validated(of({}), '- a\n').complaints[0]?.message).toBe(
      'This file must be a map (`key: value` lines, indented), and this is a list',
    );
  });

  it('is not fooled by names that every object has', () => {
    expect(
      validated(of({ a: { type: 'text' } }), 'constructor: 1\n__proto__: 2\ntoString: 3\n').said,
    ).toEqual([]);
  });
});
