import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../../src/diagnostics/diagnostic.ts';
import { changesFor } from '../../../../src/importers/jekyll/set-aside.ts';

function error(path: string, line: number, page?: string): Diagnostic {
  return { code: 'x', severity: 'error', message: 'Wrong', place: { path, line, column: 1 }, page };
}

const PAGE = '---\ntitle: T\nlayout: a\n---\n{{ new }}\n';
const OLD = '---\ntitle: T\nlayout: a\n---\n{{ old }}\n';

/** What becomes of a file that stays wrong, step by step. */
function course(path: string, text: string, of: Diagnostic): (string | undefined)[] {
  const steps = new Map<string, number>();
  const became: (string | undefined)[] = [];
  let now: string | undefined = text;
  while (now !== undefined) {
    const texts = { now: (asked: string) => (asked === path ? now : undefined), unconverted: () => OLD };
    const [change] = changesFor([of], texts, steps);
    now = change!.text;
    became.push(now);
  }
  return became;
}

describe('a page that the site does not build with', () => {
  test('loses its template language, then its layout, then its place', () => {
    expect(course('content/a.md', PAGE, error('content/a.md', 5))).toEqual([
      '---\ntitle: T\nlayout: a\nrender_with_liquid: false\n---\n{{ old }}\n',
      '---\ntitle: T\nlayout: none\nrender_with_liquid: false\n---\n{{ old }}\n',
      undefined,
    ]);
  });

  test('loses the value that is wrong, and no other', () => {
    const steps = new Map<string, number>();
    const texts = { now: () => PAGE, unconverted: () => OLD };
    const [change] = changesFor([error('content/a.md', 2)], texts, steps);
    expect(change?.text).toBe('---\nlayout: a\n---\n{{ new }}\n');
    expect(change?.told.message).toContain('`title` is left out: Wrong');
  });

  test('loses its layout where that alone is wrong with it', () => {
    expect(course('content/a.md', PAGE, error('templates/a.njk', 1, 'content/a.md'))[0]).toContain(
      'layout: none\nrender_with_liquid: false\n',
    );
  });
});

test('a template that several pages fail in prints nothing of its own, and the pages stay', () => {
  const texts = { now: () => 'text', unconverted: () => undefined };
  const errors = ['content/a.md', 'content/b.md'].map((page) => error('templates/a.njk', 1, page));
  expect(changesFor(errors, texts, new Map()).map(({ to, text }) => [to, text])).toEqual([
    ['templates/a.njk', '{{ content }}'],
  ]);
});

test('a sheet has no rules, then goes', () => {
  const wrong = error('content/_sass/b.scss', 1, 'assets/a.scss');
  expect(course('assets/a.scss', '---\n---\np {', wrong)).toEqual(['---\n---\n', undefined]);
});

test('data goes', () => {
  expect(course('content/_data/a.json', '{', error('content/_data/a.json', 1))).toEqual([undefined]);
});

test('what is no file of the new site stays wrong', () => {
  const texts = { now: () => undefined, unconverted: () => undefined };
  expect(changesFor([error('content/a.md', 1)], texts, new Map())).toEqual([]);
});
