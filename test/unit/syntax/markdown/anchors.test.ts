import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wholeText } from '../../../../src/diagnostics/text.ts';
import { lineAnchors, markHeld, takeMarks } from '../../../../src/syntax/markdown/anchors.ts';
import { createMarkdown } from '../../../../src/syntax/markdown/markdown.ts';

const plain = createMarkdown({ dialect: 'wsite' });
const marked = createMarkdown({ dialect: 'wsite', rows: [['line-anchors', lineAnchors]] });
const html = (text: string) => plain.render(wholeText('p.md', text), text, () => undefined).html;
const anchored = (text: string) =>
  takeMarks(marked.render(wholeText('p.md', text), text, () => undefined).html);

test('each line of text and each stretch of raw HTML has the line that it is written on', () => {
  const text = '# One\n\ntwo\nthree\n\n- four\n\n<div>\n\n<b>raw</b>\n</div>\n\n| a |\n|---|\n| seven |\n';
  const { html: made, lines } = anchored(text);
  const lineOf = (part: string) => lines.findLast(({ at }) => at <= made.indexOf(part))!.line + 1;
  expect(['One', 'two', 'three', 'four', '<div>', 'seven'].map(lineOf)).toEqual([1, 3, 4, 6, 8, 15]);
});

test('what a custom tag printed is found again', () => {
  const { html: made, held } = takeMarks(`a${markHeld('b', 0)}c${markHeld('', 1)}${markHeld('de', 2)}`);
  expect(made).toBe('abcde');
  expect(held.map(({ start, end, index }) => [index, made.slice(start, end)])).toEqual([
    [0, 'b'],
    [1, ''],
    [2, 'de'],
  ]);
});

test('without its marks the HTML is what it is without them', () => {
  const piece = fc.constantFrom(
    '# H',
    'text [a](/b) *c*',
    '',
    '- item',
    '  more',
    '1. one',
    '> quote',
    '<div>',
    '</div>',
    '<b>x</b>',
    '| a | b |',
    '|---|---|',
    '```js',
    '```',
    'note[^1]',
    '[^1]: text',
    'term',
    ': what it is',
    '{:toc}',
    '<p markdown="1">*x*</p>',
    'hard  ',
    '![i](/j.png)',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (lines) => {
      const text = lines.join('\n');
      expect(anchored(text).html).toBe(html(text));
    }),
    { numRuns: process.env['WSITE_LONG'] ? 20_000 : 500, seed: 8 },
  );
});
