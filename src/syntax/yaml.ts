import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  Scalar,
  visit,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import type { Report } from '../diagnostics/diagnostic.ts';
import {
  aliasBomb,
  badMerge,
  duplicateKey,
  keyNotText,
  tooDeep,
  unknownAlias,
  unknownTag,
} from '../diagnostics/messages/data.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import type { Block } from './block.ts';
import { exact } from './exact.ts';
import type { Part, Path, Stretch, YamlPart } from './stretch.ts';
import { entriesOf, isMap as isValueMap, makeMap, type Value } from './value.ts';
import { reportErrors } from './yaml-errors.ts';
import { readPlainYaml } from './yaml-plain.ts';

const OPTIONS = { version: '1.2', prettyErrors: false, uniqueKeys: false, logLevel: 'error' } as const;

/** Nodes that aliases may add: some files repeat much, a bomb repeats without end. */
const MOST_ALIASED = 100_000;
/** Levels; the library's own limit is the stack. */
const DEEPEST = 200;

/**
 * The value of a YAML 1.2 document (core schema, with `<<` merge keys). Dates and clock times stay text. An empty
 * document is null.
 * @returns undefined where it has errors; all of them are reported
 */
export function parseYaml(block: Block, report: Report): Value | undefined {
  return readPlainYaml(block.text) ?? parseAnyYaml(block, report);
}

/** What a plain scalar means to another reader of YAML. @param at its offset in the block */
export type PlainScalar = (source: string, at: number) => Value;

/** parseYaml without its quick way. @param plain what plain scalars mean; with it, of two values of a key the last one counts */
export function parseAnyYaml(block: Block, report: Report, plain?: PlainScalar): Value | undefined {
  const doc = documentOf(block.text);
  const errors = doc.errors.filter(
    (error) => error.code !== 'MULTIPLE_DOCS' || !isLastMark(block.text, error),
  );
  if (errors.length > 0) {
    reportErrors(errors, () => unclosedAt(doc), block, report);
    return undefined;
  }
  for (const warning of doc.warnings) reportWarning(warning, block, report);
  const walk: Walk = { block, report, plain, anchors: new Map(), nodes: 0, aliased: 0, failed: false };
  const value = nodeValue(doc.contents, walk, 0);
  return walk.failed ? undefined : value;
}

/** What was parsed last: after a file is read, the places of its values are asked for, one by one. */
let last: { readonly text: string; readonly doc: Document.Parsed } | undefined;

function documentOf(text: string): Document.Parsed {
  if (last?.text !== text) last = { text, doc: parseDocument(text, OPTIONS) };
  return last.doc;
}

/** Whether nothing follows a `---`: such a mark at the end of a file is harmless. */
function isLastMark(text: string, error: YAMLError): boolean {
  return /^---\s*(?:#[^\n]*\s*|\.\.\.\s*)*$/.test(text.slice(error.pos[0]));
}

/** Where the text in quotes begins that nothing closes: it is the last one. */
function unclosedAt(doc: Document.Parsed): number | undefined {
  let last: number | undefined;
  visit(doc, {
    Scalar(_, node) {
      if (node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE) last = node.range?.[0];
    },
  });
  return last;
}

function reportWarning(warning: YAMLError, block: Block, report: Report): void {
  const [start, end] = warning.pos;
  report(unknownTag(block.at(start, end - start), block.text.slice(start, end)));
}

interface Walk {
  readonly block: Block;
  readonly report: Report;
  readonly plain: PlainScalar | undefined;
  /** What an anchor stands for, and how many nodes that is; undefined while it is being read. */
  readonly anchors: Map<string, { readonly value: Value; readonly nodes: number } | undefined>;
  nodes: number;
  aliased: number;
  failed: boolean;
}

function fail(walk: Walk, node: Node, make: (spot: ReturnType<Block['at']>) => Parameters<Report>[0]): null {
  walk.failed = true;
  const [start, end] = extent(node);
  walk.report(make(walk.block.at(start, end - start)));
  return null;
}

function extent(node: Node | null | undefined): readonly [number, number] {
  const range = node?.range;
  return range ? [range[0], Math.max(range[1], range[0] + 1)] : [0, 1];
}

function nodeValue(node: Node | null | undefined, walk: Walk, depth: number): Value {
  if (!node) return null;
  if (depth > DEEPEST) return walk.failed ? null : fail(walk, node, tooDeep);
  if (isAlias(node)) return aliasValue(node, walk);
  walk.nodes++;
  const anchor = 'anchor' in node ? node.anchor : undefined;
  const before = walk.nodes;
  if (anchor !== undefined) walk.anchors.set(anchor, undefined);
  const value = bareValue(node, walk, depth);
  if (anchor !== undefined) walk.anchors.set(anchor, { value, nodes: walk.nodes - before + 1 });
  return value;
}

function bareValue(node: Node, walk: Walk, depth: number): Value {
  if (isScalar(node)) return scalarValue(node, walk.plain);
  if (isSeq(node)) {
    return node.items.map((item) =>
      isPair(item)
        ? mapValue([item as Pair<Node, Node>], walk, depth + 1)
        : nodeValue(item as Node, walk, depth + 1),
    );
  }
  return mapValue((node as YAMLMap<Node, Node>).items, walk, depth);
}

function scalarValue(node: Scalar, plain?: PlainScalar): Value {
  const value = node.value;
  if (plain && node.type === Scalar.PLAIN && node.tag === undefined)
    return plain(node.source ?? '', node.range?.[0] ?? 0);
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value !== 'number') return node.source ?? String(value);
  return Number.isInteger(value) && /^[-+]?\d+$|^0[ox]/.test(node.source ?? '')
    ? exact(value, node.source!)
    : value;
}

