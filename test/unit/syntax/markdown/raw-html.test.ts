import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { html, runs } from './setup.ts';

describe('raw HTML', () => {
  const seed = readFileSync(new URL('../../../../content/neurips2023/schedule.md', import.meta.url), 'utf8');
  const body = seed.slice(seed.indexOf('\n---\n') + 5);

  test('the seed page comes out to the byte', () => expect(html(body)).toBe(body));
  test('so it does with CRLF', () => {
    const text = body.replaceAll('\n', '\r\n');
    expect(html(text)).toBe(text);
  });
  test('so it does with CRLF in some lines and without a last line end', () => {
    const text = body.replace(/\n/g, (_, at: number) => (at % 3 ? '\n' : '\r\n')).trimEnd();
    expect(html(text)).toBe(text);
  });

  test.each([
    [
      'Markdown between tags with blank lines is Markdown',
      '<div>\n\n*md*\n\n</div>',
      '<div>\n\n<p><em>md</em></p>\n</div>',
    ],
    [
      'details with a summary hold Markdown',
      '<details><summary>S</summary>\n\n- a\n\n</details>\n',
      '<details><summary>S</summary>\n\n<ul>\n<li>a</li>\n</ul>\n</details>\n',
    ],
    [
      'Markdown goes on behind a closed element',
      '<div>x</div>\n\n*md*\n',
      '<div>x</div>\n\n<p><em>md</em></p>\n',
    ],
    [
      'Markdown goes on behind an element that nobody closes',
      '<div>x\n\n*md*\n',
      '<div>x\n\n<p><em>md</em></p>\n',
    ],
    [
      'a forgotten end tag of a paragraph does not make the rest raw',
      '<p>x\n\n*md*\n\n<p>y</p>\n',
      '<p>x\n\n<p><em>md</em></p>\n<p>y</p>\n',
    ],
    [
      'a forgotten end tag of a list does not make the rest raw',
      '<ul><li>x\n\n*md*\n',
      '<ul><li>x\n\n<p><em>md</em></p>\n',
    ],
    [
      'running text that begins with a tag is Markdown',
      '<div>\n\n<b>Note:</b> *md*\n\n</div>\n',
      '<div>\n\n<p><b>Note:</b> <em>md</em></p>\n</div>\n',
    ],
    ['a comment ends with its line', '<!-- a\n\nb -->\n*md*\n', '<!-- a\n\nb -->\n<p><em>md</em></p>\n'],
    [
      'a deeply indented end tag ends a paragraph',
      '<div>\n\n*md*\n        </div>\n',
      '<div>\n\n<p><em>md</em></p>\n        </div>\n',
    ],
    [
      'deeply indented HTML is code outside of elements',
      'text\n\n    <div>\n',
      '<p>text</p>\n<pre><code>&lt;div&gt;\n</code></pre>\n',
    ],
    [
      'an element in a list item stays in it',
      '- <div>\n  a\n  </div>\n- b\n',
      '<ul>\n<li>\n<div>\na\n</div>\n</li>\n<li>b</li>\n</ul>\n',
    ],
  ])('%s', (_, text, expected) => expect(html(text)).toBe(expected));

  test.each([
    ['deeply indented HTML inside an element', '<div>\n\n        <h2>x</h2>\n\n    </div>\n'],
    ['deeply indented text inside an element', '<div>\n\n        *text*\n\n</div>\n'],
    ['paragraphs with blank lines', '<p>\n*a*\n\n*b*\n\n</p>\n'],
    ['tables with blank lines', '<table>\n\n<tr>\n\n<td>*a*</td>\n\n</tr>\n\n</table>\n'],
    ['scripts', '<script>\nlet a = `<div>`;\n\n*b*\n\n    c\n</script>\n'],
    ['preformatted text inside an element', '<div>\n<pre>\n*a*\n\n*b*\n</pre>\n</div>\n'],
    ['comments inside an element', '<div>\n<!-- *a*\n\n*b* -->\n</div>\n'],
    ['attributes with line ends and blank lines', '<div\n  title="a\n\n*b*">\n</div>\n'],
    ['links around images inside an element', '<div>\n\n<a href="x"><img src="y"></a>\n\n</div>\n'],
    ['end tags that close nothing', '</div>\n\n    </section>\n\n</p>\n'],
    ['a page that begins with a blank line and ends without a line end', '\n\n    <div>\n\n</div>'],
    ['what looks like Markdown inside tags', '<div>\n# a\n- b\n{: .c}\n$$x$$ "q" -- ...\n</div>\n'],
  ])('%s stay as written', (_, text) => expect(html(text)).toBe(text));

  test('inline tags keep their CRLF', () =>
    expect(html('a <b\r\ntitle="x\r\ny">z</b>\r\n')).toBe('<p>a <b\r\ntitle="x\r\ny">z</b></p>\n'));

  test.each([
    ['\n<!-- a -->\n*md*\n', '\n<!-- a -->\n<p><em>md</em></p>\n'],
    ['\n\n[a]: b\n\n<b>\n', '<b>\n'],
  ])('%j: what comes before the first HTML is counted once', (text, expected) =>
    expect(html(text)).toBe(expected),
  );

  describe('with a markdown attribute', () => {
    test.each([
      [
        'a block',
        '<div markdown="1">\n    *a*\n\n    - b\n</div>\n',
        '<div>\n<p><em>a</em></p>\n<ul>\n<li>b</li>\n</ul>\n</div>\n',
      ],
      [
        'a block in one line',
        '<div class="x" markdown=1>*a*</div>\n',
        '<div class="x"><p><em>a</em></p>\n</div>\n',
      ],
      ['a paragraph', '<p markdown="1">*a* [b]</p>\n\n[b]: /c\n', '<p><em>a</em> <a href="/c">b</a></p>\n\n'],
      [
        'a cell',
        '<table><tr>\n<td markdown="span">*a*</td>\n</tr></table>\n',
        '<table><tr>\n<td><em>a</em></td>\n</tr></table>\n',
      ],
      [
        'one in another',
        '<div markdown="1">\n<div markdown="1">\n*a*\n</div>\n</div>\n',
        '<div>\n<div>\n<p><em>a</em></p>\n</div>\n</div>\n',
      ],
      ['a tag in running text', 'a <b markdown="1">*x*</b>\n', '<p>a <b><em>x</em></b></p>\n'],
      ['a refusal', '<div markdown="0">\n\n*a*\n\n</div>\n', '<div>\n\n*a*\n\n</div>\n'],
    ])('%s is read as asked', (_, text, expected) => expect(html(text)).toBe(expected));
  });
});

