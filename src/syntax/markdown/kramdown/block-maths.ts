import { addBlock, type Blocks, makeBlock, startsBlock } from './blocks.ts';
import { BLANK_LINES, END_MARK, LIST_LINE } from './grammar.ts';
import { findNext, isAt, isDone, peek, type Scanner, strip } from './scanner.ts';

const OPENING = / {0,3}(\\)?\$\$/y;
const REST = /[ \t\r\n\f\v]*?\n/y;

/** Whether a block that ends here need not share its line or go on. */
export function endsBlock(scanner: Scanner): boolean {
  return isDone(scanner) || isAt(scanner, BLANK_LINES) || isAt(scanner, END_MARK) || isAt(scanner, LIST_LINE);
}

/** `$$` … `$$`, with nothing else in its lines. */
export function blockMaths(at: Blocks): boolean {
  const { scanner } = at;
  const opening = peek(scanner, OPENING);
  if (!opening || !startsBlock(at)) return false;
  const start = scanner.pos;
  const from = start + opening[0].length;
  const end = findNext(scanner, '$$', from);
  if (end < 0) return false;
  scanner.pos = end + 2;
  const rest = peek(scanner, REST);
  if (opening[1] !== undefined) {
    // An escaped opening makes maths that stands in a line.
    scanner.pos = rest ? start + opening[0].length - 2 : start;
    return false;
  }
  if (rest) scanner.pos += rest[0].length;
  if (!endsBlock(scanner)) {
    scanner.pos = start;
    return false;
  }
  const after = scanner.pos;
  scanner.pos = start;
  const node = makeBlock(at, 'maths', strip(scanner.text.slice(from, end)));
  scanner.pos = after;
  addBlock(at, node);
  return true;
}
