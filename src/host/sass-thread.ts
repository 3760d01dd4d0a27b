import { Worker } from 'node:worker_threads';
import type { ProjectFiles } from '../model/ports.ts';
import type { SassAnswer, SassThread } from '../model/sass-thread.ts';
import { isSass } from '../syntax/sass-paths.ts';
import { threadProgram } from './thread-program.ts';

/**
 * Sass on a thread of Node's. Nothing waits for the thread but who asked it: it ends with the program.
 * @returns undefined where that would gain nothing, or the program runs from its sources
 */
export function sassThread(): SassThread | undefined {
  const path = threadProgram('sass-worker.js');
  if (path === undefined) return undefined;
  let worker: Worker | undefined;
  let hasFailed = false;
  const waiting: ((answer: SassAnswer | undefined) => void)[] = [];
  const next = (answer: SassAnswer | undefined): void => {
    waiting.shift()?.(answer);
    if (waiting.length === 0) worker?.unref();
  };
  const fail = (): void => {
    hasFailed = true;
    while (waiting.length > 0) next(undefined);
  };
  const begun = (): Worker => {
    if (!worker) {
      worker = new Worker(path, { stdout: true, stderr: true });
      // To listen holds the program again, so that it is let go of after that.
      worker.on('message', next).on('error', fail).on('exit', fail);
      worker.unref();
    }
    return worker;
  };
  return {
    begin: () => void begun(),
    show: (texts) => begun().postMessage(texts),
    ask(task) {
      if (hasFailed) return Promise.resolve(undefined);
      begun().ref();
      begun().postMessage(task);
      return new Promise((resolve) => waiting.push(resolve));
    },
  };
}

/** A project that lets the thread begin as soon as a style sheet for Sass is listed, before anything is read. */
export function withSassBegun(project: ProjectFiles, thread: SassThread): ProjectFiles {
  return {
    ...project,
    list(skip) {
      const listing = project.list(skip);
      if (listing.files.some(({ path }) => isSass(path))) thread.begin();
      return listing;
    },
  };
}
