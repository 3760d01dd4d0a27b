import { readdirSync } from 'node:fs';
import { Fault } from '../diagnostics/diagnostic.ts';
import { outputForeign, outputUnwritable } from '../diagnostics/messages/output.ts';
import type { Committed } from '../model/ports.ts';
import type { FileOps } from './file-ops.ts';
import { carryOut, type Journal, type Move, writeJournal } from './output-journal.ts';
import { LIST, writeList } from './output-list.ts';
import type { OutputPlace } from './output-place.ts';
import { planRemovals, type Removals } from './output-plan.ts';
import type { Begun, Gathered } from './output-state.ts';
import { errorCode, reasonOf } from './reason.ts';

const NONE: Removals = { before: [], after: [], count: 0 };

/**
 * Decides a commit: until this returns, the output is as it was and a Fault leaves it so. What is returned moves the
 * files in and gives the lock back. A build of no files takes the list away too, so that nothing of wsite is left.
 * @throws Fault `output-foreign`, `output-in-the-way`, `output-unwritable`
 */
export function commitOutput(ops: FileOps, begun: Begun, gathered: Gathered): () => Committed {
  const { place, previous } = begun;
  if (gathered.foreign.length > 0 && !begun.force) {
    throw new Fault(outputForeign(place.shown, gathered.foreign[0]!, gathered.foreign.length));
  }
  const removals = begun.fresh ? NONE : planRemovals(place, { ...begun, ...gathered });
  const moves = [...gathered.files]
    .filter(([, staged]) => staged !== '')
    .map(([file, staged]): Move => [staged, file]);
  const written = moves.length;
  const list = writeList(new Set([...gathered.files.keys(), ...[...previous].filter(begun.kept)]));
  const after = [...removals.after];
  if (list === '' && begun.list !== undefined) after.push(LIST);
  if (list !== '' && list !== begun.list) {
    writeOwn(place, () => writeStaged(ops, place, list));
    moves.push([LIST, LIST]);
  }
  const journal: Journal = { before: removals.before, moves, after };
  const carry = begun.fresh ? moveWhole(ops, begun, journal) : moveParts(ops, place, journal);
  return () => {
    try {
      carry();
      begun.known.save();
    } finally {
      begun.giveBack();
    }
    return { written, unchanged: gathered.files.size - written, removed: removals.count };
  };
}

function writeOwn(place: OutputPlace, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw new Fault(outputUnwritable(place.shown, reasonOf(error)));
  }
}

function writeStaged(ops: FileOps, place: OutputPlace, list: string): void {
  ops.makeFolder(place.stage);
  ops.write(place.stage + '/' + LIST, list);
}

function moveParts(ops: FileOps, place: OutputPlace, journal: Journal): () => void {
  if (journal.moves.length === 0 && journal.after.length === 0) return () => {};
  writeOwn(place, () => writeJournal(ops, place, journal));
  return () => carryOut(ops, place, journal);
}

/** One rename of the stage into an empty place; where that cannot be (another disk, a mount), file by file. */
function moveWhole(ops: FileOps, begun: Begun, journal: Journal): () => void {
  const { place } = begun;
  if (journal.moves.length === 0) return () => {};
  try {
    ops.rename(place.stage, place.folder);
    return () => {};
  } catch (error) {
    if (errorCode(error) === '') throw error;
  }
  writeOwn(place, () => ops.makeFolder(place.folder));
  const found = readdirSync(place.folder);
  if (found.length > 0 && !begun.force) throw new Fault(outputForeign(place.shown, found[0]!, found.length));
  return moveParts(ops, place, journal);
}
