import {
  BREAKS_OUT,
  type ElementKind,
  ENDS_P,
  FORMATTING,
  HEADING,
  INTEGRATION_POINT,
  KEEPS_P,
  OPTIONAL_END,
  type Open,
  SCOPE,
  SKELETON,
  SPECIAL,
  TABLE_PART,
  VOID,
} from './html-elements.ts';
import { tagsEndedEarly } from './html-ended.ts';
import type { TagFault } from './html-facts.ts';
import { fitsIn, isDropped, isOfHead, isOfTable } from './html-places.ts';

/** Which elements are open, tag by tag; `at` is where a tag begins. */
export interface Nesting {
  /** @param interactive whether it reacts to a click: what may not stand in a link or a button */
  open(kind: ElementKind, at: number, selfClosing: boolean, interactive?: boolean): void;
  close(kind: ElementKind, at: number): void;
  /** The text is over. */
  end(): void;
  /** Whether the place is SVG or MathML. */
  foreign(): boolean;
  /** How many elements are open. */
  depth(): number;
  /** Whether one of these is open. */
  inside(names: ReadonlySet<string>): boolean;
}

/**
 * Follows start and end tags by HTML's rules for optional, implied and void tags (WHATWG HTML, 13.1.2.4 and 13.2.6)
 * and tells what those rules have no place for. It keeps a stack where the standard moves nodes about, so one slip of
 * the author's is told once.
 */
export function followTags(tell: (fault: TagFault) => void): Nesting {
  const stack: Open[] = [];
  const ended = tagsEndedEarly(stack, tell);
  let movedFrom = -1;

  /** A table that is never closed has all that follows in it: that is said of the first. */
  const tellOnce = (fault: TagFault): void => {
    const { outer, outerAt } = fault;
    if (outer !== undefined && isOfTable(outer)) {
      if (outerAt === movedFrom) return;
      movedFrom = outerAt!;
    }
    tell(fault);
  };

  const popTo = (depth: number, parent: number): void => {
    while (stack.length > depth) {
      const { name, at, traits } = stack.pop()!;
      if ((traits & OPTIONAL_END) === 0 || (name === 'p' && (parent & KEEPS_P) !== 0))
        tell({ kind: 'open', name, at });
    }
  };

  /** Ends an element and all inside because of a start tag that has no place there. */
  const endFor = (outer: Open, name: string, at: number): void => {
    const depth = stack.lastIndexOf(outer);
    for (const element of stack.splice(depth).reverse()) ended.note(element, outer, depth, { name, at });
  };

  /** Ends what a start tag ends by standing where it does. */
  const makeRoom = (kind: ElementKind, at: number): void => {
    const { name, traits, endsItems, context, endsSiblings } = kind;
    const top = stack[stack.length - 1];
    if (top?.name === 'head' && (traits & SKELETON) === 0 && !isOfHead(name)) endFor(top, name, at);
    if (endsItems) {
      const item = findItem(stack, endsItems);
      if (item !== -1) popTo(item, 0);
    }
    if ((traits & ENDS_P) !== 0) {
      const paragraph = stack[stack.length - 1]?.paragraph;
      if (paragraph) {
        if (name === 'p' || name === 'li' || name === 'dd' || name === 'dt')
          popTo(stack.lastIndexOf(paragraph), 0);
        else endFor(paragraph, name, at);
      }
    }
    if (context) {
      const around = lastOpen(stack, (element) => context.has(element.name) || element.name === 'template');
      if (around !== -1) popTo(around + 1, 0);
    }
    const last = stack[stack.length - 1];
    if (last && (endsSiblings?.has(last.name) || (traits & last.traits & HEADING) !== 0))
      popTo(stack.length - 1, 0);
    if (name === 'a' || name === 'button') endNested(name, at);
  };

  /** Links and buttons cannot stand in each other: a second one ends the first. */
  const endNested = (name: string, at: number): void => {
    const outer = findInScope(stack, name);
    if (outer === -1) return;
    const inside = name === 'button' ? [] : stack.splice(outer + 1);
    endFor(stack[outer]!, name, at);
    stack.push(...inside);
  };

  const open = (kind: ElementKind, at: number, selfClosing: boolean, interactive = false): void => {
    const { name, traits } = kind;
    let inForeign = isForeign(stack);
    if (inForeign && (traits & BREAKS_OUT) !== 0) {
      popTo(stack.findLastIndex((element) => !element.foreign) + 1, 0);
      inForeign = false;
    }
    if (!inForeign) {
      if ((traits & SKELETON) !== 0 && lastOpen(stack, (element) => element.name === name) !== -1) return;
      ended.forget(name);
      makeRoom(kind, at);
      tellPlace(stack, kind, at, interactive, tellOnce);
      if ((traits & VOID) !== 0) return;
    }
    if (inForeign && selfClosing) return;
    const root = name === 'svg' || name === 'math';
    if (root && selfClosing) return;
    const foreign = root || (inForeign && (traits & INTEGRATION_POINT) === 0);
    stack.push(element(name, at, traits, foreign, stack.at(-1), interactive));
  };

  const close = ({ name, traits }: ElementKind, at: number): void => {
    const top = stack.at(-1);
    if (top?.name === name) {
      stack.pop();
      return;
    }
    const index = findOpen(stack, name, traits);
    if (index === -1) {
      if (!ended.close(name) && (traits & SKELETON) === 0) tell({ kind: 'stray', name, at });
    } else if ((traits & FORMATTING) !== 0) {
      tell({ kind: 'crossed', name, at });
      stack.splice(index, 1);
    } else {
      popTo(index + 1, isOrdinary(traits) ? KEEPS_P : traits);
      const matched = stack.pop()!;
      if (matched.name !== name) tell({ kind: 'open', name: matched.name, at: matched.at });
    }
  };

  return {
    open,
    close,
    end() {
      popTo(0, 0);
      ended.end();
    },
    foreign: () => isForeign(stack),
    depth: () => stack.length,
    inside: (names) => lastOpen(stack, (element) => names.has(element.name)) !== -1,
  };
}

