import { isAscii, type Lettered, lettered } from '../../letters.ts';
import { addText, makeNode, type Node } from './node.ts';
import { take } from './scanner.ts';
import { fillFrom, fillNode, isWithin, mayTry, type Spans } from './spans.ts';

const MARK = /\*\*?|__?/y;
const LETTER = lettered('[\\p{Alphabetic}]', '');
const LETTER_OR_DIGIT = lettered('[\\p{Alphabetic}\\p{Nd}]', '');
const BLANK = /[ \t\r\n\f\v]/;

/** `*emphasis*`, `**strong**`, and the same with `_`, which does not count within a word. */
export function emphasis(at: Spans): void {
  const { scanner } = at;
  const { text, pos: start } = scanner;
  const mark = take(scanner, MARK)![0];
  const type = mark.length === 2 ? 'strong' : 'emphasis';
  const after = characterAt(text, scanner.pos);
  const inWord = mark[0] === '_' && is(LETTER, characterBefore(text, start));
  if (inWord || BLANK.test(after) || isWithin(at, (node) => node.type === type) || !mayTry(at)) {
    addText(at.into, mark);
    return;
  }
  let node = readEmphasis(at, mark, type);
  if (!node && type === 'strong' && at.into.type !== 'emphasis') {
    scanner.pos = start + 1;
    node = readEmphasis(at, mark[0]!, 'emphasis');
  }
  if (node) {
    at.into.children.push(node);
    return;
  }
  scanner.pos = start + mark.length;
  addText(at.into, mark);
}

function readEmphasis(at: Spans, mark: string, type: 'strong' | 'emphasis'): Node | undefined {
  const { scanner } = at;
  const { text } = scanner;
  const node = makeNode(type);
  const isEnd = (): boolean => {
    const { pos } = scanner;
    if (BLANK.test(text[pos - 1] ?? '')) return false;
    if (
      type === 'emphasis' &&
      text.startsWith(mark + mark, pos) &&
      !text.startsWith(mark, pos + 2 * mark.length)
    )
      return false;
    if (mark[0] === '_' && is(LETTER_OR_DIGIT, characterAt(text, pos + mark.length))) return false;
    return node.children.length > 0;
  };
  if (!fillNode(at, node, { pattern: STOPS[mark]!, isEnd })) return undefined;
  scanner.pos += mark.length;
  return node;
}

const STOPS: Readonly<Record<string, RegExp>> = { '*': /\*/y, '**': /\*\*/y, _: /_/y, __: /__/y };

function is(sort: Lettered, character: string): boolean {
  return sort(isAscii(character)).test(character);
}

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function characterBefore(text: string, at: number): string {
  const code = text.charCodeAt(at - 1);
  return code >= 0xdc00 && code < 0xe000 ? text.slice(at - 2, at) : text.slice(Math.max(0, at - 1), at);
}

/** GFM's deletion, from its beginning to its end. */
export const DELETION = /~~(?![ \t\r\n\f\v~])([\s\S]*?[^ \t\r\n\f\v~])~~/y;

/** `~~deleted~~`: what stands in it is read by itself. */
export function deleted(at: Spans): void {
  const found = take(at.scanner, DELETION)!;
  const node = makeNode('deleted');
  fillFrom(at, node, found[1]!);
  at.into.children.push(node);
}
