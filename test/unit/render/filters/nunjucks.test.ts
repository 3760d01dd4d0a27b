import { describe, expect, test } from 'vitest';
import { filtersFor } from '../../../../src/render/filters/filters.ts';
import { keywords } from '../../../../src/render/template/keywords.ts';
import { apply, asValue, environment, filter, usual } from './setup.ts';

const people = asValue([{ name: 'bob', n: 2 }, { name: 'Ada', n: 10 }, { n: 1 }]);
const names = (list: unknown) => (list as { name?: string }[]).map(({ name }) => name);

describe("Nunjucks' arguments are understood beside Jekyll's", () => {
  test('default(x, true) also replaces 0', () => {
    expect(filter('default', 0, 'x')).toBe(0);
    expect(filter('default', 0, 'x', true)).toBe('x');
  });

  test('default gives nothing for an argument that is undefined, and an empty text without one', () => {
    expect(filter('default', null, undefined)).toBe(null);
    expect(filter('default', null)).toBe('');
  });

  test('sort(attribute=…) is blind to capitals unless case_sensitive is true', () => {
    expect(names(filter('sort', people, undefined, undefined, 'name'))).toEqual([undefined, 'Ada', 'bob']);
    expect(filter('sort', ['b', 'C', 'a'], false)).toEqual(['a', 'b', 'C']);
    expect(filter('sort', ['b', 'C', 'a'], undefined, true)).toEqual(['C', 'a', 'b']);
    expect(filter('sort', ['b', 'C', 'a'], true)).toEqual(['C', 'b', 'a']);
  });

  test('truncate(length, killwords, end)', () => {
    expect(filter('truncate', 'one two three', 9, false)).toBe('one two...');
    expect(filter('truncate', 'one two three', 9, true)).toBe('one two t...');
    expect(filter('truncate', 'one two three', 9, true, '!')).toBe('one two t!');
    expect(filter('truncate', 'one two three', 9, undefined, '!')).toBe('one two!');
  });

  test('round(precision, method)', () => {
    expect(filter('round', 2.25, 1, 'ceil')).toBe(2.3);
    expect(filter('round', 2.25, 1, 'floor')).toBe(2.2);
    expect(filter('round', -2.5, 0, 'ceil')).toBe(-2);
  });

  test('join(separator, attribute)', () => {
    expect(filter('join', people, ', ', 'n')).toBe('2, 10, 1');
  });

  test('sum(attribute, start) is exact', () => {
    expect(filter('sum', people, 'n', 5)).toBe(18);
    expect(filter('sum', [0.1, 0.2])).toBe(0.3);
  });

  test('replace(old, new, count), and with a regular expression', () => {
    expect(filter('replace', 'aaa', 'a', 'b', 2)).toBe('bba');
    expect(filter('replace', 'a1b22', /\d+/g, '#')).toBe('a#b#');
  });

  test('slice(slices=…, fill_with=…) makes several lists', () => {
    const slices = filter('slice', [1, 2, 3, 4, 5], undefined, undefined, 3, 0);
    expect(slices).toEqual([
      [1, 2],
      [3, 4],
      [5, 0],
    ]);
  });
});

test('named arguments of where_exp are variables of its expression', () => {
  const evaluate = (expression: string, variables: ReadonlyMap<string, unknown>) => {
    expect(expression).toBe('p.n > least');
    return (variables.get('p') as { n: number }).n > (variables.get('least') as number);
  };
  const filters = filtersFor({ ...environment, evaluate });
  expect(names(apply(filters, 'where_exp', people, 'p', 'p.n > least', keywords('least', 1)))).toEqual([
    'bob',
    'Ada',
  ]);
});

test('every filter but those with an expression names its arguments', () => {
  const without = [...usual].filter(([, { params }]) => params === undefined).map(([name]) => name);
  expect(without).toEqual(['where_exp', 'find_exp', 'group_by_exp']);
});
