import { clean } from '../index.ts';
import type { Streams } from './streams.ts';

/** Deletes what earlier builds wrote. @returns the exit code */
export async function cleanCommand(dir: string, flags: { out?: string }, streams: Streams): Promise<number> {
  const { out, removed } = await clean({ dir, out: flags.out });
  streams.stdout.write(
    removed === 0
      ? `Nothing to delete in ${out}\n`
      : `Deleted ${removed} ${removed === 1 ? 'file' : 'files'} in ${out}\n`,
  );
  return 0;
}
