import type { SourceText } from '../../diagnostics/text.ts';
import { makeMap, type Value } from '../../syntax/value.ts';
import { rubyText } from '../filters/ruby.ts';
import { call, callMember, macro, put } from './calls.ts';
import { isInLax } from './contains.ts';
import { claim, failure, items, miss, need, ownVariable, part } from './frames.ts';
import type { Generated } from './generate/file.ts';
import { keywords } from './keywords.ts';
import type { BlockFunction, Language, RootFunction, TemplateOptions, Unit } from './language.ts';
import { asked, positions } from './queries.ts';
import {
  addBlocks,
  block,
  customTag,
  extend,
  importAll,
  importOne,
  include,
  newChain,
  superBlock,
} from './references.ts';
import { adopt } from './segments.ts';
import {
  exactly,
  isIn,
  lookUp,
  lookUpLiquid,
  type Printer,
  printEscaped,
  printEscapedStrict,
  printPlain,
  printPlainStrict,
  same,
  slice,
} from './values.ts';

/** What generated code may call, by the names that it uses. */
const RUNTIME = {
  addBlocks,
  adopt,
  asked,
  block,
  call,
  callMember,
  claim,
  customTag,
  dict,
  exactly,
  extend,
  failure,
  importAll,
  importOne,
  include,
  isIn,
  isInLax,
  items,
  keywords,
  lookUp,
  lookUpLiquid,
  loopOf,
  macro,
  miss,
  need,
  newChain,
  ownVariable,
  part,
  positions,
  put,
  same,
  slice,
  superBlock,
};
const NAMES = Object.keys(RUNTIME);

/** A map written in a template; names and values alternate. */
function dict(...entries: unknown[]): unknown {
  const pairs: [string, Value][] = [];
  for (let i = 0; i < entries.length; i += 2) pairs.push([entries[i] as string, entries[i + 1] as Value]);
  return makeMap(pairs);
}

/** The `loop` variable as a map, where somebody else than the loop itself sees it. */
function loopOf(index0: number, length: number): Readonly<Record<string, unknown>> {
  return {
    index: index0 + 1,
    index0,
    revindex: length - index0,
    revindex0: length - index0 - 1,
    first: index0 === 0,
    last: index0 === length - 1,
    length,
  };
}

/** Liquid's way: a list's items one after the other, all else as Ruby's text. */
const printLiquid: Printer = (value) => {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.flat(Infinity).map(rubyText).join('') : rubyText(value);
};

interface Functions {
  readonly root: RootFunction;
  readonly blocks: ReadonlyMap<string, BlockFunction>;
}

type Make = (...args: unknown[]) => Functions;

/** What bodies that differ in their texts only run as, so that the engine learns of it once. */
const known = new Map<string, Make>();
const MOST = 1000;

function functionOf(code: string): Make {
  let make = known.get(code);
  if (!make) {
    make = new Function('rt', 'T', 'F', 'Q', 'G', 'E', 'W', code) as Make;
    if (known.size >= MOST) known.clear();
    known.set(code, make);
  }
  return make;
}

/** Turns generated code into functions. The code has no text of the author in it but as JSON, and checked names. */
export function makeUnit(
  source: SourceText,
  options: TemplateOptions,
  language: Language,
  made: Generated,
): Unit {
  const filters = made.filters.map((filter) => filter.run);
  const tests = made.tests.map((test) => test.run);
  const names = [...filters.map((_, i) => `f${i}=F[${i}]`), ...tests.map((_, i) => `q${i}=Q[${i}]`)];
  const consts = names.length > 0 ? `const ${names.join(',')};` : '';
  const used = NAMES.filter((name) => made.code.includes(`${name}(`));
  const head = `"use strict";const {${used.join(',')}}=rt;`;
  const make = functionOf(`${head}${consts}\n${made.code}`);
  const unit: { -readonly [K in keyof Unit]: Unit[K] } = {
    path: source.path,
    source,
    body: options.body,
    strict: options.strict,
    places: made.places,
    chains: made.chains,
    paths: made.paths,
    queries: made.queries,
    pure: made.pure,
    root: () => '',
    blocks: new Map(),
    owner: null,
    flags: new Uint8Array(0),
  };
  Object.assign(unit, make(RUNTIME, unit, filters, tests, language.globals, printerOf(options), made.texts));
  return unit;
}

function printerOf({ strict, autoescape, scope }: TemplateOptions): Printer {
  if (scope === 'page' && !strict && !autoescape) return printLiquid;
  if (strict) return autoescape ? printEscapedStrict : printPlainStrict;
  return autoescape ? printEscaped : printPlain;
}
