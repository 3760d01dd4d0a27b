import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { installedFrom, wayTo } from '../../../src/host/installed-from.ts';

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'wsite-origin-')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A package that npm has installed, as its own notes have it. @returns the package's folder */
function installed(resolved: string | undefined): string {
  const root = join(folder, 'node_modules/wsite');
  mkdirSync(root, { recursive: true });
  const packages = { 'node_modules/wsite': { version: '1.2.3', resolved } };
  writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages }));
  return root;
}

test('what npm fetched from its registry is asked for by its version', () => {
  expect(installedFrom(installed('https://registry.example/wsite-1.2.3.tgz'))).toEqual({ kind: 'registry' });
});

test('a tarball is found where npm found it', () => {
  const root = installed('file:downloads/wsite-1.2.3.tgz');
  mkdirSync(join(folder, 'downloads'));
  writeFileSync(join(folder, 'downloads/wsite-1.2.3.tgz'), 'x');
  expect(installedFrom(root)).toEqual({ kind: 'tarball', path: join(folder, 'downloads/wsite-1.2.3.tgz') });
});

test('a tarball that is no longer there, and notes that are missing or broken, leave the version', () => {
  expect(installedFrom(installed('file:wsite-1.2.3.tgz'))).toEqual({ kind: 'registry' });
  const root = installed(undefined);
  expect(installedFrom(root)).toEqual({ kind: 'registry' });
  writeFileSync(join(folder, 'node_modules/.package-lock.json'), '{');
  expect(installedFrom(root)).toEqual({ kind: 'registry' });
  rmSync(join(folder, 'node_modules/.package-lock.json'));
  expect(installedFrom(root)).toEqual({ kind: 'registry' });
});

test('outside of `node_modules` it runs in its own clone', () => {
  expect(installedFrom(folder)).toEqual({ kind: 'folder', path: folder });
});

test('the way to a path has slashes', () => {
  expect(wayTo(join(folder, 'a', 'b'), join(folder, 'c'))).toBe('../../c');
});
