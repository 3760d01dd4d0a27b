import type { MarkdownIt, StateCore, Token } from './engine.ts';

/*
 * To find the lines that finished HTML comes from, a page is made a second time with marks in it: where a block begins,
 * the number of its line, and around what a custom tag printed, the number of that text. They are private-use characters that
 * no source may hold, and are taken out again.
 */
const LINE = '\uE110';
const OPEN = '\uE111';
const CLOSE = '\uE112';
const MARK = /\uE102([\uE110-\uE112])(\d*)\uE103/g;

/** Where a stretch of HTML begins that comes from a line of the text. */
export interface LineAnchor {
  readonly at: number;
  /** From 0. */
  readonly line: number;
}

/** A stretch of HTML that a custom tag printed: the `index`-th of the page. */
export interface HeldStretch {
  readonly start: number;
  readonly end: number;
  readonly index: number;
}

export interface Anchored {
  /** As it would be without marks. */
  readonly html: string;
  /** In the order of the HTML. */
  readonly lines: readonly LineAnchor[];
  readonly held: readonly HeldStretch[];
}

/** Row, the last one: marks in front of raw HTML and of each line of text. */
export function lineAnchors(md: MarkdownIt): void {
  md.core.ruler.push('line_anchors', (state) => {
    let line = 0;
    const out: Token[] = [];
    for (const token of state.tokens) {
      if (token.map) line = token.map[0];
      if (token.type === 'html_element_open') out.push(anchor(state, line));
      out.push(token);
      if (token.type === 'html_block' && token.map) token.content = mark(LINE, line) + token.content;
      else if (token.type === 'inline' && token.children)
        token.children = marked(state, token.children, line);
    }
    state.tokens = out;
  });
}

/** What is empty stays so: kramdown prints an empty cell in a way of its own. */
function marked(state: StateCore, children: readonly Token[], line: number): Token[] {
  if (children.length === 0) return [];
  const out: Token[] = [anchor(state, line)];
  let next = line;
  for (const child of children) {
    out.push(child);
    if (child.type === 'softbreak' || child.type === 'hardbreak') out.push(anchor(state, ++next));
  }
  return out;
}

function anchor(state: StateCore, line: number): Token {
  // Both dialects print this type as it is, wherever it stands.
  const token = new state.Token('html_block', '', 0);
  token.content = mark(LINE, line);
  return token;
}

/** What a custom tag printed, with marks around it. */
export function markHeld(html: string, index: number): string {
  return mark(OPEN, index) + html + mark(CLOSE, index);
}

function mark(kind: string, n: number): string {
  return `\uE102${kind}${n}\uE103`;
}

/** Takes the marks out. */
export function takeMarks(text: string): Anchored {
  const lines: LineAnchor[] = [];
  const held: HeldStretch[] = [];
  const open: number[] = [];
  let html = '';
  let done = 0;
  for (const found of text.matchAll(MARK)) {
    html += text.slice(done, found.index);
    done = found.index + found[0].length;
    const n = Number(found[2]);
    if (found[1] === LINE) lines.push({ at: html.length, line: n });
    else if (found[1] === OPEN) open.push(html.length);
    else held.push({ start: open.pop() ?? 0, end: html.length, index: n });
  }
  return { html: html + text.slice(done), lines, held };
}
