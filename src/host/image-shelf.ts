import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImageShelf } from '../model/image.ts';
import { makeCacheFolder, quietly } from './cache-folder.ts';

const DAY_MS = 86_400_000;
/** What no build has used for so long is removed. */
const KEPT_DAYS = 30;
const PRUNED = 'pruned';

/**
 * A shelf in a folder of its own, one file for each name. The time of a file is the day on which it was used last. Two
 * builds may use it at once: files come by rename, and one name always holds the same.
 * @param folder absolute; need not exist
 */
export function openImageShelf(folder: string, now: () => number): ImageShelf {
  const names = new Set(quietly(() => readdirSync(folder)) ?? []);
  prune(folder, names, now());
  return {
    has: (name) => names.has(name),
    read: (name) =>
      quietly(() => {
        const path = join(folder, name);
        if (now() - statSync(path).mtimeMs > DAY_MS) utimesSync(path, now() / 1000, now() / 1000);
        return readFileSync(path);
      }),
    write(name, bytes) {
      quietly(() => {
        makeCacheFolder(folder);
        const part = join(folder, `${randomBytes(8).toString('hex')}.part`);
        writeFileSync(part, bytes);
        renameSync(part, join(folder, name));
        names.add(name);
      });
    },
  };
}

/** A shelf in a folder as earlier runs have left it, and nothing is changed there. @param folder absolute; need not exist */
export function lookedAtShelf(folder: string): ImageShelf {
  const names = new Set(quietly(() => readdirSync(folder)) ?? []);
  return {
    has: (name) => names.has(name),
    read: (name) => quietly(() => readFileSync(join(folder, name))),
    write() {},
  };
}

/** Holds what one run makes, and nothing longer. */
export function passingShelf(): ImageShelf {
  const kept = new Map<string, Uint8Array>();
  return {
    has: (name) => kept.has(name),
    read: (name) => kept.get(name),
    write: (name, bytes) => void kept.set(name, bytes),
  };
}

/** At most once a day. What a run that died has left goes too. */
function prune(folder: string, names: Set<string>, now: number): void {
  if (names.size === 0) return;
  quietly(() => {
    const mark = join(folder, PRUNED);
    if (names.has(PRUNED) && now - statSync(mark).mtimeMs < DAY_MS) return;
    writeFileSync(mark, '');
    for (const name of names) {
      const path = join(folder, name);
      const age = now - (quietly(() => statSync(path).mtimeMs) ?? now);
      if (name === PRUNED || age < (name.endsWith('.part') ? DAY_MS : KEPT_DAYS * DAY_MS)) continue;
      rmSync(path, { force: true });
      names.delete(name);
    }
  });
}
