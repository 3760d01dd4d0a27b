import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asWritten, parsed, runs } from './gather.ts';

const json = (text: string) => parsed('json', text);

describe('JSON', () => {
  it('gives what JSON.parse gives', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.constantFrom(undefined, 1, '\t'), (text, space) => {
        const given = JSON.parse(text);
        const { value, complaints } = json(JSON.stringify(given, null, space));
        expect(complaints).toEqual([]);
        expect(JSON.parse(JSON.stringify(value))).toEqual(asWritten(given));
      }),
      runs(500),
    );
  });

  it('refuses what JSON.parse refuses, and nothing else', () => {
    const piece = fc.constantFrom(
      ...'{}[],:"\\ \n\t',
      'a',
      '1',
      '-',
      '.5',
      'e1',
      'true',
      'null',
      '"a"',
      '\\u00e9',
      '\\x',
      '0',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        let fine = true;
        try {
          JSON.parse(text);
        } catch {
          fine = false;
        }
        const { complaints } = json(text);
        expect({ text, fine: complaints.length === 0 }).toEqual({
          text,
          fine: fine && !complaints.some((d) => d.code === 'duplicate-key'),
        });
      }),
      runs(3000),
    );
  });

  it('keeps the order of keys, and __proto__ as a key', () => {
    expect(json('{"b":1,"2":2,"1":3,"__proto__":4}').ordered).toEqual([
      'map',
      ['b', 1],
      ['2', 2],
      ['1', 3],
      ['__proto__', 4],
    ]);
  });

  it.each([
    ['{"a": 1,\n "a": 2}', 'duplicate-key 2:2'],
    ['{\n  "a": 1\n  "b": 2\n}', 'json-syntax 3:3'],
    ['[1, 2,]', 'json-syntax 1:7'],
    ["{'a': 1}", 'json-syntax 1:2'],
    ['{"a": yes}', 'json-syntax 1:7'],
    ['// note\n{}', 'json-syntax 1:1'],
    ['', 'json-syntax 1:1'],
    ['{"a": "x\ny"}', 'json-syntax 1:7'],
    ['{"a": "C:\\x"}', 'json-syntax 1:10'],
    ['{} {}', 'json-syntax 1:4'],
  ])('refuses %j at its place', (text, said) => {
    expect(json(text)).toMatchObject({ value: undefined, said: [said] });
  });

  it('refuses what lies too deep instead of crashing', () => {
    expect(json('['.repeat(100_000)).said[0]).toMatch(/^data-too-deep/);
  });

  it('reads long texts with escapes', () => {
    const long = 'x\n'.repeat(500_000);
    expect(json(JSON.stringify([long])).value).toEqual([long]);
  });
});
