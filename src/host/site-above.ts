import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const CONFIG = '_config.yml';
const CONTENT = 'content';

/**
 * The site that a folder is a part of.
 * @param folder absolute
 * @returns the way to the nearest folder above with a `_config.yml`, relative to `folder`; undefined where the folder is a
 * site itself, or none is above it. A repository is not left.
 */
export function siteAbove(folder: string): string | undefined {
  if ([CONFIG, CONTENT].some((name) => existsSync(join(folder, name)))) return undefined;
  let above = folder;
  while (!existsSync(join(above, '.git')) && above !== dirname(above)) {
    above = dirname(above);
    if (existsSync(join(above, CONFIG))) return relative(folder, above);
  }
  return undefined;
}
