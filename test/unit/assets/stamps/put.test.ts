import { describe, expect, test } from 'vitest';
import { putStamps } from '../../../../src/assets/stamps/put.ts';
import { stampsAt } from '../../../../src/assets/stamps/stamps.ts';

const STAMPS = new Map([
  ['a/x.png', '11111111'],
  ['a/y.css', '22222222'],
  ['a/m.js', '33333333'],
  ['a/ü b.png', '44444444'],
]);
const stampOf = stampsAt(STAMPS, { url: 'https://h.example', baseurl: '/s' });
const put = (text: string, file: string) => putStamps(text, file, `/${file}`, stampOf);

describe('addresses of files with stamps', () => {
  test.each([
    ['from the root', '<img src="/a/x.png">', '<img src="/a/x-11111111.png">'],
    ['relative', '<img src="a/x.png">', '<img src="a/x-11111111.png">'],
    ['through other folders', '<img src=b/../a/./x.png>', '<img src=b/../a/./x-11111111.png>'],
    [
      'whole',
      '<meta property="og:image" content="https://h.example/s/a/x.png">',
      '<meta property="og:image" content="https://h.example/s/a/x-11111111.png">',
    ],
    ['with the base path', '<img src="/s/a/x.png">', '<img src="/s/a/x-11111111.png">'],
    ['with a query and a fragment', '<img src="/a/x.png?a.b#c.d">', '<img src="/a/x-11111111.png?a.b#c.d">'],
    ['percent-encoded', '<img src="/a/%C3%BC%20b.png">', '<img src="/a/%C3%BC%20b-44444444.png">'],
    [
      'with character references',
      '<img src="/a/&uuml;&#32;b.png?a&amp;b">',
      '<img src="/a/&uuml;&#32;b-44444444.png?a&amp;b">',
    ],
    [
      'in srcset',
      '<img srcset="/a/x.png 1x, a/x.png 2x">',
      '<img srcset="/a/x-11111111.png 1x, a/x-11111111.png 2x">',
    ],
    ['in attributes for scripts', '<a data-full="/a/x.png">', '<a data-full="/a/x-11111111.png">'],
    [
      'in style',
      '<p style="b: url(&quot;/a/x.png&quot;)">',
      '<p style="b: url(&quot;/a/x-11111111.png&quot;)">',
    ],
    [
      'in style elements',
      '<style>p { b: url(/a/x.png) }</style>',
      '<style>p { b: url(/a/x-11111111.png) }</style>',
    ],
    [
      'in scripts',
      '<script>f("/a/x.png", `./a/m.js`)</script>',
      '<script>f("/a/x-11111111.png", `./a/m-33333333.js`)</script>',
    ],
    [
      'counted from the base of the page',
      '<base href="/a/"><img src="x.png">',
      '<base href="/a/"><img src="x-11111111.png">',
    ],
    ['nowhere in text', '<p title="/a/x.png">/a/x.png</p>', '<p title="/a/x.png">/a/x.png</p>'],
    ["not another site's", '<img src="https://o.example/a/x.png">', '<img src="https://o.example/a/x.png">'],
    ['not of what has no stamp', '<img src="/a/z.png">', '<img src="/a/z.png">'],
  ])('in a page: %s', (_, html, stamped) => {
    expect(put(html, 'index.html')).toBe(stamped);
  });

  test.each([
    [
      'a/z.css',
      '@import "y.css"; p { b: url( x.png ) }',
      '@import "y-22222222.css"; p { b: url( x-11111111.png ) }',
    ],
    ['a/z.css', 'p { b: url(\\78.png) } /* x.png */', 'p { b: url(\\78-11111111.png) } /* x.png */'],
    ['a/z.svg', '<svg><image href="x.png"/></svg>', '<svg><image href="x-11111111.png"/></svg>'],
    [
      'a/z.js',
      'import "./m.js"; export * from\'./m.js\'; import("/a/m.js")',
      'import "./m-33333333.js"; export * from\'./m-33333333.js\'; import("/a/m-33333333.js")',
    ],
    [
      'a/z.js',
      'new URL("x.png", import.meta.url); f("/a/x.png")',
      'new URL("x-11111111.png", import.meta.url); f("/a/x.png")',
    ],
    [
      'z.json',
      '["/a/x.png", "https://h.example/s/a/x.png", "a/x.png"]',
      '["/a/x-11111111.png", "https://h.example/s/a/x-11111111.png", "a/x.png"]',
    ],
    ['z.webmanifest', '{"src": "a/x.png"}', '{"src": "a/x-11111111.png"}'],
    ['z.txt', '/a/x.png', '/a/x.png'],
  ])('in %s: %s', (file, text, stamped) => {
    expect(put(text, file)).toBe(stamped);
  });

  test('in the HTML that a feed quotes, counted from its entry', () => {
    const feed = (name: string) =>
      `<feed><entry><content type="html" xml:base="https://h.example/s/a/n.html">&lt;img src="${name}"&gt;</content></entry><entry><content><![CDATA[<img src="/a/${name}">]]></content></entry></feed>`;
    expect(put(feed('x.png'), 'feed.xml')).toBe(feed('x-11111111.png'));
  });
});
