import { readdirSync } from 'node:fs';
import { constants, getPriority, setPriority } from 'node:os';
import { quietly } from './cache-folder.ts';

/** A tenth of a processor that the program wants too: enough not to keep it waiting where others want it as well. */
const STEPS = 10;

/**
 * Lets the threads that Node has begun give way to the program's own, on Linux: they compile for it what runs often, and
 * collect what it has left. Where there are two processors they held the program up for a fifth of a build's time.
 * Threads that begin later are as the program is.
 */
export function letHelpersGiveWay(): void {
  quietly(() => {
    const priority = Math.min(getPriority() + STEPS, constants.priority.PRIORITY_LOW);
    for (const thread of readdirSync('/proc/self/task'))
      if (Number(thread) !== process.pid) setPriority(Number(thread), priority);
  });
}
