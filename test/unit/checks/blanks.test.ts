import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { build, check } from '../../../src/index.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wsite-blanks-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

test('blanks in data and front matter are listed where they stand; a page may speak of the word', async () => {
  put('_config.yml', 'url: https://example.org\ndescription: A workshop\nworkshop_name: w\n');
  put('content/w/_edition.yml', 'title: W\nvenue: __FILL__ # __FILL__ too\n');
  put('content/w/index.md', '---\n# __FILL__ read it\ntitle: W\n---\nWrite `__FILL__`.\n');
  const { diagnostics } = await check({ dir: folder });
  expect(diagnostics.map(({ code, place }) => [code, place!.path, place!.line, place!.column])).toEqual([
    ['unfilled-blank', 'content/w/_edition.yml', 2, 8],
    ['unfilled-blank', 'content/w/_edition.yml', 2, 19],
    ['unfilled-blank', 'content/w/index.md', 2, 3],
  ]);
  expect((await build({ dir: folder, out: join(folder, '_site') })).diagnostics).toEqual([]);
});

test('a link to a blank is no dead link: it is listed where it must be filled', async () => {
  put('_config.yml', 'url: https://example.org\ndescription: A workshop\nworkshop_name: w\n');
  put('content/w/_edition.yml', 'title: W\nregistration: {url: __FILL__}\n');
  put('content/w/index.md', '---\ntitle: W\n---\n');
  expect((await check({ dir: folder })).diagnostics.map(({ code }) => code)).toEqual(['unfilled-blank']);
});
