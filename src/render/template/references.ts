import {
  missingExport,
  noSuperBlock,
  notATemplateName,
  templateCycle,
  templateNotFound,
} from '../../diagnostics/messages/template.ts';
import { didYouMean } from '../../diagnostics/nearest.ts';
import { complaint } from './complaint.ts';
import type { BlockFunction, ChainOfBlocks, Exports, Running, Unit } from './language.ts';
import { takeSegments } from './segments.ts';
import type { Locals, Variables } from './unit.ts';
import { isText, kindOf, type SafeText, safeText, textOf } from './values.ts';

const DEEPEST = 100;

/** The template that a name means for the file that asks; every answer is kept and told to the reads. */
function lookFor(unit: Unit, running: Running, name: string): Unit | undefined {
  const key = `${unit.path}|${name}`;
  if (running.found.has(key)) return running.found.get(key);
  const { loader, edition, reads } = running.run;
  const path = loader.resolve(name, unit.path, edition);
  reads?.names.set(key, { name, from: unit.path, path });
  const found = path === undefined ? undefined : loader.load(path).unit;
  running.found.set(key, found);
  return found;
}

function find(unit: Unit, running: Running, value: unknown): Unit {
  if (!isText(value)) throw complaint((where) => notATemplateName(where, kindOf(value)));
  const name = textOf(value);
  const found = lookFor(unit, running, name);
  if (found) return found;
  const { loader, edition } = running.run;
  throw complaint((where) => templateNotFound(where, name, didYouMean(name, loader.names(edition))));
}

/** Steps into another template; too deep a nesting is a cycle. Not undone after an error, which ends the render. */
function enter(running: Running, name: string): void {
  if (++running.depth > DEEPEST) throw complaint((where) => templateCycle(where, name));
}

/** `{% include name %}`: its output. A list of names means the first that exists. */
export function include(
  unit: Unit,
  running: Running,
  name: unknown,
  ctx: Variables,
  locals: Locals,
  optional: boolean,
): string {
  running.marks = null;
  const found = includedUnit(unit, running, name, optional);
  if (!found) return '';
  const depth = running.depth;
  enter(running, found.path);
  const html = found.root(running, ctx, locals, null, null);
  running.depth = depth;
  return html;
}

function includedUnit(unit: Unit, running: Running, name: unknown, optional: boolean): Unit | undefined {
  if (Array.isArray(name)) {
    for (const one of name as readonly unknown[]) {
      const found = isText(one) ? lookFor(unit, running, textOf(one)) : undefined;
      if (found) return found;
    }
    return optional ? undefined : find(unit, running, (name as readonly unknown[])[0]);
  }
  return optional
    ? isText(name)
      ? lookFor(unit, running, textOf(name))
      : undefined
    : find(unit, running, name);
}

/** `{% NAME a=b %}`: the language's block of that name, held back where the page's Markdown is still to come. */
export function customTag(unit: Unit, running: Running, tag: string, ctx: Variables, locals: Locals): string {
  const html = include(unit, running, `blocks/${tag}.njk`, ctx, locals, false);
  return unit.body && running.run.held ? running.run.held(html, tag, () => takeSegments(running)) : html;
}

/** The names that an imported file gives away. */
export function importAll(
  unit: Unit,
  running: Running,
  name: unknown,
  ctx: Variables | null,
  locals: Locals,
): Variables {
  const found = find(unit, running, name);
  const known = ctx === null && found.pure ? running.imported.get(found) : undefined;
  if (known) return known;
  const depth = running.depth;
  enter(running, found.path);
  const exports: Exports = { names: [], ctx: ctx ?? {} };
  found.root(running, exports.ctx, locals, null, exports);
  running.depth = depth;
  const names = Object.create(null) as Variables;
  for (const name of exports.names) names[name] = exports.ctx[name];
  Object.freeze(names);
  if (ctx === null && found.pure) running.imported.set(found, names);
  return names;
}

/** One name of an imported file. */
export function importOne(names: Variables, name: string, from: unknown): unknown {
  if (Object.hasOwn(names, name)) return names[name];
  const path = `\`${textOf(from)}\``;
  throw complaint((where) => missingExport(where, name, path, didYouMean(name, Object.keys(names))));
}

/** A fresh chain of `extends`, for a file that begins one. */
export function newChain(): ChainOfBlocks {
  return { blocks: new Map(), ctx: null };
}

/** Adds a file's blocks behind those of the files that extend it. */
export function addBlocks(chain: ChainOfBlocks, unit: Unit): void {
  for (const [name, block] of unit.blocks) {
    const list = chain.blocks.get(name);
    if (list) list.push(block);
    else chain.blocks.set(name, [block]);
  }
}

/** `{% extends name %}`: the parent, whose blocks are added behind the chain's. */
export function extend(unit: Unit, running: Running, name: unknown, chain: ChainOfBlocks): Unit {
  const found = find(unit, running, name);
  enter(running, found.path);
  addBlocks(chain, found);
  return found;
}

/** Runs the block that stands first in the chain. */
export function block(
  running: Running,
  chain: ChainOfBlocks,
  name: string,
  ctx: Variables,
  locals: Locals,
): string {
  running.marks = null;
  const first = chain.blocks.get(name)?.[0];
  return first ? first(running, ctx, locals, chain) : '';
}

/** `super()`: the block behind this one in the chain. */
export function superBlock(
  running: Running,
  chain: ChainOfBlocks,
  name: string,
  own: BlockFunction | undefined,
  ctx: Variables,
  locals: Locals,
): SafeText {
  running.marks = null;
  const list = chain.blocks.get(name) ?? [];
  const next = own ? list[list.indexOf(own) + 1] : undefined;
  if (!next) throw complaint((where) => noSuperBlock(where, name));
  return safeText(next(running, ctx, locals, chain));
}
