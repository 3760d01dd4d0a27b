import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from './reason.ts';

/** Makes a folder of the cache, `.wsite/NAME`. A cache is nobody's source: git does not see it. @throws the system's error */
export function makeCacheFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const ignore = join(folder, '..', '.gitignore');
  if (!existsSync(ignore)) writeFileSync(ignore, '*\n');
}

/** Undefined where the disk does not do it: what a cache cannot keep or read is made again. */
export function quietly<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return undefined;
  }
}
