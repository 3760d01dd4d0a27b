import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BuildResult, build } from '../src/index.ts';
import { lay, treeOf } from './unit/host/temp.ts';

const NOW = Date.parse('2026-05-18T10:15:00Z');
const SITE = {
  '_config.yml': 'title: S\n',
  'templates/default.njk': '<title>{{ page.title }}</title>{% include "nav.njk" %}{{ content }}',
  'templates/nav.njk':
    '{% for p in site.pages %}{% if p.nav %}<a href="{{ p.url }}">{{ p.title }}</a>{% endif %}{% endfor %}',
  'templates/plain.njk': '{{ content }} in {{ "now" | date("%Y") }}',
  'content/index.md': '---\ntitle: Home\nnav: true\n---\nHello\n',
  'content/one.md': '---\ntitle: One\n---\nThe first\n',
  'content/two.md': '---\ntitle: Two\nlayout: plain\n---\nThe second\n',
  'content/photo.jpg': 'a picture',
};

let site: string;
beforeEach(() => {
  site = realpathSync(mkdtempSync(join(tmpdir(), 'wsite-memory-')));
  lay(site, SITE);
});
afterEach(() => rmSync(site, { recursive: true, force: true }));

function run(options: Parameters<typeof build>[0] = {}): Promise<BuildResult> {
  return build({ dir: site, now: NOW, ...options });
}

const put = (path: string, text: string) => lay(site, { [path]: text });
const output = () => treeOf(join(site, '_site'));
const counts = ({ made, remembered }: BuildResult) => [made, remembered];
const codes = ({ diagnostics }: BuildResult) => diagnostics.map(({ code }) => code);
const packs = () => readdirSync(join(site, '.wsite/memory')).filter((name) => name.startsWith('pack-'));

/** The output that a build without any memory makes. */
async function clean(options: Parameters<typeof build>[0] = {}): Promise<Record<string, string>> {
  rmSync(join(site, '_clean'), { recursive: true, force: true });
  await run({ ...options, out: join(site, '_clean'), cache: false });
  return treeOf(join(site, '_clean'));
}

describe('a second build', () => {
  test('makes nothing where nothing has changed', async () => {
    const first = await run();
    expect(first.remembered).toBe(0);
    const second = await run();
    expect(counts(second)).toEqual([0, first.made]);
    expect(second.committed).toMatchObject({ written: 0, removed: 0 });
    expect(codes(second)).toEqual([]);
  });

  test('makes the one page whose text has changed', async () => {
    const first = await run();
    put('content/one.md', '---\ntitle: One\n---\nThe very first\n');
    expect(counts(await run())).toEqual([1, first.made - 1]);
    expect(output()).toEqual(await clean());
  });

  test('makes the pages that show a title which has changed', async () => {
    await run();
    put('content/index.md', '---\ntitle: Start\nnav: true\n---\nHello\n');
    const second = await run();
    expect(output()).toEqual(await clean());
    expect(second.made).toBe(2);
    expect(output()['one.html']).toContain('Start');
  });

  test('at another moment makes only what printed another time', async () => {
    await run();
    expect((await run({ now: NOW + 86_400_000 })).made).toBe(0);
    expect((await run({ now: NOW + 365 * 86_400_000 })).made).toBe(1);
    expect(output()['two.html']).toContain('in 2027');
  });

  test('for another base path makes only what names it', async () => {
    const first = await run();
    const second = await run({ baseUrl: '/x' });
    expect(second.made).toBeLessThan(first.made - 2);
    expect(output()).toEqual(await clean({ baseUrl: '/x' }));
    const third = await run({ baseUrl: '/x' });
    expect([third.made, third.committed?.written]).toEqual([0, 0]);
  });

  test.each([
    ['timezone: Asia/Tokyo', '{{ 0 | date("%R") }}\n'],
    ['baseurl: /y\nrewrite_base: false', '{{ "/z" | relative_url }}\n'],
    ['url: https://s.example', '{{ "/z" | absolute_url }}\n'],
  ])('after %j is set makes what has printed it', async (setting, body) => {
    put('content/one.md', body);
    await run();
    put('_config.yml', `title: S\n${setting}\n`);
    await run();
    expect(output()).toEqual(await clean());
  });

  test('mends a file of the output that somebody has changed', async () => {
    await run();
    const before = output();
    writeFileSync(join(site, '_site/one.html'), before['one.html']!.replace('first', 'wrong'));
    const second = await run();
    expect([second.made, second.committed?.written]).toEqual([0, 1]);
    expect(output()).toEqual(before);
  });

  test('says again what is wrong, and still remembers the rest', async () => {
    put('content/two.md', '{{ nothing }}\n');
    const first = await run();
    const second = await run();
    expect(second.committed).toBeUndefined();
    expect(second.diagnostics).toEqual(first.diagnostics);
    expect(counts(second)).toEqual([1, first.made - 1]);
  });
});

