import { realpathSync } from 'node:fs';
import type { ProjectFiles } from '../model/ports.ts';
import type { ServeRim } from '../model/serving.ts';
import { clientScript } from './client-script.ts';
import { systemClock } from './clock.ts';
import { compileNoMore } from './engine.ts';
import { listenHttp } from './http-server.ts';
import { reachable } from './network.ts';
import { openBrowser } from './open-browser.ts';
import { systemTimers } from './timers.ts';
import { walkInSteps } from './walk.ts';
import { watchFolder } from './watcher.ts';

/**
 * This computer as serving meets it. @param root the site's folder, in which `project` lies; @param host to listen on
 * @param renew asks version control again
 */
export function serveRim(
  root: string,
  project: ProjectFiles,
  host: string,
  renew: () => boolean = () => false,
): ServeRim {
  return {
    project,
    renew,
    learnt: compileNoMore,
    walk: (skip) => walkInSteps(realpathSync.native(root), skip),
    timers: systemTimers,
    clock: systemClock,
    client: clientScript,
    run: systemClock.now().toString(36),
    reach: reachable(host),
    listen: listenHttp,
    watch: (options) => watchFolder(realpathSync.native(root), options),
    open: openBrowser,
  };
}
