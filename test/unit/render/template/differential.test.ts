import { describe, expect, it } from 'vitest';
import { type Context, type Files, ours, stock } from './kitchen.ts';
import { CASES } from './nunjucks-cases.ts';

const CONTEXT: Context = {
  name: 'A <b> & "c" \'d\' \\',
  n: 3,
  zero: 0,
  neg: -4.5,
  yes: true,
  no: false,
  nothing: null,
  empty: '',
  text: 'the quick brown fox',
  list: [3, 1, 2],
  words: ['pear', 'Apple', 'fig'],
  none_in: [],
  people: [
    { name: 'Ada', age: 36, tags: ['x', 'y'] },
    { name: 'Bob', age: 25, tags: [] },
    { name: 'cleo', age: 36, tags: ['z'] },
  ],
  map: { one: 1, two: 2, three: { deep: 'down' } },
  pairs: [
    ['a', 1],
    ['b', 2],
  ],
  add: (a: number, b: number) => a + b,
  html: '<i>x</i>',
};

describe('templates give what Nunjucks gives', () => {
  for (const [title, files] of CASES) {
    const all: Files = typeof files === 'string' ? { main: files } : files;
    it(title, () => {
      for (const autoescape of [true, false]) {
        const expected = stock(all, CONTEXT, autoescape);
        expect(expected, 'stock fails on this').toBeDefined();
        expect(ours(all, CONTEXT, autoescape)).toBe(expected);
      }
    });
  }
});
