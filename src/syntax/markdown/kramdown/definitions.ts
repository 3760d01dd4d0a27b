import { addBlock, type Blocks, makeBlock } from './blocks.ts';
import { takeIndented, withoutIndent } from './code.ts';
import { linkName } from './document.ts';
import { LIST_NAME } from './grammar.ts';
import { makeNode } from './node.ts';
import { lineOf, makeScanner, peek, strip, take, takeLine } from './scanner.ts';

const FOOTNOTE = new RegExp(` {0,3}\\[\\^(${LIST_NAME})\\]:[ \\t\\r\\f\\v]*?(?=[^\\n]*\\n)`, 'y');
const LINK = / {0,3}\[([^\n\]]+)\]:[ \t]*([^ \t\r\n\f\v][^\n]*)\n/y;
const TITLE_LINE = /[ \t]*(["'])([^\n]+)\1[ \t]*\n/y;
const ABBREVIATION = / {0,3}\*\[([^\n]+?)\]:([^\n]*)\n/y;

/** `[^name]: text`, and the indented blocks below it. It holds the place of what an attribute list below it is for. */
export function footnote(at: Blocks): boolean {
  const { scanner, doc } = at;
  const line = lineOf(scanner);
  const found = take(scanner, FOOTNOTE);
  if (!found) return false;
  const text = takeLine(scanner) + takeIndented(scanner);
  const node = makeNode('footnote-definition', found[1], line);
  at.parse(doc, node, makeScanner(withoutIndent(text), line));
  doc.notes.set(found[1]!, node);
  addBlock(at, makeBlock(at, 'end', 'footnote'));
  return true;
}

/** `[name]: address "title"`; the title may stand in the next line. */
export function linkDefinition(at: Blocks): boolean {
  const found = peek(at.scanner, LINK);
  if (!found) return false;
  const written = found[2]!.replace(/[ \t]+$/, '');
  const inLine = bracketed(written) ?? plain(written);
  if (!inLine) return false;
  const node = makeBlock(at, 'end', 'link');
  take(at.scanner, LINK);
  const below = inLine.title === undefined ? take(at.scanner, TITLE_LINE) : undefined;
  at.doc.links.set(linkName(found[1]!), { address: inLine.address, title: inLine.title ?? below?.[2], node });
  addBlock(at, node);
  return true;
}

interface Address {
  readonly address: string;
  readonly title?: string;
}

function bracketed(written: string): Address | undefined {
  if (written[0] !== '<') return undefined;
  for (let end = written.indexOf('>'); end > 0; end = written.indexOf('>', end + 1)) {
    const address = written.slice(1, end);
    if (end === written.length - 1) return { address };
    const title = /^[ \t]+(["'])(.+)\1$/.exec(written.slice(end + 1))?.[2];
    if (title !== undefined) return { address, title };
  }
  return undefined;
}

/** An address without angle brackets: a quote behind a blank begins the title, which reaches to the end of the line. */
function plain(written: string): Address | undefined {
  const opening = /[ \t](["'])/.exec(written);
  if (!opening) return { address: written };
  const from = opening.index + 2;
  if (written.at(-1) !== opening[1] || from >= written.length - 1) return undefined;
  return { address: written.slice(0, opening.index).replace(/[ \t]+$/, ''), title: written.slice(from, -1) };
}

/** `*[HTML]: what it stands for`. */
export function abbreviation(at: Blocks): boolean {
  const found = peek(at.scanner, ABBREVIATION);
  if (!found) return false;
  const node = makeBlock(at, 'end', 'abbreviation');
  take(at.scanner, ABBREVIATION);
  at.doc.abbreviations.set(found[1]!, { title: strip(found[2]!), node });
  addBlock(at, node);
  return true;
}
