import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  absoluteUrl,
  decodePercent,
  encodePath,
  filesFor,
  permalinkToFile,
  resolveUrl,
  urlOf,
} from '../../../src/syntax/url.ts';

const RUNS = process.env['WSITE_LONG'] ? 20_000 : 500;

describe('resolveUrl', () => {
  test.each([
    ['/a/', '/b/c.html', { kind: 'internal', path: '/b/c.html' }],
    ['/a/', 'c.html', { kind: 'internal', path: '/a/c.html' }],
    ['/a/b.html', 'c.html', { kind: 'internal', path: '/a/c.html' }],
    ['/a/b/', '../c/./d', { kind: 'internal', path: '/a/c/d' }],
    ['/a/', '../../../x', { kind: 'internal', path: '/x' }],
    ['/a/', '/a/../b/', { kind: 'internal', path: '/b/' }],
    ['/a/', '', { kind: 'internal', path: '/a/' }],
    ['/a/', '?q=1', { kind: 'internal', path: '/a/', query: 'q=1' }],
    ['/a/', '/b/#caf%C3%A9', { kind: 'internal', path: '/b/', fragment: 'café' }],
    ['/a/', '  /b/\n', { kind: 'internal', path: '/b/' }],
    ['/a/', '/b c', { kind: 'internal', path: '/b%20c' }],
    ['/a/', '\\b', { kind: 'internal', path: '/b' }],
    ['/a/', '#top', { kind: 'fragment', fragment: 'top' }],
    ['/a/', '#', { kind: 'fragment', fragment: '' }],
    ['/a/', '//h.org/x', { kind: 'external' }],
    ['/a/', 'https://h.org/x', { kind: 'external' }],
    ['/a/', 'HTTP://h.org', { kind: 'external' }],
    ['/a/', 'mailto:a@b.c', { kind: 'mailto' }],
    ['/a/', 'tel:+1', { kind: 'other' }],
    ['/a/', 'javascript:void(0)', { kind: 'other' }],
    ['/a/', 'data:,x', { kind: 'other' }],
    ['/a/', 'https://', { kind: 'invalid' }],
    ['/a/', 'http://[', { kind: 'invalid' }],
  ])('from %s the address %j', (from, href, target) => {
    expect(resolveUrl(from, href)).toEqual(target);
  });

  test('whole addresses of the site itself are internal, those of its neighbours are not', () => {
    const site = { url: 'https://lab.github.io', baseurl: '/w' };
    expect(resolveUrl('/', 'https://lab.github.io/w/a/#x', site)).toEqual({
      kind: 'internal',
      path: '/a/',
      fragment: 'x',
    });
    expect(resolveUrl('/', 'http://lab.github.io/w', site)).toEqual({ kind: 'internal', path: '/' });
    expect(resolveUrl('/', 'https://lab.github.io/w2/', site)).toEqual({ kind: 'external' });
    expect(resolveUrl('/', 'https://lab.github.io/', site)).toEqual({ kind: 'external' });
    expect(resolveUrl('/', 'https://other.org/w/', site)).toEqual({ kind: 'external' });
  });

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (href) => {
        resolveUrl('/a/b.html', href, { url: 'https://h.org', baseurl: '/x' });
      }),
      { numRuns: RUNS },
    );
  });
});

describe('filesFor', () => {
  test.each([
    ['/', ['index.html']],
    ['/dir/', ['dir/index.html']],
    ['/x', ['x', 'x.html', 'x/index.html']],
    ['/a/b.html', ['a/b.html', 'a/b.html.html', 'a/b.html/index.html']],
    ['/caf%C3%A9/', ['café/index.html']],
    ['/100%25.html', ['100%.html', '100%.html.html', '100%.html/index.html']],
    ['/bad%ff/', ['bad%ff/index.html']],
  ])('GitHub Pages answers %s with one of %j', (url, files) => {
    expect(filesFor(url)).toEqual(files);
  });
});

