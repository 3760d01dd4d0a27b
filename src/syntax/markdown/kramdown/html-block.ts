import { addBlock, type Blocks, makeBlock } from './blocks.ts';
import { contentModel, EMPTY_ELEMENTS, elementName, SPAN_ELEMENTS } from './elements.ts';
import { BLANK_REST, HTML_COMMENT, HTML_END_TAG, HTML_INSTRUCTION, HTML_TAG } from './grammar.ts';
import { readAttributes, takeMarkdownAttribute } from './html-attributes.ts';
import { addText, type ContentModel, makeNode, type Node } from './node.ts';
import { findNext, isAt, isDone, lineOf, peek, type Scanner, take, takeRest } from './scanner.ts';

const INDENT = / {0,3}/y;
const BEGINS = / {0,3}</y;
/** HTML in HTML in HTML: what is deeper is text. */
const DEEPEST = 400;

/** A comment, an element that does not stand in a line, or the end tag of the element that is filled. */
export function htmlBlock(at: Blocks): boolean | 'closed' {
  const { scanner, into } = at;
  if (!isAt(scanner, BEGINS)) return false;
  if (isAt(scanner, HTML_COMMENT)) {
    const node = makeNode('comment', '', lineOf(scanner));
    node.value = take(scanner, HTML_COMMENT)![0];
    addBlock(at, node);
    take(scanner, BLANK_REST);
    return true;
  }
  const start = scanner.pos;
  take(scanner, INDENT);
  const tag = peek(scanner, HTML_TAG);
  if (tag && !SPAN_ELEMENTS.has(tag[1]!.toLowerCase())) {
    readElement(at, into, 0);
    return true;
  }
  const end = peek(scanner, HTML_END_TAG);
  if (end && into.type === 'html' && into.value === end[1]!.toLowerCase()) {
    scanner.pos += end[0].length;
    return 'closed';
  }
  scanner.pos = start;
  return false;
}

/** Reads an element from its start tag on. @param depth how many elements of raw HTML stand around it */
function readElement(at: Blocks, parent: Node, depth: number): void {
  const { scanner } = at;
  const node = makeBlock(at, 'html');
  at.pending = undefined;
  const [, written, attributes, slash] = take(scanner, HTML_TAG)!;
  node.value = elementName(written!);
  readAttributes(attributes!, node.value, node.attributes);
  parent.children.push(node);
  node.closed = slash !== undefined || EMPTY_ELEMENTS.has(node.value);
  if (node.value === 'script' || node.value === 'style') {
    node.model = 'raw';
    if (!node.closed) readScript(scanner, node);
  } else {
    node.model = modelOf(at, node, parent);
    if (node.model === 'block') take(scanner, BLANK_REST);
    if (!node.closed) readContent(at, node, depth);
    if (!node.closed && !isRaw(parent)) take(scanner, BLANK_REST);
  }
  node.end = Math.max(node.line + 1, lineOf(scanner));
}

function isRaw(node: Node): boolean {
  return node.type === 'html' && node.model === 'raw';
}

function modelOf({ doc }: Blocks, node: Node, parent: Node): ContentModel {
  const asked = takeMarkdownAttribute(node.attributes);
  if (asked === 'default') return contentModel(node.value);
  if (asked !== undefined) return asked;
  return doc.options.parseBlockHtml && !isRaw(parent) ? contentModel(node.value) : 'raw';
}

function readContent(at: Blocks, node: Node, depth: number): void {
  const { scanner, doc } = at;
  if (node.model === 'block') at.parse(doc, node, scanner);
  else if (node.model === 'span') readSpans(scanner, node);
  else readRaw(at, node, depth);
}

/** What stands up to the end tag, as text with Markdown in it. */
function readSpans(scanner: Scanner, node: Node): void {
  const line = lineOf(scanner);
  const end = new RegExp(`</${node.value.replace(/[.\\]/g, '\\$&')}[ \\t\\r\\n\\f\\v]*>`, 'gi');
  end.lastIndex = scanner.pos;
  const found = end.exec(scanner.text);
  const text = found ? scanner.text.slice(scanner.pos, found.index) : takeRest(scanner);
  node.children.push(makeNode('spans', text, line));
  if (found) scanner.pos = end.lastIndex;
}

/** A script's or a style's text, as it is. */
function readScript(scanner: Scanner, node: Node): void {
  const end = new RegExp(`</${node.value}[ \\t\\r\\n\\f\\v]*>`, 'gi');
  end.lastIndex = scanner.pos;
  const found = end.exec(scanner.text);
  const text = found ? scanner.text.slice(scanner.pos, found.index) : takeRest(scanner);
  const script = makeNode('raw', text);
  script.inline = true;
  node.children.push(script);
  if (found) scanner.pos = end.lastIndex;
}

/** What stands up to the end tag, as HTML: tags that match nothing are text. */
function readRaw(at: Blocks, node: Node, depth: number): void {
  const { scanner } = at;
  while (!isDone(scanner)) {
    const next = findNext(scanner, '<', scanner.pos);
    if (next < 0) {
      addText(node, takeRest(scanner));
      return;
    }
    addText(node, scanner.text.slice(scanner.pos, next));
    scanner.pos = next;
    const comment = take(scanner, HTML_COMMENT) ?? take(scanner, HTML_INSTRUCTION);
    if (comment) {
      node.children.push(makeNode('comment', comment[0]));
      continue;
    }
    if (depth < DEEPEST && isAt(scanner, HTML_TAG)) {
      readElement(at, node, depth + 1);
      continue;
    }
    const end = take(scanner, HTML_END_TAG);
    if (end && elementName(end[1]!) === node.value) return;
    addText(node, end ? end[0] : scanner.text[scanner.pos++]!);
  }
}