function aliasValue(node: Node & { source: string }, walk: Walk): Value {
  const found = walk.anchors.get(node.source);
  if (!found) {
    const near = didYouMean(node.source, walk.anchors.keys());
    return fail(walk, node, (spot) => unknownAlias(spot, node.source, walk.anchors.has(node.source), near));
  }
  walk.nodes += found.nodes;
  walk.aliased += found.nodes;
  if (walk.aliased > MOST_ALIASED && !walk.failed) return fail(walk, node, aliasBomb);
  return found.value;
}

function mapValue(pairs: readonly Pair<Node, Node | null>[], walk: Walk, depth: number): Value {
  const entries: [string, Value][] = [];
  const own = new Map<string, Node>();
  const merged = new Set<string>();
  for (const pair of pairs) {
    if (isMergeKey(pair.key)) {
      for (const entry of mergeEntries(pair, walk, depth)) {
        if (own.has(entry[0]) || merged.has(entry[0])) continue;
        merged.add(entry[0]);
        entries.push(entry);
      }
      continue;
    }
    const key = keyText(pair.key);
    if (key === undefined) {
      fail(walk, pair.key, keyNotText);
      continue;
    }
    const first = own.get(key);
    if (first && !walk.plain)
      fail(walk, pair.key, (spot) => duplicateKey(spot, key, walk.block.at(extent(first)[0]).place));
    own.set(key, pair.key);
    entries.push([key, nodeValue(pair.value, walk, depth + 1)]);
  }
  return makeMap(entries);
}

function isMergeKey(key: Node): boolean {
  return isScalar(key) && key.type === Scalar.PLAIN && key.value === '<<';
}

/** What `<<: *base` and `<<: [*a, *b]` bring in; of two bases the first wins. */
function mergeEntries(pair: Pair<Node, Node | null>, walk: Walk, depth: number): [string, Value][] {
  const value = nodeValue(pair.value, walk, depth + 1);
  const bases = Array.isArray(value) ? (value as readonly Value[]) : [value];
  if (bases.every((base) => isValueMap(base))) return bases.flatMap((base) => entriesOf(base));
  if (!walk.failed) fail(walk, pair.value ?? pair.key, badMerge);
  return [];
}

/** Keys are text, as they are written: `2023:` is "2023", `1.0:` is "1.0". */
function keyText(key: Node): string | undefined {
  if (!isScalar(key)) return undefined;
  if (typeof key.value === 'string') return key.value;
  const text = key.source ?? '';
  return text === '' ? undefined : text;
}

/** Where the value or the key at a path stands in a block of YAML. */
export function locateYaml(block: Block, path: Path, part: Part): Stretch | undefined {
  const doc = documentOf(block.text);
  let node: Node | null | undefined = doc.contents;
  let key: Node | undefined;
  for (const step of path) {
    const pair: Pair<Node, Node | null> | undefined = stepInto(node, step, doc);
    if (!pair) return undefined;
    key = pair.key;
    node = pair.value;
  }
  const empty = !node?.range || node.range[0] === node.range[1];
  const wanted = (part === 'key' || empty) && key ? key : node;
  if (!wanted) return path.length === 0 ? { offset: 0, length: 1 } : undefined;
  const [start, end] = extent(wanted);
  return { offset: start, length: end - start };
}

function stepInto(
  given: Node | null | undefined,
  step: string | number,
  doc: Document.Parsed,
): Pair<Node, Node | null> | undefined {
  const node = isAlias(given) ? given.resolve(doc) : given;
  if (isSeq(node)) {
    const item = node.items[Number(step)] as Node | undefined;
    return item && ({ key: item, value: item } as Pair<Node, Node>);
  }
  if (!isMap(node)) return undefined;
  const pairs = node.items as Pair<Node, Node | null>[];
  const own = pairs.findLast((pair) => keyText(pair.key) === String(step));
  if (own) return own;
  for (const pair of pairs) {
    if (!isMergeKey(pair.key)) continue;
    const bases = isSeq(pair.value) ? (pair.value.items as Node[]) : [pair.value];
    for (const base of bases) {
      const found = stepInto(base, step, doc);
      if (found) return found;
    }
  }
  return undefined;
}

/** Every key with its value and every item of a list, outer ones first; none where the text has errors. */
export function yamlParts(text: string): readonly YamlPart[] {
  const doc = documentOf(text);
  return doc.errors.length > 0 ? [] : partsIn(doc.contents, []);
}

function partsIn(node: Node | null | undefined, path: Path): YamlPart[] {
  if (!isMap(node) && !isSeq(node)) return [];
  return (node.items as readonly unknown[]).flatMap((item, i) => {
    const [key, value] = (isPair(item) ? [item.key, item.value] : [item, item]) as [Node, Node | null];
    const inside = [...path, isPair(item) ? (keyText(key) ?? i) : i];
    const [start, end] = value?.range ?? [extent(key)[1], extent(key)[1]];
    const scalar = isScalar(value) ? String(scalarValue(value)) : undefined;
    const part = {
      path: inside,
      at: extent(key)[0],
      value: [start, end] as const,
      scalar,
      flow: !!node.flow,
    };
    return [part, ...partsIn(value, inside)];
  });
}
