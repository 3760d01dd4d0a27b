import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openKnownHashes } from '../../../src/host/known-hashes.ts';
import { openOutput } from '../../../src/host/output-folder.ts';
import { hashOf } from '../../../src/syntax/hash.ts';
import { inTemp } from './temp.ts';

const MINUTE = 60_000;
/** Seconds since 1970. */
const OLD = 1_000_000_000;

/** Changes a file so that only the time of the change tells, once the disk's clock has moved on. */
function edit(path: string, at: number, text: string): void {
  const changed = () => statSync(path, { bigint: true }).ctimeNs;
  const before = changed();
  do {
    const fd = openSync(path, 'r+');
    writeSync(fd, text, at);
    closeSync(fd);
    utimesSync(path, OLD, OLD);
  } while (changed() === before);
}

/** A file that is asked for in one run after another. */
function film(at: string) {
  const [path, kept] = [join(at, 'film'), join(at, 'cache/known/hashes')];
  writeFileSync(path, 'one');
  utimesSync(path, OLD, OLD);
  const later = statSync(path).ctimeMs + MINUTE;
  return {
    path,
    kept,
    /** Whether a run at that moment reads the file. */
    isRead(now = later): boolean {
      let isRead = false;
      const hashes = openKnownHashes(kept, () => now);
      hashes.of(path, () => {
        isRead = true;
        return 'name';
      });
      hashes.save();
      return isRead;
    },
  };
}

describe('names of files that were read before', () => {
  test('a file is read once, whatever run asks', () =>
    inTemp((at) => {
      const { isRead, kept } = film(at);
      expect([isRead(), isRead(), isRead()]).toEqual([true, false, false]);
      expect(readdirSync(join(kept, '..'))).toEqual(['hashes']);
    }));

  test('a file is read again after a change that leaves its size and the time of its text', () =>
    inTemp((at) => {
      const { isRead, path } = film(at);
      isRead();
      edit(path, 0, 'two');
      expect(isRead()).toBe(true);
    }));

  test('a file that has only just changed is read again: it may change twice in one tick of the clock', () =>
    inTemp((at) => {
      const { isRead, path } = film(at);
      const soon = statSync(path).ctimeMs + 1000;
      expect([isRead(soon), isRead(soon), isRead(), isRead()]).toEqual([true, true, true, false]);
    }));

  test.each(['', '[', '{}', '[1]', '[["a"]]'])('what is kept may be broken: %j', (text) =>
    inTemp((at) => {
      const { isRead, kept } = film(at);
      isRead();
      writeFileSync(kept, text);
      expect([isRead(), isRead()]).toEqual([true, false]);
    }),
  );
});

test('a large file of an output stands as long as nobody has edited it, however small the edit', () =>
  inTemp((at) => {
    const film = 'x'.repeat(100_000);
    const [out, path] = [join(at, '_site'), join(at, '_site/film')];
    const build = (): number => {
      const known = openKnownHashes(join(at, 'cache/known/hashes'), () => Date.now() + MINUTE);
      const transaction = openOutput(out, undefined, undefined, known).begin({ force: false, keep: [] });
      if (!transaction.has('film', hashOf(film), film.length)) transaction.put('film', film);
      return transaction.commit().written;
    };
    expect(build()).toBe(1);
    utimesSync(path, OLD, OLD);
    expect([build(), build()]).toEqual([0, 0]);
    edit(path, 50_000, 'y');
    expect([build(), build()]).toEqual([1, 0]);
    expect(hashOf(readFileSync(path))).toBe(hashOf(film));
  }));
