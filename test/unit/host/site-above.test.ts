import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteAbove } from '../../../src/host/site-above.ts';
import { inTemp, lay } from './temp.ts';

/** What is above `folder` in a tree of these files. */
const above = (folder: string, ...files: readonly string[]) =>
  inTemp((root) => {
    lay(root, Object.fromEntries([...files, `${folder}/file`].map((path) => [path, ''])));
    return siteAbove(join(root, folder));
  });

test('a folder of a site leads to the nearest `_config.yml` above', () => {
  expect(above('site/content/w2027/_data', '_config.yml', 'site/_config.yml')).toBe('../../..');
});

test('a folder with `content/` or `_config.yml` is a site itself', () => {
  expect(above('site', '_config.yml', 'site/content/a.md')).toBeUndefined();
  expect(above('site', '_config.yml', 'site/_config.yml')).toBeUndefined();
});

test('a site in the same repository is found, and no repository is left', () => {
  expect(above('repo/docs', 'repo/_config.yml', 'repo/.git/HEAD')).toBe('..');
  expect(above('repo/docs', '_config.yml', 'repo/.git/HEAD')).toBeUndefined();
});

test('a folder called `content` is no sign of a site above', () => {
  expect(above('a/b', '.git/HEAD', 'content/a.md')).toBeUndefined();
});
