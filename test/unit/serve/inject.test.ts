import fc from 'fast-check';
import { expect, test } from 'vitest';
import { injectClient } from '../../../src/serve/inject.ts';

const SCRIPT = '<script src="/__wsite/client.js" data-wsite-tag="t" data-wsite-assets="a" defer></script>';
const injected = (html: string) =>
  injectClient(html, { tag: 't', assets: 'a', now: null }).replace(SCRIPT, '@');

test.each([
  [
    '<!doctype html><html lang="a>b"><head class=x><title>',
    '<!doctype html><html lang="a>b"><head class=x>@<title>',
  ],
  ['<!-- hello -->\n<!DOCTYPE html>\n<html>\n<head>\n', '<!-- hello -->\n<!DOCTYPE html>\n<html>\n<head>@\n'],
  ['<!doctype html>\n<p>no head', '<!doctype html>@\n<p>no head'],
  ['<!doctype html><header>no head', '<!doctype html>@<header>no head'],
  ['<p>nothing at all', '@<p>nothing at all'],
  ['', '@'],
  ['\ufeff<html><body>', '\ufeff<html>@<body>'],
  ['\xef\xbb\xbf<!doctype html><p>', '\xef\xbb\xbf<!doctype html>@<p>'],
  ['<!-- never closed <head>', '@<!-- never closed <head>'],
  ['<!doctype html><html a="never closed><head>', '<!doctype html>@<html a="never closed><head>'],
])('the script stands as early as it may in %j', (html, expected) => {
  expect(injected(html)).toBe(expected);
});

test('nothing else of a page changes', () => {
  const piece = fc.constantFrom(
    '<!doctype html>',
    '<html>',
    '<head',
    '>',
    '<!--',
    '-->',
    ' ',
    '"',
    "'",
    'x',
    '<body>',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      expect(injected(pieces.join('')).replace('@', '')).toBe(pieces.join(''));
    }),
    { numRuns: process.env['WSITE_LONG'] ? 20_000 : 500 },
  );
});

test('a page of many comments takes no longer than its length asks', () => {
  expect(injected('<!---->'.repeat(20_000))).toHaveLength(140_001);
});
