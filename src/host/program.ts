import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashOf } from '../syntax/hash.ts';

/** The folder of the installed package, or of its sources: the nearest above this module with a `package.json`. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}

/** Parts that the bundler names by what they hold. */
const NAMED = /-[0-9A-Z]{8}\.cjs$/;
/** Of parts so large, which are others' programs in others' versions, only the beginning and the end are looked at. */
const LARGE = 1_000_000;
const ENDS = 1 << 16;

function nameOf(name: string, path: string): string {
  const { size } = statSync(path);
  if (NAMED.test(name)) return `${name} ${size}`;
  if (size < LARGE) return `${name} ${hashOf(readFileSync(path))}`;
  const file = openSync(path, 'r');
  try {
    const ends = Buffer.alloc(2 * ENDS);
    readSync(file, ends, 0, ENDS, 0);
    readSync(file, ends, ENDS, ENDS, size - ENDS);
    return `${name} ${size} ${hashOf(ends)}`;
  } finally {
    closeSync(file);
  }
}

/**
 * Names this program by its own code, and Node with what it knows of letters and time zones: two programs of one name
 * make the same of the same files.
 */
export function programName(): string {
  const root = packageRoot();
  const [folder = ''] = relative(root, fileURLToPath(import.meta.url)).split(sep);
  const code = (readdirSync(join(root, folder), { recursive: folder === 'src' }) as string[])
    .filter((name) => /(?<!\.d)\.c?[jt]s$/.test(name))
    .sort()
    .map((name) => nameOf(name, join(root, folder, name)));
  const { version, versions } = process;
  return hashOf([version, versions['icu'], versions['unicode'], versions['tz'], ...code].join('\n'));
}
