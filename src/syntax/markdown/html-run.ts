import { BLOCK, contentModel, enter, leave, type OpenElement, refusesMarkdown } from './html-open.ts';
import { endTag, match, readTag } from './html-tags.ts';

/** A stretch of raw HTML, or of Markdown that an element with `markdown="1"` holds. */
export interface Piece {
  readonly kind: 'raw' | 'block' | 'inline';
  readonly text: string;
  /** Where it stood in the text. */
  readonly at: number;
}

export interface Run {
  readonly end: number;
  readonly pieces: readonly Piece[];
}

/** How a line begins: CommonMark's HTML blocks 1–5, 6 and 7, another tag, or none. */
export type Opener = 'whole' | 'block' | 'alone' | 'phrasing' | 'none';

const FIRST_FIVE = /<(?:!--|\?|!\[CDATA\[|![A-Za-z]|(?:script|pre|style|textarea)(?=[\s>]|$))/iy;
const SIXTH = /<\/?([A-Za-z][A-Za-z0-9]*)(?=\s|\/?>|$)/y;
const COMPLETE =
  /<(?:\/[A-Za-z][A-Za-z0-9-]*\s*|[A-Za-z][A-Za-z0-9-]*(?:\s+[a-zA-Z_:][\w:.-]*(?:\s*=\s*(?:[^"'=<>`\s]+|'[^']*'|"[^"]*"))?)*\s*\/?)>/y;

const STOP = /<|\n(?=[ \t]*(?:\n|$))/g;
const SOFT_STOP = /<|\n/g;

/** What stands at a `<` that begins a line. @param end of the line. */
export function openerAt(text: string, at: number, end: number): Opener {
  const line = text.slice(at, end);
  if (match(FIRST_FIVE, line, 0)) return 'whole';
  const sixth = match(SIXTH, line, 0);
  if (sixth && BLOCK.has(sixth[1]!.toLowerCase())) return 'block';
  const complete = match(COMPLETE, line, 0);
  if (complete) return line.slice(complete[0].length).trim() === '' ? 'alone' : 'phrasing';
  const tag = readTag(text, at);
  return tag === undefined || tag.name === '' ? 'none' : 'phrasing';
}

/** Whether a paragraph's worth of lines is tags and text inside tags, with no text beside them. */
export function isOnlyHtml(text: string, from: number): boolean {
  let depth = 0;
  for (let at = from; ; ) {
    const stop = nextStop(text, at, false);
    if (depth === 0 && text.slice(at, stop.at).trim() !== '') return false;
    if (stop.ends) return true;
    const tag = readTag(text, stop.at);
    if (tag === undefined && depth === 0) return false;
    if (tag?.kind === 'open') depth++;
    else if (tag?.kind === 'close') depth = Math.max(0, depth - 1);
    at = tag?.end ?? stop.at + 1;
  }
}

/** The next `<`; or, before it, the end of the line before a blank one, or (where `soft`) of any line, or of the text. */
function nextStop(text: string, from: number, soft: boolean): { at: number; ends: boolean } {
  const stops = soft ? SOFT_STOP : STOP;
  stops.lastIndex = from;
  const found = stops.exec(text);
  return found ? { at: found.index, ends: found[0] !== '<' } : { at: text.length, ends: true };
}

/**
 * Reads raw HTML from the beginning of a line to where Markdown goes on, always at the beginning of a line.
 *
 * As in CommonMark a run goes on to a blank line (or, where it begins with a comment or a script, to the end of the
 * line that closes that). There it goes on where the next line belongs to it:
 * inside an open element, where that line begins with a tag, or is indented by four columns or more, or the element
 * holds no Markdown (`p`, `ul`, `table` …); with no element open, where it begins with a block's tag. All else is
 * Markdown. A line that begins with a tag of running text (`<b>`, `<a>`) belongs to the run only where no text stands
 * beside the tags.
 * @param open the elements that are open; brought up to date.
 */
export function readRun(text: string, from: number, open: OpenElement[], level: number): Run {
  const pieces: Piece[] = [];
  let rawFrom = from;
  let at = from;
  let soft = beginsWhole(text, from);
  for (;;) {
    const stop = nextStop(text, at, soft);
    if (stop.ends) {
      const line = skipBlankLines(text, stop.at + 1);
      if (line >= text.length || !belongs(text, line, open)) {
        const end = Math.min(line, text.length);
        if (end > rawFrom) pieces.push({ kind: 'raw', text: text.slice(rawFrom, end), at: rawFrom });
        return { end, pieces };
      }
      soft = beginsWhole(text, line);
      at = line;
      continue;
    }
    const tag = readTag(text, stop.at);
    at = tag?.end ?? stop.at + 1;
    if (tag?.kind === 'close') leave(open, tag.name);
    if (tag?.kind !== 'open') continue;
    enter(open, tag.name, level);
    if (tag.markdown === undefined) continue;
    const inner = skipLineEnd(text, tag.end);
    const before = text.slice(rawFrom, stop.at) + tag.markdown.tag + text.slice(tag.end, inner);
    pieces.push({ kind: 'raw', text: before, at: rawFrom });
    const found = endTag(text, tag.name, tag.end);
    rawFrom = at = found < 0 ? text.length : found;
    pieces.push({ kind: contentModel(tag.name, tag.markdown.value), text: text.slice(inner, at), at: inner });
  }
}

function belongs(text: string, line: number, open: OpenElement[]): boolean {
  if (refusesMarkdown(open, text, line)) return true;
  const at = skipIndent(text, line);
  const deep = columns(text, line, at) >= 4;
  if (text[at] !== '<') return deep && open.length > 0;
  const newline = text.indexOf('\n', at);
  const opener = openerAt(text, at, newline < 0 ? text.length : newline);
  if (opener === 'none') return deep && open.length > 0;
  if (opener !== 'phrasing') return true;
  return open.length > 0 && (deep || isOnlyHtml(text, at));
}

function beginsWhole(text: string, line: number): boolean {
  return match(FIRST_FIVE, text, skipIndent(text, line)) !== null;
}

function skipIndent(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at;
}

function skipLineEnd(text: string, from: number): number {
  const at = skipIndent(text, from);
  return text[at] === '\n' ? at + 1 : from;
}

function columns(text: string, from: number, to: number): number {
  let column = 0;
  for (let i = from; i < to; i++) column += text[i] === '\t' ? 4 - (column % 4) : 1;
  return column;
}

function isBlank(text: string, line: number): boolean {
  const at = skipIndent(text, line);
  return at >= text.length || text[at] === '\n';
}

function skipBlankLines(text: string, from: number): number {
  let line = from;
  while (line < text.length && isBlank(text, line)) {
    const newline = text.indexOf('\n', line);
    line = newline < 0 ? text.length : newline + 1;
  }
  return line;
}
