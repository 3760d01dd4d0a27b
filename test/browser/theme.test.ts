import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../../src/index.ts';
import { openChromium, serveFolder } from './chromium.ts';

const SITE = new URL('../fixtures/theme', import.meta.url).pathname;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PAGES = [
  'full2026/',
  ...['schedule', 'speakers', 'papers', 'organizers', 'sponsors', 'call', 'news', 'editions', 'called'].map(
    (name) => `full2026/${name}.html`,
  ),
  'full2026/talk.html',
  'full2026/paper.html',
  'past2024/',
  'bare2025/',
  '2026/05/02/programme.html',
  '404.html',
];
/** Every tenth hue in five lightnesses, and what lies beyond sRGB. */
const ACCENTS = [
  ...Array.from({ length: 36 }, (_, i) =>
    [20, 35, 50, 65, 90].map((l) => `hsl(${i * 10} 100% ${l}%)`),
  ).flat(),
  ...['#fff', '#000', '#808080', 'color(display-p3 0 1 0)', 'color(display-p3 1 1 0)', 'oklch(0.9 0.4 140)'],
];

let folder: string;
let browser: Browser;
let site: { readonly url: string; readonly server: Server };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wsite-theme-'));
  const { diagnostics } = await build({ dir: SITE, out: join(folder, 'out'), cache: false });
  expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  site = await serveFolder(join(folder, 'out'), '/');
  browser = await openChromium();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  site?.server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(path: string, width: number, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  await page.goto(site.url + path);
  return page;
}

for (const width of [390, 1280]) {
  for (const scheme of ['light', 'dark'] as const) {
    test(`axe finds nothing on any page at ${width} px, ${scheme}`, async () => {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme });
      for (const path of PAGES) {
        await page.goto(site.url + path);
        await page.evaluate('document.querySelectorAll("details").forEach((d) => (d.open = true))');
        await page.evaluate(AXE);
        const found = await page.evaluate(
          `axe.run({ rules: { "target-size": { enabled: true } } }).then(({ violations }) =>
            violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html)))`,
        );
        expect([path, found]).toEqual([path, []]);
      }
      await page.close();
    }, 180_000);
  }
}

test('no page is wider than its window, from 320 to 1920 px', async () => {
  const page = await browser.newPage();
  for (const path of PAGES) {
    await page.goto(site.url + path);
    await page.evaluate('document.querySelectorAll("details").forEach((d) => (d.open = true))');
    for (const width of [320, 600, 900, 1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      expect([path, width, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([
        path,
        width,
        width,
      ]);
    }
  }
  await page.close();
});

test('what is no colour is the accent of the theme', async () => {
  const page = await open('past2024/', 1280);
  const painted = await page.evaluate(`(() => {
    const painted = (accent) => {
      document.documentElement.style.setProperty("--accent", accent);
      return getComputedStyle(document.querySelector(".kicker")).color;
    };
    return ["darkgreenish", "#d8351b", "#2f6f4f"].map(painted);
  })()`);
  const [wrong, own, other] = painted as string[];
  expect(wrong).toBe(own);
  expect(other).not.toBe(own);
  await page.close();
});

test('text in the accent keeps a contrast of 4.5 with the page, whatever the accent', async () => {
  for (const scheme of ['light', 'dark'] as const) {
    const page = await open('past2024/', 1280, scheme);
    expect([scheme, await tooPale(page)]).toEqual([scheme, []]);
    await page.close();
  }
});

/** The accents with which a text has less contrast (WCAG 2.2) with the page than 4.5, as Chromium paints them. */
function tooPale(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const luminance = (color) => {
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((v) => {
        const c = v / 255;
        return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ground = luminance(getComputedStyle(document.body).backgroundColor);
    const kicker = document.querySelector(".kicker");
    return ${JSON.stringify(ACCENTS)}.filter((accent) => {
      document.documentElement.style.setProperty("--accent", accent);
      const text = luminance(getComputedStyle(kicker).color);
      return (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05) < 4.5;
    });
  })()`);
}

test('lines of text are 55 to 75 characters long', async () => {
  const page = await open('full2026/called.html', 1280);
  const characters: number = await page.evaluate(`(() => {
    const p = document.querySelector(".text > p");
    p.textContent = "Those who keep samples say that a good one is dry, cold, and has a name. ".repeat(20);
    const range = document.createRange();
    range.selectNodeContents(p);
    return p.textContent.length / new Set([...range.getClientRects()].map((r) => r.top)).size;
  })()`);
  expect(characters).toBeGreaterThan(55);
  expect(characters).toBeLessThan(75);
  await page.close();
});

test('sessions that run at once stand side by side on a wide screen, and below each other on a phone', async () => {
  const tops = (page: Page) =>
    page.$$eval('#talk-dia-example, #talk-eli-placeholder', (all) =>
      all.map((one) => (one as unknown as { getBoundingClientRect(): DOMRect }).getBoundingClientRect().top),
    );
  const wide = await open('full2026/schedule.html', 1280);
  const narrow = await open('full2026/schedule.html', 390);
  const [left, right] = await tops(wide);
  const [first, second] = await tops(narrow);
  expect(left).toBe(right);
  expect(second).toBeGreaterThan(first ?? 0);
  await wide.close();
  await narrow.close();
});

test('the printed schedule of two days is one page', async () => {
  const page = await open('full2026/schedule.html', 1280);
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.close();
});

test('portraits are square and of one size', async () => {
  for (const path of ['full2026/speakers.html', 'full2026/organizers.html']) {
    const page = await open(path, 1280);
    const sizes = await page.$$eval('.person > .face', (all) =>
      all.map((one) => {
        const { width, height } = (
          one as unknown as { getBoundingClientRect(): DOMRect }
        ).getBoundingClientRect();
        return [width, height].map(Math.round).join('×');
      }),
    );
    expect([...new Set(sizes)]).toHaveLength(1);
    expect(sizes[0]).toMatch(/^(\d+)×\1$/);
    await page.close();
  }
});

test('nothing moves while a page loads', async () => {
  for (const path of ['full2026/', 'full2026/schedule.html', 'full2026/speakers.html']) {
    const page = await open(path, 390);
    const shift = await page.evaluate(`new Promise((done) => {
      let sum = 0;
      new PerformanceObserver((list) => { for (const one of list.getEntries()) sum += one.value; })
        .observe({ type: "layout-shift", buffered: true });
      requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
    })`);
    expect([path, shift]).toEqual([path, 0]);
    await page.close();
  }
});
