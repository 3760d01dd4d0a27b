import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { minifyCss } from '../syntax/css-minify.ts';
import { minifyJs } from '../syntax/js-minify.ts';
import { shippedName } from './short-shipped.ts';

/**
 * Writes what the style sheets and scripts of a folder are when made short, each under its `shippedName`.
 * @param from the folder, without those below it; @param to is made where it is not there
 * @throws Error where one cannot be read
 */
export function writeShort(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const file of readdirSync(from)) {
    const kind = extname(file).slice(1);
    const make = kind === 'css' ? minifyCss : kind === 'js' ? minifyJs : undefined;
    if (!make) continue;
    const text = readFileSync(join(from, file), 'utf8');
    const made = make(text);
    if (typeof made !== 'string') throw new Error(`${file}: ${made.what}`);
    writeFileSync(join(to, shippedName(kind, text)), made);
  }
}
