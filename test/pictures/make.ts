import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../src/index.ts';
import { openChromium, serveFolder } from '../browser/chromium.ts';

/*
 * `npm run pictures [-- FOLDER]`: pictures of this repository's pages at 390 and 1280 px, light and dark, into a folder;
 * without one, the picture of the README.
 */

const PAGES = [
  '404.html',
  'sample2026/',
  'sample2026/speakers.html',
  'neurips2023/',
  'neurips2023/schedule.html',
];

const folder = process.argv[2];
const out = mkdtempSync(join(tmpdir(), 'wsite-pictures-'));
await build({ dir: '.', out, force: true });
const { url, server } = await serveFolder(out, '/');
const browser = await openChromium();
try {
  if (folder === undefined)
    await picture('sample2026/speakers.html', 900, 'light', 'test/pictures/pages.png', 620);
  else {
    for (const page of PAGES) {
      for (const width of [390, 1280]) {
        for (const scheme of ['light', 'dark'] as const) {
          const name = `${page.replace(/\W+/g, '-')}${width}-${scheme}.png`;
          await picture(page, width, scheme, join(folder, name));
        }
      }
    }
  }
} finally {
  await browser.close();
  server.close();
  rmSync(out, { recursive: true, force: true });
}

async function picture(
  path: string,
  width: number,
  colorScheme: 'light' | 'dark',
  file: string,
  height = 900,
): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme });
  await page.goto(url + path);
  await page.screenshot({ path: file });
  await page.close();
}
