import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ImageTools } from '../model/image.ts';
import type { Clock, MemoryStore, OutputFolder, ProjectFiles } from '../model/ports.ts';
import type { ShortTools } from '../model/short.ts';
import type { Threads } from '../model/threads.ts';
import { bodyThread } from './body-thread.ts';
import { systemClock } from './clock.ts';
import { diskOps } from './file-ops.ts';
import { gitHistory, type HeldHistory, heldHistory } from './git.ts';
import { sharpEncoder } from './image-encoder.ts';
import { lookedAtShelf, openImageShelf, passingShelf } from './image-shelf.ts';
import { noKnownHashes, openKnownHashes } from './known-hashes.ts';
import { openMemoryStore } from './memory-store.ts';
import { openOutput } from './output-folder.ts';
import { packageRoot, programName } from './program.ts';
import { openProject } from './project-files.ts';
import { sassThread } from './sass-thread.ts';
import { shippedShort } from './short-shipped.ts';
import { removeTree } from './tree.ts';

/** All that the program meets of the world outside it. */
export interface Host {
  readonly project: ProjectFiles;
  /** The default theme: the package's own templates and assets. */
  readonly theme: ProjectFiles;
  /** An output folder; `dir` is absolute, or relative to the site. @param remember whether what is seen of large files there is kept for later builds */
  output(dir: string, remember: boolean): OutputFolder;
  /** What builds of this site leave to later ones. */
  memory(): MemoryStore;
  /** What git knows of the site's files now. */
  readonly history: HeldHistory;
  /** What makes images. @param use whether what is made is kept for later builds, or passes, or is only looked at */
  images(use: 'keep' | 'pass' | 'look'): ImageTools;
  /** What makes style sheets and scripts short. @param keep whether what is made is kept for later builds */
  short(keep: boolean): ShortTools;
  /** What has a thread of its own; nothing where that would gain nothing. */
  threads(): Threads;
  /** Whether earlier builds have left what they made. */
  remembers(): boolean;
  /** Deletes all that builds keep for later ones. @returns whether there was anything */
  forget(): boolean;
  /** The folder of what is kept for later runs. */
  readonly cache: string;
  readonly clock: Clock;
}

/** What of the package is the default theme. */
const THEME = ['templates', 'assets/theme'];
const CACHE = '.wsite';

/**
 * This computer as the program meets it.
 * @param root the folder of the author's site
 * @throws Fault `unreadable-folder` where there is no such folder
 */
export function openHost(root: string): Host {
  const project = openProject(root);
  const cache = join(project.root, CACHE);
  let named: string | undefined;
  const program = () => (named ??= programName());
  return {
    project,
    theme: onlyBelow(openProject(packageRoot()), THEME),
    output(dir, remember) {
      const known = remember
        ? openKnownHashes(join(cache, 'outputs', 'hashes'), systemClock.now)
        : noKnownHashes;
      return openOutput(resolve(project.root, dir), project, diskOps, known);
    },
    history: heldHistory(gitHistory(project.root)),
    memory: () => openMemoryStore(join(cache, 'memory'), program),
    images(use) {
      const [encoder, folder] = [sharpEncoder(), join(cache, 'images')];
      if (use === 'look') return { encoder, shelf: lookedAtShelf(folder), asWritten: true };
      return { encoder, shelf: use === 'keep' ? openImageShelf(folder, systemClock.now) : passingShelf() };
    },
    short: (keep) => ({
      program,
      shipped: shippedShort(packageRoot()),
      shelf: keep ? openImageShelf(join(cache, 'short'), systemClock.now) : passingShelf(),
    }),
    threads: () => ({ sass: sassThread(), bodies: bodyThread() }),
    remembers: () => existsSync(join(cache, 'memory')),
    forget() {
      const found = existsSync(cache);
      removeTree(diskOps, cache);
      return found;
    },
    cache,
    clock: systemClock,
  };
}

/** The part of a project that lies in some of its folders; no other folder is looked into. */
export function onlyBelow(project: ProjectFiles, folders: readonly string[]): ProjectFiles {
  const isBelow = (path: string) => folders.some((folder) => path.startsWith(folder + '/'));
  const leadsThere = (path: string) =>
    isBelow(path + '/') || folders.some((folder) => folder.startsWith(path + '/'));
  return {
    list: (skip) =>
      project.list((path, folder) => !(folder ? leadsThere(path) : isBelow(path)) || skip(path, folder)),
    stat: (path) => (isBelow(path) ? project.stat(path) : undefined),
    read: (path) => project.read(path),
  };
}
