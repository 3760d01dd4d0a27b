import { linkName } from './document.ts';
import { addText, makeNode, type Node } from './node.ts';
import { strip, take } from './scanner.ts';
import { fillNode, isWithin, matchAt, mayTry, type Spans } from './spans.ts';
import { unescapeText } from './symbols.ts';

const BRACKET = /\]|!?\[/y;
const REFERENCE = /[ \t\r\n\f\v]*?\[([^\]]+)?\]/y;
const TITLE = /[ \t\r\n\f\v]*?(["'])([\s\S]+?)\1[ \t\r\n\f\v]*?\)/y;
const IN_ANGLES = /\(<([^\n]*?)>/y;

/** `[text](address "title")`, `[text][name]`, `[name]`, and images with `!` before them. */
export function link(at: Spans): void {
  const { scanner } = at;
  const start = scanner.pos;
  const isImage = scanner.text[start] === '!';
  const opening = isImage ? '![' : '[';
  scanner.pos += opening.length;
  const isNested = !isImage && isWithin(at, ({ type }) => type === 'link' || type === 'image');
  const node = makeNode(isImage ? 'image' : 'link');
  const target = isNested || !mayTry(at) ? undefined : readLink(at, node);
  if (!target) {
    scanner.pos = start + opening.length;
    addText(at.into, opening);
    return;
  }
  complete(node, target);
  at.into.children.push(node);
}

interface Target {
  readonly address: string;
  readonly title: string | undefined;
  /** The text between the brackets. */
  readonly text: string;
  /** Holds the attributes of the definition. */
  readonly definition?: Node | undefined;
}

function complete(node: Node, { address, title, text, definition }: Target): void {
  for (const [key, value] of definition?.attributes ?? []) node.attributes.set(key, value);
  if (node.type === 'image') {
    node.attributes.set('src', address).set('alt', text);
    node.children = [];
  } else node.attributes.set('href', address);
  if (title !== undefined) node.attributes.set('title', title);
}

function readLink(at: Spans, node: Node): Target | undefined {
  const { scanner, doc } = at;
  const from = scanner.pos;
  let open = 1;
  const isEnd = ([bracket]: RegExpExecArray): boolean => {
    open += bracket === ']' ? -1 : 1;
    return open === node.children.filter(({ type }) => type === 'image').length;
  };
  if (!fillNode(at, node, { pattern: BRACKET, isEnd })) return undefined;
  const text = unescapeText(scanner.text.slice(from, scanner.pos));
  scanner.pos++;
  const reference = take(scanner, REFERENCE);
  if (!reference && scanner.text[scanner.pos] === '(') return readAddress(at, text);
  const found = doc.links.get(linkName(reference?.[1] ?? text));
  return found && { address: found.address, title: found.title, text, definition: found.node };
}

function readAddress(at: Spans, text: string): Target | undefined {
  const { scanner } = at;
  const angled = take(scanner, IN_ANGLES);
  let address = angled?.[1] ?? '';
  if (!angled) {
    const end = addressEnd(scanner.text, scanner.pos);
    at.left -= ((end ?? scanner.text.length) - scanner.pos) >> 4;
    if (end === undefined) return undefined;
    address = strip(scanner.text.slice(scanner.pos + 1, end));
    scanner.pos = end;
  }
  if (scanner.text[scanner.pos] === ')') {
    scanner.pos++;
    return { address, title: undefined, text };
  }
  const title = matchAt(TITLE, scanner.text, scanner.pos);
  if (!title) return undefined;
  scanner.pos += title[0].length;
  return { address, title: title[2], text };
}

/** Where an address in parentheses ends: at its closing one, or at the blank before a quote. */
function addressEnd(text: string, from: number): number | undefined {
  let open = 0;
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === '(') open++;
    else if (character === ')' && --open === 0) return at;
    else if (/[ \t\r\n\f\v]/.test(character!) && /["']/.test(text[at + 1] ?? '')) return at;
  }
  return undefined;
}
