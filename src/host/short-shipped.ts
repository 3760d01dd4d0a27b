import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../syntax/hash.ts';
import { quietly } from './cache-folder.ts';

/** Where the package holds what was made short when it was built. */
const FOLDER = 'dist/short';

/**
 * What a style sheet or a script of the theme is when made short, as the package ships it: no site waits for that.
 * @param root the folder of the package
 * @returns asked with a kind, `css`, `js` or `mjs`, and a text: undefined where there is none of exactly this text
 */
export function shippedShort(root: string): (kind: string, text: string) => string | undefined {
  return (kind, text) => quietly(() => readFileSync(join(root, FOLDER, shippedName(kind, text)), 'utf8'));
}

/** The name by which a text is found: its own content, so that an old file is never taken for a new one. */
export function shippedName(kind: string, text: string): string {
  return hashOf(`${kind} ${text}`);
}
