import { clean } from '../index.ts';
import type { Streams } from './streams.ts';

/** Deletes what earlier builds wrote. @returns the exit code */
export async function cleanCommand(dir: string, flags: { out?: string }, streams: Streams): Promise<number> {
  const { out, removed, forgotten } = await clean({ dir, out: flags.out });
  const files = `${removed} ${removed === 1 ? 'file' : 'files'} in ${out}`;
  const deleted = [...(removed > 0 ? [files] : []), ...(forgotten ? ['.wsite/'] : [])];
  streams.stdout.write(
    deleted.length === 0 ? `Nothing to delete in ${out}\n` : `Deleted ${deleted.join(' and ')}\n`,
  );
  return 0;
}
