import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAscii, lettered } from '../../../src/syntax/letters.ts';

const PATTERNS = [
  '[\\p{L}_][\\p{L}\\p{N}._\\-\\u00B7]*',
  '(?<![\\p{L}\\p{M}\\p{N}\\p{Pc}])language-([^ \\t\\r\\n\\f\\v]+)',
  '[-.\\p{Alphabetic}\\p{Nd}_]+@[-.\\p{Alphabetic}\\p{Nd}_]+',
  '(?:(?<=[\\p{L}\\p{M}])(?=[\\p{N}\\p{Pc}])|(?<![\\p{L}\\p{M}])(?![\\p{N}\\p{Pc}]))[\\s\\S]',
];

test('in a text of ASCII the short form of a pattern matches what the long one matches', () => {
  const ascii = fc.string({ unit: fc.integer({ min: 0, max: 127 }).map((c) => String.fromCharCode(c)) });
  const word = fc.constantFrom('language-', 'a@b', '_x', '9', ' ', '-', 'Z.1');
  const text = fc.array(fc.oneof(ascii, word)).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.constantFrom(...PATTERNS), (written, source) => {
      const pattern = lettered(source, 'g');
      const found = (short: boolean) =>
        [...written.matchAll(pattern(short))].map(({ index, ...all }) => [index, ...Object.values(all)]);
      expect(found(true)).toEqual(found(false));
    }),
    { numRuns: 300 },
  );
});

test('letters of other scripts are letters where a text has any', () => {
  const word = lettered('[\\p{L}_]+', '');
  const found = (text: string) => word(isAscii(text)).exec(text)?.[0];
  expect([found('-café'), found('-cafe'), found('日本')]).toEqual(['café', 'cafe', '日本']);
});
