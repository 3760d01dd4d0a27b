import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { build, check, importJekyll } from '../../../src/index.ts';

let root = '';
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), 'wsite-import-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

const OLD = {
  'old/_layouts/default.html': '<p>{{ page.year }}</p>{{ content }}',
  'old/2023/a.md': '---\nlayout: default\nyear: 2023\n---\nA\n',
  'old/2023/b.md': '---\nlayout: default\nyear: 2023\n---\nB\n',
  'old/index.md': '---\nlayout: default\n---\n',
};
const run = () => importJekyll({ from: join(root, 'old'), to: join(root, 'new') });
const made = (path: string) => readFileSync(join(root, 'new', path), 'utf8');

test('years of a workshop become editions where every output stays what it is', async () => {
  put(OLD);
  expect((await run()).editions).toEqual(['content/2023']);
  expect(made('content/2023/_edition.yml')).toBe('defaults:\n  layout: default\n  year: 2023\n');
  expect(made('content/2023/a.md')).toBe('---\n---\nA\n');
  expect(made('IMPORT.md')).toContain('`content/2023/_edition.yml` says once what 2 pages said each');
});

test('and stay folders where an output would change: here the name of the edition would be printed', async () => {
  put({ ...OLD, 'old/_layouts/default.html': '<p>{{ page.workshop_name }}</p>' });
  expect((await run()).editions).toEqual([]);
  expect(made('content/2023/a.md')).toBe(OLD['old/2023/a.md']);
  expect(() => made('content/2023/_edition.yml')).toThrow('ENOENT');
});

test('faults of the old site are silenced and told: the check of the new one finds nothing, until there is something new', async () => {
  put({ ...OLD, 'old/index.md': '---\nlayout: default\n---\n[gone](/gone.html)\n' });
  await run();
  const checked = async () => (await check({ dir: join(root, 'new') })).diagnostics.map(({ code }) => code);
  expect(await checked()).toEqual([]);
  expect(made('IMPORT.md')).toContain('- dead-link: 1 in `content/index.md`');
  put({ 'new/content/new.md': '---\nlayout: default\n---\n[gone](/gone.html)\n' });
  expect(await checked()).toEqual(['dead-link']);
});

test('what the new site does not build with is set aside and told: it builds', async () => {
  put({
    ...OLD,
    'old/_config.yml': 'plugins: [jekyll-redirect-from]\n',
    'old/bad.md': '---\nlayout: default\nredirect_to: {a: 1}\n---\n',
    'old/style.scss': '---\n---\np { color: $none }',
    'old/_data/table.csv': 'a,b\n1,2,3\n"',
  });
  const { diagnostics } = await run();
  const told = diagnostics.filter(({ code }) => code === 'set-aside').map(({ message }) => message);
  expect(told.map((line) => /`([^`]*)`/.exec(line)![1]).sort()).toEqual([
    'content/_data/table.csv',
    'content/bad.md',
    'content/style.scss',
  ]);
  expect(made('set-aside/content/style.scss')).toBe('---\n---\np { color: $none }');
  expect(made('IMPORT.md')).toContain('## Set aside, so that the site builds');
  const built = await build({ dir: join(root, 'new') });
  expect(built.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a page whose source a template prints keeps it as it was in Jekyll', async () => {
  const tags = '---\nlayout: default\n---\n  {% assign a = "A" %}{{ a }}\n\n';
  put({
    'old/_layouts/default.html': '<p>{{ page.content }}</p>{{ content }}',
    'old/tags.html': tags,
    'old/plain.html': '---\nlayout: default\n---\nno tags\n',
  });
  await run();
  expect(made('content/tags.html')).toBe(
    '---\nlayout: default\njekyll_source: |2+\n    {% assign a = "A" %}{{ a }}\n\n---\n  {% set a = "A" %}{{ a }}\n\n',
  );
  expect(made('content/plain.html')).toBe('---\nlayout: default\n---\nno tags\n');
  expect(made('IMPORT.md')).toContain('- `content/tags.html`');
  await build({ dir: join(root, 'new') });
  expect(made('_site/tags.html')).toBe('<p>  {% assign a = "A" %}{{ a }}\n\n</p>  A\n\n');
});

test('the first build of the new site makes nothing that the import has made, and gives the same as one that makes all', async () => {
  put({
    ...OLD,
    'old/2023/c.md': '---\nlayout: default\n---\n[gone](/gone.html) {{ site.time | date: "%Y" }}\n',
  });
  await run();
  const dir = join(root, 'new');
  const [first, anew] = [
    await build({ dir, out: join(root, 'a') }),
    await build({ dir, out: join(root, 'b'), cache: false }),
  ];
  expect([first.made, anew.made]).toEqual([0, first.remembered]);
  expect(first.remembered).toBeGreaterThanOrEqual(4);
  expect(first.diagnostics).toEqual(anew.diagnostics);
  for (const file of first.files)
    expect(readFileSync(join(root, 'a', file)), file).toEqual(readFileSync(join(root, 'b', file)));
});