describe('a restored memory', () => {
  test('spares all work in a fresh copy of the site, with new times and no output', async () => {
    await run();
    const before = output();
    rmSync(join(site, '_site'), { recursive: true });
    for (const path of Object.keys(SITE)) utimesSync(join(site, path), 1e9, 1e9);
    expect((await run()).made).toBe(0);
    expect(output()).toEqual(before);
  });

  test.each([
    ['cut off', (pack: string) => truncateSync(pack, Math.floor(statSync(pack).size / 2))],
    ['gone', (pack: string) => rmSync(pack)],
    ['damaged', (pack: string) => writeFileSync(pack, readFileSync(pack).fill(0, 40))],
  ])('whose pages are %s makes the site right, and says it in one line', async (_, harm) => {
    await run();
    const before = output();
    for (const pack of packs()) harm(join(site, '.wsite/memory', pack));
    rmSync(join(site, '_site'), { recursive: true });
    const second = await run();
    expect(codes(second)).toEqual(['memory-ignored']);
    expect(second.made).toBeGreaterThan(0);
    expect(output()).toEqual(before);
    const third = await run();
    expect([third.made, codes(third)]).toEqual([0, []]);
  });

  test.each([
    ['cut off', (text: string) => text.slice(0, text.length / 2)],
    ['damaged', (text: string) => text.replace('index.html', 'index.htm1')],
    ['foreign', () => '{"files": []}'],
    ['of another version', (text: string) => text.replace(/^(wsite memory \d+ )\S+/, '$1another')],
    ['of another form', (text: string) => text.replace(/^wsite memory \d+/, 'wsite memory 0')],
  ])('whose index is %s is said to be ignored, once', async (_, harm) => {
    await run();
    const before = output();
    const index = join(site, '.wsite/memory/index');
    writeFileSync(index, harm(readFileSync(index, 'utf8')));
    const second = await run();
    expect([second.remembered, codes(second)]).toEqual([0, ['memory-ignored']]);
    expect(output()).toEqual(before);
    expect(codes(await run())).toEqual([]);
  });
});

test('git sees nothing of what is kept', async () => {
  await run();
  expect(readFileSync(join(site, '.wsite/.gitignore'), 'utf8')).toBe('*\n');
});

test('pictures and other copies are not kept', async () => {
  await run();
  const kept = packs().map((name) => readFileSync(join(site, '.wsite/memory', name), 'utf8'));
  expect(kept.join('')).not.toContain('a picture');
});

test('after many builds few packs are left, and nothing in them is lost', async () => {
  for (let i = 0; i < 12; i++) {
    put(`content/more/${i}.md`, `---\ntitle: ${i}\n---\ntext ${i}\n`);
    await run();
  }
  expect(packs().length).toBeLessThan(10);
  rmSync(join(site, '_site'), { recursive: true });
  expect((await run()).made).toBe(0);
  expect(output()).toEqual(await clean());
});

test('where nothing can be kept the site is built all the same, and one line says so', async () => {
  writeFileSync(join(site, '.wsite'), 'in the way');
  const result = await run();
  expect([codes(result), result.committed?.written]).toEqual([['memory-unwritable'], result.files.length]);
});
