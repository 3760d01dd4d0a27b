import type { ProjectFiles } from '../model/ports.ts';
import type { Threads } from '../model/threads.ts';
import { withBodiesBegun } from './body-thread.ts';
import { withSassBegun } from './sass-thread.ts';

/** A project that lets threads begin as soon as it shows that they will be asked. */
export function withThreadsBegun(project: ProjectFiles, { sass, bodies }: Threads): ProjectFiles {
  const withSass = sass ? withSassBegun(project, sass) : project;
  return bodies ? withBodiesBegun(withSass, bodies) : withSass;
}
