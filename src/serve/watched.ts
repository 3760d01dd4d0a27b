import type { ProjectFiles } from '../model/ports.ts';
import { hashOf } from '../syntax/hash.ts';

/** Whether a path of the project can be part of its site. */
export type Concerns = (path: string, folder: boolean) => boolean;

/** What editors leave beside a file while they save it: no reason to look at the site again. */
const LITTER =
  /(?:^|\/)(?:\.[^/]*\.sw[a-z]|4913|[^/]*~|\.?#[^/]*#?|\.goutputstream-[^/]*|[^/]*___jb_(?:tmp|old)___|\.DS_Store)$/;

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
    if (folders().some((one) => at.startsWith(`${one}/`))) return folder || !LITTER.test(path);
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
  /** The paths that differ from the last look; the first look finds nothing. */
  sweep(): readonly string[];
  /** These were seen to differ already: they are taken as they are now. */
  note(paths: Iterable<string>): void;
}

export function sweeper(project: ProjectFiles, concerns: Concerns): Sweeper {
  let before: Map<string, string> | undefined;
  return {
    note(paths) {
      for (const path of paths) {
        const info = project.stat(path);
        if (info) before?.set(path, `${info.size} ${info.mtimeMs}`);
        else before?.delete(path);
      }
    },
    sweep() {
      const { files } = project.list((path, folder) => !concerns(path, folder));
      const now = new Map(files.map(({ path, size, mtimeMs }) => [path, `${size} ${mtimeMs}`] as const));
      const known = before;
      before = now;
      if (!known) return [];
      const differing = [...now].filter(([path, stamp]) => known.get(path) !== stamp).map(([path]) => path);
      return [...differing, ...[...known.keys()].filter((path) => !now.has(path))];
    },
  };
}
