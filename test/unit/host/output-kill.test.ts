import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { expect, test } from 'vitest';
import { openOutput } from '../../../src/host/output-folder.ts';
import { inTemp, lay, treeOf } from './temp.ts';

const PLAIN = { force: false, keep: [] };
const ONE = { a: 'one '.repeat(50), 'b/index.html': 'two', 'c/d.html': 'three', 'e.html': 'four' };
const TWO = { 'a/index.html': 'five', b: 'six', 'c/d.html': 'three', 'E.html': 'seven '.repeat(50) };

function listed(files: Readonly<Record<string, string>>): Record<string, string> {
  return { '.wsite-files': Object.keys(files).sort().join('\n') + '\n', ...files };
}

function bundledChild(at: string): string {
  const outfile = join(at, 'child.mjs');
  const entryPoints = [new URL('./crash-child.ts', import.meta.url).pathname];
  buildSync({ entryPoints, bundle: true, platform: 'node', format: 'esm', outfile });
  return outfile;
}

/** Lets builds die at step 1, 2, 3 … until one comes through; returns how many died. */
function killEach(
  at: string,
  border: string,
  prepare: (out: string) => void,
  allowed: readonly object[],
): number {
  const child = bundledChild(at);
  for (let step = 1; ; step++) {
    const home = join(at, String(step));
    const out = join(home, '_site');
    prepare(out);
    const options = [child, out, String(step), border, JSON.stringify(TWO)];
    const run = spawnSync(process.execPath, options, { encoding: 'utf8' });
    if (run.status !== 0) expect([step, run.signal, run.stderr]).toEqual([step, 'SIGKILL', '']);
    openOutput(out).begin(PLAIN).abort();
    expect(allowed).toContainEqual(treeOf(out));
    expect(readdirSync(home)).toEqual(['_site']);
    if (run.status === 0) {
      expect(treeOf(out)).toEqual(listed(TWO));
      return step - 1;
    }
  }
}

for (const border of ['', 'border']) {
  test(`a killed build leaves the former output or the new one${border && ', on another disk too'}`, () =>
    inTemp((at) => {
      const died = killEach(at, border, (out) => lay(out, listed(ONE)), [listed(ONE), listed(TWO)]);
      expect(died).toBeGreaterThan(20);
    }));
}

test('a killed first build leaves an empty folder or the new output', () =>
  inTemp((at) => {
    const prepare = (out: string) => void mkdirSync(out, { recursive: true });
    expect(killEach(at, '', prepare, [{}, listed(TWO)])).toBeGreaterThan(10);
  }));

test('of builds that start together none meets another in the output', async () => {
  const at = inTemp((folder) => folder);
  mkdirSync(at);
  const options = [bundledChild(at), join(at, '_site'), '999', '', JSON.stringify(TWO)];
  const said = await Promise.all(
    [1, 2, 3, 4].map(
      () =>
        new Promise<string>((done) =>
          execFile(process.execPath, options, (error, _, told) => done(error ? told : '')),
        ),
    ),
  );
  for (const told of said) if (told !== '') expect(told).toContain('Another build is writing');
  expect([{}, listed(TWO)]).toContainEqual(treeOf(join(at, '_site')));
  rmSync(at, { recursive: true });
});
