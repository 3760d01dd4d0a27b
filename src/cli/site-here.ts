import { siteAbove } from '../host/site-above.ts';
import type { Streams } from './streams.ts';

/**
 * The site of a command that names none: the current folder, or the nearest above it that is one. The latter is said.
 * @param quiet whether only complaints are printed
 */
export function siteHere(streams: Streams, quiet = false): string {
  const above = siteAbove(process.cwd());
  if (above === undefined) return '.';
  if (!quiet) streams.stderr.write(`The site is in ${above}\n`);
  return above;
}
