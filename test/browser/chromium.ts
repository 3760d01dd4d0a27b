import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Debian's Chromium, or the program named by CHROMIUM. @throws where there is none: these tests are never skipped */
export function openChromium(): Promise<Browser> {
  const executablePath = [
    process.env['CHROMIUM'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ].find((path) => path && existsSync(path));
  if (!executablePath)
    throw new Error('Chromium is missing: `apt-get install chromium`, or name its program in CHROMIUM');
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** Serves a folder below a path on the loopback address, as GitHub Pages serves a project's site. */
export async function serveFolder(
  folder: string,
  base: string,
): Promise<{ readonly url: string; readonly server: Server }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    const file = path.startsWith(base) ? fileOf(join(folder, path.slice(base.length))) : undefined;
    if (!file) response.writeHead(404).end();
    else
      response
        .writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
        .end(readFileSync(file));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`, server };
}

function fileOf(path: string): string | undefined {
  return [path, join(path, 'index.html'), `${path}.html`].find(
    (file) => existsSync(file) && statSync(file).isFile(),
  );
}
