import { expect, test } from 'vitest';
import { settleClaims } from '../../../src/assemble/routes.ts';

function settle(...claims: [string, string][]) {
  return settleWith(false, claims);
}

function settleWith(lastWins: boolean, claims: [string, string][]): { codes: string[]; losers: string[] } {
  const codes: string[] = [];
  const made = claims.map(([file, source]) => ({ file, source }));
  const losers = settleClaims(made, lastWins, (d) => codes.push(`${d.code} ${d.severity} ${d.place?.path}`));
  return { codes, losers: [...losers].map((c) => c.source) };
}

test('two sources for one output: the later loses, and is told', () => {
  expect(settle(['x', 'a'], ['x', 'b'])).toEqual({ codes: ['colliding-outputs error b'], losers: ['b'] });
});

test('where the last one wins, the earlier loses, and that is a warning', () => {
  expect(
    settleWith(true, [
      ['x', 'a'],
      ['x', 'b'],
      ['x', 'c'],
    ]),
  ).toEqual({ codes: ['colliding-outputs warning b', 'colliding-outputs warning c'], losers: ['a', 'b'] });
});

test('a file where another needs a folder loses', () => {
  expect(settle(['x', 'a'], ['x/y', 'b'])).toEqual({ codes: ['file-and-folder error a'], losers: ['a'] });
});

test('names that differ only in case both stand, with a warning', () => {
  expect(settle(['X', 'a'], ['x', 'b'])).toEqual({ codes: ['case-only-difference warning b'], losers: [] });
});

test('a folder and a file of like names do not meet', () => {
  expect(settle(['x/index.html', 'a'], ['x.html', 'b'])).toEqual({ codes: [], losers: [] });
});
