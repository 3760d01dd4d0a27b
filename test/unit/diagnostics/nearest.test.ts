import { expect, test } from 'vitest';
import { didYouMean, nearest } from '../../../src/diagnostics/nearest.ts';

test('the nearest name wins', () => {
  expect(nearest('affilation', ['affiliation', 'title', 'name'])).toBe('affiliation');
  expect(nearest('titel', ['file', 'title'])).toBe('title');
});

test('two letters changed over count as one mistake', () => {
  expect(nearest('biuld', ['build'])).toBe('build');
});

test('letter case is the smallest mistake', () => {
  expect(nearest('Title', ['titles', 'title'])).toBe('title');
});

test('what is far is not named', () => {
  expect(nearest('speaker', ['title', 'name'])).toBeUndefined();
  expect(didYouMean('speaker', ['title'])).toBeUndefined();
});

test('a name of one or two letters is near to nothing but itself in other letters', () => {
  expect(nearest('x', ['y', 'xy'])).toBeUndefined();
  expect(nearest('ab', ['AB'])).toBe('AB');
});

test('of two names that are as near, the one with the same first letter wins', () => {
  expect(nearest('knd', ['end', 'kind'])).toBe('kind');
  expect(nearest('knd', ['kind', 'end'])).toBe('kind');
});
