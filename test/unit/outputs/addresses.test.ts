import { expect, test } from 'vitest';
import { fromRoot, placed, wholeAddress } from '../../../src/outputs/addresses.ts';

const PLACE = { url: 'https://x.example', baseurl: '/r', rewriteBase: true };
const BY_HAND = { ...PLACE, rewriteBase: false };

test.each([
  ['/a/', '/a/'],
  ['a/b.html', '/a/b.html'],
  ['/r/a', '/r/a'],
  ['https://y.example/a', 'https://y.example/a'],
  ['//y.example/a', '//y.example/a'],
  ['mailto:a@b', 'mailto:a@b'],
  ['#top', '#top'],
  ['../a', '../a'],
])('%s is from the root as %s', (said, rooted) => {
  expect(fromRoot(said, PLACE)).toBe(rooted);
});

test('where the author writes the base path, an address is the same with and without it', () => {
  for (const said of ['/r/a', '/a', 'a']) expect(fromRoot(said, BY_HAND)).toBe('/a');
  expect(fromRoot('/r', BY_HAND)).toBe('/');
  expect(fromRoot('/room', BY_HAND)).toBe('/room');
});

test('without the address of the site, the base path stands only where nobody puts it in later', () => {
  expect(placed('/a', PLACE)).toBe('https://x.example/r/a');
  expect(placed('/a', { ...PLACE, url: '' })).toBe('/a');
  expect(placed('/a', { ...BY_HAND, url: '' })).toBe('/r/a');
  expect(placed('//y.example/a', { ...BY_HAND, url: '' })).toBe('//y.example/a');
});

test('a whole address is percent-encoded once', () => {
  expect(wholeAddress('assets/a b%20c.png', PLACE)).toBe('https://x.example/r/assets/a%20b%20c.png');
});
