import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lookedAtShelf, openImageShelf } from '../../../src/host/image-shelf.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 1);
let root: string;
let folder: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'wsite-shelf-'));
  folder = join(root, '.wsite/images');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const age = (name: string, days: number) =>
  utimesSync(join(folder, name), (NOW - days * DAY) / 1000, (NOW - days * DAY) / 1000);

test('what one run writes another reads, and git does not see it', () => {
  openImageShelf(folder, () => NOW).write('a.webp', bytes('A'));
  const shelf = openImageShelf(folder, () => NOW);
  expect([shelf.has('a.webp'), shelf.has('b.webp')]).toEqual([true, false]);
  expect(Buffer.from(shelf.read('a.webp')!).toString()).toBe('A');
  expect(readFileSync(join(root, '.wsite/.gitignore'), 'utf8')).toBe('*\n');
});

test('a shelf that is only looked at stays as it is', () => {
  openImageShelf(folder, () => NOW).write('a.webp', bytes('A'));
  age('a.webp', 40);
  const shelf = lookedAtShelf(folder);
  shelf.write('b.webp', bytes('B'));
  expect([shelf.has('a.webp'), shelf.has('b.webp')]).toEqual([true, false]);
  expect(Buffer.from(shelf.read('a.webp')!).toString()).toBe('A');
  expect(readdirSync(folder)).toEqual(['a.webp']);
  expect(statSync(join(folder, 'a.webp')).mtimeMs).toBe(NOW - 40 * DAY);
});

test('two runs at once write the same name without harm', () => {
  const [one, two] = [openImageShelf(folder, () => NOW), openImageShelf(folder, () => NOW)];
  one.write('a.webp', bytes('A'));
  two.write('a.webp', bytes('A'));
  expect(readdirSync(folder)).toEqual(['a.webp']);
});

test('what no build has used for thirty days is removed, and what is used stays', () => {
  const first = openImageShelf(folder, () => NOW);
  for (const name of ['old.webp', 'used.webp', 'new.webp', 'left.part']) first.write(name, bytes(name));
  age('old.webp', 31);
  age('used.webp', 29);
  age('left.part', 2);
  openImageShelf(folder, () => NOW).read('used.webp');
  expect(readdirSync(folder).sort()).toEqual(['new.webp', 'pruned', 'used.webp']);
  expect(statSync(join(folder, 'used.webp')).mtimeMs).toBe(NOW);
});

test('a folder that was restored with other times is used as it is', () => {
  const first = openImageShelf(folder, () => NOW);
  for (const name of ['a.webp', 'b.webp']) first.write(name, bytes(name));
  age('a.webp', 0);
  age('b.webp', -3);
  const restored = openImageShelf(folder, () => NOW);
  expect(['a.webp', 'b.webp'].map((name) => Buffer.from(restored.read(name)!).toString())).toEqual([
    'a.webp',
    'b.webp',
  ]);
});

test('a name that is gone is nothing, and a folder that cannot be written is no failure', () => {
  openImageShelf(folder, () => NOW).write('a.webp', bytes('A'));
  const shelf = openImageShelf(folder, () => NOW);
  rmSync(join(folder, 'a.webp'));
  expect(shelf.read('a.webp')).toBeUndefined();
  mkdirSync(join(root, 'x'));
  writeFileSync(join(root, 'x/images'), 'a file');
  const blocked = openImageShelf(join(root, 'x/images'), () => NOW);
  blocked.write('a.webp', bytes('A'));
  expect(blocked.has('a.webp')).toBe(false);
});
