import { describe, expect, test } from 'vitest';
import { isAddressMeta, refreshAddress, srcsetCandidates } from '../../../src/syntax/html-attributes.ts';

describe('srcsetCandidates', () => {
  test.each<[string, [number, string, string][]]>([
    ['a.png', [[0, 'a.png', '']]],
    [
      'a.png 1x, b.png 2x',
      [
        [0, 'a.png', '1x'],
        [10, 'b.png', '2x'],
      ],
    ],
    [
      ' ,a.png,\n b.png  640w ,',
      [
        [2, 'a.png', ''],
        [10, 'b.png', '640w'],
      ],
    ],
    [
      'a,b.png 2x,c.png',
      [
        [0, 'a,b.png', '2x'],
        [11, 'c.png', ''],
      ],
    ],
    ['data:image/png;base64,AA== 2x', [[0, 'data:image/png;base64,AA==', '2x']]],
    [
      'a.png (x, y) 2x, b.png',
      [
        [0, 'a.png', '(x, y) 2x'],
        [17, 'b.png', ''],
      ],
    ],
    ['', []],
    [' , ', []],
  ])('of %j', (value, expected) => {
    expect(srcsetCandidates(value).map(({ at, address, descriptor }) => [at, address, descriptor])).toEqual(
      expected,
    );
  });
});

describe('refreshAddress', () => {
  test.each([
    ['0; url=/a/', '/a/'],
    ["5;URL = '/a/'", "/a/'"],
    ['1.5,/a/', '/a/'],
    ['0 url=/a/', '/a/'],
    ['5', undefined],
    ['5;', undefined],
    ['/a/', undefined],
  ])('of %j is %j', (content, rest) => {
    const at = refreshAddress(content);
    expect(at === -1 ? undefined : content.slice(at)).toBe(rest);
  });
});

test('metas that hold an address are known by name', () => {
  for (const name of [
    'og:image',
    'og:image:secure_url',
    'og:url',
    'twitter:image:src',
    'citation_pdf_url',
    'image',
  ])
    expect(isAddressMeta(name)).toBe(true);
  for (const name of [
    'description',
    'og:title',
    'og:image:alt',
    'og:image:width',
    'citation_title',
    'viewport',
  ])
    expect(isAddressMeta(name)).toBe(false);
});
