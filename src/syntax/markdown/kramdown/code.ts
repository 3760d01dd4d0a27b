import { addBlock, type Blocks, makeBlock } from './blocks.ts';
import { fenceAt } from './fences.ts';
import { BLOCK_TAG_LINE, END_MARK, LIST_LINE } from './grammar.ts';
import { isAt, type Scanner, take } from './scanner.ts';

const INDENTED = /(?:\t| {4})[ \t]*[^ \t\r\n\f\v][^\n]*\n/y;
const LAZY = /[ \t]*[^ \t\r\n\f\v][^\n]*\n/y;
const BLANKS_BEFORE_INDENTED = /(?:[ \t\r\f\v]*\n)+(?=(?:\t| {4})[ \t]*[^ \t\r\n\f\v])/y;
const INDENT = /(?<![^\n])(?:\t| {4})/g;

/** Indented lines, blank lines among them, and lines that continue them lazily. */
export function takeIndented(scanner: Scanner): string {
  const start = scanner.pos;
  for (;;) {
    const before = scanner.pos;
    take(scanner, BLANKS_BEFORE_INDENTED);
    if (!take(scanner, INDENTED)) {
      scanner.pos = before;
      return scanner.text.slice(start, before);
    }
    while (take(scanner, INDENTED));
    while (!isAt(scanner, LIST_LINE) && !isAt(scanner, END_MARK) && !isAt(scanner, BLOCK_TAG_LINE))
      if (!take(scanner, LAZY)) break;
  }
}

/** A text without the indent of its lines. */
export function withoutIndent(text: string): string {
  return text.replace(INDENT, '');
}

/** Lines that are indented by four. */
export function indentedCode(at: Blocks): boolean {
  if (!isAt(at.scanner, INDENTED)) return false;
  const node = makeBlock(at, 'code');
  const text = takeIndented(at.scanner).replace(/\n( {0,3}[^ \t\r\n\f\v]+)/g, ' $1');
  node.value = withoutIndent(text);
  addBlock(at, node);
  return true;
}

/** Code between two fences. */
export function fencedCode(at: Blocks): boolean {
  const fence = fenceAt(at.scanner, at.doc.options.input === 'GFM');
  if (!fence) return false;
  const node = makeBlock(at, 'code', fence.code);
  if (fence.language !== undefined) {
    node.info = fence.language + fence.settings;
    node.attributes.set('class', `language-${fence.language}`);
  }
  at.scanner.pos = fence.end;
  addBlock(at, node);
  return true;
}
