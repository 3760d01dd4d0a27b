import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Fault } from '../diagnostics/diagnostic.ts';
import { cannotLayDown, folderTaken, notFolder } from '../diagnostics/messages/starter.ts';
import { diskOps } from './file-ops.ts';
import { packageRoot } from './program.ts';
import { reasonOf } from './reason.ts';
import { listTree } from './tree.ts';

const MANIFEST = 'package.json';

/** What may stand in the folder of a new site: a repository without files yet, and what `npm install wsite` makes. */
const WELCOME: ReadonlySet<string> = new Set([
  '.git',
  '.DS_Store',
  MANIFEST,
  'package-lock.json',
  'node_modules',
]);

/** What wsite may have been installed from. */
const TARBALL = /^wsite-[\w.-]+\.tgz$/;

/** The texts that the package keeps for new sites, by path. */
export function starterTexts(): ReadonlyMap<string, string> {
  const folder = join(packageRoot(), 'src/importers/starter/site');
  return new Map(
    listTree(folder)
      .sort()
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
}

/** @throws Fault `folder-taken` where something stands in a folder that is to be a new site */
export function requireEmpty(folder: string): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory()) throw new Fault(notFolder(folder));
  const names = readdirSync(folder).filter((name) => !WELCOME.has(name) && !TARBALL.test(name));
  if (names.length > 0) throw new Fault(folderTaken(folder, names.sort()));
}

/** The text of the `package.json` that stands in a folder already. @throws Fault `cannot-lay-down` where it cannot be read */
export function standingManifest(folder: string): string | undefined {
  const path = join(folder, MANIFEST);
  try {
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  } catch (error) {
    throw new Fault(cannotLayDown(path, reasonOf(error)));
  }
}

/**
 * Writes texts into a folder, which is made where it is not there.
 * @param copies files to be copied into it: by their paths in it, absolute @throws Fault `cannot-lay-down`
 */
export function layDown(
  folder: string,
  files: ReadonlyMap<string, string>,
  copies: ReadonlyMap<string, string> = new Map(),
): void {
  const put = (path: string, write: (to: string) => void) => {
    try {
      diskOps.makeFolder(dirname(join(folder, path)));
      write(join(folder, path));
    } catch (error) {
      throw new Fault(cannotLayDown(join(folder, path), reasonOf(error)));
    }
  };
  for (const [path, from] of copies) put(path, (to) => diskOps.copy(from, to));
  for (const [path, text] of files) put(path, (to) => diskOps.write(to, text));
}
