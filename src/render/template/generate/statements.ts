import { badName, leaveOutsideLoop } from '../../../diagnostics/messages/template.ts';
import type {
  Body,
  CustomTag,
  Expression,
  Extends,
  FromImport,
  If,
  Import,
  Include,
  Leave,
  Partial as PartialTag,
  SetNode,
  Statement,
  Switch,
} from '../ast.ts';
import { pairs } from './expressions.ts';
import { blockCallCode, macroCode } from './functions.ts';
import { captured, emit, fresh, type Gen, move, placeOf, report, spotAt } from './gen.ts';
import { checkName, nameOf } from './lookups.ts';
import { forCode } from './loops.ts';
import { called, output } from './outputs.ts';
import { noteAll } from './paths.ts';
import { assignName, bindName, localsCode, targetOf } from './scopes.ts';

type Kind = Statement['typename'];
type Make<K extends Kind> = (gen: Gen, node: Extract<Statement, { typename: K }>) => void;

const STATEMENTS: { readonly [K in Kind]: Make<K> } = {
  Output: output,
  If: ifCode,
  For: forCode,
  Switch: switchCode,
  Set: setCode,
  Block: blockCallCode,
  Macro: macroCode,
  Import: importCode,
  FromImport: fromImportCode,
  Extends: extendsCode,
  Include: includeCode,
  Partial: partialCode,
  CustomTag: customTagCode,
  Leave: leaveCode,
  NodeList: bodyCode,
  Root: bodyCode,
};

/** A body's statements. */
export function bodyCode(gen: Gen, body: Body): void {
  for (const child of body.children) (STATEMENTS[child.typename] as Make<Kind>)(gen, child);
}

function ifCode(gen: Gen, node: If): void {
  emit(gen, `if(${gen.expression(gen, node.cond, false, 'shallow')}){`);
  gen.body(gen, node.body);
  if (node.else_) emit(gen, '}else{');
  if (node.else_?.typename === 'If') ifCode(gen, node.else_);
  else if (node.else_) gen.body(gen, node.else_);
  emit(gen, '}');
}

/** As JavaScript's `switch`: an empty case falls to the next. Not made with it, so that `break` leaves the loop. */
function switchCode(gen: Gen, node: Switch): void {
  const value = fresh(gen, 'c');
  emit(gen, `{const ${value}=${gen.expression(gen, node.expr, false, 'value')};`);
  let tests: string[] = [];
  let word = 'if';
  for (const { cond, body } of node.cases) {
    tests.push(`${value}===(${gen.expression(gen, cond, false, 'value')})`);
    if (body.children.length === 0) continue;
    emit(gen, `${word}(${tests.join('||')}){`);
    gen.body(gen, body);
    emit(gen, '}');
    tests = [];
    word = 'else if';
  }
  if (node.default)
    emit(
      gen,
      word === 'if' ? '{' : 'else{',
      captured(gen, {}, () => gen.body(gen, node.default as Body)),
      '}',
    );
  emit(gen, '}');
}

function setCode(gen: Gen, node: SetNode): void {
  const value = fresh(gen, 'c');
  if (node.value) emit(gen, `const ${value}=${gen.expression(gen, node.value, false, 'whole')};`);
  else if (node.body) captureCode(gen, value, node.body);
  for (const { value: name, colno } of node.targets) {
    if (checkName(gen, name, colno)) emit(gen, assignName(gen, name, value));
  }
}

/** Collects what a body prints, as plain text, in a variable of its own. */
function captureCode(gen: Gen, js: string, body: Body): void {
  emit(
    gen,
    `let ${js}="";`,
    captured(gen, { buffer: js, marked: false }, () => gen.body(gen, body)),
  );
}

function importCode(gen: Gen, node: Import): void {
  const { value: name, colno } = node.target;
  if (node.target.typename !== 'Symbol') report(gen, badName(spotAt(gen, colno), 'the name of an import'));
  else if (checkName(gen, name, colno)) {
    const js = fresh(gen, 'c');
    emit(gen, `const ${js}=${importedCode(gen, node, node.template)};`, bindName(gen, name, js));
  }
}

