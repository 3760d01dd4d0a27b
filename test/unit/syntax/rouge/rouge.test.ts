import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rouge } from '../../../../src/syntax/rouge/rouge.ts';

interface Group {
  readonly language: string;
  /** Code, and what rouge 3.30 made of it: see ask-rouge.rb. */
  readonly rows: readonly (readonly [code: string, html: string])[];
}

const groups = JSON.parse(
  readFileSync(new URL('../../../fixtures/rouge/rouge.json', import.meta.url), 'utf8'),
) as readonly Group[];

describe('marks what rouge marks', () => {
  test.each(groups.map((group) => [group.language, group] as const))('in %s', (language, { rows }) => {
    const different = rows.flatMap(([code, html]) => {
      const ours = rouge.highlight(code, language);
      return ours === html ? [] : [{ code, html, ours }];
    });
    expect(different).toEqual([]);
  });
});

describe('a language', () => {
  test('is known by all its names', () => {
    expect(rouge.highlight('a', 'py')).toBe('<span class="n">a</span>');
    expect(rouge.highlight('a', 'bash')).toBe(rouge.highlight('a', 'sh'));
  });
  test('that nobody has a lexer for is not highlighted', () =>
    expect(rouge.highlight('a', 'klingon')).toBeUndefined());
  test('may be text, which has no marks', () => expect(rouge.highlight('a < b', 'text')).toBe('a &lt; b'));
});

describe('laws of the lexers', () => {
  const signs = fc.constantFrom(
    ...'"\'`{}()[]<>#$%&*/\\|:;,.=-+ \n\t!?@^~é_0aA',
    '\u00a0',
    '<<A\n',
    '/*',
    '"""',
  );
  const runs = process.env['WSITE_LONG'] ? 500 : 8;

  test.each(rouge.languages().map((name) => [name]))(
    '%s keeps every character, whatever the code',
    (name) => {
      fc.assert(
        fc.property(fc.array(signs, { maxLength: 60 }), (pieces) => {
          const code = pieces.join('');
          const text = rouge
            .highlight(code, name)!
            .replace(/<\/?span[^>]*>/g, '')
            .replaceAll('&lt;', '<')
            .replaceAll('&gt;', '>')
            .replaceAll('&amp;', '&');
          expect(text).toBe(code);
        }),
        { numRuns: runs },
      );
    },
  );
});
