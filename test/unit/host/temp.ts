import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Gives a test an empty folder of its own, and removes it. */
export function inTemp<T>(act: (folder: string) => T): T {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'wsite-host-')));
  try {
    return act(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same for what takes its time. */
export async function inTempSoon<T>(act: (folder: string) => Promise<T>): Promise<T> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'wsite-host-')));
  try {
    return await act(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes files below a folder, given by their relative paths. */
export function lay(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** All that is below a folder: files with their text, links as `→ target`, empty folders as `path/`. */
export function treeOf(folder: string, path = ''): Record<string, string> {
  const found: Record<string, string> = {};
  if (!lstatSync(folder, { throwIfNoEntry: false })) return found;
  for (const name of readdirSync(join(folder, path)).sort()) {
    const inside = path === '' ? name : `${path}/${name}`;
    const stats = lstatSync(join(folder, inside));
    if (stats.isSymbolicLink()) found[inside] = `→ ${readlinkSync(join(folder, inside))}`;
    else if (!stats.isDirectory()) found[inside] = readFileSync(join(folder, inside), 'utf8');
    else {
      const below = treeOf(folder, inside);
      if (Object.keys(below).length === 0) found[inside + '/'] = '';
      Object.assign(found, below);
    }
  }
  return found;
}

/** The code of the Fault that an action throws; what it returned otherwise. */
export function faultOf(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return codeOf(error);
  }
}

/** The same of an action that takes its time. */
export async function faultSoon(act: () => Promise<unknown>): Promise<unknown> {
  try {
    return await act();
  } catch (error) {
    return codeOf(error);
  }
}

function codeOf(error: unknown): string {
  return (error as { diagnostic?: { code: string } }).diagnostic?.code ?? String(error);
}
