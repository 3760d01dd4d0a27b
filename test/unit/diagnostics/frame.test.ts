import { expect, test } from 'vitest';
import { codeFrame } from '../../../src/diagnostics/frame.ts';
import { lineAndColumn } from '../../../src/diagnostics/text.ts';

const TEXT = 'one\ntwo\nthree\nfour\nfive\nsix';

test('two lines stand above and below the place, and a mark under what is meant', () => {
  expect(codeFrame(TEXT, 3, 2, 3)).toBe(
    ['  1 | one', '  2 | two', '> 3 | three', '    |  ^^^', '  4 | four', '  5 | five'].join('\n'),
  );
});

test('the first and the last line have what there is', () => {
  expect(codeFrame(TEXT, 1, 1)).toBe(['> 1 | one', '    | ^', '  2 | two', '  3 | three'].join('\n'));
  expect(codeFrame(TEXT, 6, 1, 99)).toBe(['  4 | four', '  5 | five', '> 6 | six', '    | ^^^'].join('\n'));
});

test('every kind of line end counts, and none is shown', () => {
  expect(codeFrame('a\r\nb\rc\nd', 3, 1)).toBe(
    ['  1 | a', '  2 | b', '> 3 | c', '    | ^', '  4 | d'].join('\n'),
  );
  expect(lineAndColumn('a\r\nb\rc\nd', 5)).toEqual({ line: 3, column: 1 });
});

test('a long line is cut around the place, and the mark still stands below it', () => {
  const frame = codeFrame(`${'x'.repeat(300)}HERE${'y'.repeat(300)}`, 1, 301, 4).split('\n');
  const at = frame[1]!.indexOf('^');
  expect(frame[0]!.slice(at, at + 4)).toBe('HERE');
  expect(frame[1]!.slice(at)).toBe('^^^^');
  expect(frame[0]!.length).toBeLessThan(120);
});

test('a tab that is meant is shown', () => {
  expect(codeFrame('a:\n\tb: c', 2, 1)).toBe(['  1 | a:', '> 2 | →b: c', '    | ^'].join('\n'));
});

test('a tab is one column wide, so that the mark stands right', () => {
  expect(codeFrame('\tab', 1, 2, 2)).toBe(['> 1 |  ab', '    |  ^^'].join('\n'));
});

test('an empty file and a place past its end have a frame too', () => {
  expect(codeFrame('', 1, 1)).toBe(['> 1 |', '    | ^'].join('\n'));
});
