import { expect, test } from 'vitest';
import { contrastOf, parseColour } from '../../../src/syntax/colour.ts';

test.each([
  ['#fff', [255, 255, 255]],
  ['#D8351B', [216, 53, 27]],
  ['rgb(216, 53, 27)', [216, 53, 27]],
  ['rgb(100% 0% 50%)', [255, 0, 127.5]],
  ['hsl(120deg 100% 25%)', [0, 127.5, 0]],
  ['hsl(0, 0%, 50%)', [127.5, 127.5, 127.5]],
  ['navy', [0, 0, 128]],
  ['orange', [255, 165, 0]],
])('%s is a colour', (text, expected) => {
  for (const [i, part] of parseColour(text)!.entries()) expect(part * 255).toBeCloseTo(expected[i]!, 6);
});

test.each(['#12345', 'rgb(0 0 0 / 50%)', 'var(--ink)', 'greenish', ''])(
  '%j is none that is known',
  (text) => {
    expect(parseColour(text)).toBeUndefined();
  },
);

test('black on white has the contrast 21, and the order does not matter', () => {
  expect(contrastOf([0, 0, 0], [1, 1, 1])).toBeCloseTo(21, 6);
  expect(contrastOf(parseColour('#777')!, [1, 1, 1])).toBeCloseTo(4.48, 2);
});
