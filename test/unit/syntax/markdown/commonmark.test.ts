import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { wholeText } from '../../../../src/diagnostics/text.ts';
import { commonmark } from './setup.ts';

interface Example {
  readonly number: number;
  readonly section: string;
  readonly markdown: string;
  readonly html: string;
}

const { tests } = createRequire(import.meta.url)('commonmark-spec') as { tests: readonly Example[] };
/** The specification's own comparison does not tell an empty block quote with a line break from one without. */
const normal = (html: string) => html.replaceAll('<blockquote>\n</blockquote>', '<blockquote></blockquote>');

describe('with wsite habits off, every example of the CommonMark specification holds', () => {
  test('there are examples', () => expect(tests.length).toBeGreaterThan(640));
  test.each(tests)('example $number: $section', (example) => {
    const text = example.markdown.replaceAll('→', '\t');
    const { html } = commonmark.render(wholeText('spec.md', text), text, () => {});
    expect(normal(html)).toBe(normal(example.html.replaceAll('→', '\t')));
  });
});
