import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runIn } from './packed.ts';

const CACHE = new URL('../node_modules/.cache/node/', import.meta.url).pathname;

/**
 * The folder of another Node's program, for the front of PATH: what npm's package `node` installs for this system. It is
 * downloaded once. @param major `22` @throws where the registry cannot be reached: these tests are never skipped
 */
export function nodeOf(major: string): string {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const folder = join(CACHE, major);
  if (!existsSync(folder)) {
    mkdirSync(CACHE, { recursive: true });
    const made = mkdtempSync(join(CACHE, 'new-'));
    try {
      runIn(made, 'npm', ['install', '--prefix', made, '--no-audit', '--no-fund', `${name}@${major}`]);
      renameSync(made, folder);
    } finally {
      rmSync(made, { recursive: true, force: true });
    }
  }
  return join(folder, 'node_modules', name, 'bin');
}
