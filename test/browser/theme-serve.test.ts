import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Serving, serve } from '../../src/index.ts';
import { openChromium } from './chromium.ts';
import { KEYNOTE, PAPERS, ROOT, SCHEDULE, star, when, zoneButton } from './sample.ts';

let folder: string;
let serving: Serving;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wsite-theme-serve-'));
  for (const part of ['content', 'templates', 'assets', '_config.yml'])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  serving = await serve({ dir: folder, port: 0 });
  browser = await openChromium();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await serving?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a page as a reader in Kolkata, and waits until it listens. */
async function open(path: string): Promise<Page> {
  const context = await browser.newContext({ timezoneId: 'Asia/Kolkata' });
  const page = await context.newPage();
  const listening = page.waitForResponse((response) => response.url().includes('/__wsite/events'));
  await page.goto(new URL(path, serving.url).href);
  await listening;
  return page;
}

/** Changes some words of a file as its author would. */
function edit(path: string, from: string, to: string): void {
  const file = join(folder, path);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

test("zone, stars, what is shown and the focus stay a reader's own while the programme is edited", async () => {
  const page = await open(SCHEDULE);
  const only = page.getByRole('button', { name: 'Starred only' });
  await star(page, KEYNOTE).click();
  await zoneButton(page, 'Kolkata').click();
  await only.click();
  edit('content/sample2026/_data/schedule.yml', 'Awards and closing', 'Prizes');
  await page.getByText('Prizes', { exact: true }).waitFor({ state: 'attached' });
  expect(await when(page, KEYNOTE)).toBe('20:40–21:30');
  expect(await star(page, KEYNOTE).getAttribute('aria-pressed')).toBe('true');
  expect(await page.locator('[data-session] > .what > .title:visible').allInnerTexts()).toEqual([KEYNOTE]);
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Starred only');
  await only.click();
  await zoneButton(page, 'Chicago').click();
  expect(await when(page, 'Prizes')).toBe('16:30–16:45');
  await page.context().close();
});

test('the papers that a reader looks for stay while one of them is edited', async () => {
  const page = await open(PAPERS);
  const input = page.getByRole('searchbox', { name: 'Filter papers' });
  await input.fill('cache');
  edit('content/sample2026/_data/papers.yml', 'Caches That Forecast', 'Caches That Foretell');
  await page.getByText('Caches That Foretell').first().waitFor();
  expect(await page.locator('[data-paper] .title:visible').allInnerTexts()).toEqual([
    'Caches That Foretell, and Say How Sure They Are',
  ]);
  expect(await input.inputValue()).toBe('cache');
  expect(await page.evaluate('document.activeElement.type')).toBe('search');
  await page.context().close();
});
