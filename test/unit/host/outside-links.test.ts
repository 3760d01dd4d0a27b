import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AskOptions, askOutside } from '../../../src/host/outside-links.ts';

let folder: string;
let server: Server;
let asked: string[];
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let time: number;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wsite-links-'));
  asked = [];
  time = 1_000_000;
  answer = (_, response) => response.end('fine');
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

function at(path: string): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
}

function options(more: Partial<AskOptions> = {}): AskOptions {
  return {
    cache: join(folder, '.wsite/links/answers.json'),
    clock: { now: () => time },
    pause: 0,
    patience: 5000,
    ...more,
  };
}

function status(code: number): void {
  answer = (_, response) => {
    response.statusCode = code;
    response.end();
  };
}

test('what answers is fine, asked by HEAD, once', async () => {
  expect(await askOutside([at('/a')], options())).toEqual(new Map([[at('/a'), { kind: 'fine' }]]));
  expect(asked).toEqual(['HEAD /a']);
});

test('what does not answer HEAD well is asked by GET', async () => {
  answer = (request, response) => {
    response.statusCode = request.method === 'HEAD' ? 404 : 200;
    response.end();
  };
  expect([...(await askOutside([at('/a')], options())).values()]).toEqual([{ kind: 'fine' }]);
  expect(asked).toEqual(['HEAD /a', 'GET /a']);
});

test.each([
  [404, { kind: 'gone', status: '404 Not Found' }],
  [410, { kind: 'gone', status: '410 Gone' }],
  [500, { kind: 'failed', reason: 'it answers 500 Internal Server Error' }],
  [403, { kind: 'refused' }],
  [429, { kind: 'refused' }],
  [999, { kind: 'refused' }],
])('an answer of %i', async (code, expected) => {
  status(code);
  expect([...(await askOutside([at('/a')], options())).values()]).toEqual([expected]);
});

test('redirects are followed', async () => {
  answer = (request, response) => {
    if (request.url === '/a') response.writeHead(301, { location: '/b' });
    response.end();
  };
  expect([...(await askOutside([at('/a')], options())).values()]).toEqual([{ kind: 'fine' }]);
});

test('one that never answers is given up', async () => {
  answer = () => undefined;
  const [found] = (await askOutside([at('/a')], options({ patience: 30 }))).values();
  expect(found).toEqual({ kind: 'failed', reason: 'it does not answer within 0.03 s' });
});

test('one where nothing listens is said in words', async () => {
  const gone = createServer();
  await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve));
  const { port } = gone.address() as AddressInfo;
  await new Promise((resolve) => gone.close(resolve));
  const [found] = (await askOutside([`http://127.0.0.1:${port}/`], options())).values();
  expect(found).toEqual({ kind: 'failed', reason: 'nothing listens there' });
});

test('a name that no host has', async () => {
  const [found] = (await askOutside(['http://nobody.invalid/'], options())).values();
  expect(found).toEqual({ kind: 'no-host' });
});

test('a host is asked for one address at a time', async () => {
  let open = 0;
  let most = 0;
  answer = (_, response) => {
    most = Math.max(most, ++open);
    setImmediate(() => {
      open--;
      response.end();
    });
  };
  const urls = Array.from({ length: 20 }, (_, i) => at(`/${i}`));
  expect((await askOutside(urls, options())).size).toBe(20);
  expect(most).toBe(1);
});

test('a good answer is believed for seven days; a bad one is asked again', async () => {
  await askOutside([at('/a')], options());
  time += 6 * 24 * 3600 * 1000;
  await askOutside([at('/a')], options());
  expect(asked).toHaveLength(1);
  time += 2 * 24 * 3600 * 1000;
  status(410);
  await askOutside([at('/a')], options());
  await askOutside([at('/a')], options());
  expect(asked).toEqual(['HEAD /a', 'HEAD /a', 'GET /a', 'HEAD /a', 'GET /a']);
});

test('answers that can no longer be read are asked for again', async () => {
  await askOutside([at('/a')], options());
  const file = options().cache;
  expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')))).toEqual([at('/a')]);
  writeFileSync(file, '{"http');
  await askOutside([at('/a')], options());
  expect(asked).toHaveLength(2);
});

test('each address that is asked is counted', async () => {
  const steps: string[] = [];
  await askOutside([at('/a'), at('/b')], options({ step: (done, of) => steps.push(`${done}/${of}`) }));
  expect(steps).toEqual(['1/2', '2/2']);
});
