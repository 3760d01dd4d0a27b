import { listOf, makeList, readList } from './attributes.ts';
import { addBlock, type Blocks, makeBlock } from './blocks.ts';
import { applyExtension } from './extensions.ts';
import { BLOCK_EXTENSION, LIST_LINE, NAMED_LIST } from './grammar.ts';
import { isAt, lineOf, peek, type Scanner, take } from './scanner.ts';

/** `{: .class}`, `{:name: .class}`, `{::comment}` … `{:/}`. */
export function blockExtension(at: Blocks): boolean {
  return namedList(at) || extension(at) || attributeList(at);
}

function namedList(at: Blocks): boolean {
  const found = take(at.scanner, NAMED_LIST);
  if (!found) return false;
  const [, name, text] = found;
  const list = at.doc.lists.get(name!) ?? makeList();
  readList(text!, list);
  at.doc.lists.set(name!, list);
  addBlock(at, makeBlock(at, 'end', 'named list'));
  return true;
}

/** An attribute list is for the block directly above it, else for the next one. */
function attributeList(at: Blocks): boolean {
  const found = take(at.scanner, LIST_LINE);
  if (!found) return false;
  const last = at.into.children.at(-1);
  const isDefinition = last?.type === 'end' && ['link', 'abbreviation', 'footnote'].includes(last.value);
  if (last && last.type !== 'blank' && (last.type !== 'end' || isDefinition)) {
    readList(found[1]!, listOf(last));
    if (!isAt(at.scanner, LIST_LINE)) at.into.children.push(makeBlock(at, 'end', 'list'));
  } else {
    at.pending ??= makeList();
    readList(found[1]!, at.pending);
  }
  return true;
}

function extension(at: Blocks): boolean {
  const found = peek(at.scanner, BLOCK_EXTENSION);
  if (!found) return false;
  const [opening, name, settings = '', closed] = found;
  const from = at.scanner.pos + opening.length;
  const body = closed === undefined ? bodyOf(at.scanner, name!, from) : { text: undefined, end: from };
  if (!body) return false;
  const node = applyExtension(at.doc, name!, settings, body.text, false);
  if (node === false) return false;
  const line = lineOf(at.scanner);
  at.scanner.pos = body.end;
  if (node) addBlock(at, { ...node, line });
  else if (name === 'options') at.into.children.push(makeBlock(at, 'end', 'extension'));
  return true;
}

/** What stands between the lines of an extension's two tags. */
function bodyOf({ text }: Scanner, name: string, from: number): { text: string; end: number } | undefined {
  const stop = new RegExp(`(?<![^\\n]) {0,3}\\{:/(?:${name})?\\}[ \\t\\r\\f\\v]*\\n`, 'g');
  stop.lastIndex = from;
  const found = stop.exec(text);
  return found ? { text: text.slice(from, found.index).replace(/\n$/, ''), end: stop.lastIndex } : undefined;
}
