import { setFlagsFromString } from 'node:v8';

/**
 * Lets the engine compile no more functions to machine code in this process; what is compiled stays, and all else runs on as it
 * does. Else it finds ever rarer functions to compile as long as a program runs, for ever less, and keeps what it notes of them.
 */
export function compileNoMore(): void {
  setFlagsFromString('--no-opt');
  setFlagsFromString('--no-sparkplug');
}
