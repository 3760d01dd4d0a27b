import type { Expression, ListOf, Pair } from '../ast.ts';

/** Positional and keyword arguments of a call or filter. */
export function splitArguments(args: ListOf<'NodeList'>['children']): {
  readonly positional: readonly Expression[];
  readonly named: readonly Pair[];
} {
  const last = args.at(-1);
  if (last?.typename !== 'KeywordArgs') return { positional: args, named: [] };
  return { positional: args.slice(0, -1), named: last.children };
}
