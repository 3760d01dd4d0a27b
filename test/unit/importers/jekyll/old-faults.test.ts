import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../../src/diagnostics/diagnostic.ts';
import { oldFaults, silencersText } from '../../../../src/importers/jekyll/old-faults.ts';

const found = (code: string, path: string, more: Partial<Diagnostic> = {}): Diagnostic => ({
  code,
  severity: 'warning',
  message: '',
  place: { path, line: 1, column: 1 },
  ...more,
});

test('faults are gathered by their sort, each file once', () =>
  expect(oldFaults([found('b', 'y'), found('b', 'x'), found('b', 'x'), found('a', 'z')])).toEqual([
    { code: 'a', paths: ['z'], count: 1 },
    { code: 'b', paths: ['x', 'y'], count: 3 },
  ]));

test('notes are silenced too, of which an old site has hundreds', () =>
  expect(oldFaults([found('a', 'x', { severity: 'note' })])).toEqual([
    { code: 'a', paths: ['x'], count: 1 },
  ]));

test('errors are not silenced, nor what is about no file', () =>
  expect(oldFaults([found('a', 'x', { severity: 'error' }), found('a', 'x', { place: undefined })])).toEqual(
    [],
  ));

test('each is silenced in its files, with the reason', () =>
  expect(silencersText([{ code: 'a', paths: ['x'], count: 2 }])).toBe(
    '\n# Take an entry out to see what it silences.\nchecks:\n  - code: a\n    path:\n      - x\n    reason: The old site had it already\n',
  ));
