import type { FileInfo, Listing, ProjectFiles } from '../model/ports.ts';
import type { ServeRim } from '../model/serving.ts';
import { hashOf } from '../syntax/hash.ts';
import { isLitter } from '../syntax/litter.ts';

/** Whether a path of the project can be part of its site. */
export type Concerns = (path: string, folder: boolean) => boolean;

/** What of a project is its site: folders, which the configuration may add to, and configuration files. */
export interface Extent {
  readonly folders: () => readonly string[];
  readonly configs: readonly string[];
}

export function concernsOf({ folders, configs }: Extent): Concerns {
  return (path, folder) => {
    if (configs.includes(path)) return true;
    if (folder && configs.some((config) => config.startsWith(path + '/'))) return true;
    const at = folder ? `${path}/` : path;
    if (folders().some((one) => at.startsWith(`${one}/`)))
      return folder || !isLitter(path.slice(path.lastIndexOf('/') + 1));
    return folder && folders().some((one) => one.startsWith(at));
  };
}

/** The largest file whose content is looked at, and not only its size and time. */
const READ_LIMIT = 1 << 20;

/**
 * Names what a file holds: a save within the clock's tick shows too. `absent` where there is none, `empty` where
 * there is nothing in it.
 */
export function signatureOf(project: ProjectFiles, path: string): string {
  const info = project.stat(path);
  if (!info) return 'absent';
  if (info.size === 0) return 'empty';
  const stamp = `${info.size} ${info.mtimeMs}`;
  if (info.size > READ_LIMIT) return stamp;
  try {
    return `${stamp} ${hashOf(project.read(path))}`;
  } catch {
    return `${stamp} unreadable`;
  }
}

/** Tells which files came, went or changed between two looks at the whole site. */
export interface Sweeper {
  /** Begins another look; a look that goes on is forgotten. */
  begin(): void;
  /** Looks at a part of the site. @returns whether there is more to look at; false too where no look goes on */
  step(): boolean;
  /** The paths that differ between the last two whole looks, told once; after the first look there are none. */
  found(): readonly string[];
  /**
   * These were seen to differ already: they are taken as they are now.
   * @returns those that are there or were; what only came by, as a program's file of its own does, is not among them
   */
  note(paths: Iterable<string>): readonly string[];
}

/** @param walk lists a project in steps */
export function sweeper({ project, walk }: Pick<ServeRim, 'project' | 'walk'>, concerns: Concerns): Sweeper {
  let before: Map<string, string> | undefined;
  let walking: Iterator<undefined, Listing> | undefined;
  let found: readonly string[] = [];
  /** Seen to differ while a look went on: it may have come by too early. */
  let noted = new Set<string>();
  const compare = ({ files }: Listing): void => {
    const now = new Map(files.map((info) => [info.path, stampOf(info)] as const));
    const known = before;
    before = now;
    if (!known) return;
    for (const path of noted) {
      const stamp = known.get(path);
      if (stamp === undefined) now.delete(path);
      else now.set(path, stamp);
    }
    const differing = [...now].filter(([path, stamp]) => known.get(path) !== stamp).map(([path]) => path);
    found = [...found, ...differing, ...[...known.keys()].filter((path) => !now.has(path))];
  };
  return {
    begin() {
      walking = walk((path, folder) => !concerns(path, folder));
      noted = new Set();
    },
    step() {
      const step = walking?.next();
      if (step && !step.done) return true;
      walking = undefined;
      if (step) compare(step.value);
      return false;
    },
    found() {
      const paths = found;
      found = [];
      return paths;
    },
    note(paths) {
      return [...paths].filter((path) => {
        noted.add(path);
        const info = project.stat(path);
        if (!info) return before?.delete(path);
        return before?.set(path, stampOf(info));
      });
    },
  };
}

function stampOf({ size, mtimeMs }: FileInfo): string {
  return `${size} ${mtimeMs}`;
}