/** Tells of an element that browsers put elsewhere, drop, or cannot make work where it stands. */
function tellPlace(
  stack: readonly Open[],
  { name, context }: ElementKind,
  at: number,
  interactive: boolean,
  tell: (fault: TagFault) => void,
): void {
  const top = stack.at(-1);
  const told = (outer: Open | undefined) =>
    tell({ kind: 'nested', name, at, ...(outer && { outer: outer.name, outerAt: outer.at }) });
  if (isDropped(name) && lastOpen(stack, (one) => context!.has(one.name) || one.name === 'template') === -1)
    told(undefined);
  else if (top && !fitsIn(top.name, name)) told(top);
  else if (interactive && top?.control) told(top.control);
  else if (name === 'form') {
    const form = lastOpen(stack, (one) => one.name === 'form' || one.name === 'template');
    if (stack[form]?.name === 'form') told(stack[form]);
  }
}

function element(
  name: string,
  at: number,
  traits: number,
  foreign: boolean,
  around: Open | undefined,
  interactive: boolean,
): Open {
  const isEnclosed = foreign || name === 'button' || (traits & SCOPE) !== 0;
  const made: { -readonly [K in keyof Open]: Open[K] } = {
    name,
    at,
    traits,
    foreign,
    paragraph: isEnclosed ? undefined : around?.paragraph,
    control: around?.control,
  };
  if (name === 'p' && !foreign) made.paragraph = made;
  if (interactive && (name === 'a' || name === 'button')) made.control = made;
  return made;
}

function isForeign(stack: readonly Open[]): boolean {
  return stack.length > 0 && stack[stack.length - 1]!.foreign;
}

/** How far to look back: as deep as browsers nest, so that a page of a million open tags costs no million squared. */
const DEPTH = 512;

function lastOpen(stack: readonly Open[], test: (element: Open) => boolean): number {
  const floor = Math.max(0, stack.length - DEPTH);
  for (let i = stack.length - 1; i >= floor; i--) if (test(stack[i]!)) return i;
  return -1;
}

function findItem(stack: readonly Open[], items: ReadonlySet<string>): number {
  const floor = Math.max(0, stack.length - DEPTH);
  for (let i = stack.length - 1; i >= floor; i--) {
    const { name, traits } = stack[i]!;
    if (items.has(name)) return i;
    if ((traits & SPECIAL) !== 0 && name !== 'address' && name !== 'div' && name !== 'p') return -1;
  }
  return -1;
}

function findInScope(stack: readonly Open[], name: string): number {
  const floor = Math.max(0, stack.length - DEPTH);
  for (let i = stack.length - 1; i >= floor; i--) {
    const element = stack[i]!;
    if (element.name === name) return i;
    if ((element.traits & SCOPE) !== 0 || element.foreign !== isForeign(stack)) return -1;
  }
  return -1;
}

/** The open element that an end tag ends, or -1. */
function findOpen(stack: readonly Open[], name: string, traits: number): number {
  const floor = Math.max(0, stack.length - DEPTH);
  for (let i = stack.length - 1; i >= floor; i--) {
    const element = stack[i]!;
    if (element.name === name) return i;
    if ((traits & element.traits & HEADING) !== 0) return i;
    if ((traits & TABLE_PART) !== 0 ? isTableWall(element.name) : isWall(element, name, traits)) return -1;
  }
  return -1;
}

function isTableWall(name: string): boolean {
  return name === 'table' || name === 'template' || name === 'html';
}

/** Neither special nor formatting: `span`, custom elements, SVG. Their end does not end a paragraph: that lacks its own. */
function isOrdinary(traits: number): boolean {
  return (traits & (SPECIAL | FORMATTING)) === 0;
}

function isWall(element: Open, name: string, traits: number): boolean {
  if ((traits & SKELETON) !== 0) return false;
  if (isOrdinary(traits)) return (element.traits & (SPECIAL | OPTIONAL_END)) === SPECIAL && !element.foreign;
  if ((element.traits & SCOPE) !== 0) return true;
  if (name === 'p') return element.name === 'button';
  return name === 'li' && (element.name === 'ol' || element.name === 'ul');
}
