import { type SourceText, type Spot, spot } from '../diagnostics/text.ts';

/** A stretch of an author's file as a parser gets it: every line ends with `\n`. */
export interface Block {
  readonly text: string;
  /** Place and frame, in the author's file, of an offset in `text`. */
  readonly at: (offset: number, length?: number) => Spot;
}

/**
 * The stretch of a file between two offsets as a Block.
 * @param end where it ends, counted from the file's beginning; left out: the file's end
 */
export function blockOf(source: SourceText, start = source.start, end = source.text.length): Block {
  const raw = source.text.slice(start, end);
  if (!raw.includes('\r')) {
    return { text: raw, at: (offset, length) => spot(source, start + offset, length) };
  }
  const text = raw.replace(/\r\n?/g, '\n');
  return { text, at: (offset, length) => spot(source, start + offsetBefore(raw, offset), length) };
}

/** Where an offset of the text with `\n` stands in the text with its own line ends. */
function offsetBefore(raw: string, offset: number): number {
  let at = 0;
  for (let left = offset; left > 0 && at < raw.length; left--) {
    at += raw[at] === '\r' && raw[at + 1] === '\n' ? 2 : 1;
  }
  return at;
}

/** Offset of the beginning of a line (from 1) of a text with `\n`. */
export function lineStart(text: string, line: number): number {
  let at = 0;
  for (let i = 1; i < line; i++) {
    const end = text.indexOf('\n', at);
    if (end === -1) return text.length;
    at = end + 1;
  }
  return at;
}

/** The line of a text with `\n` that an offset stands in, without its end. */
export function lineAround(text: string, offset: number): string {
  const begin = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(begin, end === -1 ? text.length : end);
}
