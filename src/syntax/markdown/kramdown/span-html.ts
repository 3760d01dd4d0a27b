import { BLOCK_ELEMENTS, contentModel, EMPTY_ELEMENTS, elementName, isKnownElement } from './elements.ts';
import { HTML_COMMENT, HTML_END_TAG, HTML_TAG } from './grammar.ts';
import { readAttributes, takeMarkdownAttribute } from './html-attributes.ts';
import { addText, makeNode, type Node } from './node.ts';
import { take, takeRest } from './scanner.ts';
import { fillNode, mayTry, type SpanRules, type Spans } from './spans.ts';

/** Tags and comments in a line. Tags of blocks are text, and so are end tags that end nothing. */
export function spanHtml(at: Spans, htmlOnly: SpanRules): void {
  const { scanner } = at;
  const comment = take(scanner, HTML_COMMENT);
  if (comment) {
    const node = makeNode('comment', comment[0]);
    node.inline = true;
    at.into.children.push(node);
    return;
  }
  const written = take(scanner, HTML_END_TAG) ?? take(scanner, HTML_TAG);
  if (!written) {
    addText(at.into, scanner.text[scanner.pos++]!);
    return;
  }
  const name = elementName(written[1]!);
  if (written[0][1] === '/' || BLOCK_ELEMENTS.has(name) || !mayTry(at)) addText(at.into, written[0]);
  else element(at, name, written, htmlOnly);
}

function element(
  at: Spans,
  name: string,
  [, , attributes, closed]: RegExpExecArray,
  htmlOnly: SpanRules,
): void {
  const node = makeNode('html', name);
  node.inline = true;
  readAttributes(attributes!, name, node.attributes);
  for (const [key, value] of node.attributes) node.attributes.set(key, value.replace(/\n+/g, ' '));
  const isParsed = countsMarkdown(at, node);
  node.model = isParsed ? 'span' : 'raw';
  node.closed = closed !== undefined;
  at.into.children.push(node);
  if (node.closed || EMPTY_ELEMENTS.has(name)) return;
  const pattern = endTag(name);
  if (fillNode(at, node, { pattern, isEnd: () => true }, isParsed ? at.all : htmlOnly))
    take(at.scanner, pattern);
  else addText(node, takeRest(at.scanner));
}

function countsMarkdown({ doc, into }: Spans, node: Node): boolean {
  const isRaw = contentModel(node.value) === 'raw';
  const asked = takeMarkdownAttribute(node.attributes);
  if (asked === 'raw') return false;
  if (asked === 'span') return true;
  if (asked === 'default') return !isRaw;
  return !isRaw && !(into.type === 'html' && into.model === 'raw') && doc.options.parseSpanHtml;
}

const endTags = new Map<string, RegExp>();

function endTag(name: string): RegExp {
  const made =
    endTags.get(name) ??
    new RegExp(`</${name.replace(/[.\\]/g, '\\$&')}[ \\t\\r\\n\\f\\v]*>`, isKnownElement(name) ? 'iy' : 'y');
  if (endTags.size < 200) endTags.set(name, made);
  return made;
}
