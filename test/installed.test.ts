import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { nodeOf } from './node-of.ts';
import { install, type Packed, pack, runIn, wsiteIn } from './packed.ts';

/* The packed program where people install it: other Nodes, folders with any name, without its optional part. */

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const ROOT = new URL('..', import.meta.url).pathname;
const PORTRAIT = 'assets/sample2026/portraits/mara-okonjo.png';
const AT = ['--now', '2027-01-02T03:04:05Z', '--base-url', 'https://you.github.io/repo/'];

let folder: string;
let packed: Packed;
let first: Record<string, string>;

/** An empty folder in which wsite is installed and a site with a picture is laid down. */
function begin(name: string, flags: readonly string[], env?: NodeJS.ProcessEnv): string {
  const site = join(folder, name);
  mkdirSync(site);
  install(packed, site, flags, env);
  const said = ['--title', 'W', '--edition', 'w2027', '--date', '2027-05-15', '--timezone', 'Europe/Paris'];
  wsiteIn(site, ['new', '.', '--yes', ...said], env);
  mkdirSync(join(site, 'assets'));
  cpSync(join(ROOT, PORTRAIT), join(site, 'assets/portrait.png'));
  writeFileSync(
    join(site, 'content/w2027/call.md'),
    '---\ntitle: Call\ndescription: D\n---\n\n<img src="/assets/portrait.png" alt="Mara" width="90">\n',
  );
  return site;
}

/** What is in `_site`; the first post is of today, and not of interest here. */
function builtIn(site: string): Record<string, string> {
  const names = readdirSync(join(site, '_site'), { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    files.sort().map((file) => [file.slice(site.length), readFileSync(file, 'latin1')]),
  );
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wsite-installed-'));
  packed = pack(folder);
  const site = begin('first', []);
  wsiteIn(site, ['build', ...AT]);
  first = builtIn(site);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('no package that comes with it runs a script when it is installed, or asks for another', () => {
  const { packages } = JSON.parse(readFileSync(join(folder, 'first/package-lock.json'), 'utf8')) as {
    packages: Record<string, { hasInstallScript?: boolean; peerDependencies?: object }>;
  };
  expect(Object.keys(packages)).toContain('node_modules/sharp');
  const strange = Object.entries(packages).filter(
    ([, { hasInstallScript, peerDependencies }]) => hasInstallScript || peerDependencies,
  );
  expect(strange).toEqual([]);
});

test.each(['22', '24'])(
  'Node %s installs it in an empty folder, and makes the same of the same site',
  (major) => {
    const env = { ...process.env, PATH: `${nodeOf(major)}${delimiter}${process.env['PATH']}` };
    const site = begin(`wörk shöp 機械 ${major}`, [], env);
    expect(runIn(site, 'node', ['--version'], env)).toMatch(new RegExp(`^v${major}\\.`));
    wsiteIn(site, ['build', ...AT], env);
    expect(builtIn(site)).toEqual(first);
    const { diagnostics } = JSON.parse(wsiteIn(site, ['check', ...AT, '--format', 'json'], env)) as {
      diagnostics: { code: string }[];
    };
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['sample-left']));
  },
);

test('without sharp a site is built all the same: its images are served as they are, and that is said', () => {
  const site = begin('without', ['--omit=optional']);
  expect(readdirSync(join(site, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['wsite']);
  const said = JSON.parse(wsiteIn(site, ['build', ...AT, '--format', 'json'])) as {
    diagnostics: { code: string }[];
  };
  expect(said.diagnostics.map(({ code }) => code)).toEqual(['images-as-they-are']);
  const call = readFileSync(join(site, '_site/w2027/call.html'), 'utf8');
  expect(call).toContain('<img src="/repo/assets/portrait.png" alt="Mara" width="90">');
});

test('a folder of the site is as good a place to build from as its root', () => {
  const said = wsiteIn(join(folder, 'first/content/w2027/_data'), ['build', ...AT]);
  expect(said).toMatch(/^Built _site: \d+ pages, 0 made anew, 0 written,/);
  expect(readdirSync(join(folder, 'first/content/w2027/_data'))).not.toContain('.wsite');
  const pages = ['schedule.md', 'content/w2027/schedule.md', '/w2027/schedule.html'];
  for (const page of pages)
    expect(wsiteIn(join(folder, 'first/content/w2027'), ['explain', page])).toMatch(
      /^content\/w2027\/schedule\.md → \/w2027\/schedule\.html/,
    );
});
