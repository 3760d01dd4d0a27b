import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../../src/index.ts';
import { openChromium, serveFolder } from './chromium.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const SAMPLE = 'schedule speakers papers call organizers news code-of-conduct'.split(' ');
const GUIDE = readdirSync(join(ROOT, 'content/guide')).map(
  (name) => `guide/${name.replace(/\.md$/, '.html')}`,
);
const PAGES = [
  '',
  'neurips2023/',
  'neurips2023/schedule.html',
  'sample2026/',
  ...SAMPLE.map((name) => `sample2026/${name}.html`),
  ...GUIDE,
];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let folder: string;
let browser: Browser;
let site: { readonly url: string; readonly server: Server };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wsite-browser-'));
  const { diagnostics } = await build({
    dir: ROOT,
    out: join(folder, 'out'),
    baseUrl: 'https://example.org/repo/',
  });
  expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  site = await serveFolder(join(folder, 'out'), '/repo/');
  browser = await openChromium();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  site?.server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(path: string, width: number): Promise<{ page: Page; failed: string[] }> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const failed: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(response.url());
  });
  await page.goto(site.url + path);
  return { page, failed };
}

test('every page of this repository works below a sub-path, without a lost file', async () => {
  for (const path of PAGES) {
    const { page, failed } = await open(path, 1280);
    expect([path, failed.filter((url) => !url.includes('/assets/images/speakers/'))]).toEqual([path, []]);
    expect([path, await page.locator('h1, h2').count()]).not.toEqual([path, 0]);
    await page.close();
  }
}, 180_000);

test('no page is wider than a phone', async () => {
  for (const path of PAGES) {
    const { page } = await open(path, 390);
    expect([path, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([path, 390]);
    await page.close();
  }
}, 180_000);

test('the links of the menu lead to pages', async () => {
  const { page } = await open('neurips2023/', 1280);
  const links: string[] = await page.$$eval('header a', (as) =>
    as.map((a) => (a as unknown as { href: string }).href),
  );
  expect(links.length).toBeGreaterThan(1);
  for (const link of links) expect([link, (await page.goto(link))?.status()]).toEqual([link, 200]);
  await page.close();
});

test.each([
  [390, 'light'],
  [1280, 'dark'],
] as const)(
  'axe finds nothing in the guide at %i px, %s',
  async (width, colorScheme) => {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    for (const path of GUIDE) {
      await page.goto(site.url + path);
      await page.evaluate(AXE);
      const found = await page.evaluate(
        'axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html)))',
      );
      expect([path, found]).toEqual([path, []]);
    }
    await page.close();
  },
  180_000,
);
