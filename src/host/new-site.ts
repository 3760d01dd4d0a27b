import { appendFileSync, copyFileSync, existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Fault } from '../diagnostics/diagnostic.ts';
import { newSiteNotEmpty } from '../diagnostics/messages/import-jekyll.ts';
import { diskOps } from './file-ops.ts';
import { layDown } from './lay-down.ts';
import { isEmpty, openOutput } from './output-folder.ts';
import { LIST } from './output-list.ts';
import type { ProjectFolder } from './project-files.ts';

/** A file to be written, or copied from an old site. */
interface NewFile {
  readonly to: string;
  readonly from: string | undefined;
  readonly text: string | undefined;
}

/**
 * Writes a new site into a folder, all of it or nothing. Files that stand there already and are not written stay.
 * @param folder absolute @throws Fault `new-site-not-empty` without `force`; what an output folder throws
 */
export function writeNewSite(
  folder: string,
  old: ProjectFolder,
  files: readonly NewFile[],
  force: boolean,
): void {
  if (!force && !isEmpty(folder)) throw new Fault(newSiteNotEmpty(folder));
  const transaction = openOutput(folder, old).begin({ force: true, keep: [] });
  try {
    for (const { to, from, text } of files) {
      if (text !== undefined) transaction.put(to, text);
      else if (from !== undefined) transaction.copy(to, from);
    }
    transaction.commit();
  } finally {
    transaction.abort();
  }
  rmSync(join(folder, LIST), { force: true });
}

/** Writes files of a new site; those without a text are deleted. @param folder absolute @throws Fault `cannot-lay-down` */
export function putFiles(folder: string, files: readonly Omit<NewFile, 'from'>[]): void {
  for (const { to, text } of files) if (text === undefined) rmSync(join(folder, to), { force: true });
  layDown(folder, new Map(files.flatMap(({ to, text }) => (text === undefined ? [] : [[to, text]]))));
}

/** Keeps a file of a new site as it is now in another place, where none is kept there yet. @param folder absolute */
export function keepAside(folder: string, from: string, to: string): void {
  if (existsSync(join(folder, to))) return;
  diskOps.makeFolder(dirname(join(folder, to)));
  copyFileSync(join(folder, from), join(folder, to));
}

/** Adds a text at the end of a file of a new site. @param folder absolute */
export function addToFile(folder: string, file: string, text: string): void {
  appendFileSync(join(folder, file), text);
}
