import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Origin } from '../model/origin.ts';
import { packageRoot } from './program.ts';

/** What npm keeps of what it has installed, beside it. */
const LOCK = '.package-lock.json';

/** Where the wsite that runs was installed from. @param root the folder of its package, absolute */
export function installedFrom(root: string = packageRoot()): Origin {
  const modules = dirname(root);
  if (basename(modules) !== 'node_modules') return { kind: 'folder', path: root };
  const resolved = resolvedIn(join(modules, LOCK), `node_modules/${basename(root)}`);
  if (!resolved?.startsWith('file:')) return { kind: 'registry' };
  const path = resolve(dirname(modules), resolved.slice('file:'.length));
  return existsSync(path) ? { kind: 'tarball', path } : { kind: 'registry' };
}

function resolvedIn(lock: string, name: string): string | undefined {
  try {
    const { packages } = JSON.parse(readFileSync(lock, 'utf8')) as {
      readonly packages?: Readonly<Record<string, { readonly resolved?: unknown }>>;
    };
    const resolved = packages?.[name]?.resolved;
    return typeof resolved === 'string' ? resolved : undefined;
  } catch {
    return undefined;
  }
}

/** The way from a folder to a path as a manifest writes it. */
export function wayTo(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}
