import { addText, makeNode } from './node.ts';
import { findNext, take } from './scanner.ts';
import type { Spans } from './spans.ts';

const TICKS = /`+/y;
const BLANK = /[ \t\r\n\f\v]/;

/** Whether a backtick stands between blanks, or at the beginning and before one. */
export function isLoneTick(text: string, at: number): boolean {
  return (at === 0 || BLANK.test(text[at - 1]!)) && BLANK.test(text[at + 1] ?? '');
}

/** Code between runs of backticks; one between blanks stands for itself. */
export function codeSpan(at: Spans): void {
  const { scanner } = at;
  const { text, pos: start } = scanner;
  const ticks = take(scanner, TICKS)![0];
  const from = scanner.pos;
  const isLone = ticks.length === 1 && isLoneTick(text, start);
  const end = isLone ? -1 : findNext(scanner, ticks, from);
  if (end < 0) {
    addText(at.into, ticks);
    return;
  }
  scanner.pos = end + ticks.length;
  at.into.children.push(makeNode('code-span', codeOf(text.slice(from, end), ticks)));
}

/** The code between ticks: of two or more, one blank at each side belongs to them. */
export function codeOf(written: string, ticks: string): string {
  return ticks.length === 1 ? written : written.replace(/^ /, '').replace(/ $/, '');
}
