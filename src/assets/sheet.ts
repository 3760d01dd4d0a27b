import { isUtf8 } from 'node:buffer';
import { Fault } from '../diagnostics/diagnostic.ts';
import type { FinishPage, Job, Produced } from '../model/plan.ts';
import { hashOf } from '../syntax/hash.ts';

/**
 * A style sheet of the author, its images in the sizes that can be needed; else as it is, in whatever encoding.
 * @param read gives the bytes of a file, or throws a Fault; @param finish the last step of what pages show
 */
export function sheetArtifact(
  { source: { entry, route } }: Job & { kind: 'sheet' },
  read: (path: string) => Uint8Array,
  finish: FinishPage,
): Produced {
  const made = { route, source: entry.path, facts: undefined };
  let bytes: Uint8Array;
  try {
    bytes = read(entry.path);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    // That it could not be read was said when it was looked at.
    return {
      artifact: { ...made, hash: undefined, size: 0, reads: [], diagnostics: [] },
      content: undefined,
    };
  }
  const encoding = isUtf8(bytes) ? 'utf8' : 'latin1';
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(encoding);
  const { html, reads, wants, diagnostics } = finish(text, { path: entry.path, text }, route);
  const content = html === text ? bytes : Buffer.from(html, encoding);
  const artifact = {
    ...made,
    hash: hashOf(content),
    size: content.length,
    reads: ['settings:', ...reads],
    diagnostics,
    ...(wants.length > 0 && { wants }),
  };
  return { artifact, content };
}
