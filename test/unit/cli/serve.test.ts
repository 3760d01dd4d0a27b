import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { serveCommand } from '../../../src/cli/serve.ts';

const CLIENT = new URL('../../../src/serve/client/main.ts', import.meta.url).pathname;
const BUNDLED = new URL('../../../dist/serve-client.js', import.meta.url).pathname;
let dir: string;
let out: string;
let err: string;
const streams = {
  stdout: { write: (text: string) => void (out += text) },
  stderr: { write: (text: string) => void (err += text) },
  env: { NO_COLOR: '1' },
};

beforeAll(() => {
  if (!existsSync(BUNDLED))
    buildSync({ entryPoints: [CLIENT], outfile: BUNDLED, bundle: true, format: 'iife' });
});

beforeEach(() => {
  [out, err] = ['', ''];
  dir = mkdtempSync(join(tmpdir(), 'wsite-cli-serve-'));
  mkdirSync(join(dir, 'content'));
  writeFileSync(join(dir, 'content/index.md'), '---\ntitle: Home\nlayout: none\n---\n\nHello\n');
});

afterEach(() => rmSync(dir, { recursive: true, force: true }));

test('serve says where the site is, answers there, writes nothing, and ends with 0', async () => {
  let end: (() => void) | undefined;
  const stop = new Promise<void>((done) => {
    end = done;
  });
  let said: ((text: string) => void) | undefined;
  const welcome = new Promise<string>((done) => {
    said = done;
  });
  const stdout = { write: (text: string) => said?.(text) };
  const code = serveCommand(dir, { port: '0', baseUrl: '/x' }, { ...streams, stdout }, stop);
  const url = /^Serving at (http:\/\/127\.0\.0\.1:\d+\/x\/) \(Ctrl\+C ends it\)\n$/.exec(await welcome)?.[1];
  expect(await (await fetch(url!)).text()).toContain('<p>Hello</p>');
  end?.();
  expect(await code).toBe(0);
  expect(readdirSync(dir)).toEqual(['content']);
});

test('a port that is none is a mistake in the command line', async () => {
  expect(await run(['serve', dir, '--port', '99999'], streams)).toBe(2);
  expect(err).toContain('`--port 99999` is no port');
});

test('an address that is not this computer’s is said, and the exit code is 1', async () => {
  expect(await run(['serve', dir, '--host', '192.0.2.1', '--port', '0'], streams)).toBe(1);
  expect(err).toContain('[cannot-listen]');
});
