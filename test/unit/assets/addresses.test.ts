import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { putBase } from '../../../src/assets/addresses.ts';
import { scanHtml } from '../../../src/syntax/html.ts';
import { takeBaseOut } from './base-taken-out.ts';

const RUNS = process.env['WSITE_LONG'] ? 10_000 : 400;
const SITE = { baseurl: '/x' };
const html = (text: string) => putBase(text, 'a/index.html', SITE);

describe('in HTML the base path goes into', () => {
  test.each([
    ['links', '<a href="/a">', '<a href="/x/a">'],
    ['the home page', '<a href="/">', '<a href="/x/">'],
    ['unquoted values', '<a href=/a>', '<a href=/x/a>'],
    ['values in single quotes', "<img src='/a.png'>", "<img src='/x/a.png'>"],
    [
      'sources, posters, forms',
      '<video src="/a" poster="/b"><form action="/c"><button formaction="/d">',
      '<video src="/x/a" poster="/x/b"><form action="/x/c"><button formaction="/x/d">',
    ],
    ['objects', '<object data="/a.pdf">', '<object data="/x/a.pdf">'],
    [
      'srcset',
      '<img srcset="/a.png, /b.png 2x,/c.png 3x, d.png 4x">',
      '<img srcset="/x/a.png, /x/b.png 2x,/x/c.png 3x, d.png 4x">',
    ],
    [
      'imagesrcset',
      '<link imagesrcset="/a.png 1x, /b.png 2x">',
      '<link imagesrcset="/x/a.png 1x, /x/b.png 2x">',
    ],
    [
      'metas that hold an address',
      '<meta property="og:image" content="/a.png"><meta name="twitter:image" content="/b.png"><meta content="/c.pdf" name="citation_pdf_url">',
      '<meta property="og:image" content="/x/a.png"><meta name="twitter:image" content="/x/b.png"><meta content="/x/c.pdf" name="citation_pdf_url">',
    ],
    [
      'refresh',
      '<meta http-equiv="refresh" content="0; url=/a/">',
      '<meta http-equiv="refresh" content="0; url=/x/a/">',
    ],
    [
      'refresh in quotes',
      `<meta http-equiv=Refresh content="0;URL='/a/'">`,
      `<meta http-equiv=Refresh content="0;URL='/x/a/'">`,
    ],
    [
      'style attributes',
      '<p style="background: url(/a.png), url(\'/b.png\')">',
      '<p style="background: url(/x/a.png), url(\'/x/b.png\')">',
    ],
    [
      'style attributes with references',
      '<p style="background:url(&quot;/a.png&quot;)">',
      '<p style="background:url(&quot;/x/a.png&quot;)">',
    ],
    [
      'style elements',
      '<style>@import "/a.css"; b{c:url( /d )}</style>',
      '<style>@import "/x/a.css"; b{c:url( /x/d )}</style>',
    ],
    [
      'JSON-LD',
      '<script type="application/ld+json">{"url":"/a","image":["/b","\\/c"],"name":"/d","location":{"url":"/e","name":"/f"}}</script>',
      '<script type="application/ld+json">{"url":"/x/a","image":["/x/b","/x\\/c"],"name":"/d","location":{"url":"/x/e","name":"/f"}}</script>',
    ],
    [
      'SVG',
      '<svg><use xlink:href="/a.svg#b"/><image href="/c.png"/></svg>',
      '<svg><use xlink:href="/x/a.svg#b"/><image href="/x/c.png"/></svg>',
    ],
    ['slashes written as references', '<a href="&#47;a?b&amp;c">', '<a href="/x&#47;a?b&amp;c">'],
    [
      'addresses behind white space',
      '<a href=" /a"><a href="&#32;/b">',
      '<a href=" /x/a"><a href="&#32;/x/b">',
    ],
    [
      'addresses that begin as the base does, because authors never write it',
      '<a href="/x/a">',
      '<a href="/x/x/a">',
    ],
    ['presentation attributes', '<rect fill="url(/a.svg#b)">', '<rect fill="url(/x/a.svg#b)">'],
  ])('%s', (_, before, after) => {
    expect(html(before)).toBe(after);
  });
});

