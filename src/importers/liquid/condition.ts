import { type Expression, parseExpression } from './expression.ts';
import { FRAGMENT, type Read, strictElse } from './markup.ts';
import { Refused, type Strict } from './strict.ts';

/** A comparison, or one value that is asked for its truth; and what it is joined to, read from the right. */
export interface Condition {
  readonly left: Expression;
  readonly operator: string | undefined;
  readonly right: Expression | undefined;
  readonly joined: Joined | undefined;
}

export interface Joined {
  readonly by: 'and' | 'or';
  readonly to: Condition;
}

/** Operators that Liquid knows; another one ends Jekyll's build. */
export const OPERATORS: ReadonlySet<string> = new Set(['==', '!=', '<>', '<', '>', '<=', '>=', 'contains']);

/** Reads what stands behind `if`, `elsif` and `unless`. Undefined where Liquid refuses it wholly. */
export function readCondition(markup: string): Read<Condition | undefined> {
  return strictElse(markup, strictCondition, laxCondition);
}

function strictCondition(words: Strict): Condition {
  const condition = comparisons(words);
  words.end();
  return condition;
}

function comparisons(words: Strict): Condition {
  const left = parseExpression(words.expression());
  const operator = words.take('comparison');
  const right = operator === undefined ? undefined : parseExpression(words.expression());
  const by = words.takeName('and', 'or') as Joined['by'] | undefined;
  return { left, operator, right, joined: by && { by, to: comparisons(words) } };
}

const ONE = new RegExp(`(${FRAGMENT})\\s*([=!<>a-z_]+)?\\s*(${FRAGMENT})?`);
const PARTS = new RegExp(
  `\\b(?:\\s?and\\s?|\\s?or\\s?)\\b|(?:\\s*(?!\\b(?:\\s?and\\s?|\\s?or\\s?)\\b)(?:${FRAGMENT}|\\S+)\\s*)+`,
  'g',
);

function laxCondition(markup: string): Condition | undefined {
  const parts = markup.match(PARTS) ?? [];
  let condition = comparison(parts.pop(), undefined);
  while (condition && parts.length > 0) {
    const by = parts.pop()!.trim();
    if (by !== 'and' && by !== 'or') return undefined;
    condition = comparison(parts.pop(), { by, to: condition });
  }
  return condition;
}

function comparison(text: string | undefined, joined: Joined | undefined): Condition | undefined {
  const match = ONE.exec(text ?? '');
  if (!match) return undefined;
  const operator = match[2];
  const right = operator === undefined ? undefined : parseExpression(match[3] ?? '');
  return { left: parseExpression(match[1]!), operator, right, joined };
}

/** A condition that may stand in a text, such as `where_exp`'s. @throws Refused where it is none */
export function conditionIn(markup: string): Condition {
  const { value } = readCondition(markup);
  if (!value) throw new Refused('no condition');
  return value;
}
