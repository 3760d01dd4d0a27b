import { Fault, type Place } from '../../diagnostics/diagnostic.ts';
import {
  callFailed,
  filterFailed,
  notIterable,
  templateCycle,
  undefinedResult,
  undefinedValue,
} from '../../diagnostics/messages/template.ts';
import { didYouMean } from '../../diagnostics/nearest.ts';
import { type Spot, spot } from '../../diagnostics/text.ts';
import { NotReady } from '../../model/not-ready.ts';
import { isMap, keysOf } from '../../syntax/value.ts';
import { type Complaint, complaint, isComplaint } from './complaint.ts';
import type { Held, Running, Unit } from './language.ts';
import type { CodePlace, Locals, Variables } from './unit.ts';
import { kindOf, listOf, lookUp } from './values.ts';

const DEEPEST_VIA = 20;
const NO_PLACE: CodePlace = { offset: 0, length: 1 };

/** Makes a file's flags those of this render (renders may nest: a page's text is made when another asks for it). */
export function claim(unit: Unit, running: Running): Uint8Array {
  let held: Held | undefined = running.held.get(unit);
  if (!held) {
    const asked: Set<unknown>[] = [];
    while (asked.length < unit.queries) asked.push(new Set());
    held = { flags: new Uint8Array(unit.paths.length), asked };
    running.held.set(unit, held);
  }
  unit.owner = running;
  unit.flags = held.flags;
  return held.flags;
}

function spotOf(unit: Unit, at: number): Spot {
  const place = unit.places[at] ?? NO_PLACE;
  return spot(unit.source, place.offset, place.length);
}

/**
 * The error to throw on from a compiled function: where it comes from this function it gets its place, where it comes
 * from a call, one step of the way is added.
 */
export function failure(error: unknown, unit: Unit, at: number): Error {
  if (error instanceof NotReady) return error;
  if (error instanceof Fault) return withStep(error, unit, at);
  if (isComplaint(error)) return new Fault(error.describe(spotOf(unit, error.at ?? at)));
  const where = spotOf(unit, at);
  const place = unit.places[at];
  const why = plainReason(error instanceof Error ? error.message : String(error));
  if (why.includes('Maximum call stack')) return new Fault(templateCycle(where, unit.path));
  return new Fault(
    place?.filter === undefined ? callFailed(where, why) : filterFailed(where, place.filter, why),
  );
}

/** What JavaScript says of a map that is used as a number or text. */
function plainReason(message: string): string {
  return message.replace(
    'Cannot convert object to primitive value',
    'a map stands where a number or a text is needed',
  );
}

function withStep(fault: Fault, unit: Unit, at: number): Fault {
  const what = unit.places[at]?.step;
  const via = fault.diagnostic.via ?? [];
  if (what === undefined || via.length >= DEEPEST_VIA) return fault;
  const { place } = spotOf(unit, at);
  const isKnown = via.some((step) => step.what === what && samePlace(step.place, place));
  return isKnown ? fault : new Fault({ ...fault.diagnostic, via: [...via, { what, place }] }, fault.more);
}

/** A circle goes through the same places again and again: each is told once. */
function samePlace(a: Place, b: Place): boolean {
  return a.path === b.path && a.line === b.line && a.column === b.column;
}

/**
 * The cold path of a look-up that found nothing: walks it again. Null is allowed and prints nothing, undefined is
 * reported with the path and the nearest name.
 */
export function miss(
  unit: Unit,
  index: number,
  root: unknown,
  running: Running,
  ctx: Variables,
  locals: Locals,
): unknown {
  const chain = unit.chains[index];
  if (!chain) return undefined;
  if (root === null) return null;
  if (root === undefined) {
    const names = [
      ...chain.locals,
      ...namesIn(locals),
      ...namesIn(ctx),
      ...running.run.language.globals.keys(),
    ];
    throw missing(
      unit,
      chain.rootOffset,
      pathText(chain.root, chain.keys),
      chain.root,
      didYouMean(chain.root, names),
    );
  }
  let value = root;
  for (const [i, key] of chain.keys.entries()) {
    const next = lookUp(value, key.name);
    if (next === null) return null;
    if (next === undefined) {
      const near = isMap(value) ? didYouMean(String(key.name), keysOf(value)) : undefined;
      const part = pathText(chain.root, chain.keys.slice(0, i + 1));
      throw missing(unit, key.offset, pathText(chain.root, chain.keys), part, near, String(key.name).length);
    }
    value = next;
  }
  return value;
}

function missing(
  unit: Unit,
  offset: number,
  path: string,
  part: string,
  near: string | undefined,
  length = part.length,
): Complaint {
  return complaint(() => undefinedValue(spot(unit.source, offset, length), path, part, near));
}

function namesIn(variables: Locals): string[] {
  const names: string[] = [];
  for (const name in variables) names.push(name);
  return names;
}

function pathText(root: string, keys: readonly { readonly name: string | number }[]): string {
  return root + keys.map(({ name }) => (typeof name === 'number' ? `[${name}]` : `.${name}`)).join('');
}

/** A value that something is done with, which is not a plain look-up: undefined is reported. */
export function need(value: unknown, what: string, at: number): unknown {
  if (value === undefined) throw complaint((where) => undefinedResult(where, what), at);
  return value;
}

/** What a loop goes over. A value that cannot be looped over is reported in strict files, and skipped in others. */
export function items(unit: Unit, value: unknown, at: number): readonly unknown[] {
  const list = listOf(value);
  if (list) return list;
  if (unit.strict) throw complaint((where) => notIterable(where, kindOf(value)), at);
  return [];
}

/** One name of several that a loop takes its item apart into. */
export function part(item: unknown, index: number): unknown {
  return item === undefined || item === null ? undefined : (item as readonly unknown[])[index];
}

/** A variable whose name every object has: only where somebody has set it. */
export function ownVariable(name: string, locals: Locals, ctx: Variables): unknown {
  for (let scope: object | null = locals; scope; scope = Object.getPrototypeOf(scope) as object | null) {
    if (scope !== Object.prototype && Object.hasOwn(scope, name)) return (scope as Variables)[name];
  }
  return Object.hasOwn(ctx, name) ? ctx[name] : undefined;
}
