import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wholeText } from '../../../src/diagnostics/text.ts';
import { blockOf } from '../../../src/syntax/block.ts';
import { makeMap, type Value } from '../../../src/syntax/value.ts';
import { parseYaml } from '../../../src/syntax/yaml.ts';
import { writeYaml } from '../../../src/syntax/yaml-writer.ts';

test('maps, lists and maps in lists, in block style', () => {
  const value = makeMap([
    ['a', 1],
    [
      'b',
      [
        'x y',
        makeMap([
          ['c', true],
          ['d', []],
        ]),
      ],
    ],
    [
      'e',
      makeMap([
        ['f', null],
        ['g', '10:30'],
      ]),
    ],
  ]);
  expect(writeYaml(value)).toBe('a: 1\nb:\n  - x y\n  - c: true\n    d: []\ne:\n  f: null\n  g: "10:30"\n');
});

const values = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string(),
    fc.constantFrom('yes', 'a: b', '# c', '- d', 'e\nf', '', ' g ', '@', '012', 'http://x.org/#y'),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .uniqueArray(fc.tuple(fc.string({ minLength: 1 }), tie('value')), {
        maxLength: 4,
        selector: ([key]) => key,
      })
      .map((entries) => makeMap(entries)),
  ),
})).value;

test('whatever is written is read as it was', () => {
  fc.assert(
    fc.property(values, (value) => {
      const read = parseYaml(blockOf(wholeText('a.yml', writeYaml(value))), () => undefined);
      expect(JSON.stringify(read)).toBe(JSON.stringify(value));
    }),
    { numRuns: process.env['WSITE_LONG'] ? 20_000 : 300 },
  );
});
