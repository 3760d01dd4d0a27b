import { randomBytes } from 'node:crypto';
import { lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeCacheFolder, quietly } from './cache-folder.ts';

/** The names by `hashOf` of files that were read before, so that a video need not be read again to see that it is the same. */
export interface KnownHashes {
  /**
   * @param path absolute; @param make reads the file and names it; asked unless size, times, inode and disk are what they
   * were when it was asked last
   * @throws what `make` throws, and the system's error where there is no such file
   */
  of(path: string, make: () => string): string;
  /** Keeps what was asked since the last time for later runs; what the disk refuses is read again by the next run. */
  save(): void;
}

/** Younger times than this may be those of a later change too: clocks of disks are coarse. */
const COARSE_MS = 2000;

/**
 * Names kept in a file, which may be gone or broken.
 * @param file absolute, in a folder of the cache; @param now ms since the epoch, by the clock of the disk
 */
export function openKnownHashes(file: string, now: () => number): KnownHashes {
  let before: ReadonlyMap<string, readonly string[]> | undefined;
  const known = new Map<string, readonly string[]>();
  let hasNews = false;
  return {
    of(path, make) {
      before ??= quietly(() => readKnown(file)) ?? new Map();
      const asked = now();
      const { size, mtimeNs, ctimeNs, ino, dev, mtimeMs, ctimeMs } = lstatSync(path, { bigint: true });
      const stamp = [size, mtimeNs, ctimeNs, ino, dev].join(' ');
      const found = before.get(path);
      if (found?.[0] === stamp && found[1] !== undefined) {
        known.set(path, found);
        return found[1];
      }
      const hash = make();
      if (asked - Math.max(Number(mtimeMs), Number(ctimeMs)) > COARSE_MS) {
        known.set(path, [stamp, hash]);
        hasNews = true;
      }
      return hash;
    },
    save() {
      if (!hasNews) return;
      const part = `${file}.${randomBytes(6).toString('hex')}`;
      quietly(() => {
        makeCacheFolder(dirname(file));
        try {
          writeFileSync(part, JSON.stringify([...known]));
          renameSync(part, file);
        } finally {
          rmSync(part, { force: true });
        }
      });
    },
  };
}

/** For a run that leaves nothing to later ones and takes nothing from earlier ones. */
export const noKnownHashes: KnownHashes = { of: (_, make) => make(), save: () => undefined };

function readKnown(file: string): ReadonlyMap<string, readonly string[]> {
  const text = readFileSync(file, 'utf8');
  try {
    return new Map(JSON.parse(text) as [string, readonly string[]][]);
  } catch {
    return new Map();
  }
}
