import { addBlock, type Blocks, makeBlock } from './blocks.ts';
import { BLANK_LINES, END_MARK, RULE } from './grammar.ts';
import { endsLazily } from './paragraph.ts';
import { isAt, makeScanner, take, takeLine } from './scanner.ts';

/** Blank lines: those that follow each other are one. */
export function blankLines(at: Blocks): boolean {
  if (!isAt(at.scanner, BLANK_LINES)) return false;
  const last = at.into.children.at(-1);
  const node = last?.type === 'blank' ? last : makeBlock(at, 'blank');
  node.value += take(at.scanner, BLANK_LINES)![0];
  if (node !== last) addBlock(at, node);
  return true;
}

/** `^` in a line of its own: the block above ends here. */
export function endMark(at: Blocks): boolean {
  if (!take(at.scanner, END_MARK)) return false;
  addBlock(at, makeBlock(at, 'end'));
  return true;
}

/** Three or more `*`, `-` or `_`: a rule between parts of the text. */
export function rule(at: Blocks): boolean {
  if (!isAt(at.scanner, RULE)) return false;
  const node = makeBlock(at, 'rule');
  take(at.scanner, RULE);
  addBlock(at, node);
  return true;
}

const QUOTE = / {0,3}> ?/y;
const QUOTE_MARK = /(?<![^\n]) {0,3}> ?/g;

/** Lines that begin with `>`, and those that continue their paragraph without it. */
export function quote(at: Blocks): boolean {
  const { scanner, doc } = at;
  if (!isAt(scanner, QUOTE)) return false;
  const node = makeBlock(at, 'quote');
  let text = takeLine(scanner);
  while (!endsLazily(scanner)) text += takeLine(scanner);
  at.parse(doc, node, makeScanner(text.replace(QUOTE_MARK, ''), node.line));
  addBlock(at, node);
  return true;
}
