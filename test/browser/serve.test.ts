import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { putBase } from '../../src/assets/addresses.ts';
import { openProject } from '../../src/host/project-files.ts';
import { serveRim } from '../../src/host/serve-rim.ts';
import type { Serving } from '../../src/model/serving.ts';
import { startServing } from '../../src/serve/serve.ts';
import { openSession } from '../../src/session.ts';
import { openChromium } from './chromium.ts';

const CLIENT = new URL('../../src/serve/client/main.ts', import.meta.url).pathname;
const SVG = (colour: string, size: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><rect width="9" height="9" fill="${colour}"/></svg>`;
const LAYOUT =
  '<!doctype html><html lang="en"><head><title>{{ page.title }}</title><link rel="stylesheet" href="/assets/s.css"></head><body>{{ content }}</body></html>';
const LONG = '<p>Line</p>\n'.repeat(200);
const PAGE = (text: string) =>
  `---\ntitle: A\n---\n<h1>${text}</h1>\n<details id="d"><summary>More</summary>Inside</details>\n<input id="name"><textarea id="note">old</textarea><input type="checkbox" id="box">\n<img id="pic" src="/assets/pic.svg" alt="">\n${LONG}<p id="end">End of ${text}</p>\n`;

let browser: Browser;
let client: string;
let root: string;
let serving: Serving;
let page: Page;
let loads: number;

function write(path: string, content: string): void {
  const real = join(root, path);
  mkdirSync(dirname(real), { recursive: true });
  writeFileSync(real, content);
}

async function start(port = 0): Promise<Serving> {
  const project = openProject(root);
  const session = openSession({
    project,
    theme: {
      list: () => ({ files: [], diagnostics: [] }),
      stat: () => undefined,
      read: () => new Uint8Array(),
    },
    configs: ['_config.yml'],
    baseUrl: undefined,
    facts: false,
    unpublished: false,
    now: 0,
  });
  const rim = { ...serveRim(root, project, '127.0.0.1'), client: () => client };
  const extent = { folders: session.folders, configs: ['_config.yml'] };
  const options = {
    session,
    putBase,
    extent,
    host: '127.0.0.1',
    port,
    open: false,
    stands: false,
    tell: () => undefined,
  };
  return startServing(options, rim);
}

/** Opens a page and waits until it listens. */
async function open(path: string): Promise<void> {
  const listening = page.waitForResponse((response) => response.url().includes('/__wsite/events'));
  await page.goto(new URL(path, serving.url).href);
  await listening;
}

const heading = (text: string) => page.getByRole('heading', { name: text, exact: true }).waitFor();

beforeAll(async () => {
  const built = await build({
    entryPoints: [CLIENT],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  client = built.outputFiles[0]!.text;
  browser = await openChromium();
}, 60_000);

afterAll(() => browser?.close());

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'wsite-serve-'));
  write('_config.yml', 'title: T\n');
  write('templates/default.njk', LAYOUT);
  write('assets/s.css', 'h1 { color: rgb(1, 2, 3) }');
  write('assets/pic.svg', SVG('red', 10));
  write('content/a.html', PAGE('One'));
  write('content/bare.html', '---\nlayout: none\n---\n<h1>Bare</h1><!-- never closed: <p>');
  serving = await start();
  page = await browser.newPage({ viewport: { width: 800, height: 600 } });
  loads = 0;
  page.on('load', () => {
    loads++;
  });
});

afterEach(async () => {
  await page.close();
  await serving.close();
  rmSync(root, { recursive: true, force: true });
});

test('a save changes the open page in place: scrolling, focus, opened details and typed text stay', async () => {
  await open('/a');
  await page.click('summary');
  await page.fill('#note', 'my note');
  await page.check('#box');
  await page.fill('#name', 'my name');
  await page.evaluate('window.mark = 1; window.scrollTo(0, 900)');
  write('content/a.html', PAGE('Two'));
  await heading('Two');
  const state = await page.evaluate(
    '[window.mark, scrollY, document.activeElement.id, d.open, document.getElementById("name").value, note.value, box.checked, end.textContent]',
  );
  expect(state).toEqual([1, 900, 'name', true, 'my name', 'my note', true, 'End of Two']);
  expect(loads).toBe(1);
});

test("a page's own script, which does not run again, is told that the page was changed in place", async () => {
  await open('/a');
  await page.evaluate(
    "document.addEventListener('wsite:morph', () => { window.told = document.querySelector('h1').textContent; })",
  );
  write('content/a.html', PAGE('Two'));
  await heading('Two');
  expect(await page.evaluate('window.told')).toBe('Two');
});

test('what the reader has not touched follows the author', async () => {
  await open('/a');
  write(
    'content/a.html',
    PAGE('Two')
      .replace('<details', '<details open')
      .replace('>old<', '>new<')
      .replace('"name"', '"name" value="v"'),
  );
  await heading('Two');
  expect(await page.evaluate('[d.open, note.value, document.getElementById("name").value]')).toEqual([
    true,
    'new',
    'v',
  ]);
});

test('a layout and the settings show at once too', async () => {
  await open('/a');
  write('templates/default.njk', LAYOUT.replace('<body>', '<body class="new">'));
  await page.waitForSelector('body.new');
  write('_config.yml', 'title: Another\n');
  write('templates/default.njk', LAYOUT.replace('<body>', '<body data-title="{{ site.title }}">'));
  await page.waitForSelector('body[data-title=Another]:not(.new)');
  expect(loads).toBe(1);
});

test('a style sheet is swapped in place', async () => {
  await open('/a');
  write('assets/s.css', 'h1 { color: rgb(9, 8, 7) }');
  await page.waitForFunction('getComputedStyle(document.querySelector("h1")).color === "rgb(9, 8, 7)"');
  write('content/a.html', PAGE('Two'));
  await heading('Two');
  expect(await page.evaluate('getComputedStyle(document.querySelector("h1")).color')).toBe('rgb(9, 8, 7)');
  expect(await page.locator('link[rel=stylesheet]').count()).toBe(1);
  expect(loads).toBe(1);
});

test('a style sheet in Sass is swapped in place when a file that it uses changes', async () => {
  await serving.close();
  rmSync(join(root, 'assets/s.css'));
  write('_sass/colours.scss', '$ink: rgb(1, 1, 1);');
  write('assets/s.scss', "@use 'colours' as c;\nh1 { color: c.$ink }");
  serving = await start();
  await open('/a');
  write('_sass/colours.scss', '$ink: rgb(9, 8, 7);');
  await page.waitForFunction('getComputedStyle(document.querySelector("h1")).color === "rgb(9, 8, 7)"');
  expect(loads).toBe(1);
});

test('an image is fetched again', async () => {
  await open('/a');
  await page.waitForFunction('pic.naturalWidth === 10');
  write('assets/pic.svg', SVG('blue', 20));
  await page.waitForFunction('pic.naturalWidth === 20');
  expect(loads).toBe(1);
});

test('another style sheet or script loads the page anew', async () => {
  await open('/a');
  write('content/a.html', PAGE('Two') + '<script>document.body.id = "ran"</script>');
  await page.waitForSelector('#ran');
  expect(loads).toBe(2);
});

test('a page without head, and broken, follows changes', async () => {
  await open('/bare');
  write('content/bare.html', '---\nlayout: none\n---\n<h1>Still bare</h1>');
  await heading('Still bare');
});

test('an error stands over the last good page, with its place, and goes when it is mended', async () => {
  await open('/a');
  write('content/a.html', PAGE('Two {{ page.titel }}'));
  const overlay = page.getByRole('alert');
  await overlay.waitFor();
  const said = await overlay.textContent();
  expect(said).toContain('content/a.html:4:');
  expect(said).toContain('`page.titel` is undefined');
  expect(said).toContain('Did you mean');
  expect(said).toContain('^^^^^');
  await heading('One');
  write('content/a.html', PAGE('Three'));
  await heading('Three');
  await overlay.waitFor({ state: 'hidden' });
  expect(loads).toBe(1);
});

test('a page that is opened while it is broken shows its error, and itself when it is mended', async () => {
  write('content/a.html', PAGE('{{ nothing }}'));
  await serving.close();
  serving = await start();
  await open('/a');
  await page.getByRole('alert').waitFor();
  write('content/a.html', PAGE('Mended'));
  await heading('Mended');
  await page.getByRole('alert').waitFor({ state: 'hidden' });
});

test('a page that is renamed away and comes back follows', async () => {
  await open('/a');
  renameSync(join(root, 'content/a.html'), join(root, 'content/b.html'));
  await heading('There is no page at this address');
  renameSync(join(root, 'content/b.html'), join(root, 'content/a.html'));
  await heading('One');
});

test('a lost connection is said, found again, and what was missed is caught up', async () => {
  await open('/a');
  const { port } = serving;
  await serving.close();
  await page.getByText('The connection to wsite is lost').waitFor();
  write('content/a.html', PAGE('Two'));
  serving = await start(port);
  await heading('Two');
  await page.getByText('The connection to wsite is lost').waitFor({ state: 'hidden' });
});

/**
 * A way to the server that can fall silent: a page that listens then stays connected and hears nothing more. What idles is
 * closed, as systems do when the network changes.
 */
async function silentWay(): Promise<{ readonly port: number; silence(): void; close(): void }> {
  const pairs = new Set<readonly [Socket, Socket]>();
  const listening = new Set<Socket>();
  const way = createServer((socket) => {
    const onward = connect(serving.port, '127.0.0.1');
    pairs.add([socket, onward]);
    onward.on('data', (bytes) => {
      if (bytes.includes('text/event-stream')) listening.add(socket);
    });
    socket.pipe(onward).pipe(socket);
    for (const one of [socket, onward]) one.on('error', () => undefined);
  });
  await new Promise<void>((done) => way.listen(0, '127.0.0.1', done));
  const { port } = way.address() as AddressInfo;
  return {
    port,
    silence() {
      for (const [socket, onward] of pairs) {
        socket.unpipe(onward);
        onward.unpipe(socket);
        onward.destroy();
        if (!listening.has(socket)) socket.destroy();
      }
    },
    close() {
      for (const [socket] of pairs) socket.destroy();
      way.close();
    },
  };
}

test('a laptop that slept, whose connection died unnoticed, catches up when it wakes', async () => {
  const way = await silentWay();
  await page.clock.install();
  const listening = page.waitForResponse((response) => response.url().includes('/__wsite/events'));
  await page.goto(`http://127.0.0.1:${way.port}/a`);
  await listening;
  await page.evaluate('window.mark = 1');
  way.silence();
  write('content/a.html', PAGE('Two'));
  await page.clock.fastForward(3_600_000);
  await heading('Two');
  expect([await page.evaluate('window.mark'), loads]).toEqual([1, 1]);
  way.close();
});

