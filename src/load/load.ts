import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Fault } from '../diagnostics/diagnostic.ts';
import { copiedSheet } from '../diagnostics/messages/sass.ts';
import { type SourceText, wholeText } from '../diagnostics/text.ts';
import type { AssetEntry, DataEntry, Entry, PageEntry, SassEntry, TemplateEntry } from '../model/entry.ts';
import type { FileInfo } from '../model/ports.ts';
import { isReady, parseData, type Readers } from '../syntax/data.ts';
import { parseFrontMatter, splitFrontMatter } from '../syntax/front-matter.ts';
import { hashOf } from '../syntax/hash.ts';
import { isSass } from '../syntax/sass-paths.ts';
import { decodeText } from '../syntax/utf8.ts';
import { makeMap } from '../syntax/value.ts';
import { dataFormat, type Kind } from './classify.ts';

/**
 * Parses one file. Never throws: what is wrong with it stands in the entry's diagnostics, and is said again by every
 * build until the file is mended. A data file whose reader is not loaded yet has no value and no hash, so that the next
 * look at it reads it again (`isWaiting`).
 * @param read gives the bytes, or throws a Fault
 */
export function loadFile(
  info: FileInfo,
  kind: Kind,
  read: (path: string) => Uint8Array,
  readers: Readers,
): Entry {
  const diagnostics: Diagnostic[] = [];
  if (kind === 'data' && !isReady(dataFormat(info.path) ?? 'yaml', readers)) return unread(info, kind, []);
  let bytes: Uint8Array;
  try {
    bytes = read(info.path);
  } catch (error) {
    return unread(info, kind, [diagnosticOf(error)]);
  }
  const hash = hashOf(bytes);
  if (kind === 'asset') return asset(info, hash);
  if (kind === 'maybe-page' && !beginsWithFence(bytes)) return asset(info, hash);
  try {
    const source = wholeText(info.path, decodeText(info.path, bytes));
    return parse(info, kind, source, hash, diagnostics, readers);
  } catch (error) {
    return unread(info, kind, [diagnosticOf(error)]);
  }
}

/** Whether a file was not read for want of its reader. */
export function isWaiting(entry: Entry, readers: Readers): boolean {
  return entry.kind === 'data' && entry.hash === '' && !isReady(entry.format, readers);
}

function parse(
  info: FileInfo,
  kind: Kind,
  source: SourceText,
  hash: string,
  diagnostics: Diagnostic[],
  readers: Readers,
): Entry {
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const common = { path: info.path, hash, text: source.text, diagnostics };
  if (kind === 'config' || kind === 'edition' || kind === 'data') {
    const format = dataFormat(info.path) ?? 'yaml';
    const value = parseData(format, source, report, readers);
    return { ...common, kind, format, value } satisfies DataEntry;
  }
  if (kind === 'sass') return { ...common, kind } satisfies SassEntry;
  const split = splitFrontMatter(source, report);
  if (!split && diagnostics.length === 0) {
    if (kind === 'maybe-page') return asset(info, hash);
    if (kind === 'maybe-sheet') return { ...common, kind: 'sass' } satisfies SassEntry;
  }
  const front = split && parseFrontMatter(source, split, report);
  const format = split?.format ?? 'yaml';
  const data = front?.data ?? makeMap([]);
  const bodyStart = split?.bodyStart ?? 0;
  if (kind === 'template') {
    return { ...common, kind, format, data, bodyStart } satisfies TemplateEntry;
  }
  const usable = !diagnostics.some((d) => d.severity === 'error');
  const { path, text } = common;
  return { kind: 'page', path, hash, text, diagnostics, format, data, bodyStart, usable } satisfies PageEntry;
}

function unread(info: FileInfo, kind: Kind, diagnostics: readonly Diagnostic[]): Entry {
  const common = { path: info.path, hash: '', text: '', diagnostics };
  if (kind === 'config' || kind === 'edition' || kind === 'data') {
    return { ...common, kind, format: dataFormat(info.path) ?? 'yaml', value: undefined };
  }
  if (kind === 'asset' || kind === 'maybe-page') return { ...asset(info, ''), diagnostics };
  if (kind === 'sass' || kind === 'maybe-sheet') return { ...common, kind: 'sass' };
  const empty = { ...common, format: 'yaml' as const, data: makeMap([]), bodyStart: 0 };
  return kind === 'template' ? { ...empty, kind } : { ...empty, kind: 'page', usable: false };
}

function asset(info: FileInfo, hash: string): AssetEntry {
  const { path, size, mtimeMs } = info;
  return { kind: 'asset', path, hash, diagnostics: isSass(path) ? [copiedSheet(path)] : [], size, mtimeMs };
}

/** `---`, `+++` or `;;;`, after a byte order mark or not. */
function beginsWithFence(bytes: Uint8Array): boolean {
  const at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const c = bytes[at];
  return (c === 0x2d || c === 0x2b || c === 0x3b) && bytes[at + 1] === c && bytes[at + 2] === c;
}

function diagnosticOf(error: unknown): Diagnostic {
  if (error instanceof Fault) return error.diagnostic;
  throw error;
}
