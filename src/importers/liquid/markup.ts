import { type Expression, parseExpression } from './expression.ts';
import { Refused, type Strict, strictly } from './strict.ts';

/** A value and what is done to it: `x | f: 1 | g`. */
export interface Chain {
  readonly value: Expression;
  readonly filters: readonly FilterCall[];
}

export interface FilterCall {
  readonly name: string;
  readonly args: readonly Expression[];
  readonly named: readonly (readonly [string, Expression])[];
}

/** What a markup says, and whether only the lax rules could read it. */
export interface Read<T> {
  readonly value: T;
  readonly lax: boolean;
}

/** A text in quotes, or a run without blanks, commas and bars. */
export const FRAGMENT = `"[^"]*"|'[^']*'|(?:[^\\s,|'"]|"[^"]*"|'[^']*')+`;

/** Reads by the strict grammar, else by the lax one, as Jekyll has Liquid do (`error_mode: warn`). */
export function strictElse<T>(
  markup: string,
  strict: (words: Strict) => T,
  lax: (markup: string) => T,
): Read<T> {
  try {
    return { value: strict(strictly(markup)), lax: false };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { value: lax(markup), lax: true };
  }
}

/** Reads what stands in `{{ }}` and behind `assign x =`: Ruby's `Liquid::Variable`. Undefined where it is empty. */
export function readChain(markup: string): Read<Chain | undefined> {
  return strictElse(markup, strictChain, laxChain);
}

function strictChain(words: Strict): Chain | undefined {
  if (words.look('end')) return undefined;
  const value = parseExpression(words.expression());
  const filters: FilterCall[] = [];
  while (words.take('|') !== undefined) {
    const name = words.take('id');
    if (name === undefined) throw new Refused('expected a filter');
    filters.push(callOf(name, words.take(':') === undefined ? [] : argumentsIn(words)));
  }
  words.end();
  return { value, filters };
}

function argumentsIn(words: Strict): string[] {
  const args: string[] = [];
  do {
    const name = words.look('id') && words.look(':', 1) ? `${words.take('id')}${words.take(':')} ` : '';
    args.push(name + words.expression());
  } while (words.take(',') !== undefined);
  return args;
}

const LAX_VALUE = new RegExp(`(${FRAGMENT})([\\s\\S]*)`);
const LAX_FILTERS = /\|\s*([\s\S]*)/;
const LAX_FILTER = new RegExp(`(?:\\s+|${FRAGMENT}|,)+`, 'g');
const LAX_ARGUMENT = new RegExp(`(?::|,)\\s*((?:\\w+\\s*:\\s*)?(?:${FRAGMENT}))`, 'g');

function laxChain(markup: string): Chain | undefined {
  const match = LAX_VALUE.exec(markup);
  if (!match) return undefined;
  const rest = LAX_FILTERS.exec(match[2]!)?.[1] ?? '';
  const filters = (rest.match(LAX_FILTER) ?? []).flatMap((text) => {
    const name = /\w+/.exec(text)?.[0];
    return name === undefined
      ? []
      : [
          callOf(
            name,
            Array.from(text.matchAll(LAX_ARGUMENT), (m) => m[1]!),
          ),
        ];
  });
  return { value: parseExpression(match[1]!), filters };
}

const NAMED = new RegExp(`^(\\w[\\w-]*)\\s*:\\s*(${FRAGMENT})$`);

function callOf(name: string, written: readonly string[]): FilterCall {
  const args: Expression[] = [];
  const named: [string, Expression][] = [];
  for (const text of written) {
    const match = NAMED.exec(text);
    if (match) named.push([match[1]!, parseExpression(match[2]!)]);
    else args.push(parseExpression(text));
  }
  return { name, args, named };
}
