import { request } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { listenHttp } from '../../../src/host/http-server.ts';
import type { Handler, Listening } from '../../../src/model/serving.ts';

const open: Listening[] = [];
const HELLO: Handler = async () => ({
  status: 200,
  headers: { 'content-length': '5' },
  body: new TextEncoder().encode('hello'),
});

async function listen(port: number, handler: Handler = HELLO): Promise<Listening> {
  const listening = await listenHttp('127.0.0.1', port, handler);
  open.push(listening);
  return listening;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

test('a port that is taken means the next one', async () => {
  const first = await listen(0);
  const second = await listen(first.port);
  expect(second.port).toBeGreaterThan(first.port);
  expect(await (await fetch(`http://127.0.0.1:${second.port}/`)).text()).toBe('hello');
});

test('an address that is not this computer’s is a complaint', async () => {
  await expect(listenHttp('192.0.2.1', 0, HELLO)).rejects.toMatchObject({
    diagnostic: { code: 'cannot-listen' },
  });
});

test('HEAD is answered without a body, and the target comes as it was sent', async () => {
  const targets: string[] = [];
  const { port } = await listen(0, (asked) => {
    targets.push(`${asked.method} ${asked.target}`);
    return HELLO(asked);
  });
  const length = await new Promise<number>((done, fail) => {
    const sent = request(
      { port, host: '127.0.0.1', method: 'HEAD', path: '/a/../%2e%2e/b?c' },
      (response) => {
        let count = 0;
        response.on('data', (chunk: Buffer) => {
          count += chunk.length;
        });
        response.on('end', () => done(count));
      },
    );
    sent.on('error', fail);
    sent.end();
  });
  expect([targets, length]).toEqual([['HEAD /a/../%2e%2e/b?c'], 0]);
});

test('a handler that fails is answered with 500', async () => {
  const { port } = await listen(0, () => Promise.reject(new Error('oops')));
  const answer = await fetch(`http://127.0.0.1:${port}/`);
  expect([answer.status, await answer.text()]).toEqual([500, 'wsite itself failed: oops\n']);
});

test('an open answer is written to until the browser goes, which is told', async () => {
  let gone: (() => void) | undefined;
  const left = new Promise<void>((done) => {
    gone = done;
  });
  const { port } = await listen(0, async () => ({
    status: 200,
    headers: { 'content-type': 'text/event-stream' },
    stream: (sink) => {
      sink.send('data: 1\n\n');
      sink.onClose(() => gone?.());
    },
  }));
  const stop = new AbortController();
  const { body } = await fetch(`http://127.0.0.1:${port}/`, { signal: stop.signal });
  const { value } = await body!.getReader().read();
  expect(new TextDecoder().decode(value)).toBe('data: 1\n\n');
  stop.abort();
  await left;
});

test('closing ends open answers', async () => {
  const listening = await listen(0, async () => ({
    status: 200,
    headers: {},
    stream: (sink) => sink.send('x'),
  }));
  const { body } = await fetch(`http://127.0.0.1:${listening.port}/`);
  const reader = body!.getReader();
  await reader.read();
  await listening.close();
  await expect(reader.read()).rejects.toThrow();
});
