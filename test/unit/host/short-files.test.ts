import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { minifier } from '../../../src/assets/minify.ts';
import { passingShelf } from '../../../src/host/image-shelf.ts';
import { writeShort } from '../../../src/host/short-files.ts';
import { shippedShort } from '../../../src/host/short-shipped.ts';

const THEME = new URL('../../../assets/theme', import.meta.url).pathname;
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'wsite-short-'));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

test('what is shipped of the theme is what a build would make of it', async () => {
  writeShort(THEME, join(root, 'dist/short'));
  const { minify } = minifier({ shelf: passingShelf(), program: () => '' }, () => {});
  for (const file of readdirSync(THEME)) {
    const text = readFileSync(join(THEME, file), 'utf8');
    const made = await minify(file, text, { path: file, isWhole: true });
    expect(shippedShort(root)(file.replace(/.*\./, ''), text)).toBe(made);
  }
});

test('of a text that is not exactly the one of the theme, nothing is shipped', () => {
  cpSync(THEME, join(root, 'theme'), { recursive: true });
  writeShort(join(root, 'theme'), join(root, 'dist/short'));
  const text = readFileSync(join(THEME, 'theme.js'), 'utf8');
  expect(shippedShort(root)('js', text)).toBeDefined();
  expect(shippedShort(root)('js', text + ' ')).toBeUndefined();
  expect(shippedShort(root)('css', text)).toBeUndefined();
});

test('a theme that cannot be read stops the building of the package', () => {
  mkdirSync(join(root, 'theme'));
  writeFileSync(join(root, 'theme/a.js'), 'var a = ;');
  expect(() => writeShort(join(root, 'theme'), join(root, 'dist/short'))).toThrow('a.js: Unexpected token');
});
