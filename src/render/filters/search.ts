import { needsExpression } from '../../diagnostics/messages/filters.ts';
import { timeMembers } from '../../syntax/time-members.ts';
import { keysOf, makeMap, type Value, type ValueMap } from '../../syntax/value.ts';
import { equals } from '../template/equals.ts';
import { keywordsOf } from '../template/keywords.ts';
import { MADE_WHEN_ASKED } from '../template/queries.ts';
import { isText } from '../template/values.ts';
import { type FilterRow, row } from './arguments.ts';
import { fieldOf, isHash, isNil, isTruthy, rubyText } from './ruby.ts';
import { comparedText, propertyOf } from './select.ts';

/** Runs the text of an expression with these variables: the engine's part of `where_exp` and its like. */
export type Evaluate = (expression: string, variables: ReadonlyMap<string, unknown>) => unknown;

/** The filters that search and group lists. */
export function searchRows(evaluate: Evaluate): readonly FilterRow[] {
  return [
    row('where', ['property', 'value'], where, 'where'),
    row('find', ['property', 'value'], find),
    row('group_by', ['property'], groupBy),
    [
      'where_exp',
      { run: byExpression(evaluate, (items, test) => items.filter((item) => isTruthy(test(item)))) },
    ],
    [
      'find_exp',
      { run: byExpression(evaluate, (items, test) => items.find((item) => isTruthy(test(item)))) },
    ],
    ['group_by_exp', { run: byExpression(evaluate, (items, test) => grouped(items, test), pairsOf) }],
  ];
}

/** What a search goes over: a list, or the values of a map. */
function searched(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  return isHash(value) ? keysOf(value).map((key) => fieldOf(value, key)) : undefined;
}

function pairsOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  return isHash(value) ? keysOf(value).map((key) => [key, fieldOf(value, key)]) : undefined;
}

/** The items whose property is the value, as text, or a list that holds it; with nil, the items without the property. */
function where(value: unknown, property: unknown, target: unknown): unknown {
  const items = searched(value);
  return items && isQuestion(property, target) ? found(items, rubyText(property), target) : value;
}

function find(value: unknown, property: unknown, target: unknown): unknown {
  const items = searched(value);
  return items && isQuestion(property, target) ? found(items, rubyText(property), target)[0] : value;
}

function isQuestion(property: unknown, target: unknown): boolean {
  return isTruthy(property) && !Array.isArray(target) && !isHash(target);
}

type Groups = ReadonlyMap<string | null, readonly unknown[]>;

const known = new WeakMap<readonly unknown[], Map<string, Groups>>();
const NONE: readonly unknown[] = Object.freeze([]);

/** For a list that cannot change the answers to all questions of a path are found once: a site has one such list of pages. */
function found(items: readonly unknown[], path: string, target: unknown): readonly unknown[] {
  const wanted = isNil(target) ? null : rubyText(target);
  if (!Object.isFrozen(items) || MADE_WHEN_ASKED.has(path))
    return items.filter((item) => answersOf(item, path).includes(wanted));
  let groups = known.get(items);
  if (!groups) known.set(items, (groups = new Map<string, Groups>()));
  let group = groups.get(path);
  if (!group) groups.set(path, (group = groupsOf(items, path)));
  return group.get(wanted) ?? NONE;
}

function groupsOf(items: readonly unknown[], path: string): Groups {
  const groups = new Map<string | null, unknown[]>();
  for (const item of items) {
    for (const answer of new Set(answersOf(item, path))) {
      const group = groups.get(answer);
      if (group) group.push(item);
      else groups.set(answer, [item]);
    }
  }
  for (const group of groups.values()) Object.freeze(group);
  return groups;
}

/** The texts that an item's property is equal to. */
function answersOf(item: unknown, path: string): readonly (string | null)[] {
  const value = propertyOf(item, path);
  if (isNil(value)) return [null];
  const members = pairsOf(value);
  if (members) return members.map(rubyText);
  const text = comparedText(value);
  return [text, ...timeMembers(text)];
}

function groupBy(value: unknown, property: unknown): unknown {
  const path = rubyText(property);
  const items = pairsOf(value);
  return items ? grouped(items, (item) => comparedText(propertyOf(item, path))) : value;
}

/** `{name, items, size}` for each key, in the order in which they first come. */
function grouped(items: readonly unknown[], keyOf: (item: unknown) => unknown): ValueMap[] {
  const groups = new Map<unknown, unknown[]>();
  const objects: unknown[] = [];
  for (const item of items) {
    let key = keyOf(item) ?? null;
    if (isText(key)) key = rubyText(key);
    if (typeof key === 'object' && key !== null) {
      const same = objects.find((other) => equals(other, key));
      if (same === undefined) objects.push(key);
      else key = same;
    }
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return Array.from(groups, ([name, members]) =>
    makeMap([
      ['name', name as Value],
      ['items', members as Value[]],
      ['size', members.length],
    ]),
  );
}

type Test = (item: unknown) => unknown;

/**
 * A filter `(list, variable, expression, …)`; named arguments are more variables of the expression, since it does not
 * see those of the loops around it.
 */
function byExpression(
  evaluate: Evaluate,
  search: (items: readonly unknown[], test: Test) => unknown,
  list = searched,
) {
  return (value: unknown, ...args: unknown[]): unknown => {
    const [variable, expression] = args;
    if (!isText(variable) || !isText(expression)) throw new Error(needsExpression());
    const items = list(value);
    if (!items) return value;
    const variables = new Map<string, unknown>(Object.entries(keywordsOf(args) ?? {}));
    const name = rubyText(variable);
    const text = rubyText(expression);
    return search(items, (item) => evaluate(text, variables.set(name, item)));
  };
}
