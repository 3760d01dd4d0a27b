import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { SourceText } from '../../../diagnostics/text.ts';
import type { Block, Body, Expression, Statement } from '../ast.ts';
import type { Filter, Language, TemplateOptions, Test } from '../language.ts';
import type { Chain, CodePlace } from '../unit.ts';
import { expressionCode } from './expressions.ts';
import { blockFunction, callerCode, checkBlocks, rootFunction } from './functions.ts';
import type { Gen, Use } from './gen.ts';
import { newScope } from './scopes.ts';
import { bodyCode } from './statements.ts';

/** The code of a file, and what it refers to by number. */
export interface Generated {
  readonly code: string;
  readonly problems: readonly Diagnostic[];
  readonly warnings: readonly Diagnostic[];
  readonly places: readonly CodePlace[];
  readonly chains: readonly Chain[];
  readonly texts: readonly string[];
  readonly paths: readonly string[];
  readonly queries: number;
  readonly filters: readonly Filter[];
  readonly tests: readonly Test[];
  readonly pure: boolean;
}

/** Walks a file's tree and writes its functions: `return {root,blocks}`. */
export function generate(
  source: SourceText,
  options: TemplateOptions,
  language: Language,
  body: Body,
): Generated {
  const traits = traitsOf(body);
  const gen: Gen = {
    source,
    options,
    language,
    writes: traits.writes && options.scope === 'nunjucks',
    chained: traits.blocks.length > 0 || traits.extends,
    problems: [],
    warnings: [],
    places: [],
    chains: [],
    texts: [],
    paths: new Map(),
    filters: [],
    tests: [],
    queryNumbers: new Map(),
    lastId: 0,
    moves: 0,
    scope: newScope({ kind: 'root', inRoot: true, hasLocals: true, block: undefined }, null),
    buffer: 'o',
    marked: false,
    inLoop: false,
    code: [],
    expression,
    body: bodyCode,
  };
  checkBlocks(gen, traits.blocks);
  const root = rootFunction(gen, body);
  const blocks = traits.blocks.map((block) => blockFunction(gen, block));
  const { problems, warnings, places, chains, texts, filters, tests } = gen;
  const code = `${root}\nreturn {root,blocks:new Map([${blocks.join(',\n')}])}`;
  const shared = { problems, warnings, places, chains, texts, filters, tests };
  return {
    code,
    ...shared,
    paths: [...gen.paths.keys()],
    queries: gen.queryNumbers.size,
    pure: isPure(body),
  };
}

function expression(gen: Gen, node: Expression, need: boolean, use: Use): string {
  return node.typename === 'Caller' ? callerCode(gen, node) : expressionCode(gen, node, need, use);
}

interface Traits {
  readonly blocks: Block[];
  writes: boolean;
  extends: boolean;
}

function traitsOf(body: Body): Traits {
  const traits: Traits = { blocks: [], writes: false, extends: false };
  look(body, traits);
  return traits;
}

/** What a file holds at any depth. */
function look(node: Statement, traits: Traits): void {
  if (node.typename === 'Block') traits.blocks.push(node);
  else if (node.typename === 'Extends') traits.extends = true;
  else if (WRITERS.has(node.typename)) traits.writes = true;
  if (node.typename === 'Output') {
    for (const child of node.children) if (child.typename !== 'TemplateData') lookInside(child, traits);
  }
  for (const child of childrenOf(node)) look(child, traits);
}

/** Statements that write to the file's context. */
const WRITERS = new Set<Statement['typename']>(['Set', 'Import', 'FromImport', 'Macro']);

function childrenOf(node: Statement): readonly Statement[] {
  switch (node.typename) {
    case 'NodeList':
    case 'Root':
      return node.children;
    case 'If':
    case 'For':
      return node.else_ ? [node.body, node.else_] : [node.body];
    case 'Switch':
      return [...node.cases.map(({ body }) => body), ...(node.default ? [node.default] : [])];
    case 'Block':
    case 'Macro':
      return [node.body];
    case 'Set':
      return node.body ? [node.body] : [];
    default:
      return [];
  }
}

/** The bodies of filter blocks and of `call`. */
function lookInside(node: Expression, traits: Traits): void {
  if (node.typename === 'Capture' || node.typename === 'Caller') look(node.body, traits);
  else if (node.typename === 'Filter' || node.typename === 'FunCall') {
    for (const child of node.args.children) lookInside(child, traits);
  } else if (node.typename === 'KeywordArgs') {
    for (const { value } of node.children) lookInside(value, traits);
  }
}

/** Whether a file only defines macros, and values that are written out: importing it again gives the same. */
function isPure(body: Body): boolean {
  return body.children.every(
    (node) =>
      node.typename === 'Macro' ||
      (node.typename === 'Output' && node.children.every((child) => child.typename === 'TemplateData')) ||
      (node.typename === 'Set' &&
        node.value?.typename === 'Literal' &&
        !(node.value.value instanceof RegExp)),
  );
}
