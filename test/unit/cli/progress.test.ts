import { expect, test } from 'vitest';
import { progressLine } from '../../../src/cli/progress.ts';

function terminal(): { text: string[]; isTTY: boolean; write(text: string): void } {
  const text: string[] = [];
  return { text, isTTY: true, write: (piece) => void text.push(piece) };
}

test('nothing is shown while the work takes less than a second', () => {
  const stderr = terminal();
  const progress = progressLine({ stdout: stderr, stderr, env: {} })!;
  progress.step(1, 10, 999);
  progress.clear();
  expect(stderr.text).toEqual([]);
});

test('after a second the line says how far the work is, ten times a second, and is wiped away at the end', () => {
  const stderr = terminal();
  const progress = progressLine({ stdout: stderr, stderr, env: {} })!;
  progress.step(5, 10, 1000);
  progress.step(6, 10, 1050);
  progress.step(7, 10, 1100);
  progress.clear();
  expect(stderr.text).toEqual([
    `\r\x1b[K${'█'.repeat(12)}${'░'.repeat(12)} 5 of 10`,
    `\r\x1b[K${'█'.repeat(17)}${'░'.repeat(7)} 7 of 10`,
    '\r\x1b[K',
  ]);
});

test('a log and CI get no progress line', () => {
  const stderr = terminal();
  expect(progressLine({ stdout: stderr, stderr: { ...stderr, isTTY: false }, env: {} })).toBeUndefined();
  expect(progressLine({ stdout: stderr, stderr, env: { CI: 'true' } })).toBeUndefined();
});
