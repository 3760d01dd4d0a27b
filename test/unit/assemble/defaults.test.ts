import { expect, test } from 'vitest';
import { byStrength, ruleHolds } from '../../../src/assemble/defaults.ts';
import type { DefaultRule } from '../../../src/schema/config.ts';
import { makeMap } from '../../../src/syntax/value.ts';

const rule = (path: string, type?: string): DefaultRule => ({
  path,
  type,
  values: makeMap([]),
  file: '_config.yml',
  at: [],
});

test.each([
  ['', 'a/b.md', true],
  ['a', 'a/b.md', true],
  ['a/', 'a/b.md', true],
  ['/a', 'a/b.md', true],
  ['a/b.md', 'a/b.md', true],
  ['a', 'ab/c.md', false],
  ['b', 'a/b.md', false],
  ['*/b.md', 'a/b.md', true],
  ['*', 'a/b.md', true],
  ['a/*.md', 'a/b/c.md', false],
  ['**/c.md', 'a/b/c.md', true],
  ['a.b/*', 'axb/c', false],
])('a scope with path "%s" for %s: %s', (path, file, holds) => {
  expect(ruleHolds(rule(path), file, 'pages')).toBe(holds);
});

test('a scope with a type holds for that type only', () => {
  expect(ruleHolds(rule('', 'posts'), 'a.md', 'pages')).toBe(false);
  expect(ruleHolds(rule('', 'pages'), 'a.md', 'pages')).toBe(true);
});

test('the longer path is the stronger, a type breaks the tie, then the later rule', () => {
  const rules = [rule('a/b'), rule('', 'pages'), rule(''), rule('a')];
  expect(byStrength(rules).map(({ path, type }) => `${path}:${type ?? ''}`)).toEqual([
    ':',
    ':pages',
    'a:',
    'a/b:',
  ]);
});
