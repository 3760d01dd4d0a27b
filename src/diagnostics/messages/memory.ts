import type { Diagnostic } from '../diagnostic.ts';

/** @param reason why, in words: "it is damaged" */
export function memoryIgnored(reason: string): Diagnostic {
  return {
    code: 'memory-ignored',
    severity: 'note',
    message: `What the last build left in \`.wsite/\` was not used: ${reason}`,
    hint: 'Nothing is to be done: what is missing there is made anew and kept for the next build.',
  };
}

/** @param reason "the disk is full" */
export function memoryUnwritable(reason: string): Diagnostic {
  return {
    code: 'memory-unwritable',
    severity: 'note',
    message: `Nothing could be kept in \`.wsite/\` for the next build: ${reason}`,
    hint: 'The site is built all the same; build with `--no-cache` where that folder cannot be written.',
  };
}