describe('laws of raw HTML', () => {
  const end = fc.constantFrom('\n', '\r\n');
  const indent = fc.constantFrom('', ' ', '  ', '   ', '    ', '\t', '\t\t', '          ', '  \t');
  const words = fc.constantFrom(
    'text',
    '*a*',
    '# b',
    '- c',
    '`d`',
    '"e" -- f',
    '{: .g}',
    '[h](i)',
    '$$j$$',
    '> k',
    '1. l',
    '| m',
  );
  const blank = fc.tuple(fc.constantFrom('', ' ', '\t', '      '), end).map((pair) => pair.join(''));
  const attribute = fc.constantFrom(
    '',
    ' class="a b"',
    " id='x'",
    ' hidden',
    ' style="a: url(b)"',
    ' data-x=1',
  );
  const name = fc.constantFrom(
    'div',
    'section',
    'p',
    'ul',
    'li',
    'table',
    'td',
    'h2',
    'center',
    'details',
    'nav',
  );

  test('pages of tag lines, text behind tags and blank lines come out to the byte, however broken', () => {
    const tag = fc.oneof(
      fc.tuple(name, attribute).map(([n, a]) => `<${n}${a}>`),
      name.map((n) => `</${n}>`),
      fc.constantFrom(
        '<hr>',
        '<p>',
        '</p>',
        '<li><a href="x">y</a>',
        '<div><!-- c -->',
        '<h1>a</h1>',
        '<td><br/>',
      ),
    );
    const line = fc.tuple(indent, tag, fc.oneof(fc.constant(''), words), end).map((parts) => parts.join(''));
    const text = fc.tuple(indent, words, end).map((parts) => parts.join(''));
    const chunk = fc.tuple(
      line,
      fc.array(fc.oneof(line, text), { maxLength: 4 }),
      fc.array(blank, { maxLength: 2 }),
    );
    const page = fc.array(chunk, { minLength: 1, maxLength: 8 }).map((chunks) => chunks.flat(2).join(''));
    fc.assert(
      fc.property(page, (text) => {
        expect(html(text)).toBe(text);
      }),
      runs(1500),
    );
  });

  test('well-formed trees come out to the byte, whatever their indentation and blank lines', () => {
    const { tree } = fc.letrec<{ tree: string; inside: string }>((tie) => ({
      inside: fc.oneof(
        { maxDepth: 4 },
        fc
          .tuple(indent, fc.constantFrom('b', 'span', 'a', 'video', 'p', 'h3'), words, end)
          .map(([i, n, w, e]) => `${i}<${n}>${w}</${n}>${e}`),
        fc
          .tuple(indent, fc.constantFrom('<img src="x">', '<!-- a -->', '<br>', '<my-tag></my-tag>'), end)
          .map((parts) => parts.join('')),
        tie('tree'),
      ),
      tree: fc
        .tuple(
          indent,
          fc.constantFrom('div', 'section', 'main', 'custom-element', 'svg'),
          attribute,
          end,
          fc.array(fc.oneof(tie('inside'), blank), { maxLength: 5 }),
          indent,
          end,
        )
        .map(([i, n, a, e, inside, j, f]) => `${i}<${n}${a}>${e}${inside.join('')}${j}</${n}>${f}`),
    }));
    const page = fc
      .tuple(fc.array(tree, { minLength: 1, maxLength: 3 }), end)
      .map(([trees, e]) => `<div>${e}${trees.join('')}</div>${e}`);
    fc.assert(
      fc.property(page, (text) => {
        expect(html(text)).toBe(text);
      }),
      runs(1500),
    );
  });
});
