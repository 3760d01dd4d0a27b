import { diskOps, type FileOps } from '../../../src/host/file-ops.ts';

/** What a crash looks like from inside: after it nothing is done any more, not even tidying. */
export class Crash extends Error {}

/** The disk, with a death at one of the changes to it and perhaps a border between work folder and output. */
export interface Dying {
  readonly ops: FileOps;
  /** How many changes were made. */
  count(): number;
}

/**
 * @param at the change, from 1, at which the program dies: half done where it is a write or a copy
 * @param die throws Crash, or kills the process; @param border whether renames out of the work folder fail with EXDEV;
 * @param soon writes while the program goes on: who dies in earnest may leave such writes in their midst
 */
export function dyingOps(
  at: number,
  die: () => never,
  border = false,
  soon: FileOps['writeSoon'] = async (path, content) => diskOps.write(path, content),
): Dying {
  let count = 0;
  const step = (half: () => void) => {
    count++;
    if (count === at) half();
    if (count >= at) die();
  };
  const nothing = () => {};
  const ops: FileOps = {
    makeFolder(path) {
      step(nothing);
      return diskOps.makeFolder(path);
    },
    async makeFolderSoon(path) {
      step(nothing);
      diskOps.makeFolder(path);
    },
    write(path, content) {
      step(() => diskOps.write(path, content.slice(0, content.length / 2)));
      diskOps.write(path, content);
    },
    async writeSoon(path, content) {
      step(() => diskOps.write(path, content.slice(0, content.length / 2)));
      await soon(path, content);
    },
    copy(from, to) {
      step(() => diskOps.write(to, 'half of it'));
      diskOps.copy(from, to);
    },
    rename(from, to) {
      step(nothing);
      if (
        border &&
        from.includes('/.wsite-') &&
        !to.includes('/.wsite-_site/') &&
        !from.endsWith('.wsite-part')
      ) {
        throw Object.assign(new Error('EXDEV'), { code: 'EXDEV' });
      }
      diskOps.rename(from, to);
    },
    removeFile(path) {
      step(nothing);
      diskOps.removeFile(path);
    },
    removeFolder(path) {
      step(nothing);
      diskOps.removeFolder(path);
    },
  };
  return { ops, count: () => count };
}
