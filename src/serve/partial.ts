import type { Answer, Request } from '../model/serving.ts';

/** The part of a file that a browser asked for: offsets of the first byte and after the last. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Answers with a whole file, a part of it, or that the browser's copy is still good (RFC 9110, 13 and 14). Several
 * parts at once are answered with the whole, as the standard allows.
 * @param etag a strong validator, with its quotes; @param headers of the whole answer
 */
export function answerWith(
  request: Request,
  body: Uint8Array,
  etag: string,
  headers: Readonly<Record<string, string>>,
): Answer {
  const all = { ...headers, etag, 'accept-ranges': 'bytes' };
  if (isMatched(request.headers['if-none-match'], etag)) return { status: 304, headers: { etag } };
  const range = request.method === 'GET' ? rangeOf(request, body.length, etag) : undefined;
  if (range === undefined)
    return { status: 200, headers: { ...all, 'content-length': String(body.length) }, body };
  if (range === 'unsatisfiable')
    return { status: 416, headers: { 'content-range': `bytes */${body.length}` } };
  const part = body.subarray(range.start, range.end);
  const contentRange = `bytes ${range.start}-${range.end - 1}/${body.length}`;
  return {
    status: 206,
    headers: { ...all, 'content-range': contentRange, 'content-length': String(part.length) },
    body: part,
  };
}

/** `If-None-Match` compares weakly. */
function isMatched(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.trim() === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}

function rangeOf(request: Request, length: number, etag: string): ByteRange | 'unsatisfiable' | undefined {
  const header = request.headers['range'];
  const condition = request.headers['if-range'];
  if (header === undefined || (condition !== undefined && condition.trim() !== etag)) return undefined;
  return parseRange(header, length);
}

/** Reads `bytes=a-b`, `bytes=a-`, `bytes=-n`. @returns undefined where the header is to be ignored */
export function parseRange(header: string, length: number): ByteRange | 'unsatisfiable' | undefined {
  const match = /^\s*bytes\s*=\s*(\d*)\s*-\s*(\d*)\s*$/i.exec(header);
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  const [first, last] = [match[1]!, match[2]!];
  if (first === '') {
    const count = Math.min(Number(last), length);
    return count === 0 ? 'unsatisfiable' : { start: length - count, end: length };
  }
  const start = Number(first);
  const end = last === '' ? length : Math.min(Number(last) + 1, length);
  if (last !== '' && Number(last) < start) return undefined;
  return start >= length ? 'unsatisfiable' : { start, end };
}
