import { badName, notBeforeComparison } from '../../../diagnostics/messages/template.ts';
import type { Binary, Compare, Expression, InlineIf, ListOf, Literal, Operator, Pairs } from '../ast.ts';
import { isForbidden } from '../names.ts';
import { callCode, filterCode, headOf, testCode } from './calls.ts';
import { type Gen, move, placeOf, report, spotAt, type Use } from './gen.ts';
import { checkName, lookup } from './lookups.ts';

type Kind = Expression['typename'];
type Make<K extends Kind> = (
  gen: Gen,
  node: Extract<Expression, { typename: K }>,
  need: boolean,
  use: Use,
) => string;

/** The code of operators as Nunjucks writes it: flat, so that JavaScript's precedence decides. */
const OPERATORS: Readonly<Record<Operator, (left: string, right: string) => string>> = {
  Add: (a, b) => `${a} + ${b}`,
  Sub: (a, b) => `${a} - ${b}`,
  Mul: (a, b) => `${a} * ${b}`,
  Div: (a, b) => `${a} / ${b}`,
  Mod: (a, b) => `${a} % ${b}`,
  Concat: (a, b) => `${a} + "" + ${b}`,
  FloorDiv: (a, b) => `Math.floor(${a} / ${b})`,
  Pow: (a, b) => `Math.pow(${a}, ${b})`,
};

function operator(gen: Gen, node: Binary<Operator>): string {
  const left = placed(gen, node.left, operand(gen, node.left, node.typename));
  return OPERATORS[node.typename](left, operand(gen, node.right, node.typename));
}

/** Code that sets its place first: the operator that follows may fail on it. */
function placed(gen: Gen, node: Expression, code: string): string {
  if (node.typename === 'Literal' || node.typename in OPERATORS) return code;
  return `(${move(gen, placeOf(gen, headOf(node), 1))},${code})`;
}

/** Null is nothing where text is joined. */
function operand(gen: Gen, node: Expression, of: Operator): string {
  const code = gen.expression(gen, node, true, 'value');
  return of === 'Concat' && node.typename !== 'Literal' && !(node.typename in OPERATORS)
    ? `(${code}??"")`
    : code;
}

const EXPRESSIONS: { readonly [K in Exclude<Kind, 'Caller' | 'Capture'>]: Make<K> } = {
  Literal: (_, node) => literal(node),
  Collected: (_, { js }) => js,
  Symbol: lookup,
  LookupVal: lookup,
  Group: group,
  NodeList: group,
  Array: (gen, node) =>
    `[${node.children.map((child) => gen.expression(gen, child, false, 'whole')).join(',')}]`,
  Dict: (gen, node) => `dict(${pairs(gen, node)})`,
  KeywordArgs: (gen, node) => `keywords(${pairs(gen, node)})`,
  InlineIf: inlineIf,
  FunCall: callCode,
  Filter: filterCode,
  Is: (gen, node) => testCode(gen, node),
  In: (gen, node) => {
    const right = gen.expression(gen, node.right, false, 'whole');
    const at = move(gen, placeOf(gen, headOf(node.right), 1));
    const ask = gen.options.strict ? 'isIn' : 'isInLax';
    return `${ask}(${gen.expression(gen, node.left, false, 'value')},put(${right},${at}))`;
  },
  Or: (gen, node, need, use) => either(gen, node, '||', need, use),
  And: (gen, node, need, use) => either(gen, node, '&&', need, use),
  Not: (gen, node) => {
    if (node.target.typename !== 'Compare') return `!${gen.expression(gen, node.target, false, 'shallow')}`;
    gen.warnings.push(notBeforeComparison(spotAt(gen, node.colno, 3)));
    return compare(gen, node.target, '!');
  },
  Neg: (gen, node) => ` -${gen.expression(gen, node.target, true, 'value')}`,
  Pos: (gen, node) => ` +${gen.expression(gen, node.target, true, 'value')}`,
  Compare: (gen, node) => compare(gen, node, ''),
  Add: operator,
  Sub: operator,
  Mul: operator,
  Div: operator,
  Mod: operator,
  Concat: operator,
  FloorDiv: operator,
  Pow: operator,
};

