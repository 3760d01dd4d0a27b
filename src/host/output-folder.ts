import { readdirSync } from 'node:fs';
import { Fault } from '../diagnostics/diagnostic.ts';
import { outputForeign, outputUnusable } from '../diagnostics/messages/output.ts';
import type { OutputFolder } from '../model/ports.ts';
import { diskOps, type FileOps } from './file-ops.ts';
import { type KnownHashes, noKnownHashes } from './known-hashes.ts';
import { recover } from './output-journal.ts';
import { keepMatcher, parseList, readList } from './output-list.ts';
import { takeLock } from './output-lock.ts';
import { locateOutput, type OutputPlace } from './output-place.ts';
import type { Begun } from './output-state.ts';
import { makeTransaction } from './output-transaction.ts';
import type { ProjectFolder } from './project-files.ts';
import { errorCode, reasonOf } from './reason.ts';
import { listTree } from './tree.ts';

/** What systems put into any folder that somebody looks at. */
const NOBODYS = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/;

/**
 * An output on this computer's disk. Nothing is touched before `begin`. A link to a folder is followed, and what is
 * beside the real folder counts as beside the output.
 * @param dir absolute, or relative to the working directory; need not exist
 * @param project what `copy` copies from; its root, and all above it, is refused as an output
 * @param ops the disk, or a test's; @param known spares reading large files that stand in the output
 */
export function openOutput(
  dir: string,
  project?: ProjectFolder,
  ops: FileOps = diskOps,
  known: KnownHashes = noKnownHashes,
): OutputFolder {
  return {
    begin({ force, keep }) {
      const place = locateOutput(dir, project?.root);
      const giveBack = takeLock(ops, place);
      try {
        recover(ops, place);
        return makeTransaction(ops, {
          place,
          project,
          force,
          known,
          giveBack,
          ...lookAround(place, force, keepMatcher(keep)),
        });
      } catch (error) {
        giveBack();
        throw error;
      }
    },
  };
}

function lookAround(place: OutputPlace, force: boolean, kept: (file: string) => boolean) {
  try {
    const fresh = isEmpty(place.folder);
    const list = readList(place.folder);
    if (list === undefined && !fresh && !force) refuseForeign(place, kept);
    const previous = new Set(parseList(list ?? ''));
    return { fresh, list, previous, kept } satisfies Partial<Begun>;
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault(outputUnusable(place.shown, reasonOf(error)));
  }
}

/** Whether a folder holds nothing but what systems put there, or is not there. */
export function isEmpty(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return true;
    throw error;
  }
}

function refuseForeign(place: OutputPlace, kept: (file: string) => boolean): void {
  const foreign = listTree(place.folder).filter((file) => !kept(file) && !NOBODYS.test(file));
  if (foreign.length > 0) throw new Fault(outputForeign(place.shown, foreign.sort()[0]!, foreign.length));
}
