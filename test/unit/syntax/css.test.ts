import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cssAddresses, relativeUrls, unescapeCss } from '../../../src/syntax/css.ts';

const RUNS = process.env['WSITE_LONG'] ? 20_000 : 500;

const held = (css: string) => cssAddresses(css).map(({ start, end }) => css.slice(start, end));

describe('cssAddresses', () => {
  test.each([
    ['url() in any spelling', 'a{b:url(/x) URL( "/y" ) url(\n\'/z\'\n)}', ['/x', '/y', '/z']],
    [
      'imports',
      '@import "/a.css";@IMPORT/* */\'/b.css\' screen;@import url(/c.css);',
      ['/a.css', '/b.css', '/c.css'],
    ],
    ['escapes', 'a{b:url(/x\\)y) url("/\\"z")}', ['/x\\)y', '/\\"z']],
    ['empty ones', 'a{b:url()url("")}', ['', '']],
    ['data', 'a{b:url(data:image/png;base64,AA==)}', ['data:image/png;base64,AA==']],
    ['the end of the text', 'a{b:url(/x', ['/x']],
    ['the end of the text in quotes', 'a{b:url("/x', ['/x']],
    ['nothing in comments', '/* url(/x) @import "/y" */a{}/* url(/z)', []],
    ['nothing in strings', 'a{content:"url(/x) @import";b:\'url(/y)\'}', []],
    ['nothing where a line break cuts a string off', 'a{content:"url(/x)\nb:url(/y)}', ['/y']],
    ['nothing in other functions', 'a{b:my-url(/x) curl(/y) éurl(/z)}', []],
    ['nothing in other rules', '@imported "/x"; @charset "/y";', []],
    ['nothing in a bad url', 'a{b:url(/x y) url(/x"y) url(/x(y);c:url(/z)}', ['/z']],
    ['nothing behind an escape', '.\\"a{b:url(/x)} .b\\"{c:url(/y)}', ['/x', '/y']],
  ])('finds %s', (_, css, found) => {
    expect(held(css)).toEqual(found);
  });

  test('takes any text, in order and inside it', () => {
    const piece = fc.oneof(
      fc.constantFrom('url(', ')', '"', "'", '\\', '/*', '*/', '@import ', '\n', '/x', ' ', '\\2f '),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const css = pieces.join('');
        let last = 0;
        for (const { start, end } of cssAddresses(css)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(css.length);
          last = end;
          expect(unescapeCss(css.slice(start, end)).offsets.length).toBe(
            unescapeCss(css.slice(start, end)).text.length + 1,
          );
        }
      }),
      { numRuns: RUNS },
    );
  });
});

test('unescapeCss resolves escapes as CSS does', () => {
  expect(unescapeCss('\\2f a\\"\\00002fb\\\n\\e9\\0').text).toBe('/a"/bé\ufffd');
});

describe('relativeUrls', () => {
  test.each([
    ['main.css', 'url(/x.png)', 'url(./x.png)'],
    ['assets/main.css', 'url(/assets/x.png)', 'url(./x.png)'],
    ['assets/css/main.css', 'url("/assets/img/x.png?v#f")', 'url("../img/x.png?v#f")'],
    ['assets/css/main.css', "url( '/fonts/x.woff' )", "url( '../../fonts/x.woff' )"],
    ['assets/css/main.css', '@import "/assets/css/b.css";', '@import "./b.css";'],
    ['a/b/main.css', 'url(/)', 'url(../../)'],
    ['a/main.css', 'url(/a/)', 'url(./)'],
    ['a/main.css', 'url(/ab/x)', 'url(../ab/x)'],
    ['a/main.css', 'url(\\/b/x)', 'url(../b/x)'],
    ['a/main.css', 'url(\\2f b/x)', 'url(../b/x)'],
  ])('in %s makes %s %s', (file, css, expected) => {
    expect(relativeUrls(css, file)).toBe(expected);
  });

  test('leaves all else as it is, the very same text', () => {
    const css =
      '/* url(/x) */ a{b:url(x.png) url(//h/x) url(https://h/x) url(data:,/x) url(#a); content:"/x"}';
    expect(relativeUrls(css, 'a/main.css')).toBe(css);
  });

  test('leads to the same file as before, wherever the site lives', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'img', 'x y', '..', '%20');
    const path = fc.array(name, { minLength: 1, maxLength: 4 });
    const safe = path.filter((p) => !p.includes('..'));
    fc.assert(
      fc.property(path, safe, (target, place) => {
        const file = place.join('/') + '/main.css';
        const address = '/' + target.join('/');
        const made = /"(.*)"/.exec(relativeUrls(`url("${address}")`, file))![1]!;
        const at = (base: string) => new URL(made, `http://h${base}${encodeURI(file)}`).pathname;
        expect(at('/')).toBe(new URL(address, 'http://h').pathname);
        if (!target.includes('..')) expect(at('/x/')).toBe('/x' + new URL(address, 'http://h').pathname);
      }),
      { numRuns: RUNS },
    );
  });
});