describe('urlOf', () => {
  test.each([
    ['index.html', '/'],
    ['a/index.html', '/a/'],
    ['a/b.html', '/a/b.html'],
    ['myindex.html', '/myindex.html'],
    ['a b/ü?#%.pdf', '/a%20b/%C3%BC%3F%23%25.pdf'],
  ])('%s is served at %s', (file, url) => {
    expect(urlOf(file)).toBe(url);
  });

  test('GitHub Pages answers the URL of a file with that file first', () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((s) => !/[/\0]/.test(s) && !/\p{Cs}/u.test(s));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), (segments) => {
        expect(filesFor(urlOf(segments.join('/')))[0]).toBe(segments.join('/'));
      }),
      { numRuns: RUNS },
    );
  });
});

test('encodePath and decodePercent are inverse', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(decodePercent(encodePath(text))).toBe(text.replace(/\p{Cs}/gu, '\ufffd'));
      expect(encodePath(text)).toMatch(/^(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-F]{2})*$/);
    }),
    { numRuns: RUNS },
  );
});

describe('absoluteUrl', () => {
  test('makes an address from the root whole, with the base path', () => {
    expect(absoluteUrl('/a/', { url: 'https://h.org', baseurl: '/x' })).toBe('https://h.org/x/a/');
  });
  test('leaves other addresses as they are', () => {
    for (const address of ['//c.org/a', 'https://h.org/a', 'a', '#a', ''])
      expect(absoluteUrl(address, { url: 'https://h.org', baseurl: '/x' })).toBe(address);
  });
  test('leaves the base path to the last step where nobody said where the site lives', () => {
    expect(absoluteUrl('/a/', { url: '', baseurl: '/x' })).toBe('/a/');
  });
});

describe('permalinkToFile', () => {
  test.each([
    ['/', 'index.html', '/'],
    ['/a/', 'a/index.html', '/a/'],
    ['/a', 'a.html', '/a'],
    ['/a.xml', 'a.xml', '/a.xml'],
    ['/v1.2/notes', 'v1.2/notes.html', '/v1.2/notes'],
    ['/release-1.0', 'release-1.0.html', '/release-1.0'],
    ['/suite.-a-look', 'suite.-a-look.html', '/suite.-a-look'],
    ['/.nojekyll', '.nojekyll', '/.nojekyll'],
    ['a/b', 'a/b.html', '/a/b'],
    ['/caf%C3%A9/', 'café/index.html', '/caf%C3%A9/'],
    ['/café/', 'café/index.html', '/caf%C3%A9/'],
    ['/100%/', '100%/index.html', '/100%25/'],
  ])('%s is the file %s at %s', (permalink, file, url) => {
    expect(permalinkToFile(permalink)).toEqual({ file, url });
  });

  test('takes the ending of the page where the permalink has none', () => {
    expect(permalinkToFile('/feed', '.xml')).toEqual({ file: 'feed.xml', url: '/feed' });
  });

  test.each([
    ['/../a', /climbs out/],
    ['/a/../b', /climbs out/],
    ['/a/%2e%2e/b', /climbs out/],
    ['/a%2f..%2f..%2fb', /climbs out/],
    ['/./a', /no name/],
    ['/a//b', /no name/],
    ['//', /no name/],
    ['/a\\b', /backslash/],
    ['/a\u0000b', /control character/],
    ['/a%0ab', /control character/],
    ['/a?b', /cut an address/],
    ['/a#b', /cut an address/],
    ['/\ud800', /half of a character/],
    [`/${'ä'.repeat(128)}/`, /longer/],
    ['/.wsite-files', /reserved/],
    ['/.Git/config', /reserved/],
  ])('%j can have no file', (permalink, problem) => {
    expect(permalinkToFile(permalink)).toEqual({ problem: expect.stringMatching(problem) });
  });

  test('never leads out of the output', () => {
    const piece = fc.constantFrom('a', '.', '..', '/', '\\', '%2e', '%2f', '%5c', '%', '\0', '?', 'é');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const made = permalinkToFile('/' + pieces.join(''));
        if ('problem' in made) return;
        expect(made.file.split('/').every((name) => !['', '.', '..'].includes(name))).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });
});
