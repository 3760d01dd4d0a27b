import { badName } from '../../../diagnostics/messages/template.ts';
import type { Body, Compare, Expression, For, If, Output, Statement } from '../ast.ts';
import { isIdentifier } from '../names.ts';
import { headOf } from './calls.ts';
import { type Binding, captured, emit, fresh, type Gen, placeOf, report, type Scope, spotAt } from './gen.ts';
import { checkName, nameOf } from './lookups.ts';
import { itemsPath, loopQuery, note, pathOf, type Query, writtenKey } from './paths.ts';
import { boundNames, declare, newScope } from './scopes.ts';

/** `for`, over the positions of an index where the body is one `if` that an index can answer. */
export function forCode(gen: Gen, node: For): void {
  const [index, length, list] = [fresh(gen, 'i'), fresh(gen, 'n'), fresh(gen, 'a')];
  const query = queryOf(gen, node);
  const several = node.name.typename === 'Array';
  const path = query ? `${query.path}[]` : several ? undefined : itemsPath(gen, node.arr);
  const place = placeOf(gen, headOf(node.arr), nameOf(node.arr).length);
  const value = gen.expression(
    gen,
    node.arr,
    true,
    query ? 'none' : several || path === undefined ? 'whole' : 'each',
  );
  const noted = query ? note(gen, query.path, 'each') : '';
  const asked = query ? gen.expression(gen, query.value, false, 'value') : '';
  const scope = newScope(gen.scope.fn, gen.scope, { index, length }, true);
  const bindings = bindNames(gen, node, scope, path, `${list}[${index}]`);
  const inner = captured(gen, { scope }, () => emit(gen, declare(gen, boundNames(node.body))));
  const body = captured(gen, { scope, inLoop: true }, () => gen.body(gen, node.body));
  emit(gen, `{${inner}const ${list}=items(T,(${noted}${value}),${place}),${length}=${list}.length;`);
  if (query) emit(gen, ...queryLoop(gen, node, query, asked, { index, length, list }, `${bindings}${body}`));
  else emit(gen, `for(let ${index}=0;${index}<${length};${index}++){${bindings}`, body, '}');
  if (node.else_) elseCode(gen, node.else_, length);
  emit(gen, '}');
}

/** A frame of its own, without the loop's names. */
function elseCode(gen: Gen, body: Body, length: string): void {
  const scope = newScope(gen.scope.fn, gen.scope, null, true);
  const code = captured(gen, { scope }, () => {
    emit(gen, declare(gen, boundNames(body)));
    gen.body(gen, body);
  });
  emit(gen, `if(${length}===0){`, code, '}');
}

/** Declares the loop's names and takes the item apart. */
function bindNames(gen: Gen, node: For, scope: Scope, path: string | undefined, item: string): string {
  const names = node.name.typename === 'Array' ? node.name.children : [node.name];
  const lets = names.map((name, i) => {
    const js = fresh(gen, 'v');
    const binding: Binding = { js, sure: true, path };
    if (name.typename !== 'Symbol') report(gen, badName(spotAt(gen, name.colno), 'a name'));
    else if (checkName(gen, name.value, name.colno)) scope.names.set(name.value, binding);
    return `${js}=${names.length === 1 ? item : `part(${item},${i})`}`;
  });
  return `let ${lets.join(',')};`;
}

interface LoopQuery extends Query {
  readonly field: string;
}

interface LoopNames {
  readonly index: string;
  readonly length: string;
  readonly list: string;
}

/** Goes over the found positions; what every other item would print, which is white space, is made up for. */
function queryLoop(
  gen: Gen,
  node: For,
  query: LoopQuery,
  asked: string,
  names: LoopNames,
  body: string,
): string[] {
  const { index, length, list } = names;
  const [found, before, step] = [fresh(gen, 'x'), fresh(gen, 'b'), fresh(gen, 'j')];
  const space = JSON.stringify(spaceAround(node.body));
  const gap = (to: string): string =>
    `if(${to}-${before}>1)${gen.buffer}+=${space}.repeat(${to}-${before}-1);`;
  const field = JSON.stringify(query.field);
  return [
    `const ${found}=positions(${list},${field},asked(T,R,${query.number},${asked}));let ${before}=-1;`,
    `for(let ${step}=0;${step}<(${found}===null?${length}:${found}.length);${step}++){`,
    `const ${index}=${found}===null?${step}:${found}[${step}];`,
    space === '""' ? '' : `${gap(index)}${before}=${index};`,
    body,
    '}',
    space === '""' ? '' : gap(length),
  ];
}

/**
 * The query that a loop is: one name, and a body that is a single `if` without `else` whose (first) condition compares a
 * field of the item with something that the loop does not change.
 */
