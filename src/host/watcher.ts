import { lstatSync, realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import type { Watch, WatchOptions } from '../model/serving.ts';
import { isWithin, projectPathOf } from './native-paths.ts';
import { errorCode } from './reason.ts';

/**
 * Tells of changes to the files of a folder: as the system does, since chokidar waits for a look at the file, and tells of one
 * change in 50 ms; and as chokidar does, who finds what comes in new folders. It may tell of none where there was one (see serve/settle.ts), and of
 * one where there was none.
 * @param root a real path
 */
export function watchFolder(root: string, options: WatchOptions): Watch {
  const pathOf = (real: string) => projectPathOf(real, root);
  const watcher: FSWatcher = watch(root, {
    ignoreInitial: true,
    atomic: false,
    ignored: (real, stats) => {
      const path = pathOf(real);
      if (path === '') return false;
      const folder = stats ? stats.isDirectory() : true;
      if (!options.concerns(path, folder) && !(stats === undefined && options.concerns(path, false)))
        return true;
      return folder && stats !== undefined && leadsAway(real, root);
    },
  });
  const tell = (real: string) => {
    const path = pathOf(real);
    if (path !== '') options.onPath(path);
  };
  watcher.on('all', (_event, real) => tell(real));
  watcher.on('raw', (_event, name: string | null, where) => {
    const { watchedPath } = where as { readonly watchedPath?: string };
    if (!watchedPath || !name) return;
    const real = basename(watchedPath) === name ? watchedPath : join(watchedPath, name);
    if (options.concerns(pathOf(real), false)) tell(real);
  });
  watcher.on('ready', options.onReady);
  watcher.on('error', (error) => options.onTrouble(troubleOf(error)));
  return { close: () => watcher.close() };
}

/** Whether a folder is a link out of the site, or to a folder that it stands in: such links are not followed. */
function leadsAway(real: string, root: string): boolean {
  try {
    if (!lstatSync(real).isSymbolicLink()) return false;
    const target = realpathSync.native(real);
    return !isWithin(target, root) || isWithin(real, target);
  } catch {
    return true;
  }
}

function troubleOf(error: unknown): string {
  const code = errorCode(error);
  if (code === 'ENOSPC') return 'it lets a program watch too few files (`fs.inotify.max_user_watches`)';
  if (code === 'EMFILE') return 'it lets a program open too few files';
  return error instanceof Error ? error.message : String(error);
}
