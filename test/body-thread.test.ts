import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../src/index.ts';

/* A site whose bodies a thread makes; the program from its sources has none. */

const WSITE = new URL('../dist/main.js', import.meta.url).pathname;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wsite-body-thread-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function layKramdownSite(name: string): string {
  const site = join(folder, name);
  mkdirSync(join(site, 'content'), { recursive: true });
  writeFileSync(join(site, '_config.yml'), 'title: K\nmarkdown: kramdown\n');
  for (let i = 0; i < 90; i++)
    writeFileSync(
      join(site, `content/p${i}.md`),
      `---\ntitle: Page ${i}\n---\n# {{ page.title }}\n\n* c\n{:toc}\n\n` +
        `${`A *line* of "text"[^1] -- \`x\`.\n`.repeat(180)}\n[^1]: ${i}\n\n` +
        (i % 9 === 0 ? '```sas\nx\n```\n' : '```ruby\nputs 1\n```\n'),
    );
  return site;
}

function filesIn(dir: string): Record<string, string> {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(dir.length), readFileSync(path, 'latin1')]));
}

test('a site has the same files and complaints whether or not a thread made its bodies', async () => {
  const site = layKramdownSite('one');
  const other = join(folder, 'two');
  cpSync(site, other, { recursive: true });
  const { diagnostics } = await build({ dir: other });
  const said = execFileSync(process.execPath, [WSITE, 'build', site, '--format', 'json'], {
    encoding: 'utf8',
    timeout: 120_000,
  });
  expect(filesIn(join(site, '_site'))).toEqual(filesIn(join(other, '_site')));
  const codes = (all: readonly { code: string; place?: unknown }[]) =>
    all.map(({ code, place }) => JSON.stringify([code, place])).sort();
  expect(codes((JSON.parse(said) as { diagnostics: { code: string }[] }).diagnostics)).toEqual(
    codes(diagnostics),
  );
  expect(diagnostics.filter(({ code }) => code === 'unknown-language')).toHaveLength(10);
}, 180_000);
