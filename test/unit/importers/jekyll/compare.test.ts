import { describe, expect, test } from 'vitest';
import { comparePages, differenceOf, tokensOf } from '../../../../src/importers/jekyll/compare.ts';

test('a page is tags with sorted attributes and texts with folded white space', () => {
  expect(tokensOf('<P  title="a &amp;  b" class=x>one\n  two <br/></p><!-- no -->\n')).toEqual([
    '<p class="x" title="a & b">',
    'one two',
    '<br>',
    '</p>',
  ]);
});

describe('two pages', () => {
  test('are the same where only white space, order and notation differ', () => {
    expect(
      differenceOf('a.html', '<a href=x id="y">&copy;\n b</a>', "<a id='y' href='x'> © b</a>\n"),
    ).toBeUndefined();
  });

  test('differ first where a token differs', () => {
    expect(differenceOf('a.html', '<p>one</p><p>two</p>', '<p>one</p><p>three</p>')).toEqual({
      page: 'a.html',
      old: 'two',
      now: 'three',
      after: 'one </p> <p>',
    });
  });

  test('differ where one ends', () => {
    expect(differenceOf('a.html', '<p>', '<p>x')).toMatchObject({ old: undefined, now: 'x' });
  });
});

test('a site is compared page by page: what is the same, missing, and different', () => {
  const old = [
    ['a.html', '<p>a</p>'],
    ['b.html', '<p>b</p>'],
    ['c.html', '<p>c</p>'],
  ] as const;
  const now: Record<string, string> = { 'a.html': '<p> a </p>', 'c.html': '<p>d</p>' };
  expect(comparePages(old, (file) => now[file])).toEqual({
    pages: 3,
    same: 1,
    missing: ['b.html'],
    differences: [{ page: 'c.html', old: 'c', now: 'd', after: '<p>' }],
  });
});
