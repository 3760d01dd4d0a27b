import { lstatSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { FileOps } from './file-ops.ts';
import { errorCode } from './reason.ts';

export type FolderKind = 'folder' | 'absent' | 'other';

/** A path relative to a folder, with `/`: the folder it stands in, '' for the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/**
 * What stands at a folder's path below a root: a real folder all the way down, nothing, or something else (a file, a
 * link) there or above. Answers are remembered: make a new one after changes.
 */
export function folderKinds(root: string): (folder: string) => FolderKind {
  const known = new Map<string, FolderKind>();
  const kindOf = (folder: string): FolderKind => {
    let kind = known.get(folder);
    if (kind !== undefined) return kind;
    const above = folder === '' ? 'folder' : kindOf(folderOf(folder));
    kind = above === 'folder' ? kindHere(root + '/' + folder) : above;
    known.set(folder, kind);
    return kind;
  };
  return kindOf;
}

function kindHere(path: string): FolderKind {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats === undefined ? 'absent' : stats.isDirectory() ? 'folder' : 'other';
}

/** All that is not a folder below a folder, relative to it, unsorted; links are not followed. */
export function listTree(root: string, path = ''): string[] {
  const found: string[] = [];
  for (const entry of readdirSync(root + '/' + path, { withFileTypes: true })) {
    const inside = path === '' ? entry.name : path + '/' + entry.name;
    if (entry.isDirectory()) found.push(...listTree(root, inside));
    else found.push(inside);
  }
  return found;
}

/** Removes a file or link, or a folder with all that is in it. Links are not followed. */
export function removeTree(ops: FileOps, path: string): void {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return;
  if (!stats.isDirectory()) {
    ops.removeFile(path);
    return;
  }
  for (const name of readdirSync(path)) removeTree(ops, path + '/' + name);
  ops.removeFolder(path);
}

/** Removes a folder if it is empty, and says whether it did. */
export function removeIfEmpty(ops: FileOps, path: string): boolean {
  try {
    ops.removeFolder(path);
    return true;
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return false;
  }
}

/** Removes a folder and those above it as long as they are empty, up to and without `end`. */
export function removeEmptyUpTo(ops: FileOps, path: string, end: string): void {
  for (let at = path; at !== end && at.length > end.length && removeIfEmpty(ops, at); ) at = dirname(at);
}

/** Removes a folder whose subfolders, however deep, hold no file. */
export function removeHollow(ops: FileOps, path: string): void {
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.isDirectory()) removeHollow(ops, path + '/' + entry.name);
  }
  removeIfEmpty(ops, path);
}
