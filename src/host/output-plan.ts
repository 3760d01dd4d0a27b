import { lstatSync } from 'node:fs';
import { Fault } from '../diagnostics/diagnostic.ts';
import { outputInTheWay } from '../diagnostics/messages/output.ts';
import type { OutputPlace } from './output-place.ts';
import { folderKinds, folderOf, listTree } from './tree.ts';

/** What a transaction knows when it comes to its end. */
export interface Wanted {
  /** Every file of this build, with its name in the stage; '' where it stands in the output already. */
  readonly files: ReadonlyMap<string, string>;
  /** What earlier builds wrote. */
  readonly previous: ReadonlySet<string>;
  readonly kept: (file: string) => boolean;
  readonly force: boolean;
  /** Staged files at whose place a folder was found. */
  readonly folders: readonly string[];
}

/** What has to go: what stands in the way of new files, and the rest. `count` is of the former builds' files. */
export interface Removals {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly count: number;
}

/**
 * Decides what leaves an output: what earlier builds wrote and this one did not, and with force also foreign files and
 * links where this build needs a folder.
 * @throws Fault `output-in-the-way`
 */
export function planRemovals(place: OutputPlace, wanted: Wanted): Removals {
  const gone = goneFiles(place.folder, wanted);
  const blocks = gone.size === 0 ? () => false : blocker(wanted.files.keys());
  const files = [...gone].filter(blocks);
  const after = [...gone].filter((file) => !blocks(file));
  const foreign = foreignAbove(place, wanted, gone);
  for (const file of wanted.folders) checkHollow(place, file, gone);
  return { before: [...files, ...foreign, ...wanted.folders], after, count: gone.size };
}

function goneFiles(root: string, wanted: Wanted): Set<string> {
  const kinds = folderKinds(root);
  const gone = new Set<string>();
  for (const file of wanted.previous) {
    if (wanted.files.has(file) || wanted.kept(file) || kinds(folderOf(file)) !== 'folder') continue;
    const stats = lstatSync(root + '/' + file, { throwIfNoEntry: false });
    if (stats && !stats.isDirectory()) gone.add(file);
  }
  return gone;
}

/**
 * Whether an old file stands in the way of new ones: where one of them needs a folder, or a folder becomes a file, or
 * a name changes in its letters' case only, which many disks do not tell apart.
 */
function blocker(files: Iterable<string>): (file: string) => boolean {
  const names = new Set<string>();
  const folders = new Map<string, string>();
  for (const file of files) {
    names.add(fold(file));
    for (let at = folderOf(file); at !== '' && !folders.has(fold(at)); at = folderOf(at))
      folders.set(fold(at), at);
  }
  return (file) => {
    if (names.has(fold(file)) || folders.has(fold(file))) return true;
    for (let at = folderOf(file); at !== ''; at = folderOf(at)) {
      if (names.has(fold(at)) || (folders.get(fold(at)) ?? at) !== at) return true;
    }
    return false;
  };
}

/** A name as disks compare it that do not tell letter case, or ways to compose a letter, apart. */
export function fold(file: string): string {
  return file.normalize('NFC').toLowerCase();
}

/** Files and links that wsite did not write where this build needs a folder. */
function foreignAbove(place: OutputPlace, wanted: Wanted, gone: ReadonlySet<string>): Set<string> {
  const kinds = folderKinds(place.folder);
  const foreign = new Set<string>();
  for (const [file, staged] of wanted.files) {
    if (staged === '' || kinds(folderOf(file)) !== 'other') continue;
    let at = folderOf(file);
    while (kinds(folderOf(at)) !== 'folder') at = folderOf(at);
    if (gone.has(at)) continue;
    if (!wanted.force || wanted.kept(at)) throw new Fault(outputInTheWay(place.shown, file, at));
    foreign.add(at);
  }
  return foreign;
}

/** A folder may become a file only if all that is in it goes. */
function checkHollow(place: OutputPlace, file: string, gone: ReadonlySet<string>): void {
  for (const inside of listTree(place.folder, file)) {
    if (!gone.has(inside)) throw new Fault(outputInTheWay(place.shown, file, inside));
  }
}
