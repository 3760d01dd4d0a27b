import { expect, test } from 'vitest';
import { settleClaims } from '../../../src/assemble/routes.ts';

function settle(...claims: [string, string][]): { codes: string[]; losers: string[] } {
  const codes: string[] = [];
  const made = claims.map(([file, source]) => ({ file, source }));
  const losers = settleClaims(made, (d) => codes.push(`${d.code} ${d.place?.path}`));
  return { codes, losers: [...losers].map((c) => c.source) };
}

test('two sources for one output: the later loses, and is told', () => {
  expect(settle(['x', 'a'], ['x', 'b'])).toEqual({ codes: ['colliding-outputs b'], losers: ['b'] });
});

test('a file where another needs a folder loses', () => {
  expect(settle(['x', 'a'], ['x/y', 'b'])).toEqual({ codes: ['file-and-folder a'], losers: ['a'] });
});

test('names that differ only in case both stand, with a warning', () => {
  expect(settle(['X', 'a'], ['x', 'b'])).toEqual({ codes: ['case-only-difference b'], losers: [] });
});

test('a folder and a file of like names do not meet', () => {
  expect(settle(['x/index.html', 'a'], ['x.html', 'b'])).toEqual({ codes: [], losers: [] });
});