function importedCode(gen: Gen, node: Import | FromImport, template: Expression): string {
  const name = gen.expression(gen, template, true, 'value');
  const { code, paths } = node.withContext ? localsCode(gen) : { code: 'null', paths: [] };
  emit(gen, noteAll(gen, paths), `${step(gen, node.colno, 'import', template)};`);
  return `importAll(T,R,${name},${node.withContext ? 'ctx' : 'null'},${code})`;
}

function fromImportCode(gen: Gen, node: FromImport): void {
  const js = fresh(gen, 'c');
  const from = fresh(gen, 'c');
  emit(
    gen,
    `const ${js}=${importedCode(gen, node, node.template)},${from}=${gen.expression(gen, node.template, false, 'value')};`,
  );
  for (const child of node.names.children) {
    const key = child.typename === 'Pair' ? child.key : child;
    const target = targetOf(child);
    if (
      key.typename !== 'Symbol' ||
      !checkName(gen, key.value, key.colno) ||
      !checkName(gen, target.value, target.colno)
    )
      continue;
    const one = fresh(gen, 'c');
    const at = move(gen, placeOf(gen, key.colno, key.value.length));
    emit(
      gen,
      `${at};const ${one}=importOne(${js},${JSON.stringify(key.value)},${from});`,
      bindName(gen, target.value, one),
    );
  }
}

/** Sets the place of a tag that calls another template, named for the way to an error. */
function step(gen: Gen, offset: number, word: string, template: Expression): string {
  const name = template.typename === 'Literal' ? String(template.value) : nameOf(template);
  return move(gen, placeOf(gen, offset, word.length, { step: `${word} ${name}` }));
}

function extendsCode(gen: Gen, node: Extends): void {
  const name = fresh(gen, 'c');
  const at = placeOf(gen, node.colno, 7, {
    step: `extends ${node.template.typename === 'Literal' ? node.template.value : nameOf(node.template)}`,
  });
  emit(gen, `{const ${name}=${gen.expression(gen, node.template, true, 'value')};`);
  emit(gen, `${move(gen, at)};parent=extend(T,R,${name},B);parentAt=${at};}`);
}

function includeCode(gen: Gen, node: Include): void {
  const name = gen.expression(gen, node.template, node.ignoreMissing !== true, 'value');
  const { code, paths } = localsCode(gen);
  emit(gen, noteAll(gen, paths));
  called(
    gen,
    `include(T,R,${name},ctx,${code},${node.ignoreMissing === true})`,
    step(gen, node.colno, 'include', node.template),
  );
}

/** `partial "f", a=b`: an include that sees its arguments as `include.a`. */
function partialCode(gen: Gen, node: PartialTag): void {
  const name = gen.expression(gen, node.template, true, 'value');
  const more = node.named ? [`"include":dict(${pairs(gen, node.named)})`] : [];
  const { code, paths } = localsCode(gen, more);
  emit(gen, noteAll(gen, paths));
  called(gen, `include(T,R,${name},ctx,${code},false)`, step(gen, node.colno, 'partial', node.template));
}

function customTagCode(gen: Gen, node: CustomTag): void {
  const more = (node.named?.children ?? []).flatMap(({ key, value }) => {
    if (key.typename !== 'Symbol' || !checkName(gen, key.value, key.colno)) return [];
    return [`${JSON.stringify(key.value)}:${gen.expression(gen, value, false, 'whole')}`];
  });
  const { code, paths } = localsCode(gen, more);
  const at = move(gen, placeOf(gen, node.colno, node.name.length, { step: `block ${node.name}` }));
  emit(gen, noteAll(gen, paths));
  called(gen, `customTag(T,R,${JSON.stringify(node.name)},ctx,${code})`, at);
}

function leaveCode(gen: Gen, node: Leave): void {
  if (gen.inLoop) emit(gen, `${node.what};`);
  else report(gen, leaveOutsideLoop(spotAt(gen, node.colno, node.what.length), node.what));
}
