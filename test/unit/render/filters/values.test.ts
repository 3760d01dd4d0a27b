import { describe, expect, test } from 'vitest';
import { filtersFor } from '../../../../src/render/filters/filters.ts';
import { isSafe, safeText } from '../../../../src/render/template/values.ts';
import { makeMap } from '../../../../src/syntax/value.ts';
import { apply, asValue, environment, filter, raw, usual } from './setup.ts';

describe('what is escaped again', () => {
  const made = 'escape h escape_once xml_escape newline_to_br jsonify inspect markdownify smartify'.split(
    ' ',
  );
  test.each(made)('%s makes text that is not', (name) => {
    expect(isSafe(raw(usual, name, 'a'))).toBe(true);
  });

  test('nothing stays nothing', () => {
    expect(raw(usual, 'escape', undefined)).toBe(undefined);
  });

  test.each(['strip', 'upcase', 'append', 'replace', 'truncate', 'truncatewords', 'strip_html'])(
    '%s keeps safe text safe, and other text as it is',
    (name) => {
      expect(isSafe(raw(usual, name, safeText('a b'), 'x'.length))).toBe(true);
      expect(isSafe(raw(usual, name, 'a b', 'x'.length))).toBe(false);
    },
  );

  test('safe text counts as text everywhere', () => {
    expect(filter('size', safeText('abc'))).toBe(3);
    expect(filter('where', asValue([{ a: 'x' }]), safeText('a'), safeText('x'))).toEqual([{ a: 'x' }]);
    expect(filter('plus', safeText('1'), safeText('2'))).toBe(3);
    expect(filter('date', safeText('2024-03-05'), safeText('%d'))).toBe('05');
    expect(filter('uniq', [safeText('a'), 'a'])).toEqual(['a']);
  });
});

describe('members by a computed name', () => {
  const forbidden = [
    'constructor',
    '__proto__',
    'prototype',
    '__defineGetter__',
    'toString',
    'hasOwnProperty',
  ];
  test.each(forbidden)('`%s` is nothing to any filter', (name) => {
    const items = [{ a: 1 }, asValue({ a: 2 })];
    expect(filter('map', items, name)).toEqual([null, null]);
    expect(filter('join', items, ',', name)).toBe(',');
    expect(filter('sum', items, name)).toBe(0);
    expect(filter('compact', items, name)).toEqual([]);
    expect(filter('where', items, name, null)).toHaveLength(2);
    expect(filter('group_by', items, name)).toMatchObject([{ name: '', size: 2 }]);
    expect(filter('map', items, `a.${name}`)).toEqual([null, null]);
  });

  test('a key of the author is his, whatever its name', () => {
    expect(filter('map', asValue([{ toString: 'x' }]), 'toString')).toEqual(['x']);
  });
});

describe('maps', () => {
  const years = makeMap([
    ['2024', 'b'],
    ['2023', 'a'],
  ]);

  test('keep the order of their author', () => {
    expect(filter('jsonify', years)).toBe('{"2024":"b","2023":"a"}');
    expect(filter('append', years, '')).toBe('{"2024"=>"b", "2023"=>"a"}');
    expect(filter('first', years)).toEqual(['2024', 'b']);
  });

  test('that hold themselves are refused by jsonify and cut short by inspect', () => {
    const page: Record<string, unknown> = { url: '/' };
    page['self'] = page;
    expect(() => filter('jsonify', page)).toThrow('a value that holds itself has no end');
    expect(filter('append', page, '')).toBe('{"url"=>"/", "self"=>{...}}');
  });

  test('with a url stand for it in relative_url', () => {
    expect(filter('relative_url', asValue({ url: '/a/' }))).toBe('/a/');
  });
});

describe('lists are never changed', () => {
  const list = Object.freeze([3, 1, 2]);
  test.each([
    'sort',
    'sort_natural',
    'reverse',
    'uniq',
    'compact',
    'push',
    'pop',
    'shift',
    'unshift',
    'sample',
  ])('%s', (name) => {
    expect(() => filter(name, list)).not.toThrow();
    expect(list).toEqual([3, 1, 2]);
  });
});

test('where answers the same for a list that is frozen', () => {
  const items = asValue([{ n: '05', t: ['a', 'b'] }, { n: 5 }, { n: null, t: 'a' }, { t: [] }]) as unknown[];
  const frozen = Object.freeze([...items]);
  for (const [path, value] of [
    ['n', 5],
    ['n', '05'],
    ['n', null],
    ['t', 'a'],
    ['t', ''],
    ['zz', null],
    ['n', 'x'],
  ]) {
    const answer = filter('where', items, path, value);
    expect(filter('where', frozen, path, value)).toEqual(answer);
    expect(filter('find', frozen, path, value)).toEqual(filter('find', items, path, value));
  }
});

test('a number too great for a date is left as it is', () => {
  expect(filter('date', 1e18, '%Y')).toBe(1e18);
  expect(filter('date', '99999999999999999999', '%Y')).toBe('99999999999999999999');
});

test('sample takes some of the items, always the same of the same', () => {
  const list = [1, 2, 3, 4, 5, 6];
  const three = filter('sample', list, 3) as number[];
  expect(new Set(three).size).toBe(3);
  expect(list).toEqual(expect.arrayContaining(three));
  expect(filter('sample', list, 3)).toEqual(three);
});

describe('Sass', () => {
  test('is compiled by either grammar', () => {
    const filters = filtersFor({ ...environment, sass: (text, syntax) => `${syntax}:${text}` });
    expect(apply(filters, 'scssify', 'a')).toBe('scss:a');
    expect(apply(filters, 'sassify', 'a')).toBe('indented:a');
  });
});

describe('a filter that cannot says why', () => {
  test.each([
    ['truncate', 'abc', ['x'], 'it needs a whole number, and this is the text `x`'],
    ['pop', [1], [-1], 'it needs 0 or more, and this is the number -1'],
    ['concat', [1], ['x'], 'it needs a list, and this is the text `x`'],
    ['sort', [1, 'a'], [], 'have no order between them'],
    ['sort', null, [], 'it needs a list, and this is nothing'],
    ['sort', [], ['a', 'middle'], 'items without the property go `first` or `last`, not `middle`'],
    ['divided_by', 1, [0], 'a number cannot be divided by 0'],
    ['date_to_string', 'soon', [], 'the text `soon` is not a date or time'],
    ['date', '2024-03-05', ['%Y %'], 'the format `%Y %` ends within a conversion; the sign itself is `%%`'],
    ['map', [1], ['a'], 'an item is the number 1, which has no `a`'],
    ['slugify', [], [], 'it needs a text, and this is a list'],
    ['base64_decode', '?', [], 'this is not Base64'],
    ['url_decode', '%C3', [], 'what this stands for is not text in UTF-8'],
    ['where_exp', [], ['item'], 'it needs the name of a variable and an expression, both in quotes'],
  ])('%s of %j', (name, input, args, why) => {
    expect(() => filter(name, input, ...args)).toThrow(why);
  });
});
