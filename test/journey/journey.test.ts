import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openChromium, serveFolder } from '../browser/chromium.ts';
import { install, pack, runIn, wsiteIn } from '../packed.ts';
import { filled } from './filled.ts';
import { playWorkflow } from './runner.ts';

/*
 * From nothing to online, by the packed program alone, each test where the one before it has come to: an empty folder, a new
 * site, looked at while it is written, a new edition, a clean check, and what GitHub makes of it below the path of a project.
 */

vi.setConfig({ testTimeout: 180_000 });
const BASE = 'https://you.github.io/repo/';

let folder: string;
let site: string;
let browser: Browser;
let page: Page;
let faults: string[];

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'wsite journey ')));
  site = join(folder, 'our workshop');
  mkdirSync(site);
  browser = await openChromium();
  page = await browser.newPage();
  faults = [];
  page.on('pageerror', (error) => void faults.push(String(error)));
  page.on('response', (got) => void (got.status() >= 400 && faults.push(`${got.status()} ${got.url()}`)));
}, 60_000);

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const read = (path: string) => readFileSync(join(site, path), 'utf8');
const heading = (name: string) => page.getByRole('heading', { name, exact: true, level: 1 });

/** The site's own wsite as a process that goes on. @returns it, and the first address that it prints */
async function serving(): Promise<{ process: ChildProcess; url: string }> {
  const program = join(site, 'node_modules/wsite/dist/main.js');
  const child = spawn(process.execPath, [program, 'serve', '--port', '0'], { cwd: site });
  for await (const line of createInterface({ input: child.stdout })) {
    const [url] = /http:\S+/.exec(line) ?? [];
    if (url !== undefined) return { process: child, url };
  }
  throw new Error('wsite serve ended before it served');
}

/** Where complaints stand, and which: `content/a.md:3 dead-link`. Notes aside: they are no reason to fail. */
function complaints(): string[] {
  try {
    wsiteIn(site, ['check', '--base-url', BASE, '--format', 'json']);
    return [];
  } catch (error) {
    const { diagnostics } = JSON.parse((error as { stdout: string }).stdout) as {
      diagnostics: { code: string; severity: string; place?: { path: string; line: number } }[];
    };
    return diagnostics
      .filter(({ severity }) => severity !== 'note')
      .map(({ code, place }) => `${place?.path}:${place?.line} ${code}`);
  }
}

test('in an empty folder, wsite is installed and lays a site down', () => {
  install(pack(site), site);
  const said = ['--title', 'Learning Machines', '--edition', 'lm2027', '--date', '2027-05-15'];
  const out = wsiteIn(site, ['new', '.', ...said, '--place', 'Lyon, France', '--timezone', 'Europe/Paris']);
  expect(out).toMatch(/a new site of \d+ files/);
  expect(out).not.toContain('made up');
});

test('it is built without an error, warning or question', () => {
  expect(wsiteIn(site, ['build', '--strict'])).toMatch(/^Built _site: \d+ pages/);
  expect(read('_site/index.html')).toContain('<title>Learning Machines');
});

test('a browser shows it while it is served, and each change as it is saved', async () => {
  const { process: child, url } = await serving();
  await page.goto(url);
  await heading('Learning Machines').waitFor();
  await page.getByRole('link', { name: 'Schedule', exact: true }).first().click();
  await heading('Schedule').waitFor();
  expect(await page.getByText('What We Stopped Measuring').count()).toBeGreaterThan(0);
  writeFileSync(
    join(site, 'content/lm2027/schedule.md'),
    read('content/lm2027/schedule.md').replace('Schedule', 'Programme'),
  );
  await heading('Programme').waitFor();
  child.kill('SIGINT');
  expect((await once(child, 'exit'))[0]).toBe(0);
  expect(faults).toEqual([]);
});

test('its check has nothing to complain of', () => {
  expect(complaints()).toEqual([]);
});

test('a new edition is begun, and its check lists what is left to fill in, just as the command did', () => {
  const before = readdirSync(join(site, '_site'), { recursive: true, encoding: 'utf8' });
  const out = wsiteIn(site, ['new', 'edition', 'lm2028', '--from', 'lm2027']);
  const listed = out.match(/^ {2}content\/.+:\d.*$/gm)!.map((line) => line.trim().split(/:|, /));
  expect(listed.flatMap(([, ...lines]) => lines).length).toBeGreaterThan(10);
  expect(complaints().sort()).toEqual(listed.map(([path, line]) => `${path}:${line} unfilled-blank`).sort());
  for (const [path] of listed as [string][])
    writeFileSync(join(site, path), filled(path.replace('content/lm2028/', ''), read(path)));
  expect(complaints()).toEqual([]);
  wsiteIn(site, ['build', '--strict']);
  const after = readdirSync(join(site, '_site'), { recursive: true, encoding: 'utf8' });
  expect(after).toEqual(expect.arrayContaining(before.filter((file) => !/theme|\.wsite-files/.test(file))));
  expect(read('_site/index.html')).toContain('13 May 2028');
});

test('the workflow puts it online: its steps build and check a clean clone below a path', async () => {
  const git = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'init.defaultBranch=main'];
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    ['commit', '-qm', 'Begin'],
  ])
    runIn(site, 'git', [...git, ...args]);
  const clone = join(folder, 'clone');
  runIn(folder, 'git', ['clone', '-q', site, clone]);
  expect(readdirSync(clone)).not.toContain('node_modules');
  const summary = playWorkflow(clone, BASE.slice(0, -1));
  expect(summary).toMatch(/^### wsite build\n\nBuilt _site: \d+ pages, .* written/);
  expect(summary).toMatch(/### wsite check\n\nChecked \d+ pages: \d+ notes/);
  expect(readFileSync(join(clone, '_site/sitemap.xml'), 'utf8')).toContain(
    `<loc>${BASE}lm2028/schedule.html</loc><lastmod>2`,
  );

  const { url, server } = await serveFolder(join(clone, '_site'), '/repo/');
  await visit(url, server);
});

/** A visitor of the finished site: from the home page of the new edition to a page of the old one. */
async function visit(url: string, server: Server): Promise<void> {
  try {
    await page.goto(url);
    await heading('Learning Machines').waitFor();
    await page.goto(new URL('lm2027/schedule.html', url).href);
    await heading('Programme').waitFor();
    expect(faults).toEqual([]);
  } finally {
    server.close();
  }
}
