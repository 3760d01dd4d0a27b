import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { memoryOutput, memoryProject } from '../src/host/memory.ts';
import { build } from '../src/index.ts';
import { openSession } from '../src/session.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wsite-bad-'));
  put('content/index.md', '---\ntitle: Fine\n---\nfine\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

async function complaints(): Promise<string[]> {
  const { diagnostics } = await build({ dir: folder, out: join(folder, '_site') });
  return diagnostics.map((d) => `${d.severity} ${d.code} ${d.place?.path}`);
}

test('a link that leaves the site is named and not followed', async () => {
  symlinkSync('/etc', join(folder, 'content/etc'));
  expect(await complaints()).toEqual(['error link-outside-site content/etc']);
  expect(existsSync(join(folder, '_site'))).toBe(false);
});

test('a link that leads round in a circle is named', async () => {
  symlinkSync('.', join(folder, 'content/here'));
  expect(await complaints()).toEqual(['error link-loop content/here']);
});

test('a link that leads nowhere is named', async () => {
  symlinkSync('nothing.md', join(folder, 'content/gone.md'));
  expect(await complaints()).toEqual(['error broken-link content/gone.md']);
});

test('a link inside the site works', async () => {
  symlinkSync('index.md', join(folder, 'content/again.md'));
  expect(await complaints()).toEqual([]);
  expect(readFileSync(join(folder, '_site/again.html'), 'utf8')).toContain('fine');
});

test('a page of five megabytes works', async () => {
  put('content/big.md', `---\ntitle: Big\n---\n${'A paragraph with *some* text.\n\n'.repeat(180_000)}`);
  expect(await complaints()).toEqual([]);
  expect(readFileSync(join(folder, '_site/big.html'), 'utf8').length).toBeGreaterThan(5_000_000);
});

test('a folder that is named like a page, and one without a file, work', async () => {
  put('content/talk.md/index.md', 'inside\n');
  mkdirSync(join(folder, 'content/empty.md'));
  expect(await complaints()).toEqual([]);
  expect(readFileSync(join(folder, '_site/talk.md/index.html'), 'utf8')).toContain('inside');
});

test('an empty file, a file of blanks and a file of front matter alone work', async () => {
  put('content/a.md', '');
  put('content/b.md', ' \n\n');
  put('content/c.md', '---\ntitle: C\n---');
  put('content/d.md', '---\n---\n');
  expect(await complaints()).toEqual([]);
});

test('a file that cannot be read is an error, the other pages are still checked, and nothing is written', async () => {
  const files = memoryProject({
    'content/a.md': 'a',
    'content/b.md': '{{ nothing }}',
    'content/_data/x.yml': 'a: 1',
    'assets/x.png': 'x',
  });
  for (const path of ['content/a.md', 'content/_data/x.yml', 'assets/x.png']) files.deny(path, true);
  const session = openSession({
    project: files,
    theme: memoryProject({}),
    configs: ['_config.yml'],
    baseUrl: undefined,
    unpublished: false,
    now: 0,
    facts: false,
  });
  session.update();
  const output = memoryOutput();
  expect(await session.commit(output, { force: false })).toBeUndefined();
  expect(
    session
      .diagnostics()
      .map((d) => `${d.code} ${d.place?.path}`)
      .sort(),
  ).toEqual([
    'undefined-value content/b.md',
    'unreadable-file assets/x.png',
    'unreadable-file content/_data/x.yml',
    'unreadable-file content/a.md',
  ]);
  expect(output.files.size).toBe(0);
});

test('a page cannot run code through a template', async () => {
  put(
    'content/evil.md',
    '---\ntitle: x\n---\n{{ "".constructor.constructor("return process.version")() }}\n',
  );
  put('content/evil2.md', '{{ [].__proto__ }}');
  expect(await complaints()).toEqual([
    'error forbidden-name content/evil.md',
    'error forbidden-name content/evil2.md',
  ]);
});
