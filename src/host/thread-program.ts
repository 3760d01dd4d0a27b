import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this program. */
const HERE = dirname(fileURLToPath(import.meta.url));

/**
 * The path of a program that runs on a thread of Node's, beside this one.
 * @param folder of the bundled programs
 * @returns undefined where a thread would gain nothing, or the program runs from its sources
 */
export function threadProgram(name: string, folder = HERE): string | undefined {
  const path = join(folder, name);
  return availableParallelism() > 1 && existsSync(path) ? path : undefined;
}
