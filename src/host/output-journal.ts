import { lstatSync, readFileSync } from 'node:fs';
import { Fault } from '../diagnostics/diagnostic.ts';
import { outputUnfinished } from '../diagnostics/messages/output.ts';
import type { FileOps } from './file-ops.ts';
import { isInside } from './output-list.ts';
import type { OutputPlace } from './output-place.ts';
import { errorCode, reasonOf } from './reason.ts';
import { type FolderKind, folderKinds, folderOf, removeHollow, removeIfEmpty, removeTree } from './tree.ts';

/** A file that is on its way from another disk. */
const PART = '/.wsite-part';

export type Move = readonly [staged: string, file: string];

/**
 * What a commit does, in this order. Once it stands on the disk it will be done to its end, by this run or by the next,
 * and each step may be done twice.
 */
export interface Journal {
  /** Files and links, then hollow folders, that stand where a file or a folder comes. */
  readonly before: readonly string[];
  /** Of every new file its name in the stage and in the output. */
  readonly moves: readonly Move[];
  /** Files that no build writes any more. */
  readonly after: readonly string[];
}

/** Writes a journal, whole or not at all. */
export function writeJournal(ops: FileOps, place: OutputPlace, journal: Journal): void {
  ops.write(place.journal + '.part', JSON.stringify(journal));
  ops.rename(place.journal + '.part', place.journal);
}

/** Does what a journal says, and forgets it. @throws Fault `output-unfinished`; the journal stays */
export function carryOut(ops: FileOps, place: OutputPlace, journal: Journal): void {
  finish(ops, place, journal, (file) => move(ops, place, file));
}

/**
 * Completes what a former run had decided and not finished, and removes what it had not decided. Where the output has
 * been removed since, there is nothing to complete.
 * @throws Fault `output-unfinished`
 */
export function recover(ops: FileOps, place: OutputPlace): void {
  const journal = readJournal(place);
  const begun = journal !== undefined && lstatSync(place.folder, { throwIfNoEntry: false }) !== undefined;
  if (begun) {
    const kinds = folderKinds(place.stage);
    finish(ops, place, journal, (file) => {
      if (isStaged(place, file[0], kinds)) move(ops, place, file);
    });
  }
  for (const left of [place.journal, place.journal + '.part', place.stage]) removeTree(ops, left);
}

/** Whether a file still waits in the stage: a real one, since a folder that came with a stranger's site may lie there. */
function isStaged(place: OutputPlace, staged: string, kinds: (folder: string) => FolderKind): boolean {
  if (kinds(folderOf(staged)) !== 'folder') return false;
  return lstatSync(place.stage + '/' + staged, { throwIfNoEntry: false })?.isFile() === true;
}

function readJournal(place: OutputPlace): Journal | undefined {
  try {
    if (!lstatSync(place.journal).isFile()) return undefined;
    const read = JSON.parse(readFileSync(place.journal, 'utf8')) as Journal;
    const sound = [...read.before, ...read.moves.flat(), ...read.after].every(isInside);
    return sound ? read : undefined;
  } catch {
    return undefined;
  }
}

function finish(ops: FileOps, place: OutputPlace, journal: Journal, moveIn: (move: Move) => void): void {
  try {
    // Once the first file is moved, what stood in the way is gone, and on a disk that takes `A` and `a` for one name
    // the new file would now go by the old one's.
    const [first] = journal.moves;
    const waits = first && lstatSync(place.stage + '/' + first[0], { throwIfNoEntry: false });
    if (waits) removeAll(ops, place.folder, journal.before);
    const kinds = folderKinds(place.folder);
    const made = new Set<string>();
    for (const file of journal.moves) {
      makeRoom(ops, place.folder, folderOf(file[1]), kinds, made);
      moveIn(file);
    }
    removeAll(ops, place.folder, journal.after);
    removeTree(ops, place.folder + PART);
    ops.removeFile(place.journal);
    removeTree(ops, place.stage);
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault(outputUnfinished(place.shown, reasonOf(error), place.work));
  }
}

/** Makes the folder that a file is moved to. Never moves through a link. */
function makeRoom(
  ops: FileOps,
  root: string,
  folder: string,
  kinds: (f: string) => FolderKind,
  made: Set<string>,
): void {
  if (made.has(folder)) return;
  const kind = kinds(folder);
  if (kind === 'other') throw Object.assign(new Error(folder), { code: 'ENOTDIR' });
  if (kind === 'absent') ops.makeFolder(root + '/' + folder);
  made.add(folder);
}

/** Removes files and hollow folders, and then the folders that have become empty. */
function removeAll(ops: FileOps, root: string, paths: readonly string[]): void {
  const kinds = folderKinds(root);
  const emptied = new Set<string>();
  for (const path of paths) {
    for (let at = folderOf(path); at !== ''; at = folderOf(at)) if (kinds(at) === 'folder') emptied.add(at);
    if (kinds(folderOf(path)) !== 'folder') continue;
    const stats = lstatSync(root + '/' + path, { throwIfNoEntry: false });
    if (stats?.isDirectory()) removeHollow(ops, root + '/' + path);
    else if (stats) ops.removeFile(root + '/' + path);
  }
  const deepestFirst = [...emptied].sort((a, b) => b.length - a.length);
  for (const folder of deepestFirst) removeIfEmpty(ops, root + '/' + folder);
}

/** Where a rename cannot cross from one disk to the other, the file is copied into the output first, then renamed. */
function move(ops: FileOps, place: OutputPlace, [staged, file]: Move): void {
  const from = place.stage + '/' + staged;
  const to = place.folder + '/' + file;
  try {
    ops.rename(from, to);
  } catch (error) {
    if (errorCode(error) !== 'EXDEV') throw error;
    const part = place.folder + PART;
    ops.copy(from, part);
    ops.rename(part, to);
    ops.removeFile(from);
  }
}
