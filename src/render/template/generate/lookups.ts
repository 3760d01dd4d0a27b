import { badName, forbiddenName } from '../../../diagnostics/messages/template.ts';
import type { Expression, LookupVal, SymbolNode } from '../ast.ts';
import { isForbidden, isIdentifier, isInherited, isVariable, memberCode } from '../names.ts';
import type { Chain } from '../unit.ts';
import { type Gen, placeOf, report, type Scope, spotAt, type Use } from './gen.ts';
import { note, pathOf, writtenKey } from './paths.ts';
import { bindingOf, readName } from './scopes.ts';

const VIRTUAL = new Set(['size', 'first', 'last']);
const LOOP: Readonly<Record<string, (index: string, length: string) => string>> = {
  index: (i) => `(${i}+1)`,
  index0: (i) => i,
  revindex: (i, n) => `(${n}-${i})`,
  revindex0: (i, n) => `(${n}-${i}-1)`,
  first: (i) => `(${i}===0)`,
  last: (i, n) => `(${i}===${n}-1)`,
  length: (_, n) => n,
};

interface WrittenKey {
  readonly name: string | number;
  readonly offset: number;
}

/** A name, or a look-up by keys that are written out: `speaker.home.city`. */
interface WrittenChain {
  readonly root: SymbolNode;
  readonly keys: readonly WrittenKey[];
}

function chainOf(node: Expression): WrittenChain | undefined {
  if (node.typename === 'Symbol') return { root: node, keys: [] };
  const name = node.typename === 'LookupVal' ? writtenKey(node.val) : undefined;
  if (node.typename !== 'LookupVal' || name === undefined) return undefined;
  const base = chainOf(node.target);
  return base && { root: base.root, keys: [...base.keys, { name, offset: node.val.colno }] };
}

/** Whether a name may be used, reported where it may not. */
export function checkName(gen: Gen, name: string, offset: number): boolean {
  if (isVariable(name)) return true;
  const where = spotAt(gen, offset, name.length);
  report(gen, isIdentifier(name) ? forbiddenName(where, name) : badName(where, 'a name'));
  return false;
}

function checkKey(gen: Gen, name: string | number, offset: number): boolean {
  const fine = typeof name === 'number' || !isForbidden(name);
  if (!fine) report(gen, forbiddenName(spotAt(gen, offset, String(name).length), String(name)));
  return fine;
}

/** A name or a member of something. */
export function lookup(gen: Gen, node: SymbolNode | LookupVal, need: boolean, use: Use): string {
  const chain = chainOf(node);
  return chain ? written(gen, node, chain, need, use) : computed(gen, node as LookupVal, need, use);
}

function written(gen: Gen, node: Expression, chain: WrittenChain, need: boolean, use: Use): string {
  const fine = checkName(gen, chain.root.value, chain.root.colno);
  if (!chain.keys.every(({ name, offset }) => checkKey(gen, name, offset)) || !fine) return 'null';
  const field = loopField(gen, chain);
  if (field) return field;
  const root = readName(gen, chain.root.value);
  const code = chain.keys.reduce((owner, key) => memberOf(gen, owner, key), root);
  const noted = note(
    gen,
    pathOf(gen, node) ?? whole(gen, chain),
    pathOf(gen, node) ? use : use === 'none' ? use : 'whole',
  );
  if (!need) return noted ? `(${noted}${code})` : code;
  return `(${noted}(${code}??miss(T,${chainNumber(gen, chain)},${root},R,ctx,${gen.scope.fn.hasLocals ? 'L' : 'null'})))`;
}

/** Where the path of a chain is lost on the way (an item of a pair), the path of the list as far as it is known. */
function whole(gen: Gen, chain: WrittenChain): string | undefined {
  return bindingOf(gen.scope, chain.root.value)?.path;
}

function memberOf(gen: Gen, code: string, { name }: WrittenKey): string {
  if (typeof name === 'number') return `${lookUpName(gen)}(${code},${name})`;
  if (VIRTUAL.has(name) || isInherited(name)) return `lookUp(${code},${JSON.stringify(name)})`;
  const member = memberCode(name);
  return `${code}?.${member.startsWith('.') ? member.slice(1) : member}`;
}

function chainNumber(gen: Gen, chain: WrittenChain): number {
  const locals: string[] = [];
  for (let at: Scope | null = gen.scope; at; at = at.parent) locals.push(...at.names.keys());
  const known: Chain = { root: chain.root.value, rootOffset: chain.root.colno, keys: chain.keys, locals };
  return gen.chains.push(known) - 1;
}

/** `loop.index` of the loop around: an expression of its counter. */
function loopField(gen: Gen, { root, keys }: WrittenChain): string | undefined {
  const [key, ...more] = keys;
  if (root.value !== 'loop' || !key || more.length > 0) return undefined;
  for (let at: Scope | null = gen.scope; at; at = at.parent) {
    if (at.names.has('loop')) return undefined;
    if (at.loop) return LOOP[key.name]?.(at.loop.index, at.loop.length);
  }
  return undefined;
}

/** A member whose key, or whose owner, is computed. */
function computed(gen: Gen, node: LookupVal, need: boolean, use: Use): string {
  const path = pathOf(gen, node);
  const target = gen.expression(gen, node.target, need, path === undefined ? 'whole' : 'none');
  const code = `(${note(gen, path, use)}${memberCall(gen, node, target)})`;
  return need ? `need(${code},${JSON.stringify(described(node))},${placeOf(gen, node.colno, 1)})` : code;
}

function memberCall(gen: Gen, node: LookupVal, target: string): string {
  if (node.val.typename === 'Slice') {
    const parts = node.val.parts.map((part) => (part ? gen.expression(gen, part, true, 'value') : 'null'));
    return `slice(${[target, ...parts].join(',')})`;
  }
  const key = writtenKey(node.val);
  if (key !== undefined && !checkKey(gen, key, node.val.colno)) return 'null';
  return `${lookUpName(gen)}(${target},${gen.expression(gen, node.val, true, 'value')})`;
}

/** A text has no letters by number in Liquid, whose scope a file may have. */
function lookUpName(gen: Gen): string {
  return gen.options.scope === 'page' ? 'lookUpLiquid' : 'lookUp';
}

/** "`a.b[…]`": what an author wrote, short enough for a message. */
export function nameOf(node: Expression): string {
  if (node.typename === 'Symbol') return node.value;
  if (node.typename === 'FunCall') return `${nameOf(node.name)}()`;
  if (node.typename === 'Filter') return `… | ${node.name.value}`;
  if (node.typename === 'Group' && node.children[0]) return `(${nameOf(node.children[0])})`;
  if (node.typename !== 'LookupVal') return '…';
  const key = writtenKey(node.val);
  return nameOf(node.target) + (typeof key === 'string' ? `.${key}` : `[${key ?? '…'}]`);
}

function described(node: Expression): string {
  return `\`${nameOf(node)}\``;
}
