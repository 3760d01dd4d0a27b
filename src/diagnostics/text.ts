import type { Place } from './diagnostic.ts';
import { codeFrame } from './frame.ts';

/** An author's file as text, or the part of it that begins at `start` (a page's body after its front matter). */
export interface SourceText {
  readonly path: string;
  /** The whole file, so that frames can show what stands around. */
  readonly text: string;
  /** Offset in `text` where the part begins; offsets that functions speak of count from `text`'s own beginning. */
  readonly start: number;
}

/** Where an offset stands in a file, and the lines around it. */
export interface Spot {
  readonly place: Place;
  readonly frame: string;
}

/** A whole file as a SourceText. */
export function wholeText(path: string, text: string): SourceText {
  return { path, text, start: 0 };
}

/** Line and column (from 1) of an offset in a text; `\r\n`, `\n` and `\r` each end a line. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let begin = 0;
  const end = Math.min(offset, text.length);
  for (let i = 0; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) {
      line++;
      begin = i + 1;
    }
  }
  return { line, column: end - begin + 1 };
}

/**
 * Place and frame for a stretch of a file.
 * @param offset where it begins, counted from the file's beginning; @param length how much of it to underline (at least 1).
 */
export function spot(source: SourceText, offset: number, length = 1): Spot {
  const at = lineAndColumn(source.text, offset);
  const place = { path: source.path, line: at.line, column: at.column };
  return { place, frame: codeFrame(source.text, at.line, at.column, length) };
}

/** Place and frame for a line and column of a file, both from 1. */
export function spotAt(source: SourceText, line: number, column: number, length = 1): Spot {
  return {
    place: { path: source.path, line, column },
    frame: codeFrame(source.text, line, column, length),
  };
}
