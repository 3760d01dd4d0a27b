import type { KramdownDocument } from './document.ts';
import type { AttributeList, Node, NodeType } from './node.ts';
import { makeNode } from './node.ts';
import { lineOf, type Scanner } from './scanner.ts';

/** Reads blocks into a node, to the end of the text or of the HTML element. True where the element's end tag was met. */
export type ParseBlocks = (doc: KramdownDocument, into: Node, scanner: Scanner) => boolean;

/** Where the reading of blocks stands. */
export interface Blocks {
  readonly doc: KramdownDocument;
  readonly scanner: Scanner;
  /** The block that is filled. */
  readonly into: Node;
  /** The attribute list that waits for the next block. */
  pending: AttributeList | undefined;
  readonly parse: ParseBlocks;
}

/** Reads one kind of block, where it stands here; `closed` for the end tag of the HTML element that is filled. */
export type BlockRule = (at: Blocks) => boolean | 'closed';

/** A node that begins here; it takes the attribute list that waits. */
export function makeBlock(at: Blocks, type: NodeType, value = ''): Node {
  const node = makeNode(type, value, lineOf(at.scanner));
  node.list = at.pending;
  at.pending = undefined;
  return node;
}

/** Adds a finished block, which reaches to the scanner's place. */
export function addBlock(at: Blocks, node: Node): void {
  node.end = Math.max(node.line + 1, lineOf(at.scanner));
  at.into.children.push(node);
}

/** Whether a block that needs a blank line above it may begin here. */
export function startsBlock(at: Blocks): boolean {
  const last = at.into.children.at(-1);
  return (
    !last || last.type === 'blank' || (last.type === 'end' && last.value === '') || at.pending !== undefined
  );
}
