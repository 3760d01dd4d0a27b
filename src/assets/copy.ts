import { Fault } from '../diagnostics/diagnostic.ts';
import type { AssetEntry } from '../model/entry.ts';
import type { Artifact, Job, Produced } from '../model/plan.ts';
import { holdsAddresses } from './addresses.ts';

/** What of a file leaves the site: all of it, or a photo without what its camera wrote into it. */
export interface Publishing {
  /** The bytes that are published. */
  publish(entry: AssetEntry, bytes: Uint8Array): Uint8Array;
  /** What these are called; undefined where that is not known before the file is read. */
  published(entry: AssetEntry): Named | undefined;
}

type Named = Pick<AssetEntry, 'hash' | 'size'>;

/**
 * A file served as it is. What could not be read was said when it was looked at.
 * @param read gives the bytes of a file of the project or the theme, or throws a Fault
 */
export function copyArtifact(
  job: Job & { kind: 'copy' },
  read: (path: string) => Uint8Array,
  publishing: Publishing,
): Produced {
  const { entry } = job.source;
  const unread = unreadCopy(job, entry);
  try {
    const content = publishing.publish(entry, read(entry.path));
    const { hash } = publishing.published(entry) ?? entry;
    return { artifact: { ...unread, hash, size: content.length }, content };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { artifact: { ...unread, hash: undefined, size: 0 }, content: undefined };
  }
}

/** What the bytes of a copy are called in the output, where no base path has to be put into them. */
export function finishedCopy(
  { source: { entry }, file }: Job & { kind: 'copy' },
  base: string,
  publishing: Publishing,
): Named | undefined {
  return entry.hash === '' || (base !== '' && holdsAddresses(file)) ? undefined : publishing.published(entry);
}

/** What a copy will be, as it was seen when the file was looked at. @param named what its bytes are called */
export function unreadCopy(
  { source: { entry, route } }: Job & { kind: 'copy' },
  { hash, size }: Named,
): Artifact {
  const { path: source } = entry;
  return { route, source, hash, size, reads: NOTHING, diagnostics: NOTHING, facts: undefined };
}

const NOTHING: readonly never[] = [];
