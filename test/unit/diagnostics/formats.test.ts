import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { github, inOrder, json, pretty } from '../../../src/diagnostics/formats.ts';

const COMPLAINT: Diagnostic = {
  code: 'unknown-layout',
  severity: 'error',
  message: 'There is no layout `defualt`',
  hint: 'Did you mean `default`?',
  place: { path: 'content/a, b.md', line: 2, column: 9 },
  frame: '> 2 | layout: defualt\n    |         ^^^^^^^',
  via: [{ what: 'include of x.njk', place: { path: 'templates/y.njk', line: 1, column: 3 } }],
  page: 'content/c.md',
};

test('a person reads the place, what is wrong, the lines, the way there, and what to do', () => {
  expect(pretty(COMPLAINT, { colour: false })).toBe(
    [
      'content/a, b.md:2:9 error There is no layout `defualt` [unknown-layout]',
      '',
      '  > 2 | layout: defualt',
      '      |         ^^^^^^^',
      '',
      '  in include of x.njk, templates/y.njk:1:3',
      '  while making content/c.md',
      '  → Did you mean `default`?',
    ].join('\n'),
  );
});

test('colours change nothing but colours', () => {
  const plain = pretty(COMPLAINT, { colour: true }).replace(/\x1b\[\d+m/g, '');
  expect(plain).toBe(pretty(COMPLAINT, { colour: false }));
});

test('GitHub gets one line, with what would end it escaped', () => {
  expect(github({ ...COMPLAINT, message: '100% wrong\nreally' })).toBe(
    '::error file=content/a%2C b.md,line=2,col=9,title=unknown-layout::100%25 wrong%0Areally%0ADid you mean `default`?',
  );
});

test('JSON has all complaints and how many there are of each kind', () => {
  expect(JSON.parse(json([COMPLAINT, { ...COMPLAINT, severity: 'note' }]))).toMatchObject({
    errors: 1,
    warnings: 0,
    notes: 1,
    diagnostics: [{ code: 'unknown-layout' }, { severity: 'note' }],
  });
});

test('complaints come in the order of reading', () => {
  const at = (path: string, line: number, column: number): Diagnostic => ({
    ...COMPLAINT,
    place: { path, line, column },
  });
  const sorted = inOrder([at('b', 1, 1), at('a', 10, 1), at('a', 9, 2), at('a', 9, 1)]);
  expect(sorted.map(({ place }) => `${place!.path}:${place!.line}:${place!.column}`)).toEqual([
    'a:9:1',
    'a:9:2',
    'a:10:1',
    'b:1:1',
  ]);
});
