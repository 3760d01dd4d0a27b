import type { Expression, Filter as FilterNode, LookupVal } from '../ast.ts';
import type { Written } from '../language.ts';
import { isIdentifier } from '../names.ts';
import { splitArguments } from './arguments.ts';
import type { Gen, Use } from './gen.ts';
import { bindingOf } from './scopes.ts';

const SUFFIX: Readonly<Record<Exclude<Use, 'none'>, string>> = {
  value: '',
  shallow: '?',
  whole: '.*',
  each: '[]#',
};

/** `D[4]=1,`: code that notes a read of a path; nothing where there is no path to note. */
export function note(gen: Gen, path: string | undefined, use: Use): string {
  return path === undefined || use === 'none' ? '' : noteText(gen, path + SUFFIX[use]);
}

/** Statements that note that values go out of sight, as locals of another template do. */
export function noteAll(gen: Gen, paths: readonly string[]): string {
  return paths.map((path) => note(gen, path, 'whole').replace(/,$/, ';')).join('');
}

/** As `note`, for the finished text of a read. */
export function noteText(gen: Gen, text: string): string {
  let at = gen.paths.get(text);
  if (at === undefined) {
    at = gen.paths.size;
    gen.paths.set(text, at);
  }
  return `D[${at}]=1,`;
}

/** The data path of an expression's value, as far as the compiler can follow it. */
export function pathOf(gen: Gen, node: Expression): string | undefined {
  if (node.typename === 'Symbol') return rootPath(gen, node.value);
  if (node.typename === 'Group') {
    const only = node.children.length === 1 ? node.children[0] : undefined;
    return only && pathOf(gen, only);
  }
  if (node.typename === 'Filter') return filterPath(gen, node);
  return node.typename === 'LookupVal' ? memberPath(gen, node) : undefined;
}

function rootPath(gen: Gen, name: string): string | undefined {
  const binding = bindingOf(gen.scope, name);
  if (binding?.sure) return binding.path;
  if (name === 'loop' && loopInSight(gen)) return undefined;
  return gen.language.globals.has(name) ? undefined : name;
}

function loopInSight(gen: Gen): boolean {
  for (let scope: typeof gen.scope | null = gen.scope; scope; scope = scope.parent)
    if (scope.loop) return true;
  return false;
}

function memberPath(gen: Gen, node: LookupVal): string | undefined {
  const key = writtenKey(node.val);
  const base = key === undefined ? undefined : pathOf(gen, node.target);
  return base === undefined || key === undefined ? undefined : joined(base, key);
}

/** An item of a loop over a map is a pair, whose members the path of the values does not show. */
function joined(base: string, key: string | number): string | undefined {
  if (typeof key === 'number') return base.endsWith('[]') ? undefined : `${base}[${key}]`;
  if (base.endsWith('[]') && (key === 'first' || key === 'last')) return undefined;
  return isIdentifier(key) ? `${base}.${key}` : `${base}[${JSON.stringify(key)}]`;
}

/** The key of `a.b`, `a["b"]`, `a[0]`, `a[-1]`; undefined where it is computed. */
export function writtenKey(node: LookupVal['val']): string | number | undefined {
  if (node.typename === 'Literal' && (typeof node.value === 'string' || typeof node.value === 'number'))
    return node.value;
  if (node.typename !== 'Neg' || node.target.typename !== 'Literal') return undefined;
  return typeof node.target.value === 'number' ? -node.target.value : undefined;
}

function filterPath(gen: Gen, node: FilterNode): string | undefined {
  const reads = gen.language.filters.get(node.name.value)?.reads;
  const input = node.args.children[0];
  const base = input && (reads === 'first' || reads === 'last') ? pathOf(gen, input) : undefined;
  return base === undefined ? undefined : `${base}.${reads as string}`;
}

/** The path of the items of a list, `site.pages[]`. */
export function itemsPath(gen: Gen, node: Expression): string | undefined {
  if (node.typename === 'Filter') {
    const query = whereOf(gen, node);
    if (query) return `${query.path}[]`;
    const reads = gen.language.filters.get(node.name.value)?.reads;
    const input = node.args.children[0];
    const follows =
      reads === 'through' ||
      (typeof reads === 'function' && reads(writtenArguments(gen, node)) !== undefined);
    return input && follows ? itemsPath(gen, input) : undefined;
  }
  const path = pathOf(gen, node);
  return path === undefined ? undefined : `${path}[]`;
}

/** A question to a list, whose answer has a path of its own: `site.pages?kind~"talk"`. */
export interface Query {
  readonly number: number;
  readonly path: string;
  readonly value: Expression;
}

/** The number of the query that a node makes. */
function queryNumber(gen: Gen, node: Expression): number {
  let number = gen.queryNumbers.get(node);
  if (number === undefined) gen.queryNumbers.set(node, (number = gen.queryNumbers.size));
  return number;
}

/** The path of the items of a list whose field has the value that a query will ask for (`\0` stands around its number). */
export function queryPath(list: string, field: string, operator: '=' | '~', number: number): string {
  return `${list}?${field}${operator}\0${number}\0`;
}

/** A query that `for` makes of a loop with an `if`. */
export function loopQuery(gen: Gen, node: Expression, list: string, field: string, value: Expression): Query {
  const number = queryNumber(gen, node);
  return { number, path: queryPath(list, field, '=', number), value };
}

/** `list | where("field", value)`, where list and field are in sight. */
export function whereOf(gen: Gen, node: Expression): Query | undefined {
  if (node.typename !== 'Filter' || gen.language.filters.get(node.name.value)?.reads !== 'where')
    return undefined;
  const [input, field, value, ...rest] = node.args.children;
  if (!input || field?.typename !== 'Literal' || typeof field.value !== 'string' || !value || rest.length > 0)
    return undefined;
  const path = pathOf(gen, input);
  if (path === undefined || !isIdentifier(field.value) || value.typename === 'KeywordArgs') return undefined;
  const number = queryNumber(gen, node);
  return { number, path: queryPath(path, field.value, '~', number), value };
}

/** A filter's arguments in the order of its `params`, as far as they are written out. */
export function writtenArguments(gen: Gen, node: FilterNode): readonly Written[] {
  const { positional, named } = splitArguments(node.args.children.slice(1));
  const params = gen.language.filters.get(node.name.value)?.params ?? [];
  const args: Written[] = positional.map(written);
  for (const { key, value } of named) {
    const at = key.typename === 'Symbol' ? params.indexOf(key.value) : -1;
    if (at >= 0) args[at] = written(value);
  }
  return Array.from(args);
}

/**
 * The path of what a filter gives for a single value; undefined where the value is out of sight or an argument is
 * computed. Items of a list are left out: to run a filter on all of them costs more than a page made in vain.
 */
export function resultPath(gen: Gen, node: FilterNode): string | undefined {
  const input = node.args.children[0];
  const path = input && pathOf(gen, input);
  const args = writtenArguments(gen, node);
  if (path === undefined || path.includes('[]') || args.includes(undefined)) return undefined;
  return `${path}!${JSON.stringify([node.name.value, ...args])}`;
}

function written(node: Expression): Written {
  return node.typename === 'Literal' && !(node.value instanceof RegExp) ? node.value : undefined;
}
