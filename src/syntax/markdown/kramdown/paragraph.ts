import { addBlock, type Blocks, makeBlock } from './blocks.ts';
import { BLANK_LINES, BLOCK_TAG_LINE, BULLET, DEFINITION, END_MARK, LIST_LINE, NUMBER } from './grammar.ts';
import { makeNode } from './node.ts';
import { isAt, lineOf, type Scanner, strip, stripEnd, takeLine } from './scanner.ts';

const OPENS_BLOCK = / {0,3}(?:[`~]{3}|>)|#{1,6}[ \t]/y;

/** Whether the lines that continue a paragraph without marks end here. */
export function endsLazily(scanner: Scanner): boolean {
  const { text, pos } = scanner;
  if (pos >= text.length) return true;
  const first = text.charCodeAt(pos);
  // Most lines begin with a letter, and nothing that ends a paragraph does.
  if (first > 0x60 && first < 0x7b) return false;
  return (
    isAt(scanner, BLANK_LINES) ||
    isAt(scanner, LIST_LINE) ||
    isAt(scanner, END_MARK) ||
    isAt(scanner, BLOCK_TAG_LINE)
  );
}

function endsParagraph(at: Blocks): boolean {
  const { scanner, doc } = at;
  if (endsLazily(scanner) || isAt(scanner, DEFINITION)) return true;
  if (doc.options.input !== 'GFM' || !doc.options.paragraphEnd) return false;
  return isAt(scanner, OPENS_BLOCK) || isAt(scanner, BULLET) || isAt(scanner, NUMBER);
}

const BEGINS = / {0,3}[^ \t\n]/y;

/** Text, to where something else begins. */
export function paragraph(at: Blocks): boolean {
  const { scanner } = at;
  if (!isAt(scanner, BEGINS)) return false;
  const line = lineOf(scanner);
  const { pos } = scanner;
  let text = takeLine(scanner);
  while (!endsParagraph(at)) text += takeLine(scanner);
  text = stripEnd(text);
  const last = at.into.children.at(-1);
  if (last?.type === 'paragraph') {
    // What did not turn out to be another block continues the paragraph, behind a line break that was there.
    const joint = scanner.text.slice(pos - 3, pos) === '  \n' ? '  \n' : '\n';
    last.children[0]!.value += joint + text;
    last.end = lineOf(scanner);
    return true;
  }
  const node = makeBlock(at, 'paragraph');
  node.line = line;
  node.children.push(makeNode('spans', strip(text), line));
  addBlock(at, node);
  return true;
}
