import {
  badName,
  superOutsideBlock,
  unknownArgument,
  unknownFilter,
  unknownTest,
} from '../../../diagnostics/messages/template.ts';
import { didYouMean } from '../../../diagnostics/nearest.ts';
import type { Binary, Expression, Filter as FilterNode, FunCall, ListOf, LookupVal } from '../ast.ts';
import type { Filter } from '../language.ts';
import { splitArguments } from './arguments.ts';
import { type Gen, move, placeOf, report, spotAt, type Use, withMoves } from './gen.ts';
import { nameOf } from './lookups.ts';
import {
  itemsPath,
  note,
  noteText,
  type Query,
  resultPath,
  whereOf,
  writtenArguments,
  writtenKey,
} from './paths.ts';
import { localsCode } from './scopes.ts';

/** A call of a function, a macro or a member. */
export function callCode(gen: Gen, node: FunCall, need: boolean): string {
  const { name } = node;
  if (name.typename === 'Symbol' && name.value === 'super') return superCode(gen, node);
  const called = nameOf(name);
  const at = (): string =>
    move(gen, placeOf(gen, headOf(name), called.length, { step: `call of ${called}` }));
  const args = (): string =>
    `[${node.args.children.map((arg) => gen.expression(gen, arg, false, 'whole')).join(',')}]`;
  const code =
    name.typename === 'LookupVal' && name.val.typename !== 'Slice'
      ? memberCallCode(gen, name, called, args, at)
      : `call(R,${gen.expression(gen, name, true, 'whole')},${JSON.stringify(called)},${args()},${at()})`;
  return need
    ? `need(${code},${JSON.stringify(`\`${nameOf(node)}\``)},${placeOf(gen, headOf(name), called.length)})`
    : code;
}

function memberCallCode(
  gen: Gen,
  name: LookupVal,
  called: string,
  args: () => string,
  at: () => string,
): string {
  const key = writtenKey(name.val);
  const target = gen.expression(gen, name.target, true, 'whole');
  const member =
    key === undefined ? gen.expression(gen, name.val as Expression, true, 'value') : JSON.stringify(key);
  return `callMember(${target},${member},${JSON.stringify(called)},${args()},${at()})`;
}

/** Where an expression begins: Nunjucks' own place of a look-up is the dot, of a call the bracket. */
export function headOf(node: Expression): number {
  switch (node.typename) {
    case 'LookupVal':
      return headOf(node.target);
    case 'FunCall':
      return headOf(node.name);
    case 'Filter':
      return headOf(node.args.children[0] ?? node.name);
    case 'Compare':
      return headOf(node.expr);
    case 'InlineIf':
      return headOf(node.body);
    default:
      return 'left' in node ? headOf(node.left) : node.colno;
  }
}

function superCode(gen: Gen, node: FunCall): string {
  const { block } = gen.scope.fn;
  if (block === undefined) {
    report(gen, superOutsideBlock(spotAt(gen, node.name.colno, 5)));
    return '""';
  }
  const name = JSON.stringify(block);
  const at = move(gen, placeOf(gen, node.name.colno, 5, { step: `super() of block ${block}` }));
  return `(${at},superBlock(R,B,${name},T.blocks.get(${name}),ctx,${localsCode(gen).code}))`;
}

/** A filter, with what it reads of its input. */
export function filterCode(gen: Gen, node: FilterNode, need: boolean, use: Use): string {
  const filter = gen.language.filters.get(node.name.value);
  if (!filter) {
    const near = didYouMean(node.name.value, gen.language.filters.keys());
    report(gen, unknownFilter(spotAt(gen, node.name.colno, node.name.value.length), node.name.value, near));
    return 'null';
  }
  const query = whereOf(gen, node);
  const { positional, named } = argumentsOf(gen, node, filter);
  const { result: args, moved } = withMoves(gen, () => [
    inputCode(gen, node, filter, use, query),
    ...positional.map((arg) => argumentCode(gen, arg, query)),
    ...named,
  ]);
  const place = placeOf(gen, node.name.colno, node.name.value.length, { filter: node.name.value });
  const code = hostCall(gen, `f${indexIn(gen.filters, filter)}`, args, moved, place);
  return need ? `need(${code},"what \`${node.name.value}\` gives",${place})` : code;
}

function inputCode(gen: Gen, node: FilterNode, filter: Filter, use: Use, query: Query | undefined): string {
  const input = node.args.children[0] as Expression;
  const need = filter.asks !== true;
  if (query) return `(${queryNotes(gen, query, use)}${gen.expression(gen, input, need, 'none')})`;
  const { reads } = filter;
  if (reads === 'through') return gen.expression(gen, input, need, use === 'none' ? 'whole' : use);
  if (reads === 'length') return gen.expression(gen, input, need, 'each');
  if (reads === 'first' || reads === 'last') return endCode(gen, node, input, need, use);
  if (reads === 'result') {
    const path = resultPath(gen, node);
    if (path !== undefined) return `(${noteText(gen, path)}${gen.expression(gen, input, need, 'none')})`;
  }
  const fields = typeof reads === 'function' ? reads(writtenArguments(gen, node)) : undefined;
  const items = fields && itemsPath(gen, input);
  if (!fields || items === undefined) return gen.expression(gen, input, need, 'whole');
  const notes = fields.map((field) => noteText(gen, `${items}.${field}`)).join('');
  const passed = gen.expression(gen, input, need, use === 'each' ? 'each' : 'whole');
  return notes ? `(${notes}${passed})` : passed;
}

/** `first` and `last` read that item; where a longer look-up goes on from it, that has been noted. */
function endCode(gen: Gen, node: FilterNode, input: Expression, need: boolean, use: Use): string {
  const path = itemsPath(gen, input)?.replace(/\[\]$/, '');
  if (path === undefined || input.typename === 'Filter') return gen.expression(gen, input, need, 'whole');
  const notes = note(gen, `${path}.${node.name.value}`, use);
  return `(${notes}${gen.expression(gen, input, need, 'none')})`;
}

function queryNotes(gen: Gen, query: Query, use: Use): string {
  return note(gen, query.path, use);
}

function argumentCode(gen: Gen, arg: Expression, query: Query | undefined): string {
  const code = gen.expression(gen, arg, query?.value !== arg, query?.value === arg ? 'value' : 'whole');
  return query?.value === arg ? `asked(T,R,${query.number},${code})` : code;
}

/** A filter's arguments in order. Named ones take their place by the filter's `params`, or come last as one map. */
function argumentsOf(
  gen: Gen,
  node: FilterNode,
  filter: Filter,
): { positional: readonly Expression[]; named: readonly string[] } {
  const all = node.args.children.slice(1);
  const { positional, named } = splitArguments(all);
  if (!filter.params || named.length === 0) return { positional: all, named: [] };
  const args: (Expression | undefined)[] = [...positional];
  for (const { key, value } of named) {
    const name = key.typename === 'Symbol' ? key.value : '';
    const at = filter.params.indexOf(name);
    if (at >= 0) args[at] = value;
    else
      report(
        gen,
        unknownArgument(
          spotAt(gen, key.colno, name.length),
          node.name.value,
          name,
          didYouMean(name, filter.params),
        ),
      );
  }
  return { positional: Array.from(args, (arg) => arg ?? ABSENT), named: [] };
}

/** An argument left out before a named one: `void 0`. */
const ABSENT: ListOf<'Group'> = { typename: 'Group', lineno: 0, colno: 0, children: [] };

function indexIn<T>(list: T[], value: T): number {
  const at = list.indexOf(value);
  return at >= 0 ? at : list.push(value) - 1;
}

/** `value is test(argument)`. */
export function testCode(gen: Gen, { left, right }: Binary<'Is'>): string {
  const { name, args } = testOf(right);
  const test = name === undefined ? undefined : gen.language.tests.get(name);
  if (name === undefined) report(gen, badName(spotAt(gen, right.colno), 'the name of a test'));
  else if (!test)
    report(
      gen,
      unknownTest(spotAt(gen, right.colno, name.length), name, didYouMean(name, gen.language.tests.keys())),
    );
  if (!test) return 'false';
  const use: Use = test.reads === 'shallow' ? 'shallow' : test.reads === 'length' ? 'each' : 'whole';
  const { result, moved } = withMoves(gen, () => [
    gen.expression(gen, left, false, use),
    ...args.map((arg) => gen.expression(gen, arg, true, 'whole')),
  ]);
  const place = placeOf(gen, right.colno, (name ?? '').length);
  return `(${hostCall(gen, `q${indexIn(gen.tests, test)}`, result, moved, place)}===true)`;
}

/** A call of a filter or test; the place is set when the arguments have run, as they may set places of their own. */
function hostCall(gen: Gen, js: string, args: readonly string[], moved: boolean, place: number): string {
  if (!moved) return `(${move(gen, place)},${js}.call(${['R.here', ...args].join(',')}))`;
  const last = `put(${args.at(-1)},${move(gen, place)})`;
  return `${js}.call(${['R.here', ...args.slice(0, -1), last].join(',')})`;
}

function testOf(node: Expression): { name: string | undefined; args: readonly Expression[] } {
  if (node.typename === 'Symbol') return { name: node.value, args: [] };
  if (node.typename === 'FunCall' && node.name.typename === 'Symbol')
    return { name: node.name.value, args: node.args.children };
  return { name: node.typename === 'Literal' && node.value === null ? 'null' : undefined, args: [] };
}
