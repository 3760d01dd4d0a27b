import { expect, test } from 'vitest';
import { plainText } from '../../../src/syntax/plain-text.ts';

test('maths stands in plain text without its dollars, and its signs are no emphasis', () =>
  expect(plainText('Over $$10^4$$ runs, *all* of $$a_i * b_i$$ and \\(c_i * d_i\\).')).toBe(
    'Over 10^4 runs, all of a_i * b_i and c_i * d_i.',
  ));

test('emphasis may go around maths', () =>
  expect(plainText('**for $$x < 1$$ only**')).toBe('for x < 1 only'));
