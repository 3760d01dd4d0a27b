import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillPlaceholders, makePlaceholder } from '../../../../src/syntax/markdown/placeholders.ts';
import { html, runs } from './setup.ts';

const A = makePlaceholder(0);
const B = makePlaceholder(12);
const values = ['<ul>"a" -- $& </ul>', ...Array.from({ length: 11 }, () => ''), '<b>b</b>'];
const filled = (text: string) => fillPlaceholders(html(text), values);

describe('placeholders', () => {
  test.each([
    ['alone in a paragraph have no paragraph', `${A}\n`, `${values[0]}\n`],
    ['several alone in a paragraph have none', `${A}\n${B}\n`, `${values[0]}\n<b>b</b>\n`],
    ['alone and deeply indented are no code', `    ${A}\n`, `${values[0]}\n`],
    ['in text stay in their place', `a ${B} c\n`, '<p>a <b>b</b> c</p>\n'],
    ['in a list item stay in it', `- ${A}\n`, `<ul>\n<li>${values[0]}</li>\n</ul>\n`],
    ['in raw HTML stay in it', `<div>\n    ${A}\n</div>\n`, `<div>\n    ${values[0]}\n</div>\n`],
    [
      'between tags and blank lines have no paragraph',
      `<div>\n\n${A}\n\n</div>\n`,
      `<div>\n\n${values[0]}\n</div>\n`,
    ],
    ['in emphasis stay in it', `*${B}*\n`, '<p><em><b>b</b></em></p>\n'],
    ['in an address stay in it', `[a](/x/${B}/)\n`, '<p><a href="/x/<b>b</b>/">a</a></p>\n'],
    [
      'in highlighted code stay whole',
      `\`\`\`js\nlet a = ${B};\n\`\`\`\n`,
      '<pre><code class="language-js"><span class="hljs-keyword">let</span> a = <b>b</b>;\n</code></pre>\n',
    ],
    ['leave no trace in heading ids', `## A ${B}\n`, '<h2 id="a-">A <b>b</b></h2>\n'],
    ['in a formula’s neighbourhood are text', `"${B}"\n`, '<p>“<b>b</b>”</p>\n'],
  ])('%s', (_, text, expected) => expect(filled(text)).toBe(expected));

  test('in a table cell stay in it', () =>
    expect(filled(`|a|\n|-|\n|${B}|\n`)).toContain('<td><b>b</b></td>'));

  test('any number is read back', () =>
    fc.assert(
      fc.property(fc.nat(5000), (n) => {
        const many: string[] = [];
        many[n] = `<${n}>`;
        expect(fillPlaceholders(`a${makePlaceholder(n)}b`, many)).toBe(`a<${n}>b`);
      }),
      runs(200),
    ));
});
