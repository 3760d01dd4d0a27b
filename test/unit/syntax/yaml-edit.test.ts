import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wholeText } from '../../../src/diagnostics/text.ts';
import { blockOf } from '../../../src/syntax/block.ts';
import { parseYaml } from '../../../src/syntax/yaml.ts';
import { rewriteYaml, type Wish } from '../../../src/syntax/yaml-edit.ts';
import { yamlText } from '../../../src/syntax/yaml-text.ts';

/** Wishes by the last key. */
const byKey = (text: string, wishes: Readonly<Record<string, Wish>>) =>
  rewriteYaml(text, ({ path }) => wishes[String(path.at(-1))]);

test.each<[string, string, Readonly<Record<string, Wish>>, string]>([
  ['a value gives way', "a: 'x'  # why\nb: 2\n", { a: { yaml: 'z' } }, 'a: z  # why\nb: 2\n'],
  [
    'a value gets a comment',
    'a: x\nb: 2\n',
    { a: { yaml: 'z', comment: 'was: x' } },
    'a: z # was: x\nb: 2\n',
  ],
  ['a comment that is there stays', 'a: x # y\n', { a: { yaml: 'z', comment: 'c' } }, 'a: z # y\n'],
  ['a comment between braces would not end', '{a: x}\n', { a: { yaml: 'z', comment: 'c' } }, '{a: z}\n'],
  ['a block of text gives way', 'a: >-\n  one\n  two\n\nb: 2\n', { a: { yaml: 'z' } }, 'a: z\n\nb: 2\n'],
  ['a list gives way', 'a:\n  - one\n  - two\nb: 2\n', { a: { yaml: '[z]' } }, 'a: [z]\nb: 2\n'],
  ['a list between brackets gives way', '{a: [one, two], b: 2}', { a: { yaml: '[z]' } }, '{a: [z], b: 2}'],
  ['a key goes with its line', 'a: 1\nb: 2 # b\nc: 3\n', { b: 'drop' }, 'a: 1\nc: 3\n'],
  ['the first key of an item goes, the dash stays', '- a: 1\n  b: 2\n', { a: 'drop' }, '- b: 2\n'],
  ['the only key of an item goes', '- a: 1\n- b: 2\n', { a: 'drop' }, '- {}\n- b: 2\n'],
  ['the first between braces goes', '{a: 1, b: 2, c: 3}', { a: 'drop' }, '{b: 2, c: 3}'],
  ['two in a row between braces go', '{a: 1, b: 2, c: 3}', { a: 'drop', b: 'drop' }, '{c: 3}'],
  ['the last between braces goes', '{a: 1, b: 2}', { b: 'drop' }, '{a: 1}'],
  ['all between braces go', '- {a: 1, b: 2}\n', { a: 'drop', b: 'drop' }, '- {}\n'],
  ['a map goes with all in it', 'a:\n  x: 1\n\n  y: 2\nb: 2\n', { a: 'drop' }, 'b: 2\n'],
  ['the last line has no end', 'a: 1\nb: 2', { b: 'drop' }, 'a: 1\n'],
  ['line ends stay', 'a: x\r\nb: 2\r\nc: 3\r\n', { a: { yaml: 'z' }, b: 'drop' }, 'a: z\r\nc: 3\r\n'],
  ['a broken text stays', 'a: [\nb: 2\n', { b: 'drop' }, 'a: [\nb: 2\n'],
])('%s', (_, text, wishes, expected) => {
  expect(byKey(text, wishes)).toBe(expected);
});

test('any text on one line reads as itself', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }).filter((text) => !/[\r\n\u2028\u2029\x85]/.test(text)),
      (text) => {
        const block = blockOf(wholeText('a.yml', `a: ${yamlText(text)} # c\n`));
        expect(parseYaml(block, (complaint) => expect.fail(complaint.message))).toMatchObject({ a: text });
      },
    ),
  );
});
