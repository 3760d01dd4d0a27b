import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanHtml } from '../../../src/syntax/html.ts';

const RUNS = process.env['WSITE_LONG'] ? 20_000 : 400;

/** Owner, value and what the span holds, for each link. */
function links(html: string): [string, string, string][] {
  const { owners, values, spans } = scanHtml(html).links;
  return owners.map((owner, i) => [owner, values[i]!, html.slice(spans[2 * i], spans[2 * i + 1])]);
}

describe('links', () => {
  test('are found in quotes of either kind and without quotes', () => {
    expect(links(`<a href="/a"><a href='/b'><a href=/c><a href = "/d" >`)).toEqual([
      ['a href', '/a', '/a'],
      ['a href', '/b', '/b'],
      ['a href', '/c', '/c'],
      ['a href', '/d', '/d'],
    ]);
  });

  test('have their character references resolved, and the span of what is written', () => {
    expect(links('<a href="/?a=1&amp;b=&#50;&copy=3">')).toEqual([
      ['a href', '/?a=1&b=2&copy=3', '/?a=1&amp;b=&#50;&copy=3'],
    ]);
    expect(links(`<a href="/&nbsp;'&#x22;&euro;&unknown;&">`)[0]![1]).toBe(`/\u00a0'"€&unknown;&`);
  });

  test('are told in lower case, however they are written', () => {
    expect(links('<IMG SRC="/A.png"><SVG><USE XLINK:HREF="/b.svg#x"/></SVG>')).toEqual([
      ['img src', '/A.png', '/A.png'],
      ['use xlink:href', '/b.svg#x', '/b.svg#x'],
    ]);
  });

  test('of objects are in data, of other elements not', () => {
    expect(links('<object data="/a.pdf"></object><div data="/b">')).toEqual([
      ['object data', '/a.pdf', '/a.pdf'],
    ]);
  });

  test('in comments, scripts, styles, text areas and titles are none', () => {
    const html =
      '<!-- <a href="/1"> --><script>"<a href=/2>"</script><style><a href="/3"></style><textarea><a href="/4"></textarea><title><a href="/5"></title><?x <a href="/6"?><!doctype html SYSTEM "<a href=/7">';
    expect(links(html)).toEqual([]);
  });

  test('of a tag that the end of the text cuts off are none', () => {
    expect(links('<a href="/a">x</a><a id=i style="url(/x)" href="/b" ')).toEqual([['a href', '/a', '/a']]);
    expect(scanHtml('<a id=i href="/b').ids.names).toEqual([]);
    expect(scanHtml('<a id=i style="url(/x)" ').styleAttributes).toEqual([]);
  });

  test('are the first of their name in a tag, as browsers have it', () => {
    expect(links('<a href="/a" HREF="/b"><a href="/c">')).toEqual([
      ['a href', '/a', '/a'],
      ['a href', '/c', '/c'],
    ]);
  });

  test('survive broken markup around them', () => {
    expect(links('<div <p><a href="/a"<b>x</a href="/no"><a/href="/b">')).toEqual([
      ['a href', '/a', '/a'],
      ['a href', '/b', '/b'],
    ]);
  });

  test('keep their offsets behind CRLF, NUL and characters of two units', () => {
    const html = '<p>\r\n\0 😀\r\n<a\r\nhref="/a"\r\n>';
    expect(links(html)).toEqual([['a href', '/a', '/a']]);
  });
});

describe('names', () => {
  test('ids have the place of their value, the first of a tag counts', () => {
    expect(scanHtml('<p id="a" id="b"><i ID=c>').ids).toEqual({ names: ['a', 'c'], at: [7, 23] });
  });
  test('anchors are the names of links', () => {
    expect(scanHtml('<a name="x"></a><input name="y">').anchors).toEqual({ names: ['x'], at: [9] });
  });
});

describe('images', () => {
  test('tell whether they have an alt, and their size as written', () => {
    const { images } = scanHtml(
      '<img src=a.png><img src="b.png" alt width="10" height=20 srcset="c 2x" data-src=d>',
    );
    expect(images).toEqual([
      { at: 0, src: 'a.png', srcset: undefined, alt: undefined, width: undefined, height: undefined },
      { at: 15, src: 'b.png', srcset: 'c 2x', alt: '', width: '10', height: '20' },
    ]);
  });
});

