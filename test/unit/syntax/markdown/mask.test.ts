import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wholeText } from '../../../../src/diagnostics/text.ts';
import { findReserved, maskCode, unmask } from '../../../../src/syntax/markdown/mask.ts';
import { makePlaceholder } from '../../../../src/syntax/markdown/placeholders.ts';
import { runs } from './setup.ts';

const TAG = /\{\{|\{%/;

describe('template tags', () => {
  test.each([
    ['a code span', '`{{ a }}`'],
    ['a code span of two ticks', '`` ` {{ a }} ``'],
    ['a code span over two lines', '`a\n{{ b }}`'],
    ['fenced code', '```\n{% if a %}\n```\n'],
    ['fenced code with CRLF', '```\r\n{% if a %}\r\n```\r\n'],
    ['fenced code with a language', '~~~njk\n{{ a }}\n~~~\n'],
    ['longer fences', '````\n```\n{{ a }}\n````\n'],
    ['fenced code in a list', '- a\n\n  ```\n  {{ a }}\n  ```\n'],
    ['fenced code behind a list mark', '1. ```\n   {{ a }}\n   ```\n'],
    ['fenced code in a quote', '> ```\n> {{ a }}\n> ```\n'],
    ['a fence that nobody closes', 'a\n\n```\n{{ a }}\n'],
    ['maths', '$$x_{{a}}$$'],
    ['maths in brackets', '\\[ {{a}} \\]'],
    ['maths in parentheses', '\\({{a}}\\)'],
  ])('in %s are hidden', (_, text) => {
    const masked = maskCode(text);
    expect(masked).not.toMatch(TAG);
    expect(masked).toHaveLength(text.length);
    expect(unmask(masked)).toBe(text);
  });

  test.each([
    ['text', '{{ a }} `b` {% c %}'],
    ['text behind fenced code', '```\na\n```\n{{ b }}'],
    ['ticks that do not meet', '`` {{ a }} `'],
    ['ticks in two paragraphs', '` a\n\n{{ b }} `'],
    ['escaped ticks', '\\` {{ a }} \\`'],
    ['ticks inside other tags', '{{ x | replace("`", "") }} {{ a }} {{ "`" }}'],
    ['ticks inside attributes', '<a title="`">{{ a }}</a> `'],
    ['scripts', '<script>\nlet a = `{{ b }}`;\n</script>'],
    ['raw', '{% raw %}`{% endraw %}{{ a }}{% raw %}`{% endraw %}'],
    ['single dollars', '$ {{ a }} $'],
  ])('in %s stay', (_, text) => expect(maskCode(text)).toBe(text));

  test('masking keeps length and lines, and unmasking gives everything back', () => {
    const part = fc.constantFrom(
      '`',
      '``',
      '```',
      '~~~',
      '\n',
      '\n\n',
      '\r\n',
      '{{',
      '}}',
      '{%',
      '%}',
      '$$',
      '\\(',
      '\\)',
      '\\[',
      '\\]',
      '\\',
      '"',
      "'",
      '<a ',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '- ',
      '> ',
      '  ',
      'raw',
      ' a ',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const masked = maskCode(text);
        expect(masked).toHaveLength(text.length);
        expect(unmask(masked)).toBe(text);
        expect(masked.replace(/[\uE0F2-\uE0F4]/g, '')).toBe(
          [...text].filter((_, i) => masked[i] === text[i]).join(''),
        );
      }),
      runs(2000),
    );
  });
});

describe('characters that wsite keeps for itself', () => {
  test('are found, at their place', () =>
    expect(findReserved(wholeText('a.md', `a\nb${makePlaceholder(1)}`))).toMatchObject({
      code: 'reserved-character',
      severity: 'error',
      place: { path: 'a.md', line: 2, column: 2 },
    }));
  test('are sought in the body only', () =>
    expect(findReserved({ path: 'a.md', text: '\uE0F2 b', start: 1 })).toBeUndefined());
});
