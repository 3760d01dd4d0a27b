import { Fault } from '../diagnostics/diagnostic.ts';
import type { Job, Produced } from '../model/plan.ts';
import type { ProjectFiles } from '../model/ports.ts';

/** A file served as it is. What could not be read was said when it was looked at. */
export function copyArtifact(
  job: Job & { kind: 'copy' },
  project: ProjectFiles,
  theme: ProjectFiles,
): Produced {
  const { entry, route } = job.source;
  const base = { route, source: entry.path, reads: NOTHING, facts: undefined };
  try {
    const content = entry.path.startsWith('theme:')
      ? theme.read(entry.path.slice('theme:'.length))
      : project.read(entry.path);
    return { artifact: { ...base, hash: entry.hash, size: content.length, diagnostics: [] }, content };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { artifact: { ...base, hash: undefined, size: 0, diagnostics: [] }, content: undefined };
  }
}

const NOTHING: readonly string[] = [];