describe('headings', () => {
  const texts = (html: string) => scanHtml(html).headings.map(({ level, text, id }) => [level, text, id]);

  test('have level, text without markup, and id', () => {
    expect(texts('<h1 id=a>One <em>two</em>\n &amp; three</h1><H3>x</H3>')).toEqual([
      [1, 'One two & three', 'a'],
      [3, 'x', undefined],
    ]);
  });
  test('end where their parent or the next heading ends them', () => {
    expect(texts('<div><h2>a</div>b<h2>c<h3>d')).toEqual([
      [2, 'a', undefined],
      [2, 'c', undefined],
      [3, 'd', undefined],
    ]);
  });
});

describe('the head', () => {
  test('gives language, title and metas', () => {
    const html =
      '<html lang="de"><title> A &amp;\n B </title><meta name=Author content="x &amp; y"><meta content="/i.png" property="og:image"><meta charset=utf-8><svg><title>no</title></svg>';
    const facts = scanHtml(html);
    expect([facts.lang, facts.title]).toEqual(['de', 'A & B']);
    expect(
      facts.metas.map(({ name, content, start, end }) => [name, content, html.slice(start, end)]),
    ).toEqual([
      ['author', 'x & y', 'x &amp; y'],
      ['og:image', '/i.png', '/i.png'],
    ]);
  });
  test('tells where JSON-LD and CSS with addresses stand', () => {
    const html =
      '<script type="application/ld+json">{"a":1}</script><script>{}</script><style>a{}</style><style>b{background:url(/x)}</style><p style="color:red"><p style="background:URL(/y)">';
    const facts = scanHtml(html);
    const held = (spans: readonly number[]) => html.slice(spans[0], spans[1]);
    expect(held(facts.jsonLd)).toBe('{"a":1}');
    expect(held(facts.styleElements)).toBe('b{background:url(/x)}');
    expect(held(facts.styleAttributes)).toBe('background:URL(/y)');
    expect([facts.jsonLd, facts.styleElements, facts.styleAttributes].map((s) => s.length)).toEqual([
      2, 2, 2,
    ]);
  });
  test('takes a style element that never ends to the end', () => {
    const html = '<style>@import "/a.css"';
    expect(scanHtml(html).styleElements).toEqual([7, html.length]);
  });
});

describe('a page of five million characters', () => {
  test.each([
    ['open elements', '<div>'.repeat(1_000_000)],
    ['one attribute', `<a href="/${'x'.repeat(5_000_000)}">`],
    ['one comment', `<!--${'-'.repeat(5_000_000)}`],
    ['end tags', '</b>'.repeat(1_250_000)],
    ['a style', `<style>${'a{b:url(/x)}'.repeat(400_000)}</style>`],
  ])('of %s is scanned', (_, html) => {
    expect(scanHtml(html).lang).toBeUndefined();
  });
});

test('no text makes it throw, and every span holds what it says', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '=',
      '/',
      '&',
      '&amp;',
      ' ',
      '\n',
      '\0',
      '!',
      '--',
      '?',
      '<a href=',
      '</',
      'id=',
    ),
    fc.constantFrom(
      '<svg>',
      '<p>',
      '</p>',
      '<style>',
      '</style>',
      '<title>',
      '<script type=application/ld+json>',
      ']]>',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const html = pieces.join('');
      const { links: found, ids } = scanHtml(html);
      found.values.forEach((value, i) => {
        const written = html.slice(found.spans[2 * i], found.spans[2 * i + 1]);
        if (!written.includes('&')) expect(value).toBe(written);
      });
      ids.names.forEach((name, i) => {
        if (!name.includes('&') && !html.slice(ids.at[i]).startsWith(name))
          expect(html.slice(ids.at[i])).toMatch(/^[^>]*&/);
      });
    }),
    { numRuns: RUNS },
  );
});
