import { readdirSync, readFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { dirname, join } from 'node:path';
import { Fault } from '../diagnostics/diagnostic.ts';
import { type LockOwner, outputLocked, outputUnusable } from '../diagnostics/messages/output.ts';
import type { FileOps } from './file-ops.ts';
import type { OutputPlace } from './output-place.ts';
import { errorCode, reasonOf } from './reason.ts';
import { removeEmptyUpTo, removeIfEmpty } from './tree.ts';

const NAME = /^lock-(\d+)-(\d+)-(.+)$/;
/** Clocks are rounded, and set by small steps. */
const TOLERANCE = 2000;

/**
 * Takes the lock of an output. Everyone who wants it puts a file of its own into the work folder and then looks for
 * others, so that two can never both find themselves alone, and a dead one's file can be removed by anybody.
 * @returns gives the lock back, and removes the work folder where nothing is left in it
 * @throws Fault `output-locked`, `output-unusable`
 */
export function takeLock(ops: FileOps, place: OutputPlace): () => void {
  const own = `lock-${process.pid}-${Date.now()}-${encodeURIComponent(hostname())}`;
  const made = makeLock(ops, place, own);
  const giveBack = () => {
    removeLock(ops, join(place.work, own));
    const gone = removeIfEmpty(ops, place.work);
    if (gone && made !== undefined) removeEmptyUpTo(ops, dirname(place.work), dirname(made));
  };
  for (const other of locksIn(place.work)) {
    if (other === own) continue;
    const owner = ownerOf(other);
    if (owner && isLiving(owner)) {
      giveBack();
      throw new Fault(outputLocked(place.shown, owner, join(place.work, other)));
    }
    removeLock(ops, join(place.work, other));
  }
  return giveBack;
}

/** Returns the first folder that had to be made. */
function makeLock(ops: FileOps, place: OutputPlace, own: string): string | undefined {
  for (let attempt = 1; ; attempt++) {
    try {
      const made = ops.makeFolder(place.work);
      if (locksIn(place.work).includes(own)) throw ownLock(place, own);
      ops.write(join(place.work, own), '');
      return made;
    } catch (error) {
      if (error instanceof Fault) throw error;
      const vanished = errorCode(error) === 'ENOENT' && attempt < 10;
      if (!vanished) throw new Fault(outputUnusable(place.shown, `beside it, ${reasonOf(error)}`));
    }
  }
}

function ownLock(place: OutputPlace, own: string): Fault {
  const owner = ownerOf(own) ?? { pid: process.pid, host: hostname(), since: Date.now() };
  return new Fault(outputLocked(place.shown, owner, join(place.work, own)));
}

function locksIn(work: string): string[] {
  return readdirSync(work).filter((name) => name.startsWith('lock-'));
}

function ownerOf(name: string): LockOwner | undefined {
  const match = NAME.exec(name);
  if (!match) return undefined;
  return { pid: Number(match[1]), since: Number(match[2]), host: match[3]! };
}

function removeLock(ops: FileOps, path: string): void {
  try {
    ops.removeFile(path);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}

/** Of another computer's processes nothing can be known: they count as living. */
function isLiving(owner: LockOwner): boolean {
  if (owner.host !== encodeURIComponent(hostname())) return true;
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    if (errorCode(error) === 'ESRCH') return false;
  }
  return startOf(owner.pid) <= owner.since + TOLERANCE;
}

/**
 * When a process began at the earliest, in ms since the epoch: numbers are given again, after a restart of the computer
 * or in a container, and a process that is younger than the lock did not take it.
 */
function startOf(pid: number): number {
  const boot = Date.now() - uptime() * 1000;
  if (pid === process.pid) return Date.now() - process.uptime() * 1000;
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return boot + Number(fields[19]) * 10;
  } catch {
    return boot;
  }
}
