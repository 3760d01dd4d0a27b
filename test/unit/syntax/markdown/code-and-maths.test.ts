import { describe, expect, test } from 'vitest';
import { wholeText } from '../../../../src/diagnostics/text.ts';
import { needsOf } from '../../../../src/syntax/markdown/extras.ts';
import { loadExtras } from '../../../../src/syntax/markdown/load-extras.ts';
import { createMarkdown } from '../../../../src/syntax/markdown/markdown.ts';
import { html, render, wsite } from './setup.ts';

describe('fenced code', () => {
  test('is highlighted by classes', () =>
    expect(html('```python\nx = "a"\n```\n')).toBe(
      '<pre><code class="language-python">x = <span class="hljs-string">&quot;a&quot;</span>\n</code></pre>\n',
    ));
  test('without a language is plain', () =>
    expect(html('```\n<b>\n```\n')).toBe('<pre><code>&lt;b&gt;\n</code></pre>\n'));
  test('named text is plain', () =>
    expect(html('~~~ text\n"a"\n~~~\n')).toBe(
      '<pre><code class="language-text">&quot;a&quot;\n</code></pre>\n',
    ));
  test('of an unknown language is plain, with one note', () => {
    const { html: out, diagnostics } = render('a\n\n```pyhton\n<\n```\n\n```pyhton\n>\n```\n');
    expect(out).toContain('<code class="language-pyhton">&lt;');
    expect(diagnostics).toMatchObject([
      {
        code: 'unknown-language',
        severity: 'note',
        hint: 'Did you mean `python`?',
        place: { line: 3, column: 4 },
      },
    ]);
  });
});

describe('maths', () => {
  test.each(['a $$x^2$$ b', 'a \\(x^2\\) b'])('%s is MathML in the text', (text) =>
    expect(html(text)).toMatch(/^<p>a <math><msup>.*<\/math> b<\/p>\n$/),
  );
  test.each(['$$x^2$$', '$$\nx^2\n$$', '\\[ x^2 \\]', '\\[\nx^2\n\\]', 'a\n$$\nx^2\n$$\nb'])(
    '%j is displayed',
    (text) => expect(html(text)).toMatch(/<math display="block".*<\/math>\n/),
  );
  test('in a list item and a quote is displayed there', () => {
    expect(html('- a\n\n  $$\n  x\n  $$\n')).toMatch(/<li>\n<p>a<\/p>\n<math display="block"/);
    expect(html('> $$\n> x\n> $$\n')).toMatch(/<blockquote>\n<math display="block"/);
  });
  test('Markdown does not reach into it', () => {
    const out = html('$$a_1 * b_2 * c$$ and $$\\{x\\}$$');
    expect(out).not.toContain('<em>');
    expect(out.match(/<math/g)).toHaveLength(2);
  });
  test.each([
    '\\[Paper\\] a',
    'see \\[a\\]',
    'costs $$',
    '$5 and $6',
    '$$ $$',
    '`$$x$$`',
    '\\\\(x\\\\)',
    '\\$\\$x\\$\\$',
    '$$a\n\nb$$',
  ])('%j is no maths', (text) => expect(html(text)).not.toContain('<math'));
  test('TeX that cannot be read is an error at its line', () => {
    const { html: out, diagnostics } = render('a\n\nb $$x$$\nc $$\\foo{<}$$\n');
    expect(out).toContain('<code class="maths">\\foo{&lt;}</code>');
    expect(diagnostics).toMatchObject([
      {
        code: 'bad-maths',
        severity: 'error',
        message: 'This formula cannot be read: Unsupported function name: \\foo',
        place: { line: 4, column: 5 },
      },
    ]);
  });
  test('so it is inside an element with markdown="1"', () => {
    const { diagnostics } = render('a\n\n<div markdown="1">\n\nb\n\n$$\n\\foo\n$$\n</div>\n');
    expect(diagnostics).toMatchObject([{ code: 'bad-maths', place: { line: 8, column: 1 } }]);
  });
  test('the second of two equal formulas is found by its line', () => {
    const { diagnostics } = render('`\\foo`\n\n$$\\foo$$\n\n$$\\foo$$\n');
    expect(diagnostics.map((d) => d.place?.line)).toEqual([3, 5]);
  });
  test('lines count from the file, behind its front matter', () => {
    const source = { path: 'page.md', text: '---\na: 1\n---\n\n$$\\foo$$\n', start: 13 };
    const lines: (number | undefined)[] = [];
    wsite.render(source, source.text.slice(source.start), (d) => lines.push(d.place?.line));
    expect(lines).toEqual([5]);
  });
  test('where templates changed the text, the formula is looked for', () => {
    const source = { path: 'page.md', text: '---\n---\n{{ many }}\n\n$$\\foo$$\n', start: 8 };
    const lines: (number | undefined)[] = [];
    wsite.render(source, 'a\n\nb\n\nc\n\n$$\\foo$$\n', (d) => lines.push(d.place?.line));
    expect(lines).toEqual([5]);
  });
});

describe('heavy parts', () => {
  test('are needed only where a text has code with a language, or maths', () => {
    expect(needsOf('a `b` {{ c }}')).toEqual({ maths: false, code: false });
    expect(needsOf('```\na\n```\n')).toEqual({ maths: false, code: false });
    expect(needsOf('```js\n$$x$$')).toEqual({ maths: true, code: true });
  });
  test('that are not needed are not loaded', async () =>
    expect(await loadExtras({ maths: false, code: false })).toEqual({ maths: undefined, code: undefined }));
  test('that are missing are named, and the text comes out plain', () => {
    const bare = createMarkdown({ dialect: 'wsite' });
    const out = bare.render(wholeText('a.md', '$$x$$'), '$$x$$', () => {});
    expect(out).toEqual({ html: '<code class="maths">x</code>\n', missing: { maths: true, code: false } });
  });
});
