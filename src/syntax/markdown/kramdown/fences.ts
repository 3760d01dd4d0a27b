import { peek, type Scanner } from './scanner.ts';

const GFM_FENCE =
  /( {0,3})(([~`])\3{2,}|[~`]{3,})[ \t\r\f\v]*(?:([^ \t\r\n\f\v]+?)(\?[^ \t\r\n\f\v]*)?)?[ \t\r\f\v]*\n/y;
const KRAMDOWN_FENCE = /()((~)~{2,})[ \t\r\f\v]*(?:([^ \t\r\n\f\v]+?)(\?[^ \t\r\n\f\v]*)?)?[ \t\r\f\v]*\n/y;

/** Code between two fences. */
export interface Fence {
  readonly code: string;
  readonly language: string | undefined;
  /** What stands behind the language: `?a=b`. */
  readonly settings: string;
  /** Where it ends, with its last line. */
  readonly end: number;
}

/** The fenced code that begins here; undefined where nothing closes it. */
export function fenceAt(scanner: Scanner, isGfm: boolean): Fence | undefined {
  const found = peek(scanner, isGfm ? GFM_FENCE : KRAMDOWN_FENCE);
  if (!found) return undefined;
  const [opening, , fence, , language, settings = ''] = found;
  const from = scanner.pos + opening.length;
  const last = fenceEnd(scanner, fence!, from, isGfm ? 3 : 0);
  return last && { code: scanner.text.slice(from, last.start), language, settings, end: last.end };
}

/** The line that closes a fence: as many of its characters or more, and nothing else. */
function fenceEnd(
  { text, absent }: Scanner,
  fence: string,
  from: number,
  indent: number,
): { readonly start: number; readonly end: number } | undefined {
  const key = `fence ${fence}`;
  if (from >= (absent.get(key) ?? Number.POSITIVE_INFINITY)) return undefined;
  const last = fence.at(-1)!;
  for (let start = from; start < text.length; ) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length - 1;
    let at = start;
    while (at - start < indent && text[at] === ' ') at++;
    if (text.startsWith(fence, at)) {
      at += fence.length;
      while (text[at] === last) at++;
      if (/^[ \t\r\f\v]*$/.test(text.slice(at, end))) return { start, end: end + 1 };
    }
    start = end + 1;
  }
  absent.set(key, from);
  return undefined;
}
