import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashOf } from '../syntax/hash.ts';

/** The folder of the installed package, or of its sources: the nearest above this module with a `package.json`. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}

/** Parts so large are named by what the bundler calls them, which it makes of what they hold. */
const LARGE = 1_000_000;

function nameOf(name: string, path: string): string {
  const { size } = statSync(path);
  const isNamed = size > LARGE && /-[0-9A-Z]{8}\.cjs$/.test(name);
  return `${name} ${isNamed ? size : hashOf(readFileSync(path))}`;
}

/**
 * Names this program by its own code, and Node with what it knows of letters and time zones: two programs of one name
 * make the same of the same files.
 */
export function programName(): string {
  const root = packageRoot();
  const [folder = ''] = relative(root, fileURLToPath(import.meta.url)).split(sep);
  const code = (readdirSync(join(root, folder), { recursive: true }) as string[])
    .filter((name) => /(?<!\.d)\.c?[jt]s$/.test(name))
    .sort()
    .map((name) => nameOf(name, join(root, folder, name)));
  const { version, versions } = process;
  return hashOf([version, versions['icu'], versions['unicode'], versions['tz'], ...code].join('\n'));
}