describe('nothing changes in', () => {
  test.each([
    ['other hosts', '<a href="//h/a"><a href="https://h/a"><a href="/\\h"><a href="/\t/h">'],
    ['relative addresses', '<a href="a"><a href="./a"><a href="#a"><a href="?a"><a href=""><a href>'],
    ['other schemes', '<a href="mailto:/a"><img src="data:,/a">'],
    ['other attributes', '<p title="/a" data-x="/b" alt="/c"><input value="/d"><p data="/e">'],
    ['other metas', '<meta name="description" content="/a"><meta content="/b">'],
    [
      'text, comments and scripts',
      '/a <!-- <a href="/a"> --><script>f("/a")</script><textarea><a href="/a"></textarea>',
    ],
    [
      'CSS that has no address',
      '<p style="content:\'/a\'"><style>/* url(/a) */ b{content:"url(/a)"}</style>',
    ],
    ['JSON that is no JSON-LD', '<script type="application/json">{"url":"/a"}</script>'],
    ['tags that are cut off', '<a href="/a'],
  ])('%s', (_, text) => {
    expect(html(text)).toBe(text);
  });

  test('whole addresses, though they be of the same host', () => {
    const text = '<a href="https://lab.github.io/other/">';
    expect(putBase(text, 'a.html', { baseurl: '/x' })).toBe(text);
  });

  test('a site at the root: the very same content', () => {
    const bytes = new TextEncoder().encode('<a href="/a">');
    expect(putBase('<a href="/a">', 'a.html', { baseurl: '' })).toBe('<a href="/a">');
    expect(putBase('a{b:url(/c)}', 'a.css', { baseurl: '/' })).toBe('a{b:url(/c)}');
    expect(putBase(bytes, 'a.html', { baseurl: '' })).toBe(bytes);
  });

  test('files that hold no addresses by their ending', () => {
    for (const file of ['a.js', 'a.txt', 'a.ics', 'a.png', 'CNAME', 'robots.txt', 'html']) {
      expect(putBase('<a href="/a">', file, SITE)).toBe('<a href="/a">');
    }
  });
});

describe('files of other kinds', () => {
  test('style sheets get addresses relative to their own place', () => {
    expect(putBase('a{b:url(/assets/x.png)}', 'assets/css/main.css', SITE)).toBe('a{b:url(../x.png)}');
  });

  test('feeds and sitemaps', () => {
    const xml =
      '<?xml version="1.0"?>\n<?xml-stylesheet type="text/xsl" href="/f.xsl"?><feed xml:base="/"><link href="/a"/><link>/b</link><link><![CDATA[/c]]></link><loc> /d </loc><title>/e</title><link>https://h/f</link><content type="html">&lt;a href="/g"&gt;</content><enclosure url="/h.mp3"/></feed>';
    expect(putBase(xml, 'feed.xml', SITE)).toBe(
      '<?xml version="1.0"?>\n<?xml-stylesheet type="text/xsl" href="/x/f.xsl"?><feed xml:base="/x/"><link href="/x/a"/><link>/x/b</link><link><![CDATA[/x/c]]></link><loc> /x/d </loc><title>/e</title><link>https://h/f</link><content type="html">&lt;a href="/g"&gt;</content><enclosure url="/x/h.mp3"/></feed>',
    );
  });

  test('drawings', () => {
    const svg =
      '<svg><style>a{fill:url(/a.svg#b)}</style><image xlink:href="/c.png" style="mask:url(&quot;/d&quot;)"/></svg>';
    expect(putBase(svg, 'a.svg', SITE)).toBe(
      '<svg><style>a{fill:url(/x/a.svg#b)}</style><image xlink:href="/x/c.png" style="mask:url(&quot;/x/d&quot;)"/></svg>',
    );
  });

  test('JSON and manifests', () => {
    const json =
      '{"start_url" : "/", "icons":[{"src":"/a.png","sizes":"/b"}], "a":{"url":["/c",{"d":"/e"},"//h","\\u002ff"]}';
    expect(putBase(json, 'site.webmanifest', SITE)).toBe(
      '{"start_url" : "/x/", "icons":[{"src":"/x/a.png","sizes":"/b"}], "a":{"url":["/x/c",{"d":"/e"},"//h","/x\\u002ff"]}',
    );
  });

  test('bytes that are not UTF-8 stay what they are around the base path', () => {
    const latin1 = Buffer.from('<p>caf\xe9 \xff <a href="/\xe9">', 'latin1');
    expect(putBase(latin1, 'a.htm', SITE)).toEqual(
      Buffer.from('<p>caf\xe9 \xff <a href="/x/\xe9">', 'latin1'),
    );
    const utf16 = Buffer.from('\ufeff<a href="/a">', 'utf16le');
    expect(putBase(utf16, 'a.html', SITE)).toBe(utf16);
  });
});

