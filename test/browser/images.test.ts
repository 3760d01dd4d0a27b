import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../../src/index.ts';
import { jpeg } from '../unit/assets/images/photo-site.ts';
import { openChromium, serveFolder } from './chromium.ts';

/* Raw pages, whose sheets say nothing of images, a width, a height, or a box. */
const PAGE = (style: string, tag: string) =>
  `---\nlayout: none\n---\n<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>T</title><style>body { margin: 0 } ${style}</style></head><body><p><img src="/assets/b.jpg" alt="first"></p>${tag}<p id="after">after</p></body></html>`;
const TAG = '<div><img id="it" src="/assets/a.jpg" alt=""></div>';
const PAGES = {
  plain: PAGE('', TAG),
  fluid: PAGE('img { max-width: 100% }', TAG),
  width: PAGE('#it { width: 200px }', TAG),
  height: PAGE('#it { height: 60px }', TAG),
  cover: PAGE('#it { width: 120px; height: 120px; object-fit: cover }', TAG),
  known: PAGE('', '<div><img id="it" src="/assets/a.jpg" alt="" width="150"></div>'),
  back: PAGE(
    '#it { width: 150px; height: 150px; background-size: cover }',
    '<div id="it" style="background-image: url(/assets/a.jpg)" data-width="150"></div>',
  ),
  formats: PAGE(
    '#it { width: 150px; height: 150px }',
    '<div id="it" style="background: url(/assets/a.jpg) 0 0 / cover" data-width="150" data-formats="avif webp"></div>',
  ),
  sheet: PAGE(
    '#it { width: 150px; height: 100px; background: url(/assets/a.jpg) center / cover }',
    '<div id="it"></div>',
  ),
};
/** Another image than that of the `img` is shown on wide screens: its size is not known before it is there. */
const ART = PAGE(
  'img { max-width: 100% }',
  '<picture><source media="(min-width: 300px)" srcset="/assets/b.jpg"><img id="it" src="/assets/a.jpg" alt=""></picture>',
);

let folder: string;
let browser: Browser;
const sites = new Map<string, { url: string; server: Server }>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wsite-images-'));
  for (const [name, images] of [
    ['with', ''],
    ['without', 'images: false\n'],
  ] as const) {
    const dir = join(folder, name);
    mkdirSync(join(dir, 'content'), { recursive: true });
    mkdirSync(join(dir, 'assets'));
    writeFileSync(join(dir, '_config.yml'), images);
    writeFileSync(join(dir, 'assets/a.jpg'), await jpeg(800, 600));
    writeFileSync(join(dir, 'assets/b.jpg'), await jpeg(700, 100));
    for (const [page, text] of Object.entries({ ...PAGES, art: ART }))
      writeFileSync(join(dir, `content/${page}.html`), text);
    await build({ dir });
    sites.set(name, await serveFolder(join(dir, '_site'), '/'));
  }
  browser = await openChromium();
});

afterAll(async () => {
  await browser.close();
  for (const { server } of sites.values()) server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function at<T>(
  site: 'with' | 'without',
  page: string,
  density: number,
  look: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({
    viewport: { width: 500, height: 2000 },
    deviceScaleFactor: density,
  });
  const opened = await context.newPage();
  await opened.addInitScript(
    'window.shift = 0; new PerformanceObserver((list) => { for (const e of list.getEntries()) window.shift += e.value; }).observe({ type: "layout-shift", buffered: true });',
  );
  await opened.goto(`${sites.get(site)!.url}${page}.html`);
  await opened.waitForFunction('[...document.images].every((i) => i.complete && i.naturalWidth > 0)');
  const seen = await look(opened);
  await context.close();
  return seen;
}

/** Where everything stands. */
const boxes = (page: Page) =>
  page.evaluate(
    '[...document.querySelectorAll("img, #it, #after")].map((e) => { const b = e.getBoundingClientRect(); return [b.left, b.top, b.width, b.height].map(Math.round); })',
  );
const source = (page: Page) =>
  page.evaluate('document.getElementById("it").currentSrc.replace(/.*\\/a-(\\d+)w-.*\\.(\\w+)$/, "$1 $2")');

test.each(Object.keys(PAGES))(
  'a raw page whose images are %s is laid out as it was, and nothing moves',
  async (name) => {
    const before = await at('without', name, 1, boxes);
    const [after, shift] = await at('with', name, 1, async (page) => [
      await boxes(page),
      await page.evaluate('window.shift'),
    ]);
    expect(after).toEqual(before);
    expect(shift).toBe(0);
  },
);

test('a picture whose sources have another shape is laid out as it was, and its source has a choice', async () => {
  expect(await at('with', 'art', 1, boxes)).toEqual(await at('without', 'art', 1, boxes));
  const chosen = await at('with', 'art', 1, (page) =>
    page.evaluate('document.getElementById("it").currentSrc.replace(/.*\\/|-\\w+(?=\\.\\w+$)/g, "")'),
  );
  expect(chosen).toBe('b-700w.webp');
});

test.each([
  ['known', 1, '150 webp'],
  ['known', 2, '300 webp'],
  ['width', 1, '320 webp'],
  ['width', 2, '640 webp'],
  ['fluid', 1, '640 webp'],
  ['fluid', 2, '800 webp'],
] as const)('of the image that is %s a screen of density %d gets %s', async (name, density, expected) => {
  expect(await at('with', name, density, source)).toBe(expected);
});

test.each([
  ['back', 1, '150 webp'],
  ['back', 2, '300 webp'],
  ['sheet', 1, '150 webp'],
  ['sheet', 2, '300 webp'],
  ['formats', 1, '150 avif'],
  ['formats', 2, '300 avif'],
] as const)('of the background on %s a screen of density %d gets %s', async (name, density, expected) => {
  const loaded = await at('with', name, density, (page) =>
    page.evaluate(
      'performance.getEntriesByType("resource").map((e) => /a-(\\d+)w-.*\\.(\\w+)$/.exec(e.name)).filter((m) => m).map((m) => m[1] + " " + m[2])',
    ),
  );
  expect(loaded).toEqual([expected]);
});
