import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headingId } from '../../../../src/syntax/markdown/heading-ids.ts';
import { html, runs } from './setup.ts';

const lines = (name: string) =>
  readFileSync(new URL(`../../../fixtures/markdown/${name}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
const idsOf = (text: string) => [...html(text).matchAll(/<h\d id="([^"]*)"/g)].map((found) => found[1]);

describe('heading ids', () => {
  /*
   * The ids were made by kramdown 2.4 with its parser for GitHub's dialect, as Jekyll calls it, a line at a time:
   * ruby -rkramdown -rkramdown-parser-gfm -e 'ARGF.each_line(chomp: true) { |line|
   *   puts Kramdown::Document.new("## #{line}\n", input: "GFM").to_html[/id="([^"]*)"/, 1].to_s }' headings.txt
   */
  const ids = lines('headings.ids.txt');
  test.each(lines('headings.txt').map((text, i) => [text, ids[i]]))('%s: as in Jekyll', (text, id) =>
    expect(idsOf(`## ${text}\n`)).toEqual([id]),
  );

  test('repeated ids are numbered', () => expect(idsOf('# A\n## A\n# a!\n')).toEqual(['a', 'a-1', 'a-2']));
  test('a numbered id does not meet one that is there', () =>
    expect(idsOf('# A\n# A-1\n# A\n')).toEqual(['a', 'a-1', 'a-2']));
  test('an id of the author is kept, and no other heading gets it', () =>
    expect(idsOf('# A\n\n# B {#a}\n')).toEqual(['a-1', 'a']));
  test('a heading without letters is a section', () =>
    expect(idsOf('# !\n# ?\n')).toEqual(['section', 'section-1']));
  test('underlined headings have ids too', () => expect(idsOf('A b\nc\n===\n')).toEqual(['a-b-c']));

  test('an id has no space, no quote and no capital of ASCII', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(headingId(text)).toMatch(/^[^\s"'<>&A-Z]+$/u);
      }),
      runs(500),
    ));
  test('no two headings have the same id', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('A', 'a', 'A-1', 'a 1', '!', 'Section', 'B {#a}', 'C {#a-1}')),
        (names) => {
          const once = names.filter((name, i) => !name.includes('{') || names.indexOf(name) === i);
          const ids = idsOf(once.map((name) => `# ${name}\n`).join('\n'));
          expect(new Set(ids).size).toBe(once.length);
        },
      ),
      runs(500),
    ));
});
