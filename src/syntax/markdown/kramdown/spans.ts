import type { KramdownDocument } from './document.ts';
import { addText, type Node } from './node.ts';
import { isAt, isDone, makeScanner, type Scanner, type Sticky, takeRest } from './scanner.ts';

/** Where the reading of what stands in a line is. */
export interface Spans {
  readonly doc: KramdownDocument;
  readonly scanner: Scanner;
  /** What is filled. */
  into: Node;
  /** What stands open around it, outermost first. */
  readonly around: Node[];
  /** The rules that count: all, or HTML only. */
  rules: SpanRules;
  readonly all: SpanRules;
  /** Steps that are left for what may have to be taken back: see `mayTry`. */
  left: number;
}

/** One kind of thing in a line: where it begins, and what reads it from there. */
export interface SpanRule {
  readonly name: string;
  /** The characters that it may begin with; left out where a quote may follow any character. */
  readonly first?: string;
  /** Sticky. */
  readonly start: Sticky;
  readonly read: (at: Spans) => void;
}

export interface SpanRules {
  /** In the order in which they are asked. */
  readonly list: readonly SpanRule[];
  /** The same by the character that stands there, and `''` for any other. */
  readonly byFirst: ReadonlyMap<string, readonly SpanRule[]>;
  /** Global: where something may begin, over all rules; a quote may begin one character before. */
  readonly candidate: RegExp;
}

/** A set of rules. */
export function makeRules(list: readonly SpanRule[], candidate: RegExp): SpanRules {
  const firsts = new Set(['', ...list.flatMap(({ first = '' }) => [...first])]);
  const byFirst = new Map(
    [...firsts].map((character) => [
      character,
      list.filter(({ first }) => first === undefined || (character !== '' && first.includes(character))),
    ]),
  );
  return { list, byFirst, candidate };
}

/** Where the content that is read ends. */
export interface Stop {
  /** Sticky. */
  readonly pattern: RegExp;
  /** Asked where the pattern matches; false goes on. */
  readonly isEnd: (found: RegExpExecArray) => boolean;
}

/** Reads a text into a node. */
export function parseSpans(
  doc: KramdownDocument,
  into: Node,
  text: string,
  line: number,
  all: SpanRules,
): void {
  const scanner = makeScanner(text, line);
  fill({ doc, scanner, into, around: [], rules: all, all, left: stepsFor(text) });
}

const DEEPEST = 50;

function stepsFor(text: string): number {
  return 2000 + 8 * text.length;
}

/**
 * Whether something may be begun that is read again as text where its end is missing. Texts made to hurt would take such
 * steps back without end: the work is bounded by the length of the text.
 */
export function mayTry(at: Spans): boolean {
  return at.left > 0 && at.around.length < DEEPEST;
}

/** Reads a piece of the text into a node, by itself. */
export function fillFrom(at: Spans, node: Node, text: string): void {
  fill({
    ...at,
    scanner: makeScanner(text),
    into: node,
    around: [],
    left: Math.min(at.left, stepsFor(text)),
  });
}

/** Reads into another node, to its end. @returns whether the end was found; else the scanner stands anywhere */
export function fillNode(at: Spans, node: Node, stop: Stop, rules = at.rules): boolean {
  const [outer, before] = [at.into, at.rules];
  at.around.push(outer);
  at.into = node;
  at.rules = rules;
  const found = fill(at, stop);
  at.around.pop();
  at.into = outer;
  at.rules = before;
  return found;
}

function fill(at: Spans, stop?: Stop): boolean {
  const { scanner } = at;
  const { text } = scanner;
  let from = scanner.pos;
  while (!isDone(scanner)) {
    at.left--;
    const place = nextPlace(at.rules.candidate, text, from);
    if (place < 0) {
      if (!stop) addText(at.into, takeRest(scanner));
      return false;
    }
    const end = stop && matchAt(stop.pattern, text, place);
    const rule = ruleAt(at.rules, scanner, place);
    if (!end && !rule) {
      from = place + 1;
      continue;
    }
    addText(at.into, text.slice(scanner.pos, place));
    scanner.pos = place;
    if (end && stop.isEnd(end)) return true;
    if (rule) rule.read(at);
    else addText(at.into, text[scanner.pos++]!);
    from = scanner.pos;
  }
  return false;
}

/** Where something may begin, at `from` or behind it. A quote is read with the character before it. */
function nextPlace(candidate: RegExp, text: string, from: number): number {
  candidate.lastIndex = from;
  const place = candidate.exec(text)?.index ?? -1;
  const isQuote = text[place] === '"' || text[place] === "'";
  return isQuote && place > from && text[place - 1] !== '\\' ? place - 1 : place;
}

function ruleAt({ byFirst }: SpanRules, scanner: Scanner, place: number): SpanRule | undefined {
  const rules = byFirst.get(scanner.text[place]!) ?? byFirst.get('')!;
  for (const rule of rules) if (isAt(scanner, rule.start, place)) return rule;
  return undefined;
}

/** The match of a sticky pattern at a place. */
export function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | undefined {
  sticky.lastIndex = at;
  return sticky.exec(text) ?? undefined;
}

/** Whether what is filled, or anything around it, fits. */
export function isWithin(at: Spans, fits: (node: Node) => boolean): boolean {
  return fits(at.into) || at.around.some(fits);
}
