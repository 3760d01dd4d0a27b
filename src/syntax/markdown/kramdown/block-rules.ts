import { blockExtension } from './block-extensions.ts';
import { blockMaths } from './block-maths.ts';
import type { BlockRule, Blocks, ParseBlocks } from './blocks.ts';
import { fencedCode, indentedCode } from './code.ts';
import { definitionList } from './definition-list.ts';
import { abbreviation, footnote, linkDefinition } from './definitions.ts';
import type { KramdownDocument } from './document.ts';
import { atxHeading, setextHeading } from './headings.ts';
import { htmlBlock } from './html-block.ts';
import { list } from './list.ts';
import { makeNode, type Node } from './node.ts';
import { paragraph } from './paragraph.ts';
import { isDone, lineOf, type Scanner, takeLine } from './scanner.ts';
import { blankLines, endMark, quote, rule } from './simple-blocks.ts';
import { table } from './table.ts';

/** Kinds of blocks, in the order in which they are asked. */
const RULES: readonly (readonly [name: string, rule: BlockRule])[] = [
  ['blank-lines', blankLines],
  ['indented-code', indentedCode],
  ['fenced-code', fencedCode],
  ['quote', quote],
  ['atx-heading', atxHeading],
  ['rule', rule],
  ['list', list],
  ['definition-list', definitionList],
  ['html', htmlBlock],
  ['setext-heading', setextHeading],
  ['maths', blockMaths],
  ['table', table],
  ['footnote', footnote],
  ['link-definition', linkDefinition],
  ['abbreviation', abbreviation],
  ['extension', blockExtension],
  ['end-mark', endMark],
  ['paragraph', paragraph],
];

/** Blocks in blocks in blocks: deeper ones are text. */
const DEEPEST = 100;

export const parseBlocks: ParseBlocks = (doc, into, scanner) =>
  parseBy(doc.depth < DEEPEST ? RULES : SHALLOW, parseBlocks, doc, into, scanner);

/** Blocks of HTML, and lines: all that there is to blocks where only quotes and symbols are made smart. */
export const parseSmartBlocks: ParseBlocks = (doc, into, scanner) =>
  parseBy(doc.depth < DEEPEST ? HTML_ONLY : [], parseSmartBlocks, doc, into, scanner);

function parseBy(
  rules: typeof RULES,
  parse: ParseBlocks,
  doc: KramdownDocument,
  into: Node,
  scanner: Scanner,
): boolean {
  const at: Blocks = { doc, scanner, into, pending: undefined, parse };
  doc.depth++;
  let closed = false;
  while (!closed && !isDone(scanner)) {
    closed = parseBlock(at, rules);
  }
  doc.depth--;
  return closed;
}

const SHALLOW = RULES.filter(([name]) => name === 'blank-lines' || name === 'paragraph');
const HTML_ONLY = RULES.filter(([name]) => name === 'html');

function parseBlock(at: Blocks, rules: typeof RULES): boolean {
  for (const [, apply] of rules) {
    const result = apply(at);
    if (result !== false) return result === 'closed';
  }
  addLine(at);
  return false;
}

/** A line that is no block at all stands as it is, without a paragraph. */
function addLine({ into, scanner }: Blocks): void {
  const line = lineOf(scanner);
  const last = into.children.at(-1);
  if (last?.type === 'spans') last.value += takeLine(scanner);
  else into.children.push(makeNode('spans', takeLine(scanner), line));
}
