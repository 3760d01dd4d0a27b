import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildCommand } from '../../src/cli/build.ts';
import { serveCommand } from '../../src/cli/serve.ts';
import type { Streams } from '../../src/cli/streams.ts';
import { openChromium, serveFolder } from './chromium.ts';

/* `--now` on the command line, as readers of the default theme see it. */

const FILES = {
  '_config.yml': 'title: T\nworkshop_name: w2099\n',
  'content/w2099/_edition.yml':
    'title: W\ntimezone: Asia/Tokyo\ndates: {start: 2099-05-18, end: 2099-05-18}\n',
  'content/w2099/_data/schedule.yml':
    '- {time: "9:00-10:00", title: Morning}\n- {time: "10:00-11:00", title: Forenoon}\n- {time: "11:00-12:00", title: Late}\n',
  'content/w2099/schedule.md': '---\ntitle: Schedule\n---\n',
};

let folder: string;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wsite-moment-'));
  for (const [path, content] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  browser = await openChromium();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Streams that forget what is printed, but for the first line that holds an address. */
function listening(): { readonly streams: Streams; readonly url: Promise<string> } {
  let found = (_url: string) => {};
  const url = new Promise<string>((done) => {
    found = done;
  });
  const write = (text: string) => {
    const address = /http:\S+/.exec(text)?.[0];
    if (address) found(address);
  };
  return { streams: { stdout: { write }, stderr: { write: () => {} }, env: {} }, url };
}

async function seen(page: Page): Promise<unknown> {
  await page.waitForSelector('.is-now', { timeout: 15_000 });
  return [
    await page.locator('html').getAttribute('data-phase'),
    await page.locator('.is-now > .what > .title').allInnerTexts(),
  ];
}

test('a site that is served at another moment shows that moment, in the zone of the edition', async () => {
  const { streams, url } = listening();
  let end = () => {};
  const stop = new Promise<void>((done) => {
    end = done;
  });
  const ended = serveCommand(folder, { now: '2099-05-18T10:15', port: '0' }, streams, stop);
  const page = await browser.newPage();
  await page.goto(`${await url}w2099/schedule`);
  expect(await seen(page)).toEqual(['during', ['Forenoon']]);
  await page.getByRole('button', { name: 'Seen at 2099-05-18 10:15' }).waitFor();
  await page.close();
  end();
  expect(await ended).toBe(0);
});

test('a page that is built for another moment shows its readers that moment', async () => {
  const out = join(folder, 'out');
  const { streams } = listening();
  const built = await buildCommand(folder, { now: '2099-05-18T09:15', out }, streams);
  const { url, server } = await serveFolder(out, '/');
  const page = await browser.newPage();
  await page.goto(`${url}w2099/schedule`);
  expect([built, await seen(page)]).toEqual([0, ['during', ['Morning']]]);
  await page.close();
  server.close();
});

test('a page that is built for now leaves the time to its readers', async () => {
  const out = join(folder, 'now');
  await buildCommand(folder, { out }, listening().streams);
  const { url, server } = await serveFolder(out, '/');
  const page = await browser.newPage();
  await page.goto(`${url}w2099/schedule`);
  expect(await page.locator('html').getAttribute('data-now')).toBeNull();
  await page.close();
  server.close();
});
