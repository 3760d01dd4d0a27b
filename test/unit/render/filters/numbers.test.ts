import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filter } from './setup.ts';

const runs = { numRuns: process.env['WSITE_LONG'] ? 20_000 : 500 };
const cents = fc.integer({ min: -1e9, max: 1e9 });
const whole = fc.maxSafeInteger();

test('sums and products of decimal numbers are exact', () => {
  fc.assert(
    fc.property(cents, cents, (a, b) => {
      expect(filter('plus', a / 100, b / 100)).toBe((a + b) / 100 || 0);
      expect(filter('minus', a / 100, b / 100)).toBe((a - b) / 100 || 0);
    }),
    runs,
  );
});

test('division and remainder of whole numbers belong together, and the remainder has the sign of the second', () => {
  fc.assert(
    fc.property(whole, whole, (a, b) => {
      fc.pre(b !== 0);
      const quotient = BigInt(filter('divided_by', a, b) as number | string);
      const rest = BigInt(filter('modulo', a, b) as number | string);
      expect(quotient * BigInt(b) + rest).toBe(BigInt(a));
      expect(rest === 0n || rest < 0n === b < 0).toBe(true);
    }),
    runs,
  );
});

test('the quotient of two numbers with a point is the nearest number', () => {
  fc.assert(
    fc.property(cents, cents, (a, b) => {
      fc.pre(b !== 0);
      expect(Number(filter('divided_by', (a / 100).toFixed(2), b))).toBe(a / (100 * b) || 0);
    }),
    runs,
  );
});

test('floor, round and ceil lie around a number, each a whole one', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), (n) => {
      const [down, near, up] = ['floor', 'round', 'ceil'].map((name) => filter(name, n) as number);
      expect([down, near, up].every(Number.isInteger)).toBe(true);
      expect(down! <= n && n <= up! && down! <= near! && near! <= up! && up! - down! <= 1).toBe(true);
    }),
    runs,
  );
});

test('a whole number beyond what a number holds stays exact, as text', () => {
  expect(filter('times', 9_007_199_254_740_991, 3)).toBe('27021597764222973');
});

test('an operand with a point asks for a decimal result, also as text', () => {
  expect(filter('divided_by', 7, 2)).toBe(3);
  expect(filter('divided_by', 7, '2.0')).toBe(3.5);
});

test('a text with a point keeps one in what is reckoned with it, until it is rounded to a whole number', () => {
  expect(filter('divided_by', 120, '60.0')).toBe('2.0');
  expect(filter('plus', filter('times', '1.5', 2), 1)).toBe('4.0');
  expect(filter('round', '3.0')).toBe(3);
  expect(filter('times', 0.5, 2)).toBe(1);
});
