import { type Dirent, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install, type Packed, pack, runIn } from '../packed.ts';
import { median } from './median.ts';

/*
 * `npm run bench -- installed`: what an author gets. How long `wsite --version` takes beside `node -e 0`, whole processes in
 * turn; and how much stands on the disk after `npm install`, with sharp and without it.
 */

const ROOT = new URL('..', import.meta.url).pathname;
const ROUNDS = 21;
const MB = 1_000_000;

export function measureInstalled(): void {
  const folder = mkdtempSync(join(tmpdir(), 'wsite-installed-'));
  try {
    runIn(ROOT, 'npm', ['run', '--silent', 'build']);
    const packed = pack(folder);
    const sizes = [[], ['--omit=optional']].map((flags, i) =>
      sizeInstalled(packed, join(folder, `${i}`), flags),
    );
    console.log(`installed: ${sizes[0]} MB, without sharp ${sizes[1]} MB`);
    measureStart(join(folder, '0/node_modules/wsite/dist/main.js'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sizeInstalled(packed: Packed, folder: string, flags: readonly string[]): string {
  mkdirSync(folder);
  install(packed, folder, flags);
  const found = readdirSync(join(folder, 'node_modules'), {
    recursive: true,
    withFileTypes: true,
  }) as Dirent[];
  const bytes = found
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + lstatSync(join(entry.parentPath, entry.name)).size, 0);
  return (bytes / MB).toFixed(1);
}

function measureStart(program: string): void {
  const kinds = { 'wsite --version': [program, '--version'], 'node -e 0': ['-e', '0'] };
  const times = Object.values(kinds).map((): number[] => []);
  for (let round = 0; round <= ROUNDS; round++)
    Object.values(kinds).forEach((args, i) => {
      const began = performance.now();
      runIn(ROOT, process.execPath, args);
      if (round > 0) times[i]!.push(performance.now() - began);
    });
  const [told, bare] = times.map(median) as [number, number];
  console.log(
    `wsite --version: ${told.toFixed(0)} ms, node -e 0: ${bare.toFixed(0)} ms, ${(told - bare).toFixed(0)} ms more`,
  );
}
