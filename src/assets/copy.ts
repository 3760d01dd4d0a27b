import { Fault } from '../diagnostics/diagnostic.ts';
import type { Artifact, Job, Produced } from '../model/plan.ts';
import type { ProjectFiles } from '../model/ports.ts';

/** A file served as it is. What could not be read was said when it was looked at. */
export function copyArtifact(
  job: Job & { kind: 'copy' },
  project: ProjectFiles,
  theme: ProjectFiles,
): Produced {
  const { entry } = job.source;
  const unread = unreadCopy(job);
  try {
    const content = entry.path.startsWith('theme:')
      ? theme.read(entry.path.slice('theme:'.length))
      : project.read(entry.path);
    return { artifact: { ...unread, size: content.length }, content };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { artifact: { ...unread, hash: undefined, size: 0 }, content: undefined };
  }
}

/** What a copy will be, as it was seen when the file was looked at. */
export function unreadCopy(job: Job & { kind: 'copy' }): Artifact {
  const { entry, route } = job.source;
  const { path: source, hash, size } = entry;
  return { route, source, hash, size, reads: NOTHING, diagnostics: NOTHING, facts: undefined };
}

const NOTHING: readonly never[] = [];
