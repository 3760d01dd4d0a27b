import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { github, pretty } from '../../../src/diagnostics/formats.ts';
import { sayOnce } from '../../../src/diagnostics/once.ts';

const at = (path: string, line: number, message = 'm'): Diagnostic => ({
  code: 'dead-link',
  severity: 'warning',
  message,
  place: { path, line, column: 1 },
});

test('one cause on many pages is said once, with the first page and the number of others', () => {
  const footer = at('templates/parts/footer.njk', 12);
  const said = sayOnce([
    { diagnostic: footer, page: 'content/a.md' },
    { diagnostic: footer, page: 'content/a.md' },
    { diagnostic: footer, page: 'content/b.md' },
    { diagnostic: footer, page: 'content/c.md' },
  ]);
  expect(said).toEqual([{ ...footer, page: 'content/a.md', morePages: 2 }]);
  expect(pretty(said[0]!, { colour: false })).toContain('while making content/a.md, and on 2 more pages');
  expect(github(said[0]!)).toContain('while making content/a.md, and on 2 more pages');
});

test('other messages, places and codes are other causes', () => {
  const all = [at('a.njk', 1), at('a.njk', 2), at('b.njk', 1), at('a.njk', 1, 'other')];
  expect(sayOnce(all.map((diagnostic) => ({ diagnostic, page: 'p' })))).toHaveLength(4);
});

test("a complaint at the page's own file names no page beside", () => {
  expect(sayOnce([{ diagnostic: at('content/a.md', 3), page: 'content/a.md' }])).toEqual([
    at('content/a.md', 3),
  ]);
});

test("a fault of the author's file is not said again of the theme's that shows its text on another page", () => {
  const [own, shown] = [at('content/_posts/a.md', 3), at('theme:templates/blocks/news.njk', 12)];
  const said = sayOnce([
    { diagnostic: shown, page: 'content/news.md' },
    { diagnostic: own, page: 'content/_posts/a.md' },
  ]);
  expect(said).toEqual([{ ...own, morePages: 1 }]);
});

test("what is at fault in the author's files and in the theme alike, but names no address, is two faults", () => {
  const twice = [at('content/a.md', 3), at('theme:templates/default.njk', 12)];
  const said = twice.map((one) => ({ diagnostic: { ...one, code: 'missing-alt' }, page: 'content/a.md' }));
  expect(sayOnce(said)).toHaveLength(2);
});

test('what documents that are written out whole have in common is one cause', () => {
  const lines: Readonly<Record<string, string>> = {
    'content/a.html': '<html>',
    'content/b.html': '<html>',
    'content/c.html': '<html dir="ltr">',
  };
  const said = ['a', 'b', 'b', 'c'].map((name, i) => ({
    diagnostic: at(`content/${name}.html`, i + 1),
    page: `content/${name}.html`,
  }));
  expect(sayOnce(said, ({ path }) => lines[path])).toEqual([
    { ...at('content/a.html', 1), morePages: 1 },
    at('content/b.html', 3),
    at('content/c.html', 4),
  ]);
});