/** The rows of the table above, and `caller` and captures, which need functions and statements. */
export function expressionCode(gen: Gen, node: Expression, need: boolean, use: Use): string {
  const make = EXPRESSIONS[node.typename as 'Literal'] as Make<Kind> | undefined;
  return make ? make(gen, node, need && gen.options.strict, use) : 'null';
}

function literal({ value }: Literal): string {
  if (value instanceof RegExp)
    return `new RegExp(${JSON.stringify(value.source)},${JSON.stringify(value.flags)})`;
  return JSON.stringify(value);
}

function group(gen: Gen, node: ListOf<'Group'> | ListOf<'NodeList'>, need: boolean, use: Use): string {
  const last = node.children.length - 1;
  const codes = node.children.map((child, i) =>
    gen.expression(gen, child, i === last && need, i === last ? use : 'value'),
  );
  return last < 0 ? 'void 0' : `(${codes.join(',')})`;
}

/** A map of `a: 1, "b": 2`, as a list of names and values in turn. */
export function pairs(gen: Gen, node: Pairs<'Dict'> | Pairs<'KeywordArgs'>): string {
  return node.children
    .map(({ key, value }) => `${keyOf(gen, key)},${gen.expression(gen, value, false, 'whole')}`)
    .join(',');
}

function keyOf(gen: Gen, key: Expression): string {
  if (key.typename === 'Symbol') return checkKeyword(gen, key.value, key.colno);
  if (key.typename === 'Literal' && typeof key.value === 'string')
    return checkKeyword(gen, key.value, key.colno);
  report(gen, badName(spotAt(gen, key.colno), 'the key of a map'));
  return '""';
}

function checkKeyword(gen: Gen, name: string, offset: number): string {
  if (isForbidden(name)) checkName(gen, name, offset);
  return JSON.stringify(name);
}

function inlineIf(gen: Gen, node: InlineIf, need: boolean, use: Use): string {
  const branch = use === 'each' || use === 'none' ? 'whole' : use;
  const then = gen.expression(gen, node.body, need, branch);
  const otherwise = node.else_ ? gen.expression(gen, node.else_, need, branch) : '""';
  return `(${gen.expression(gen, node.cond, false, 'shallow')}?${then}:${otherwise})`;
}

function either(gen: Gen, node: Binary<'Or' | 'And'>, sign: string, need: boolean, use: Use): string {
  const side = use === 'each' || use === 'none' ? 'whole' : use;
  return `${gen.expression(gen, node.left, false, side)} ${sign} ${gen.expression(gen, node.right, need, side)}`;
}

function mayBeText(node: Expression): boolean {
  return node.typename !== 'Literal' || typeof node.value === 'string';
}

/** @param prefix `!` where `not` stands in front: it belongs to the first value only, as in Nunjucks */
function compare(gen: Gen, node: Compare, prefix: string): string {
  const first = prefix + gen.expression(gen, node.expr, false, 'value');
  const [op, ...more] = node.ops;
  if (op && more.length === 0 && (op.type === '==' || op.type === '!=')) {
    return `${op.type === '==' ? '' : '!'}same(${first},${gen.expression(gen, op.expr, false, 'value')})`;
  }
  if (
    op &&
    more.length === 0 &&
    /^[!=]==$/.test(op.type) &&
    gen.options.scope === 'page' &&
    mayBeText(op.expr)
  ) {
    return `${op.type === '===' ? '' : '!'}exactly(${first},${gen.expression(gen, op.expr, false, 'value')})`;
  }
  const isOrder = /^[<>]/.test(op?.type ?? '');
  if (op && more.length === 0 && isOrder && prefix === '' && gen.options.scope === 'page') {
    const second = gen.expression(gen, op.expr, false, 'value');
    return `(${placed(gen, node.expr, first)} ?? undefined) ${op.type} (${second} ?? undefined)`;
  }
  const start = isOrder && prefix === '' ? placed(gen, node.expr, first) : first;
  return node.ops.reduce(
    (code, { type, expr }) => `${code} ${type} ${gen.expression(gen, expr, false, 'value')}`,
    start,
  );
}
