import { isAscii, type Lettered } from '../../letters.ts';

/** A place in a text that only moves on, unless a rule gives up and sets it back. */
export interface Scanner {
  readonly text: string;
  readonly isAscii: boolean;
  pos: number;
  /** Line of the document, from 0, where the text begins. */
  readonly firstLine: number;
  /** The last place whose line was asked for, and that line. */
  known: { pos: number; line: number };
  /** Texts that do not come any more, and the place from which it is known. */
  readonly absent: Map<string, number>;
}

export function makeScanner(text: string, firstLine = 0): Scanner {
  return {
    text,
    isAscii: isAscii(text),
    pos: 0,
    firstLine,
    known: { pos: 0, line: firstLine },
    absent: new Map(),
  };
}

/** A sticky pattern. */
export type Sticky = RegExp | Lettered;

function readyAt(sticky: Sticky, { isAscii }: Scanner, pos: number): RegExp {
  const pattern = typeof sticky === 'function' ? sticky(isAscii) : sticky;
  pattern.lastIndex = pos;
  return pattern;
}

/** The match of a sticky pattern at the scanner's place, or another, which stays. */
export function peek(scanner: Scanner, sticky: Sticky, pos = scanner.pos): RegExpExecArray | undefined {
  return readyAt(sticky, scanner, pos).exec(scanner.text) ?? undefined;
}

/** Whether a sticky pattern matches at the scanner's place, or another. */
export function isAt(scanner: Scanner, sticky: Sticky, pos = scanner.pos): boolean {
  return readyAt(sticky, scanner, pos).test(scanner.text);
}

/** The match of a sticky pattern at the scanner's place, which moves behind it. */
export function take(scanner: Scanner, sticky: Sticky): RegExpExecArray | undefined {
  const found = peek(scanner, sticky);
  if (found) scanner.pos += found[0].length;
  return found;
}

/** The rest of the line with its end; the scanner moves behind it. */
export function takeLine(scanner: Scanner): string {
  const end = scanner.text.indexOf('\n', scanner.pos);
  const line = scanner.text.slice(scanner.pos, end < 0 ? undefined : end + 1);
  scanner.pos += line.length;
  return line;
}

export function isDone(scanner: Scanner): boolean {
  return scanner.pos >= scanner.text.length;
}

/** The rest of the text; the scanner moves to its end. */
export function takeRest(scanner: Scanner): string {
  const rest = scanner.text.slice(scanner.pos);
  scanner.pos = scanner.text.length;
  return rest;
}

/** Line of the document, from 0, that a place of the text is in. */
export function lineOf(scanner: Scanner, pos = scanner.pos): number {
  const { text, firstLine, known } = scanner;
  if (pos < known.pos) scanner.known = { pos: 0, line: firstLine };
  let { line } = scanner.known;
  for (let at = text.indexOf('\n', scanner.known.pos); at >= 0 && at < pos; at = text.indexOf('\n', at + 1))
    line++;
  scanner.known = { pos, line };
  return line;
}

/** Where a text comes next, at `from` or behind it; -1 where it does not. What is absent is looked for once. */
export function findNext(scanner: Scanner, needle: string, from: number): number {
  const known = scanner.absent.get(needle);
  if (known !== undefined && from >= known) return -1;
  const found = scanner.text.indexOf(needle, from);
  if (found < 0) scanner.absent.set(needle, from);
  return found;
}

/** A text without the blanks at its ends, by Ruby's idea of blanks. */
export function strip(text: string): string {
  return stripEnd(text.replace(/^[ \t\r\n\f\v\0]+/, ''));
}

/** A text without the blanks behind it; a pattern would look at each blank of a long row again. */
export function stripEnd(text: string): string {
  let end = text.length;
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--;
  return text.slice(0, end);
}

function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0;
}
