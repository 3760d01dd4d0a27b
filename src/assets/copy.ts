import { Fault } from '../diagnostics/diagnostic.ts';
import type { AssetEntry } from '../model/entry.ts';
import type { Artifact, Job, Produced } from '../model/plan.ts';
import { holdsAddresses } from './addresses.ts';

/**
 * A file served as it is. What could not be read was said when it was looked at.
 * @param read gives the bytes of a file of the project or the theme, or throws a Fault
 */
export function copyArtifact(job: Job & { kind: 'copy' }, read: (path: string) => Uint8Array): Produced {
  const unread = unreadCopy(job);
  try {
    const content = read(job.source.entry.path);
    return { artifact: { ...unread, size: content.length }, content };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { artifact: { ...unread, hash: undefined, size: 0 }, content: undefined };
  }
}

/** What the bytes of a copy are called in the output, where no base path has to be put into them. */
export function finishedCopy(
  { source, file }: Job & { kind: 'copy' },
  base: string,
): Pick<AssetEntry, 'hash' | 'size'> | undefined {
  return source.entry.hash === '' || (base !== '' && holdsAddresses(file)) ? undefined : source.entry;
}

/** What a copy will be, as it was seen when the file was looked at. */
export function unreadCopy(job: Job & { kind: 'copy' }): Artifact {
  const { entry, route } = job.source;
  const { path: source, hash, size } = entry;
  return { route, source, hash, size, reads: NOTHING, diagnostics: NOTHING, facts: undefined };
}

const NOTHING: readonly never[] = [];
