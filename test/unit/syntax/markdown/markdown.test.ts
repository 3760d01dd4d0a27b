import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wholeText } from '../../../../src/diagnostics/text.ts';
import { createMarkdown } from '../../../../src/syntax/markdown/markdown.ts';
import { commonmark, html, render, runs, wsite } from './setup.ts';

describe('the wsite dialect', () => {
  const folder = new URL('../../../fixtures/markdown/', import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  test.each(names)('fixture %s', (name) => {
    const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');
    expect(html(read(name))).toBe(read(name.replace(/\.md$/, '.html')));
  });

  test.each([
    ['quotes are curly', `"a" 'b' it's`, '“a” ‘b’ it’s'],
    ['dots and dashes are set', 'a... b -- c --- d 3--4', 'a… b – c — d 3–4'],
    ['options of programs keep their dashes', 'wsite --drafts', 'wsite --drafts'],
    ['years without a century have an apostrophe', "the '90s", 'the ’90s'],
    ['signs in parentheses stay', '(c) (r) (tm) +-', '(c) (r) (tm) +-'],
    ['code is not set', '`"a" -- ...`', '<code>&quot;a&quot; -- ...</code>'],
    ['addresses are not set', '<https://a.org/b--c>', '<a href="https://a.org/b--c">https://a.org/b--c</a>'],
    ['addresses in text make no link', 'https://a.org', 'https://a.org'],
    [
      'addresses of links and images are left as written',
      '[a](x.html) ![b](../y.png)',
      '<a href="x.html">a</a> <img src="../y.png" alt="b">',
    ],
  ])('%s', (_, text, expected) => expect(html(text)).toBe(`<p>${expected}</p>\n`));

  test('a line of text has no paragraph', () =>
    expect(wsite.renderInline(wholeText('a', ''), '*a* "b"', () => {}).html).toBe('<em>a</em> “b”'));

  test('a row of a site counts', () => {
    const shout = createMarkdown({
      dialect: 'wsite',
      rows: [
        ['shout', (md) => void (md.renderer.rules['text'] = (tokens, i) => tokens[i]!.content.toUpperCase())],
      ],
    });
    expect(shout.render(wholeText('a', 'a'), 'a', () => {}).html).toBe('<p>A</p>\n');
  });
});

describe('laws of the dialect', () => {
  const part = fc.constantFrom(
    '# a',
    '- ',
    '1. ',
    '> ',
    '    ',
    '\t',
    '\n',
    '\n\n',
    '\r\n',
    '*',
    '**',
    '_',
    '`',
    '```',
    '```js\n',
    '[a]',
    '(b)',
    '[^1]',
    '[^1]: ',
    '*[A]: b',
    ': ',
    '|',
    '|-|\n',
    '<div>',
    '</div>',
    '<div markdown="1">',
    '<p',
    '>',
    '<!--',
    '-->',
    '<b>',
    '{: .a}',
    '{:toc}',
    '{#a}',
    '{: ',
    '}',
    '$$',
    '\\(',
    '\\[',
    '\\]',
    '\\',
    '"',
    "'",
    '--',
    '...',
    '&amp;',
    '\uE100\uE110\uE101',
    'a',
    ' ',
    '\0',
    '---',
    '===',
  );
  const texts = fc.array(part, { maxLength: 30 }).map((parts) => parts.join(''));

  test('any text becomes HTML', () =>
    fc.assert(
      fc.property(texts, (text) => void render(text)),
      runs(3000),
    ));
  test('what was rendered before changes nothing', () =>
    fc.assert(
      fc.property(texts, texts, (before, text) => {
        const alone = createMarkdown({ dialect: 'wsite' }).render(wholeText('a', text), text, () => {}).html;
        const shared = createMarkdown({ dialect: 'wsite' });
        shared.render(wholeText('a', before), before, () => {});
        expect(shared.render(wholeText('a', text), text, () => {}).html).toBe(alone);
      }),
      runs(200),
    ));
  test('plain words are CommonMark’s', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b c', '*d*', '`e`', '\n', '\n\n', '- f\n', '> g\n'), {
          maxLength: 20,
        }),
        (parts) => {
          const text = parts.join(' ');
          expect(html(text)).toBe(commonmark.render(wholeText('a', text), text, () => {}).html);
        },
      ),
      runs(500),
    ));
  test('each complaint has a place in the file', () =>
    fc.assert(
      fc.property(texts, (text) => {
        for (const { place } of render(text).diagnostics) {
          const line = text.split(/\r\n?|\n/)[(place?.line ?? 0) - 1];
          expect(line).toBeDefined();
          expect(place?.column).toBeLessThanOrEqual(line!.length + 1);
        }
      }),
      runs(1000),
    ));
});
