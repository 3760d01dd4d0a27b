import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { build, check } from '../src/index.ts';
import { jpeg } from './unit/assets/images/photo-site.ts';

let dir: string;

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'wsite-check-images-'));
  for (const folder of ['content', 'assets', 'templates']) mkdirSync(join(dir, folder));
  writeFileSync(
    join(dir, 'templates/default.njk'),
    '<!DOCTYPE html><html lang="en"><title>T</title>{{ content }}</html>',
  );
  writeFileSync(
    join(dir, 'content/index.html'),
    '<p><img src="/assets/text.jpg" alt="">\n<img src="/assets/cut.jpg" alt=""></p>\n',
  );
  writeFileSync(join(dir, 'assets/text.jpg'), 'no image '.repeat(2000));
  writeFileSync(join(dir, 'assets/cut.jpg'), (await jpeg(900, 700)).subarray(0, 50_000));
});

afterEach(() => rmSync(dir, { recursive: true, force: true }));

const broken = async () =>
  (await check({ dir })).diagnostics
    .filter(({ code }) => code === 'broken-image')
    .map(({ place }) => [place!.path, place!.line]);

test('check names an image that its first bytes give away, and writes nothing', async () => {
  const before = readdirSync(dir);
  expect(await broken()).toEqual([['content/index.html', 1]]);
  expect(readdirSync(dir)).toEqual(before);
});

test('what a build has found, check says too', async () => {
  await build({ dir });
  expect(await broken()).toEqual([
    ['content/index.html', 1],
    ['content/index.html', 2],
  ]);
});
