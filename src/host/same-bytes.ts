import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { hashOf } from '../syntax/hash.ts';
import type { KnownHashes } from './known-hashes.ts';

const CHUNK = 1 << 16;
const one = Buffer.allocUnsafe(CHUNK);
const two = Buffer.allocUnsafe(CHUNK);

/** Whether a file holds just these bytes. @throws the system's errors */
export function holdsBytes(path: string, bytes: Uint8Array): boolean {
  const fd = openSync(path, 'r');
  try {
    for (let at = 0; ; ) {
      const count = readSync(fd, one, 0, CHUNK, null);
      if (count === 0) return at === bytes.length;
      if (at + count > bytes.length || one.compare(bytes, at, at + count, 0, count) !== 0) return false;
      at += count;
      if (count < CHUNK && at === bytes.length) return true;
    }
  } finally {
    closeSync(fd);
  }
}

/** Whether the bytes of a file of that size have that name by `hashOf`; large ones are read where it is not known. @throws the system's errors */
export function isNamed(path: string, size: number, hash: string, known: KnownHashes): boolean {
  if (size >= CHUNK) return known.of(path, () => hashOf(readFileSync(path))) === hash;
  const fd = openSync(path, 'r');
  try {
    const count = readSync(fd, one, 0, CHUNK, null);
    return count === size && hashOf(one.subarray(0, count)) === hash;
  } finally {
    closeSync(fd);
  }
}

/** Whether two files of the same size hold the same bytes. @throws the system's errors */
export function sameFiles(path: string, other: string): boolean {
  const fd = openSync(path, 'r');
  try {
    const otherFd = openSync(other, 'r');
    try {
      for (;;) {
        const count = readSync(fd, one, 0, CHUNK, null);
        const otherCount = readSync(otherFd, two, 0, CHUNK, null);
        if (count !== otherCount || one.compare(two, 0, count, 0, count) !== 0) return false;
        if (count === 0) return true;
      }
    } finally {
      closeSync(otherFd);
    }
  } finally {
    closeSync(fd);
  }
}
