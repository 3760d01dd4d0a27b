import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { build } from '../../src/index.ts';
import { openChromium, serveFolder } from './chromium.ts';

export const ROOT = new URL('../..', import.meta.url).pathname;
export const SCHEDULE = 'sample2026/schedule.html';
export const PAPERS = 'sample2026/papers.html';
export const KEYNOTE = 'Programming Languages Challenges in Large Scale Machine Learning';

/** How a reader opens a page: a browser's options, and the time that its clock stands at. */
export type Reader = BrowserContextOptions & { readonly now?: string };

/** This repository's site as of November 2026, built and served below `/repo/`. */
export interface Sample {
  readonly url: string;
  /** Opens a page in a browser of its own, runs `act` there, and finds fault with every error of its scripts. */
  at(path: string, reader: Reader, act: (page: Page) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

export async function openSample(): Promise<Sample> {
  const folder = mkdtempSync(join(tmpdir(), 'wsite-sample-'));
  await build({ dir: ROOT, out: join(folder, 'out'), baseUrl: '/repo/', now: Date.UTC(2026, 10, 1) });
  const { url, server } = await serveFolder(join(folder, 'out'), '/repo/');
  const browser = await openChromium();
  return {
    url,
    async at(path, { now, ...options }, act) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      if (now) {
        await page.clock.install({ time: Date.parse(now) - 3_600_000 });
        await page.clock.pauseAt(now);
      }
      await page.goto(url + path);
      await act(page);
      await context.close();
      expect(errors).toEqual([]);
    },
    async close() {
      await browser.close();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A session of the programme, by its title. */
function session(page: Page, title: string): Locator {
  return page.locator('[data-session]', { has: page.locator(`> .what > .title`, { hasText: title }) });
}

/** The times that stand beside a session: `09:10–10:00`. */
export async function when(page: Page, title: string): Promise<string> {
  const texts = await session(page, title).locator('> .when > :is(.from, .to)').allInnerTexts();
  return texts.join('').replace(/\s+/g, ' ').trim();
}

/** A button of the choice between two time zones. */
export const zoneButton = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Time zone' }).getByRole('button', { name });
/** The star of a session. */
export const star = (page: Page, title: string) => page.getByRole('button', { name: `Star ${title}` });
