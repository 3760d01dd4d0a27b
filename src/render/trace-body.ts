import { unescapeAttribute } from '../syntax/html-tokens.ts';
import type { Anchored } from '../syntax/markdown/anchors.ts';
import { decodePercent } from '../syntax/url.ts';

/** A place in the text that Markdown was given. Not `exact`: of the line, or of the block. */
export interface TextPlace {
  readonly at: number;
  readonly exact: boolean;
  /** Of what is written there, where that is not what was printed. */
  readonly length?: number;
}

/**
 * Where a stretch of what Markdown made stands in the text that it was given: the line by its anchor, the column by the
 * words of the stretch. Raw HTML is exact, since it passes as it is written.
 */
export function placeInText({ html, lines }: Anchored, start: number, end: number, text: string): TextPlace {
  let index = lines.findLastIndex(({ at }) => at <= start);
  const last = lines[index];
  const isRaw = text.startsWith(html.slice(last?.at ?? 0, start + 1), lineStart(text, last?.line ?? 0));
  if (!isRaw && lines[index + 1] && IN_OPENING.test(html.slice(start, lines[index + 1]!.at))) index++;
  const anchor = lines[index] ?? { at: 0, line: 0 };
  const from = lineStart(text, anchor.line);
  if (isRaw) return { at: from + start - anchor.at, exact: true };
  const next = lines.slice(index + 1).find(({ line }) => line > anchor.line);
  const to = next ? lineStart(text, next.line) : text.length;
  const block = text.slice(from, to);
  const before = html.slice(anchor.at, start);
  const tagAt = before.lastIndexOf('<');
  const tagEnd = html.indexOf('>', start);
  if (tagAt !== -1 && !before.includes('>', tagAt)) {
    const tag = html.slice(anchor.at + tagAt, tagEnd + 1);
    const found = nth(block, tag, countOf(before.slice(0, tagAt), tag));
    if (found !== -1) return { at: from + found + before.length - tagAt, exact: true };
  }
  const value = html.slice(start, end);
  for (const needle of new Set([value, unescapeAttribute(value).text, decodePercent(value)])) {
    if (needle === '') continue;
    const found = nth(block, needle, countOf(before, value));
    if (found !== -1) return { at: from + found, exact: true };
    const defined = text.indexOf(`]: ${needle}`);
    if (defined !== -1) return { at: defined + 3, exact: true };
  }
  const address = addressWith(value, before, block);
  if (address) return { at: from + address.at, exact: true, length: address.length };
  return { at: from + Math.max(0, block.search(/\S/)), exact: false };
}

/** An address that was written with the name of a file, `call.md#rooms`, is found by the place that it names. */
function addressWith(
  value: string,
  before: string,
  block: string,
): { readonly at: number; readonly length: number } | undefined {
  const hash = value.indexOf('#');
  const fragment = hash === -1 ? '' : value.slice(hash);
  if (fragment.length < 2) return undefined;
  for (const needle of new Set([fragment, unescapeAttribute(fragment).text, decodePercent(fragment)])) {
    const found = nth(block, needle, countOf(before, fragment));
    if (found === -1) continue;
    const at = found - /[^\s()[\]<>"']*$/.exec(block.slice(0, found))![0].length;
    return { at, length: found + needle.length - at };
  }
  return undefined;
}

/** From inside the tag that opens a block of Markdown to its text: no end tag stands between. */
const IN_OPENING = /^<?[^<>]*>(?:\s*<[^/>][^>]*>)*$/;

/** The offset of a line, counted from 0. */
function lineStart(text: string, line: number): number {
  const ends = /\r\n?|\n/g;
  for (let i = 0; i < line; i++) if (!ends.exec(text)) return text.length;
  return line === 0 ? 0 : ends.lastIndex;
}

function countOf(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) count++;
  return count;
}

/** The `n`-th occurrence from 0, or the last there is. */
function nth(text: string, part: string, n: number): number {
  let at = text.indexOf(part);
  for (let i = 0; i < n && at !== -1; i++) {
    const next = text.indexOf(part, at + part.length);
    if (next === -1) break;
    at = next;
  }
  return at;
}
