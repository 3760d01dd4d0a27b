import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cssBlocks } from '../../../src/syntax/css-blocks.ts';

const read = (css: string) =>
  cssBlocks(css)
    .map((block) => block.map(({ name, valueStart, end }) => `${name}=${css.slice(valueStart, end).trim()}`))
    .filter((block) => block.length > 0);

test('the value of a style attribute is one block', () => {
  expect(read('color: red; BACKGROUND:url(a;b.png) ;; x')).toEqual([
    ['color=red', 'background=url(a;b.png)'],
  ]);
});

test('declarations of one block belong together, also around a block inside', () => {
  expect(read('@media print { a { b: c; &:hover { d: e } f: g } } h { i: j; }')).toEqual([
    ['b=c', 'f=g'],
    ['d=e'],
    ['i=j'],
  ]);
});

test('comments, texts and parentheses hide what stands in them', () => {
  expect(read('/* a: b; { */ a { /* c */ d: "}; e: f" /* ; */; g: url(data:x;y) }')).toEqual([
    ['d="}; e: f" /* ; */', 'g=url(data:x;y)'],
  ]);
});

test('selectors and rules with colons are no declarations', () => {
  expect(read('a:hover { b: c }\n@import url(x:y);\n:root { --d: e }')).toEqual([['b=c'], ['--d=e']]);
});

test('whatever is written, spans lie in the text, one behind the other, none over another', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'a:;{}()"\'/*\\ u-') }), (css) => {
      const all = cssBlocks(css)
        .flat()
        .sort((a, b) => a.start - b.start);
      for (const [i, { start, valueStart, end }] of all.entries()) {
        expect(start).toBeGreaterThanOrEqual(i === 0 ? 0 : all[i - 1]!.end);
        expect(valueStart).toBeGreaterThan(start);
        expect(end).toBeGreaterThanOrEqual(valueStart);
      }
      expect(all.at(-1)?.end ?? 0).toBeLessThanOrEqual(css.length);
    }),
  );
});
