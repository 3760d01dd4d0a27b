import { accessSync, constants, lstatSync, type Stats } from 'node:fs';
import { Fault } from '../diagnostics/diagnostic.ts';
import { unreadableFile } from '../diagnostics/messages/files.ts';
import { outputUnwritable } from '../diagnostics/messages/output.ts';
import type { OutputTransaction } from '../model/ports.ts';
import type { FileOps } from './file-ops.ts';
import { commitOutput } from './output-commit.ts';
import { isInside } from './output-list.ts';
import { fold } from './output-plan.ts';
import type { Begun, Gathered } from './output-state.ts';
import { errorCode, reasonOf } from './reason.ts';
import { holdsBytes, isNamed, sameFiles } from './same-bytes.ts';
import { stageFolders } from './stage-folders.ts';
import { folderKinds, folderOf, removeTree } from './tree.ts';
import { writesUnderWay } from './writes-under-way.ts';

type Write = (path: string, folder: string, content: Uint8Array | string) => void;

/** A transaction over an output whose lock is held. */
export function makeTransaction(ops: FileOps, begun: Begun): OutputTransaction {
  const { place } = begun;
  const gathered: Gathered = { files: new Map(), foreign: [], folders: [] };
  const holds = comparer(begun, gathered);
  const stagedName = stager(begun);
  const folders = stageFolders(ops);
  const writes = writesUnderWay();
  let open = true;

  const faultOf = (file: string, error: unknown) => new Fault(outputUnwritable(file, reasonOf(error)));
  const stage = (file: string, write: (path: string, folder: string) => void): void => {
    const staged = stagedName(file);
    const path = place.stage + '/' + staged;
    try {
      write(path, folderOf(path));
    } catch (error) {
      throw faultOf(file, error);
    }
    gathered.files.set(file, staged);
  };
  const isNew = (file: string) => {
    if (!isInside(file)) throw new Error(`not a file below the output: ${file}`);
    return begun.fresh || gathered.files.has(file);
  };
  const forget = (): undefined => {
    removeTree(ops, place.stage);
    removeTree(ops, place.journal + '.part');
    begun.giveBack();
  };
  const abort = () => {
    if (!open) return undefined;
    open = false;
    if (writes.count() === 0) return forget();
    return writes.all().then(forget, forget);
  };
  const put = (file: string, content: Uint8Array | string, write: Write): void => {
    if (isNew(file)) {
      stage(file, (path, folder) => write(path, folder, content));
      return;
    }
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const same = (path: string, stats: Stats) => stats.size === bytes.length && holdsBytes(path, bytes);
    if (holds(file, same)) gathered.files.set(file, '');
    else stage(file, (path, folder) => write(path, folder, bytes));
  };
  const writeNow: Write = (path, folder, content) => {
    folders.now(folder);
    ops.write(path, content);
  };
  const writeSoon = (path: string, folder: string, content: Uint8Array | string): Promise<void> =>
    folders.soon(folder)?.then(() => ops.writeSoon(path, content)) ?? ops.writeSoon(path, content);

  return {
    put: (file, content) => put(file, content, writeNow),
    send(file, content) {
      // What was sent before under this name must not end after it.
      if (gathered.files.has(file)) return writes.all().then(() => put(file, content, writeNow));
      put(file, content, (path, folder, bytes) =>
        writes.add(writeSoon(path, folder, bytes), (error) => faultOf(file, error)),
      );
      return writes.room();
    },
    sent: writes.all,
    copy(file, projectPath) {
      if (!begun.project) throw new Error('this output has no project to copy from');
      const from = begun.project.locate(projectPath);
      const size = sizeOf(from, projectPath);
      const same = (path: string, stats: Stats) => stats.size === size && sameFiles(path, from);
      if (!isNew(file) && holds(file, same)) gathered.files.set(file, '');
      else
        stage(file, (path, folder) => {
          folders.now(folder);
          copyFrom(ops, from, path, projectPath);
        });
    },
    keep(file) {
      const kept = !begun.fresh && begun.previous.has(file) && holds(file, () => true);
      if (kept && !gathered.files.has(file)) gathered.files.set(file, '');
      return kept;
    },
    has(file, hash, size) {
      if (begun.fresh || gathered.files.has(file) || !begun.previous.has(file)) return false;
      const same = (path: string, stats: Stats) =>
        stats.size === size && isNamed(path, size, hash, begun.known);
      if (!holds(file, same, false)) return false;
      gathered.files.set(file, '');
      return true;
    },
    former: () => (begun.fresh ? [] : [...begun.previous].filter((file) => !begun.kept(file))),
    commit() {
      if (!open) throw new Error('this transaction has ended');
      if (writes.count() > 0) throw new Error('sent() comes first');
      const finish = decided(abort, () => commitOutput(ops, begun, gathered));
      open = false;
      return finish();
    },
    abort,
  };
}

function decided<T>(abort: () => unknown, decide: () => T): T {
  try {
    return decide();
  } catch (error) {
    abort();
    throw error;
  }
}

/** Whether the output has a file already; remembers what else stands at its place, where the file is to be put there. */
function comparer(begun: Begun, gathered: Gathered) {
  const { place, previous } = begun;
  const kinds = folderKinds(place.folder);
  const spellings = spellingsOf(previous);
  return (file: string, same: (path: string, stats: Stats) => boolean, isPut = true): boolean => {
    if (kinds(folderOf(file)) !== 'folder') return false;
    const path = place.folder + '/' + file;
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return false;
    const spelling = spellings.get(fold(file)) ?? file;
    if (spelling === file && stats.isFile() && isSame(path, stats, same)) return true;
    if (!isPut) return false;
    if (stats.isDirectory()) gathered.folders.push(file);
    else if (!previous.has(file) && (spelling === file || !isAt(place.folder + '/' + spelling, stats)))
      gathered.foreign.push(file);
    return false;
  };
}

/** Of every former name as disks compare it the way it is spelled; '' where two spellings stood beside each other. */
function spellingsOf(files: ReadonlySet<string>): Map<string, string> {
  const spellings = new Map<string, string>();
  for (const file of files) spellings.set(fold(file), spellings.has(fold(file)) ? '' : file);
  return spellings;
}

/** Whether a path leads to the very file that was found under another spelling. */
function isAt(path: string, found: Stats): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats !== undefined && stats.ino === found.ino && stats.dev === found.dev;
}

/** What cannot be read is not the same: it will be replaced. */
function isSame(path: string, stats: Stats, same: (path: string, stats: Stats) => boolean): boolean {
  try {
    return same(path, stats);
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return false;
  }
}

/**
 * Gives files a name in the stage. The stage of a fresh output is the output itself; else files are only numbered, since
 * folders are dear.
 */
function stager({ fresh }: Begun): (file: string) => string {
  let count = 0;
  return (file) => (fresh ? file : String(++count));
}

function sizeOf(from: string, projectPath: string): number {
  const stats = lstatSync(from, { throwIfNoEntry: false });
  if (stats?.isFile()) return stats.size;
  throw new Fault(unreadableFile(projectPath, stats ? 'it is not a file' : 'it is no longer there'));
}

function copyFrom(ops: FileOps, from: string, to: string, projectPath: string): void {
  try {
    ops.copy(from, to);
  } catch (error) {
    try {
      accessSync(from, constants.R_OK);
    } catch {
      throw new Fault(unreadableFile(projectPath, reasonOf(error)));
    }
    throw error;
  }
}
