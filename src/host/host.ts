import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Clock, OutputFolder, ProjectFiles } from '../model/ports.ts';
import { systemClock } from './clock.ts';
import { openOutput } from './output-folder.ts';
import { openProject } from './project-files.ts';

/** All that the program meets of the world outside it. */
export interface Host {
  readonly project: ProjectFiles;
  /** The default theme: the package's own templates and assets. */
  readonly theme: ProjectFiles;
  /** An output folder; `dir` is absolute, or relative to the site. */
  output(dir: string): OutputFolder;
  readonly clock: Clock;
}

/** What of the package is the default theme. */
const THEME = ['templates', 'assets/theme'];

/**
 * This computer as the program meets it.
 * @param root the folder of the author's site
 * @throws Fault `unreadable-folder` where there is no such folder
 */
export function openHost(root: string): Host {
  const project = openProject(root);
  return {
    project,
    theme: onlyBelow(openProject(packageRoot()), THEME),
    output: (dir) => openOutput(resolve(project.root, dir), project),
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

/** The folder of the installed package, or of its sources: the nearest above this module with a `package.json`. */
function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}
