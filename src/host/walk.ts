import {
  type Dirent,
  lstatSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import {
  badFileName,
  brokenLink,
  linkLoop,
  linkOutsideSite,
  specialFile,
  unreadableFile,
  unreadableFolder,
} from '../diagnostics/messages/files.ts';
import type { FileInfo, Listing } from '../model/ports.ts';
import { inFolder, isWithin } from './native-paths.ts';
import { errorCode, reasonOf } from './reason.ts';

type Skip = (path: string, folder: boolean) => boolean;

interface Walk {
  readonly root: string;
  readonly skip: Skip;
  readonly files: FileInfo[];
  readonly diagnostics: Diagnostic[];
  readonly folders: Map<string, string>;
}

/**
 * Lists a folder and all below it, following links that stay inside.
 * @param root a real path; @param folders receives every folder that was entered: its path in the project ('' for the
 * root) and its real path
 */
export function walkProject(root: string, skip: Skip, folders: Map<string, string>): Listing {
  const walking = walkInSteps(root, skip, folders);
  for (;;) {
    const step = walking.next();
    if (step.done) return step.value;
  }
}

/** So many files are looked at in one step, or all of a folder where it has fewer. */
const STEP = 100;

/** The same in small steps, between which other work can be done. */
export function* walkInSteps(
  root: string,
  skip: Skip,
  folders = new Map<string, string>(),
): Generator<undefined, Listing> {
  const walk: Walk = { root, skip, files: [], diagnostics: [], folders };
  yield* walkFolder(walk, '', root, []);
  walk.files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files: walk.files, diagnostics: walk.diagnostics };
}

/** @param jumps the real paths of the folders in which the links stood that were followed to come here */
function* walkFolder(
  walk: Walk,
  path: string,
  real: string,
  jumps: readonly string[],
): Generator<undefined, void> {
  let entries: Dirent[];
  try {
    entries = readdirSync(real, { withFileTypes: true });
  } catch (error) {
    walk.diagnostics.push(unreadableFolder(path === '' ? '.' : path, reasonOf(error)));
    return;
  }
  walk.folders.set(path, real);
  const lead = path === '' ? '' : path + '/';
  const realLead = inFolder(real, '');
  let count = 0;
  for (const entry of entries) {
    const [inside, there] = [lead + entry.name, realLead + entry.name];
    if (entry.isFile()) {
      addFile(walk, inside, there);
      if (++count % STEP === 0) yield;
    } else if (entry.isDirectory()) {
      if (!walk.skip(inside, true)) yield* walkFolder(walk, inside, there, jumps);
    } else if (entry.isSymbolicLink()) yield* followLink(walk, inside, there, real, jumps);
    else addSpecial(walk, inside, entry);
  }
  yield;
}

function addFile(walk: Walk, path: string, real: string): void {
  if (walk.skip(path, false)) return;
  let stats: Stats | undefined;
  try {
    stats = statSync(real, { throwIfNoEntry: false });
  } catch (error) {
    walk.diagnostics.push(unreadableFile(path, reasonOf(error)));
    return;
  }
  if (stats) walk.files.push({ path, size: stats.size, mtimeMs: stats.mtimeMs });
  else if (path.includes('\ufffd')) walk.diagnostics.push(badFileName(path));
}

function addSpecial(walk: Walk, path: string, entry: Dirent | Stats): void {
  if (walk.skip(path, false)) return;
  const kind = entry.isSocket() ? 'a socket' : entry.isFIFO() ? 'a named pipe' : 'a device';
  walk.diagnostics.push(specialFile(path, kind));
}

function* followLink(
  walk: Walk,
  path: string,
  real: string,
  parent: string,
  jumps: readonly string[],
): Generator<undefined, void> {
  let target: string;
  let stats: Stats;
  try {
    target = realpathSync.native(real);
    stats = lstatSync(target);
  } catch (error) {
    if (!walk.skip(path, false)) walk.diagnostics.push(linkTrouble(path, real, error));
    return;
  }
  const folder = stats.isDirectory();
  const open = [...jumps, parent];
  if (folder && isWithin(target, walk.root) && !open.some((other) => isWithin(other, target))) {
    if (!walk.skip(path, true)) yield* walkFolder(walk, path, target, open);
  } else if (!folder && isWithin(target, walk.root)) {
    if (stats.isFile()) addFile(walk, path, target);
    else addSpecial(walk, path, stats);
  } else if (!walk.skip(path, folder)) {
    walk.diagnostics.push(
      isWithin(target, walk.root) ? linkLoop(path) : linkOutsideSite(path, linkText(real)),
    );
  }
}

function linkTrouble(path: string, real: string, error: unknown): Diagnostic {
  const code = errorCode(error);
  if (code === 'ELOOP') return linkLoop(path);
  if (code === 'ENOENT' || code === 'ENOTDIR') return brokenLink(path, linkText(real));
  return unreadableFile(path, reasonOf(error));
}

/** What a link says, as its author wrote it. */
export function linkText(real: string): string {
  try {
    return readlinkSync(real);
  } catch {
    return 'its target';
  }
}
