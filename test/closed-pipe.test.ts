import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/* Who reads what the program prints may have seen enough: `wsite explain PAGE | head -3`. */

const WSITE = new URL('../dist/main.js', import.meta.url).pathname;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wsite-pipe-'));
  mkdirSync(join(folder, 'content'));
  writeFileSync(join(folder, 'content/index.md'), '---\ntitle: Home\n---\n[x](/lost)\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['explain', 'content/index.md', 0],
  ['explain', 'dead-link', 0],
  ['--help', '', 0],
  ['build', '', 0],
  ['check', '', 1],
] as const)('%s %s ends as ever where nobody reads what it prints', async (command, argument, code) => {
  const child = spawn(process.execPath, [WSITE, command, ...(argument ? [argument] : [])], { cwd: folder });
  let said = '';
  child.stdout.destroy();
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = await new Promise((done) => child.on('close', done));
  expect(said).not.toMatch(/EPIPE|internal-error/);
  expect(ended).toBe(code);
});