function queryOf(gen: Gen, node: For): LoopQuery | undefined {
  if (node.name.typename !== 'Symbol') return undefined;
  const list = pathOf(gen, node.arr);
  const condition = list === undefined ? undefined : conditionOf(node, node.name.value);
  if (list === undefined || !condition) return undefined;
  const roots = rootsOf(condition.value);
  const changed = boundNames(node.body);
  const fixed = roots?.every(
    (root) => root !== 'loop' && !changed.own.has(root) && !changed.inLoops.has(root),
  );
  if (!fixed || hinders(gen, node.body)) return undefined;
  const query = loopQuery(gen, node.arr, list, condition.field, condition.value);
  return { ...query, field: condition.field };
}

/** `item.field == value` of `{% for item in … %}{% if item.field == value and … %}…{% endif %}{% endfor %}`. */
function conditionOf(
  node: For,
  item: string,
): { readonly field: string; readonly value: Expression } | undefined {
  const branch = onlyIf(node.body);
  let condition = branch?.cond;
  while (condition?.typename === 'And') condition = condition.left;
  if (condition?.typename !== 'Compare' || condition.ops.length !== 1) return undefined;
  return compared(condition, item);
}

function compared(
  node: Compare,
  item: string,
): { readonly field: string; readonly value: Expression } | undefined {
  const op = node.ops[0];
  if (op?.type !== '==') return undefined;
  const [left, right] = [fieldAsked(node.expr, item), fieldAsked(op.expr, item)];
  if (left !== undefined && !rootsOf(op.expr)?.includes(item)) return { field: left, value: op.expr };
  return right !== undefined && !rootsOf(node.expr)?.includes(item)
    ? { field: right, value: node.expr }
    : undefined;
}

function fieldAsked(node: Expression, item: string): string | undefined {
  if (node.typename !== 'LookupVal' || node.target.typename !== 'Symbol' || node.target.value !== item)
    return undefined;
  const key = writtenKey(node.val);
  return typeof key === 'string' && isIdentifier(key) && !['size', 'first', 'last', 'length'].includes(key)
    ? key
    : undefined;
}

function onlyIf(body: Body): If | undefined {
  const rest = body.children.filter((child) => space(child) === undefined);
  const only = rest.length === 1 ? rest[0] : undefined;
  return only?.typename === 'If' && only.else_ === null ? only : undefined;
}

/** The text of a statement that is only white space. */
function space(node: Statement): string | undefined {
  if (node.typename !== 'Output' || node.children.length !== 1) return undefined;
  const text = node.children[0];
  return text?.typename === 'TemplateData' && text.value.trim() === '' ? text.value : undefined;
}

function spaceAround(body: Body): string {
  return body.children.map((child) => space(child) ?? '').join('');
}

/** The names that an expression of names, members and literals begins with; undefined for any other. */
function rootsOf(node: Expression): string[] | undefined {
  if (node.typename === 'Literal') return node.value instanceof RegExp ? undefined : [];
  if (node.typename === 'Symbol') return [node.value];
  if (node.typename === 'Group')
    return node.children.length === 1 && node.children[0] ? rootsOf(node.children[0]) : undefined;
  if (node.typename === 'Concat') return both(node.left, node.right);
  if (node.typename !== 'LookupVal' || node.val.typename === 'Slice') return undefined;
  return both(node.target, node.val);
}

function both(left: Expression, right: Expression): string[] | undefined {
  const [a, b] = [rootsOf(left), rootsOf(right)];
  return a && b ? [...a, ...b] : undefined;
}

/** Whether a body may leave the loop, or may change from elsewhere what the loop asks for. */
function hinders(gen: Gen, node: Statement): boolean {
  const any = (...bodies: readonly (Statement | null)[]): boolean =>
    bodies.some((body) => body !== null && hinders(gen, body));
  switch (node.typename) {
    case 'Leave':
    case 'Block':
      return true;
    case 'Include':
    case 'Partial':
    case 'CustomTag':
      return gen.options.scope === 'page';
    case 'NodeList':
    case 'Root':
      return any(...node.children);
    case 'If':
      return any(node.body, node.else_);
    case 'For':
      return any(node.body, node.else_);
    case 'Switch':
      return any(node.default, ...node.cases.map(({ body }) => body));
    case 'Set':
      return any(node.body);
    case 'Output':
      return node.children.some((child) => mayCall(gen, child));
    default:
      return false;
  }
}

function mayCall(gen: Gen, node: Output['children'][number]): boolean {
  if (node.typename === 'FunCall') return gen.options.scope === 'page';
  const capture = node.typename === 'Filter' ? node.args.children[0] : undefined;
  return capture?.typename === 'Capture' && hinders(gen, capture.body);
}
