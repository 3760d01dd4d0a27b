import { lstatSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { Fault } from '../diagnostics/diagnostic.ts';
import { outputUnusable } from '../diagnostics/messages/output.ts';
import { isWithin } from './native-paths.ts';
import { errorCode, reasonOf } from './reason.ts';

/** Where an output is, and where it is prepared. */
export interface OutputPlace {
  /** As the author calls it. */
  readonly shown: string;
  /** The real path of the folder, which need not exist. */
  readonly folder: string;
  /** The folder beside it that holds lock, stage and journal while a build runs. */
  readonly work: string;
  readonly stage: string;
  readonly journal: string;
}

/**
 * Finds an output, through links, and refuses folders that hold more than an output.
 * @param root the project's real path, where there is one
 * @throws Fault `output-unusable`
 */
export function locateOutput(dir: string, root: string | undefined): OutputPlace {
  const unusable = (reason: string) => new Fault(outputUnusable(dir, reason));
  const folder = realTarget(resolve(dir), unusable);
  if (folder === dirname(folder)) throw unusable('it is the root of the disk');
  if (root !== undefined && isWithin(root, folder)) {
    throw unusable(root === folder ? 'it is the folder of the site itself' : 'the site itself lies in it');
  }
  if (isWithin(realTarget(homedir(), unusable), folder)) throw unusable('your home folder is or lies there');
  const work = join(dirname(folder), '.wsite-' + basename(folder));
  const place = { shown: dir, folder, work, stage: join(work, 'stage'), journal: join(work, 'journal') };
  for (const path of [folder, work]) {
    if (kindOf(path, unusable) === 'other') throw unusable(`${path} is there already and is not a folder`);
  }
  return place;
}

function realTarget(path: string, unusable: (reason: string) => Fault): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw unusable(reasonOf(error));
  }
  if (lstatSync(path, { throwIfNoEntry: false })) throw unusable(`the link ${path} leads nowhere`);
  const parent = dirname(path);
  return parent === path ? path : join(realTarget(parent, unusable), basename(path));
}

function kindOf(path: string, unusable: (reason: string) => Fault): 'folder' | 'absent' | 'other' {
  try {
    // Asked once: another build may do away with it at any moment.
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (!stats) return 'absent';
    return stats.isDirectory() ? 'folder' : 'other';
  } catch (error) {
    throw unusable(reasonOf(error));
  }
}
