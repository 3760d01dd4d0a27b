import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterEach, beforeEach, expect, test } from 'vitest';

interface Priorities {
  readonly own: number;
  readonly others: readonly number[];
}

let at: string;
beforeEach(() => {
  at = mkdtempSync(join(tmpdir(), 'wsite-threads-'));
});
afterEach(() => rmSync(at, { recursive: true, force: true }));

test.runIf(process.platform === 'linux')(
  'the threads that Node has begun give way, and the program stays as it is',
  () => {
    const child = join(at, 'child.mjs');
    buildSync({
      entryPoints: [new URL('./threads-child.ts', import.meta.url).pathname],
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: child,
    });
    const printed = execFileSync(process.execPath, [child], { encoding: 'utf8' });
    const { before, after } = JSON.parse(printed) as { before: Priorities; after: Priorities };
    expect(after.own).toBe(before.own);
    expect(before.others.length).toBeGreaterThan(0);
    expect(after.others.every((priority) => priority > after.own)).toBe(true);
  },
);
