import { readdirSync } from 'node:fs';
import { getPriority } from 'node:os';
import { letHelpersGiveWay } from '../../../src/host/helper-threads.ts';

/* Prints the priorities of the program's own thread, and of the others, before and after. */

const others = readdirSync('/proc/self/task')
  .map(Number)
  .filter((thread) => thread !== process.pid);
const priorities = () => ({ own: getPriority(process.pid), others: others.map((one) => getPriority(one)) });

const before = priorities();
letHelpersGiveWay();
process.stdout.write(JSON.stringify({ before, after: priorities() }));
