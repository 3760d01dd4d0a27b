import type { Variables } from './unit.ts';

const KEYWORDS = Symbol('keywords');

/** The map of named arguments, as the last argument of a call: `f(a, b=c)`. Names and values alternate. */
export function keywords(...entries: unknown[]): Variables {
  const map = Object.create(null) as Variables & { [KEYWORDS]?: true };
  for (let i = 0; i < entries.length; i += 2) map[entries[i] as string] = entries[i + 1];
  map[KEYWORDS] = true;
  return map;
}

/** The named arguments of a call, or undefined: for functions and filters that take some. */
export function keywordsOf(args: readonly unknown[]): Variables | undefined {
  const last = args[args.length - 1];
  return typeof last === 'object' && last !== null && KEYWORDS in last ? (last as Variables) : undefined;
}
