import { isUtf8 } from 'node:buffer';
import { Fault } from '../diagnostics/diagnostic.ts';
import { invalidUtf8, utf16File } from '../diagnostics/messages/data.ts';
import { spot, wholeText } from '../diagnostics/text.ts';

/**
 * The text of a file by UTF-8 (RFC 3629), without its byte order mark.
 * @throws Fault `invalid-utf8` at the first byte that cannot be read, `utf-16-file`
 */
export function decodeText(path: string, bytes: Uint8Array): string {
  if (!isUtf8(bytes)) throw new Fault(complaint(path, bytes));
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  return text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text;
}

const BYTE_ORDER_MARK = 0xfeff;

function complaint(path: string, bytes: Uint8Array) {
  const lenient = new TextDecoder('utf-8');
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return utf16File({ path, line: 1, column: 1 });
  const bad = firstBadByte(bytes);
  const source = wholeText(path, lenient.decode(bytes));
  const offset = lenient.decode(bytes.subarray(0, bad)).length;
  return invalidUtf8(spot(source, offset), bytes[bad] ?? 0);
}

/** Offset of the first byte that does not belong to a well-formed sequence (Unicode, table 3-7). */
function firstBadByte(bytes: Uint8Array): number {
  let i = 0;
  while (i < bytes.length) {
    const length = sequenceLength(bytes, i);
    if (length === 0) return i;
    i += length;
  }
  return i;
}

function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  const second = bytes[at + 1] ?? 0;
  if (length === 0 || second < lowest(lead) || second > highest(lead)) return 0;
  for (let i = 2; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

function lowest(lead: number): number {
  return lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
}

function highest(lead: number): number {
  return lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
}

/** Bytes as text that gives the same bytes again, a byte order mark included; undefined where they are not UTF-8. */
export function wholeUtf8(content: string | Uint8Array): string | undefined {
  if (typeof content === 'string') return content;
  if (!isUtf8(content)) return undefined;
  return Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('utf8');
}
