import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../diagnostics/diagnostic.ts';
import { memoryUnwritable } from '../diagnostics/messages/memory.ts';
import type { MemoryStore, Stretch } from '../model/ports.ts';
import { makeCacheFolder, quietly } from './cache-folder.ts';
import { reasonOf } from './reason.ts';

const INDEX = 'index';
/** What is written and read at once: bytes of pages lie in the order in which they are asked for. */
const WINDOW = 1 << 20;
/** A pack that no index names may be another run's that is still writing it. */
const ABANDONED_MS = 10 * 60_000;

/**
 * A memory in a folder of its own. Nothing is touched before the first `append` or `save`.
 * @param folder absolute; need not exist
 * @param program names the program; asked once there is something to compare it with
 */
export function openMemoryStore(folder: string, program: () => string): MemoryStore {
  const pack = `pack-${randomBytes(8).toString('hex')}`;
  const pathOf = (name: string) => join(folder, name);
  let named: string | undefined;
  let loaded: string | undefined;
  const windows = new Map<string, Window>();
  const own = packWriter(pathOf(pack), () => makeCacheFolder(folder));

  return {
    pack,
    program: () => (named ??= program()),
    load() {
      loaded = quietly(() => readFileSync(pathOf(INDEX), 'utf8'));
      return loaded;
    },
    sizeOf: (name) => (name === pack ? own.size() : (quietly(() => statSync(pathOf(name)).size) ?? 0)),
    read({ pack: name, at, length }) {
      if (name === pack) failing(own.flush);
      const last = windows.get(name);
      const window = last && holds(last, at, length) ? last : openWindow(pathOf(name), last, at, length);
      if (!window) return undefined;
      windows.set(name, { ...window, end: at + length });
      const bytes = window.bytes.subarray(at - window.at, at - window.at + length);
      return bytes.length === length ? bytes : undefined;
    },
    append(content) {
      return failing(() => ({ pack, ...own.append(content) }));
    },
    save(index, packs) {
      const isThere = (name: string) => existsSync(pathOf(name));
      const isSaved = failing(() => {
        own.close();
        makeCacheFolder(folder);
        const part = pathOf(`${pack}.index`);
        writeFileSync(part, index);
        const isWhole = [...packs].every(isThere);
        if (isWhole) renameSync(part, pathOf(INDEX));
        else rmSync(part);
        return isWhole;
      });
      if (isSaved) quietly(() => removeOthers(folder, packs, loaded ?? ''));
      return isSaved;
    },
  };
}

/** A part of a pack that was read. */
interface Window {
  readonly at: number;
  readonly bytes: Uint8Array;
  /** Where what was asked for last ended. */
  readonly end: number;
}

function holds(window: Window, at: number, length: number): boolean {
  return at >= window.at && at + length <= window.at + window.bytes.length;
}

/** Who reads on from near where he ended will do so again: more is read than was asked for. */
function openWindow(path: string, last: Window | undefined, at: number, length: number): Window | undefined {
  const isNext = last !== undefined && at >= last.end && at < last.end + WINDOW;
  const bytes = quietly(() => readAt(path, at, isNext ? Math.max(length, WINDOW) : length));
  return bytes && { at, bytes, end: at };
}

/** Writes a file from its begin to its end, in large pieces; it is made when the first piece is full. */
function packWriter(path: string, makeReady: () => void) {
  const buffer = Buffer.allocUnsafeSlow(WINDOW);
  let fd: number | undefined;
  let written = 0;
  let held = 0;
  const write = (bytes: Uint8Array): void => {
    if (fd === undefined) {
      makeReady();
      fd = openSync(path, 'a');
    }
    for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done);
    written += bytes.length;
  };
  const flush = (): void => {
    const count = held;
    held = 0;
    if (count > 0) write(buffer.subarray(0, count));
  };
  return {
    size: () => written + held,
    flush,
    append(content: Uint8Array | string): Omit<Stretch, 'pack'> {
      const most = typeof content === 'string' ? content.length * 3 : content.length;
      if (most === 0 && written + held === 0) held += buffer.write('\n');
      if (held + most > WINDOW) flush();
      const at = written + held;
      if (most > WINDOW) write(Buffer.from(content as string));
      else if (typeof content === 'string') held += buffer.write(content, held);
      else {
        buffer.set(content, held);
        held += content.length;
      }
      return { at, length: written + held - at };
    },
    close(): void {
      flush();
      if (fd !== undefined) closeSync(fd);
      fd = undefined;
    },
  };
}

function readAt(path: string, at: number, length: number): Uint8Array {
  const fd = openSync(path, 'r');
  try {
    const bytes = Buffer.allocUnsafeSlow(length);
    let count = 0;
    for (let last = 1; last > 0 && count < length; count += last)
      last = readSync(fd, bytes, count, length - count, at + count);
    return bytes.subarray(0, count);
  } finally {
    closeSync(fd);
  }
}

/**
 * Removes the packs that the last index named, and those that nobody has written to for a while; not what an index names
 * that another run has saved since.
 */
function removeOthers(folder: string, packs: ReadonlySet<string>, last: string): void {
  const isOld = (name: string) => Date.now() - statSync(join(folder, name)).mtimeMs > ABANDONED_MS;
  const others = readdirSync(folder).filter((name) => name !== INDEX && !packs.has(name));
  const leaving = others.filter((name) => last.includes(name) || isOld(name));
  if (leaving.length === 0) return;
  const now = readFileSync(join(folder, INDEX), 'utf8');
  for (const name of leaving) if (!now.includes(name)) rmSync(join(folder, name), { force: true });
}

function failing<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw new Fault(memoryUnwritable(reasonOf(error)));
  }
}
