import { badName, duplicateBlock } from '../../../diagnostics/messages/template.ts';
import type { Block, Body, Caller, Expression, ListOf, Macro } from '../ast.ts';
import { memberCode } from '../names.ts';
import { splitArguments } from './arguments.ts';
import {
  captured,
  emit,
  type FunctionState,
  fresh,
  type Gen,
  move,
  placeOf,
  report,
  type Scope,
  spotAt,
} from './gen.ts';
import { checkName } from './lookups.ts';
import { called } from './outputs.ts';
import { noteAll } from './paths.ts';
import { bindName, boundNames, declare, exportName, localsCode, newScope } from './scopes.ts';

const PROLOGUE = 'const D=T.owner===R?T.flags:claim(T,R);let p=-1,o="";';
const CATCH = 'catch(e){throw failure(e,T,p)}';

/** The function that a file is: `(R,ctx,L,B,X) => text`. */
export function rootFunction(gen: Gen, body: Body): string {
  const fn: FunctionState = { kind: 'root', inRoot: true, hasLocals: true, block: undefined };
  const code = inFunction(gen, fn, null, body);
  const ownContext =
    gen.options.scope === 'page'
      ? ''
      : 'if(B.ctx===null){ctx={...ctx};B.ctx=ctx}else ctx=B.ctx;if(X!==null)X.ctx=ctx;';
  const chain = gen.writes || gen.chained ? 'if(B===null){B=newChain();addBlocks(B,T)}' : '';
  return [
    'function root(R,ctx,L,B,X){',
    PROLOGUE,
    `${chain}${gen.writes ? ownContext : ''}let parent=null,parentAt=0;${marks(gen)}try{`,
    code.body,
    `if(parent!==null){p=parentAt;return parent.root(R,ctx,${code.locals},B,X)}`,
    `${keepMarks(gen)}return o}${CATCH}}`,
  ].join('\n');
}

function marks(gen: Gen): string {
  return gen.options.segments ? 'const m=[];' : '';
}

function keepMarks(gen: Gen): string {
  return gen.options.segments ? 'R.marks=m;' : '';
}

/** A function's body in a scope of its own, and the locals that it would hand on at its end. */
function inFunction(
  gen: Gen,
  fn: FunctionState,
  parent: Scope | null,
  body: Body,
): { body: string; locals: string } {
  const scope = newScope(fn, parent);
  let locals = 'null';
  const marked = gen.options.segments === true && (fn.kind === 'root' || fn.kind === 'block');
  const code = captured(gen, { scope, buffer: 'o', marked, inLoop: false }, () => {
    emit(gen, declare(gen, boundNames(body)));
    gen.body(gen, body);
    locals = localsCode(gen).code;
  });
  return { body: code, locals };
}

/** The function of a block: `(R,ctx,L,B) => text`. */
export function blockFunction(gen: Gen, node: Block): string {
  const fn: FunctionState = { kind: 'block', inRoot: false, hasLocals: true, block: node.name.value };
  const { body } = inFunction(gen, fn, null, node.body);
  return `[${JSON.stringify(node.name.value)},function(R,ctx,L,B){\n${PROLOGUE}${marks(gen)}try{\n${body}\n${keepMarks(gen)}return o}${CATCH}}]`;
}

/** Blocks of a file, found on the way; a name that comes twice is reported. */
export function checkBlocks(gen: Gen, blocks: readonly Block[]): void {
  const names = new Set<string>();
  for (const { name } of blocks) {
    checkName(gen, name.value, name.colno);
    if (names.has(name.value))
      report(gen, duplicateBlock(spotAt(gen, name.colno, name.value.length), name.value));
    names.add(name.value);
  }
}

/** Where a block stands: it runs here, unless the file extends another. */
export function blockCallCode(gen: Gen, node: Block): void {
  const name = node.name.value;
  const { code, paths } = localsCode(gen);
  const at = move(gen, placeOf(gen, node.colno, 5, { step: `block ${name}` }));
  if (gen.scope.fn.inRoot) emit(gen, 'if(parent===null)');
  emit(gen, '{', noteAll(gen, paths));
  called(gen, `block(R,B,${JSON.stringify(name)},ctx,${code})`, at);
  emit(gen, '}');
}

/** `{% macro f(a, b=1) %}`: a function that sees the file's context and its own arguments. */
export function macroCode(gen: Gen, node: Macro): void {
  const { value: name, colno } = node.name;
  if (node.name.typename !== 'Symbol') report(gen, badName(spotAt(gen, colno), 'the name of a macro'));
  else if (checkName(gen, name, colno)) {
    const js = fresh(gen, 'c');
    const { inRoot } = gen.scope.fn;
    const fn: FunctionState = { kind: 'macro', inRoot, hasLocals: false, block: undefined };
    emit(
      gen,
      `const ${js}=${macroFunction(gen, node.args, node.body, fn, null)};`,
      bindName(gen, name, js),
      exportName(gen, name),
    );
  }
}

/** The body of `{% call %}`: a macro without a name, that sees everything around. */
export function callerCode(gen: Gen, node: Caller): string {
  const { fn } = gen.scope;
  return macroFunction(gen, node.args, node.body, { ...fn, kind: 'caller' }, gen.scope);
}

function macroFunction(
  gen: Gen,
  args: ListOf<'NodeList'>,
  body: Body,
  fn: FunctionState,
  parent: Scope | null,
): string {
  const scope = newScope(fn, parent);
  const { positional, named } = splitArguments(args.children);
  const names = positional.map((arg) => parameter(gen, arg));
  const lets = names.map((name, i) => {
    const js = fresh(gen, 'v');
    scope.names.set(name, { js, sure: true });
    return `${js}=A[${i}]`;
  });
  const code = captured(gen, { scope, buffer: 'o', marked: false, inLoop: false }, () => {
    optional(gen, 'caller', null);
    for (const { key, value } of named) optional(gen, parameter(gen, key), value);
    emit(gen, declare(gen, boundNames(body)));
    gen.body(gen, body);
  });
  const optionals = named.map(({ key }) => (key.typename === 'Symbol' ? key.value : ''));
  const head = `macro(${JSON.stringify(names)},${JSON.stringify(optionals)},(A,K)=>{`;
  return `${head}${PROLOGUE}${lets.length > 0 ? `let ${lets.join(',')};` : ''}try{\n${code}\nreturn o}${CATCH}})`;
}

/** A parameter with a default: like a `set`, it lets the context through while it is undefined. */
function optional(gen: Gen, name: string, value: Expression | null): void {
  const js = fresh(gen, 'v');
  const key = JSON.stringify(name);
  const otherwise = value ? gen.expression(gen, value, false, 'whole') : 'void 0';
  emit(gen, `let ${js}=${key} in K?K${memberCode(name)}:${otherwise};`);
  gen.scope.names.set(name, { js, sure: false });
}

function parameter(gen: Gen, node: Expression): string {
  if (node.typename === 'Symbol') {
    checkName(gen, node.value, node.colno);
    return node.value;
  }
  report(gen, badName(spotAt(gen, node.colno), 'the name of an argument'));
  return '';
}