test('a tab that was hidden, and hears nothing then, catches up when it is seen again', async () => {
  await open('/a');
  await page.evaluate(
    "Object.defineProperty(document, 'visibilityState', { get: () => window.seen ?? 'hidden', configurable: true }); document.dispatchEvent(new Event('visibilitychange'))",
  );
  write('content/a.html', PAGE('Two'));
  const other = await browser.newPage();
  await other.goto(new URL('/a', serving.url).href);
  await other.getByRole('heading', { name: 'Two' }).waitFor();
  await other.close();
  expect(await page.locator('h1').textContent()).toBe('One');
  await page.evaluate("window.seen = 'visible'; document.dispatchEvent(new Event('visibilitychange'))");
  await heading('Two');
});

test('two tabs follow the same save', async () => {
  await open('/a');
  const other = await browser.newPage();
  await other.goto(new URL('/a', serving.url).href);
  write('content/a.html', PAGE('Two'));
  await heading('Two');
  await other.getByRole('heading', { name: 'Two' }).waitFor();
  await other.close();
});

test('the site is moved to another moment in the page itself: text, scripts and scrolling', async () => {
  write('_config.yml', 'title: T\nworkshop_name: w2026\n');
  write('content/w2026/_edition.yml', 'timezone: Asia/Tokyo\ndates: {start: 2099-05-18, end: 2099-05-19}\n');
  const body = `<h1>{{ edition.phase }}</h1>\n${LONG}`;
  write('content/w2026/index.html', `---\ntitle: W\n---\n${body}`);
  await serving.close();
  serving = await start();
  await open('/w2026/');
  await heading('before');
  await page.evaluate(
    "window.scrollTo(0, 900); document.addEventListener('wsite:morph', () => { window.told = document.documentElement.dataset.now; })",
  );
  await page.getByRole('button', { name: 'Real time' }).click();
  await page.getByLabel('Moment', { exact: true }).fill('2099-05-18T10:15');
  await page.getByLabel('Moment', { exact: true }).blur();
  await heading('during');
  expect(await page.evaluate('[document.documentElement.dataset.now, window.told, scrollY]')).toEqual([
    '2099-05-18T01:15:00.000Z',
    '2099-05-18T01:15:00.000Z',
    900,
  ]);
  await page.getByLabel('Moments of the edition').selectOption({ label: 'The last day is over' });
  await heading('after');
  await page.reload();
  await heading('after');
  expect(await page.evaluate('document.documentElement.dataset.now')).toBe('2099-05-19T15:00:00.000Z');
  await page.getByRole('button', { name: 'Seen at 2099-05-20 00:00' }).click();
  await page.getByRole('button', { name: 'Real time' }).click();
  await heading('before');
  await page.waitForFunction('document.documentElement.dataset.now === undefined');
  expect(loads).toBe(2);
});
