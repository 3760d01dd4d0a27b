import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pretty } from '../../../src/diagnostics/formats.ts';
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

test('blanks in data and front matter are told once a file, with their lines; a page may speak of the word', async () => {
  put('_config.yml', 'url: https://example.org\ndescription: A workshop\nworkshop_name: w\n');
  put('content/w/_edition.yml', 'title: W\nvenue: __FILL__ # __FILL__ too\ncontact: __FILL__\n');
  put('content/w/index.md', '---\n# __FILL__ read it\ntitle: W\n---\nWrite `__FILL__`.\n');
  const { diagnostics } = await check({ dir: folder });
  expect(diagnostics.map(({ code, place }) => [code, place!.path, place!.line, place!.column])).toEqual([
    ['unfilled-blank', 'content/w/_edition.yml', 2, 8],
    ['unfilled-blank', 'content/w/index.md', 2, 3],
  ]);
  expect(diagnostics[0]!.message).toBe(
    '3 blanks were left in this file when the edition was begun, in the lines 2 and 3',
  );
  const built = await build({ dir: folder, out: join(folder, '_site') });
  expect(built.diagnostics).toEqual([]);
  expect(built.left).toEqual({ blanks: 4, samples: 0 });
});

test('a link to a blank is no dead link: it is listed where it must be filled', async () => {
  put('_config.yml', 'url: https://example.org\ndescription: A workshop\nworkshop_name: w\n');
  put('content/w/_edition.yml', 'title: W\nregistration: {url: __FILL__}\n');
  put('content/w/index.md', '---\ntitle: W\n---\n');
  expect((await check({ dir: folder })).diagnostics.map(({ code }) => code)).toEqual(['unfilled-blank']);
});

test('samples are told in a line a file, with what the file says of them, and stop nothing', async () => {
  put('_config.yml', 'url: https://example.org\ndescription: A workshop\nworkshop_name: w\n');
  put('content/w/_edition.yml', '# Facts.\n# __SAMPLE__ The hall is made up: put yours here.\ntitle: W\n');
  put('content/w/index.md', '---\n# __SAMPLE__\ntitle: W\n---\nA `__SAMPLE__`.\n');
  const { diagnostics } = await check({ dir: folder });
  expect(diagnostics.map((one) => pretty(one, { colour: false }))).toEqual([
    'content/w/_edition.yml:2:3 note This file holds a sample. The hall is made up: put yours here [sample-left]',
    'content/w/index.md:2:3 note This file holds a sample [sample-left]',
  ]);
  expect((await build({ dir: folder })).left).toEqual({ blanks: 0, samples: 2 });
});

test('what is held back may be unfinished', async () => {
  put('_config.yml', 'url: https://example.org\ndescription: A workshop\nworkshop_name: w\n');
  put('content/w/index.md', '---\ntitle: W\n---\n');
  put('content/w2/_edition.yml', 'published: false\nvenue: __FILL__ # __SAMPLE__\n');
  expect((await check({ dir: folder })).diagnostics.map(({ code }) => code)).toEqual(['held-back']);
  expect((await build({ dir: folder })).left).toEqual({ blanks: 0, samples: 0 });
});