describe('base paths', () => {
  test.each([
    ['/x/', '<a href="/x/a">'],
    ['/x/y', '<a href="/x/y/a">'],
    ['x', '<a href="/x/a">'],
    ['/caf\u00e9', '<a href="/caf%C3%A9/a">'],
    ['/caf%C3%A9', '<a href="/caf%C3%A9/a">'],
    ['/a&b\'c"(d) e', '<a href="/a%26b%27c%22%28d%29%20e/a">'],
  ])('%s is written so that it can stand anywhere', (baseurl, expected) => {
    expect(putBase('<a href="/a">', 'a.html', { baseurl })).toBe(expected);
  });
});

describe('laws over generated pages', () => {
  const address = fc.constantFrom(
    '/a',
    '/',
    '/a/b.html#c',
    '/x',
    '/x/a',
    '/xy',
    'a',
    '//h/x/a',
    'https://h/x/a',
    '#a',
    '',
    '../x/a',
    '/a%20b',
    'mailto:a',
  );
  const quoted = address.chain((a) => fc.constantFrom(`"${a}"`, `'${a}'`, a === '' ? '""' : a));
  const element = fc.oneof(
    quoted.map((a) => `<a href=${a}>l</a>`),
    quoted.map((a) => `<IMG alt SRC=${a}>`),
    fc.tuple(address, address).map(([a, b]) => `<img srcset="${a} 1x, ${b} 2x">`),
    address.map((a) => `<p style="background:url(${a})">`),
    address.map((a) => `<style>/* url(${a}) */ b{c:url('${a}');d:"${a}"}</style>`),
    address.map((a) => `<meta property="og:image" content="${a}"><meta name="description" content="${a}">`),
    address.map((a) => `<meta http-equiv="refresh" content="0; url=${a}">`),
    address.map((a) => `<script type="application/ld+json">{"url":"${a}","name":"${a}"}</script>`),
    address.map((a) => `<!-- <a href="${a}"> --><script>"${a}"</script>${a}<pre>&lt;a href="${a}"`),
    fc.constantFrom(
      '<div <p>',
      '</p>',
      '\r\n',
      '<',
      '&amp;',
      'é😀',
      '\0',
      '<svg>',
      '</svg>',
      '<table><tr>',
      '<a href="/cut',
    ),
  );
  const page = fc.array(element, { maxLength: 15 }).map((parts) => parts.join(''));

  test('a page at /x/ with the base taken out is the page at the root', () => {
    fc.assert(
      fc.property(page, (text) => {
        expect(takeBaseOut(html(text) as string, '/x')).toBe(text);
      }),
      { numRuns: RUNS },
    );
  });

  test('with the pieces that were put in cut out again, no byte differs', () => {
    fc.assert(
      fc.property(page, (text) => {
        const marked = putBase(text, 'a.html', { baseurl: '/zq-base' }) as string;
        expect(marked.replaceAll('/zq-base', '')).toBe(text);
      }),
      { numRuns: RUNS },
    );
  });

  test('facts that are known already change nothing', () => {
    fc.assert(
      fc.property(page, (text) => {
        expect(putBase(text, 'a.html', SITE, scanHtml(text))).toBe(html(text));
      }),
      { numRuns: RUNS / 4 },
    );
  });

  test('bytes become what the text becomes', () => {
    fc.assert(
      fc.property(page, (text) => {
        const bytes = new TextEncoder().encode(text);
        expect(new TextDecoder().decode(putBase(bytes, 'a.html', SITE) as Uint8Array)).toBe(html(text));
      }),
      { numRuns: RUNS / 4 },
    );
  });
});
