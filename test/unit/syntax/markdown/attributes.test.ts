import { describe, expect, test } from 'vitest';
import { html, render } from './setup.ts';

describe('attribute lists', () => {
  test.each([
    ['below a paragraph', 'a\n{: .b #c d="e f"}', '<p class="b" id="c" d="e f">a</p>\n'],
    ['above a paragraph', '{: .b}\na', '<p class="b">a</p>\n'],
    ['above, with a blank line', 'x\n\n{: .b}\n\na', '<p>x</p>\n<p class="b">a</p>\n'],
    ['two of them', 'a\n{: .b}\n{: .c}', '<p class="b c">a</p>\n'],
    ['without spaces', 'a\n{:.b}', '<p class="b">a</p>\n'],
    [
      'with class= and bare values',
      "a\n{: class='b c' target=_blank}",
      '<p class="b c" target="_blank">a</p>\n',
    ],
    ['below a heading', '## A\n{: .b}', '<h2 id="a" class="b">A</h2>\n'],
    ['below an underlined heading', 'A\n---\n{: .b}', '<h2 id="a" class="b">A</h2>\n'],
    ['below a list', '- a\n- b\n{: .c}', '<ul class="c">\n<li>a</li>\n<li>b</li>\n</ul>\n'],
    ['in a list item, indented', '- a\n  {: .c}\n- b', '<ul>\n<li class="c">a</li>\n<li>b</li>\n</ul>\n'],
    ['at the beginning of a list item', '- {: .c} a', '<ul>\n<li class="c">a</li>\n</ul>\n'],
    ['below a quote', '> a\n{: .b}', '<blockquote class="b">\n<p>a</p>\n</blockquote>\n'],
    ['in a quote', '> a\n> {: .b}', '<blockquote>\n<p class="b">a</p>\n</blockquote>\n'],
    ['below fenced code', '```\na\n```\n{: .b}', '<pre class="b"><code>a\n</code></pre>\n'],
    ['behind emphasis', '*a*{: .b} c', '<p><em class="b">a</em> c</p>\n'],
    [
      'behind nested emphasis',
      '**a *b*{: .c}**{: .d}',
      '<p><strong class="d">a <em class="c">b</em></strong></p>\n',
    ],
    ['behind a link', '[a](b){: .c rel="nofollow"}', '<p><a href="b" class="c" rel="nofollow">a</a></p>\n'],
    ['behind an image', '![a](b){: width="9"}', '<p><img src="b" alt="a" width="9"></p>\n'],
    ['behind code', '`a`{: .b}', '<p><code class="b">a</code></p>\n'],
    ['in a heading line', '## A {#b}\n\n## C {: .d}', '<h2 id="b">A</h2>\n<h2 id="c" class="d">C</h2>\n'],
  ])('%s', (_, text, expected) => expect(html(text)).toBe(expected));

  test('a table takes its own', () => expect(html('|a|\n|-|\n|b|\n{: .c}')).toMatch(/^<table class="c">/));

  test.each(['a {: .b} c', 'a {:} b', '{::comment}', 'a\n{: what?}', '`{: .a}`'])('%s is text', (text) =>
    expect(html(text)).toContain('{:'),
  );

  test('values are escaped', () =>
    expect(html('a\n{: title="<&>"}')).toBe('<p title="&lt;&amp;&gt;">a</p>\n'));

  test('a list that meets nothing is complained of, at its place', () => {
    const { html: out, diagnostics } = render('a\n\n{: .b}\n\n<div></div>\n');
    expect(out).toBe('<p>a</p>\n<div></div>\n');
    expect(diagnostics).toMatchObject([
      { code: 'lost-attributes', place: { path: 'page.md', line: 3, column: 1 } },
    ]);
  });
});

describe('{:toc}', () => {
  const toc = (text: string) => html(text).split('\n<h')[0];
  test('a list with it becomes a nested list of links', () =>
    expect(toc('* TOC\n{:toc}\n\n# A\n## B\n## C\n# D\n')).toBe(
      '<ul id="markdown-toc">\n<li><a href="#a" id="markdown-toc-a">A</a>\n<ul>\n<li><a href="#b" id="markdown-toc-b">B</a></li>\n<li><a href="#c" id="markdown-toc-c">C</a></li>\n</ul>\n</li>\n<li><a href="#d" id="markdown-toc-d">D</a></li>\n</ul>',
    ));
  test('a numbered list stays numbered and keeps its id and class', () =>
    expect(toc('1. TOC\n{:toc .k #i}\n\n## A\n')).toBe(
      '<ol class="k" id="i">\n<li><a href="#a" id="i-a">A</a></li>\n</ol>',
    ));
  test('headings of class no_toc are left out', () =>
    expect(html('* TOC\n{:toc}\n\n## A\n{:.no_toc}\n')).toBe('<h2 id="a" class="no_toc">A</h2>\n'));
  test('links and notes in headings are not repeated, emphasis is', () =>
    expect(toc('* x\n{:toc}\n\n# *A* [b](c)[^1] "d"\n\n[^1]: note\n')).toContain('><em>A</em> b “d”</a>'));
  test('skipped levels and levels that come back make lists that close', () => {
    const list = toc('- x\n{:toc}\n\n### A\n# B\n### C\n## D\n# E\n') ?? '';
    expect(list.match(/<ul/g)?.length).toBe(list.match(/<\/ul>/g)?.length);
    expect(list.match(/<li/g)?.length).toBe(list.match(/<\/li>/g)?.length);
  });
});
