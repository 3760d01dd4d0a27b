import { addBlock, type Blocks, makeBlock, startsBlock } from './blocks.ts';
import { GFM_HEADING } from './grammar.ts';
import { makeNode } from './node.ts';
import { isAt, peek, stripEnd, take } from './scanner.ts';

/** The text may begin in the next line: so kramdown reads it. */
const KRAMDOWN_HEADING = /(#{1,6})[\t ]*((?:[^ \t\n]|\n[^\n])[^\n]*)\n/y;
const UNDERLINED = / {0,3}([^ \t\n][^\n]*)\n([-=])[-=]*[ \t\r\f\v]*\n/y;
const ID = /[ \t]+\{#([A-Za-z][\w:-]*)\}[ \t\r\f\v]*$/;

/** `# text`, with any number of `#` behind it and an id in braces. */
export function atxHeading(at: Blocks): boolean {
  const { input, paragraphEnd } = at.doc.options;
  const isGfm = input === 'GFM';
  const pattern = isGfm ? GFM_HEADING : KRAMDOWN_HEADING;
  if (!isAt(at.scanner, pattern) || (!(isGfm && paragraphEnd) && !startsBlock(at))) return false;
  const [, marks, written] = peek(at.scanner, pattern)!;
  const { text, id } = withoutId(written!);
  addHeading(at, pattern, marks!.length, stripEnd(text.replace(/[ \t]#+$/, '')), id);
  return true;
}

/** A line of text above a line of `=` or `-`. */
export function setextHeading(at: Blocks): boolean {
  const found = startsBlock(at) ? peek(at.scanner, UNDERLINED) : undefined;
  if (!found) return false;
  const { text, id } = withoutId(found[1]!);
  addHeading(at, UNDERLINED, found[2] === '=' ? 1 : 2, text, id);
  return true;
}

function withoutId(written: string): { readonly text: string; readonly id: string | undefined } {
  const found = ID.exec(written);
  return { text: stripEnd(found ? written.slice(0, found.index) : written), id: found?.[1] };
}

function addHeading(at: Blocks, pattern: RegExp, level: number, text: string, id: string | undefined): void {
  const node = makeBlock(at, 'heading');
  take(at.scanner, pattern);
  node.level = level;
  if (id !== undefined) node.attributes.set('id', id);
  node.children.push(makeNode('spans', text, node.line));
  addBlock(at, node);
}
