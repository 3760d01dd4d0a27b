import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import sharp from 'sharp';
import { build } from '../../src/index.ts';
import { openChromium, serveFolder } from '../browser/chromium.ts';

/*
 * `npm run pictures [-- FOLDER]`: pictures of this repository's pages at 390 and 1280 px, light and dark, into a folder;
 * without one, the pictures of the README. Site and readers stand at fixed times, so that the same pages give the same
 * pictures.
 */

const PAGES = [
  '404.html',
  'sample2026/',
  ...['schedule', 'speakers', 'papers', 'call', 'organizers', 'news', 'code-of-conduct'].map(
    (name) => `sample2026/${name}.html`,
  ),
  'neurips2023/',
  'neurips2023/schedule.html',
];
const WIDE = { width: 1280, height: 860 };
const PHONE = { width: 390, height: 844 };

const folder = process.argv[2];
const out = mkdtempSync(join(tmpdir(), 'wsite-pictures-'));
await build({ dir: '.', out, force: true, now: Date.UTC(2026, 8, 14) });
const { url, server } = await serveFolder(out, '/');
const browser = await openChromium();
try {
  if (folder === undefined) {
    await picture('sample2026/', { viewport: WIDE }, 'test/pictures/home-light.png');
    await picture(
      'sample2026/schedule.html',
      { viewport: WIDE, colorScheme: 'dark', timezoneId: 'Europe/Berlin' },
      'test/pictures/schedule-dark.png',
      (page) => page.locator('.star').nth(2).click(),
    );
    await picture(
      'sample2026/speakers.html',
      { viewport: PHONE, deviceScaleFactor: 2 },
      'test/pictures/speakers-phone.png',
    );
  } else {
    for (const page of PAGES) {
      for (const viewport of [PHONE, WIDE]) {
        for (const colorScheme of ['light', 'dark'] as const) {
          const name = `${page.replace(/\W+/g, '-')}${viewport.width}-${colorScheme}.png`;
          await picture(page, { viewport, colorScheme }, join(folder, name));
        }
      }
    }
  }
} finally {
  await browser.close();
  server.close();
  rmSync(out, { recursive: true, force: true });
}

/** A picture of a page on the morning of the workshop, after `act`, in as few bytes as its colours allow. */
async function picture(
  path: string,
  options: BrowserContextOptions,
  file: string,
  act: (page: Page) => Promise<void> = async () => {},
): Promise<void> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.clock.setFixedTime('2026-12-12T09:30:00-06:00');
  await page.goto(url + path, { waitUntil: 'networkidle' });
  await act(page);
  await sharp(await page.screenshot())
    .png({ palette: true, colours: 128, effort: 10 })
    .toFile(file);
  await context.close();
}
