import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { programParts } from '../../../src/host/program-parts.ts';
import { lay } from './temp.ts';

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'wsite-parts-')));
  lay(folder, {
    'one.cjs': "const two = require('./two.cjs'); exports.sum = (n) => two.next(n) + two.next(n);",
    'two.cjs':
      "exports.next = (n) => n + 1; exports.join = require('node:path').join; exports.at = __filename;",
  });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the program once. @returns what it gives */
function run(n: number): number {
  const parts = programParts('main', folder);
  const { sum } = parts.load('one.cjs') as { sum: (n: number) => number };
  const result = sum(n);
  parts.keep();
  return result;
}

/** The files in which code is kept. */
function kept(): string[] {
  const [version] = readdirSync(join(folder, 'code'));
  return readdirSync(join(folder, 'code', version!, 'main'))
    .sort()
    .map((name) => join(folder, 'code', version!, 'main', name));
}

test('a part is loaded once, with modules of Node and its own place', () => {
  const parts = programParts('main', folder);
  const two = parts.load('two.cjs') as { join: unknown; at: string };
  expect(typeof two.join).toBe('function');
  expect(two.at).toBe(join(folder, 'two.cjs'));
  expect(parts.load('two.cjs')).toBe(two);
});

test('the code of a run is kept for the next, which keeps nothing anew', () => {
  expect(run(1)).toBe(4);
  const before = kept().map((path) => readFileSync(path));
  expect(before).toHaveLength(2);
  rmSync(kept()[0]!);
  expect(run(2)).toBe(6);
  expect(kept()).toHaveLength(2);
  const after = kept().map((path) => readFileSync(path));
  expect(run(3)).toBe(8);
  expect(kept().map((path) => readFileSync(path))).toEqual(after);
});

test('code that is damaged, or of another text, is not taken', () => {
  run(1);
  for (const path of kept()) {
    const bytes = readFileSync(path);
    bytes[bytes.length - 9]! ^= 1;
    writeFileSync(path, bytes);
  }
  expect(run(1)).toBe(4);
  writeFileSync(join(folder, 'two.cjs'), 'exports.next = (n) => n + 5;  '.padEnd(99));
  expect(run(1)).toBe(12);
});

test('where nothing can be kept the program runs all the same', () => {
  writeFileSync(join(folder, 'code'), 'a file is in the way');
  expect(run(1)).toBe(4);
});
