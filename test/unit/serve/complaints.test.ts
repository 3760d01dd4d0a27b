import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { saidOnce } from '../../../src/serve/complaints.ts';

const at = (line: number, text: string): Diagnostic => ({
  code: 'c',
  severity: 'error',
  message: 'm',
  place: { path: 'p', line, column: 1 },
  frame: `  ${line - 1} | before\n> ${line} | ${text}\n    | ^`,
});

test('a complaint is said once, though its line moves', () => {
  const said = saidOnce();
  expect(said.fresh([at(3, 'x')])).toHaveLength(1);
  expect(said.fresh([at(3, 'x')])).toHaveLength(0);
  expect(said.fresh([at(4, 'x')])).toHaveLength(0);
  expect(said.fresh([at(4, 'y')])).toHaveLength(1);
});

test('what was mended and comes again is said again', () => {
  const said = saidOnce();
  said.fresh([at(3, 'x'), at(9, 'z')]);
  said.settle([at(9, 'z')]);
  expect(said.fresh([at(3, 'x'), at(9, 'z')])).toEqual([at(3, 'x')]);
});
