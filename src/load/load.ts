import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Fault } from '../diagnostics/diagnostic.ts';
import { copiedSheet } from '../diagnostics/messages/sass.ts';
import { type SourceText, wholeText } from '../diagnostics/text.ts';
import type { AssetEntry, DataEntry, Entry, PageEntry, SassEntry, TemplateEntry } from '../model/entry.ts';
import type { FileInfo } from '../model/ports.ts';
import { parseData } from '../syntax/data.ts';
import { parseFrontMatter, splitFrontMatter } from '../syntax/front-matter.ts';
import { hashOf } from '../syntax/hash.ts';
import { isSass } from '../syntax/sass-paths.ts';
import { decodeText } from '../syntax/utf8.ts';
import { makeMap } from '../syntax/value.ts';
import { dataFormat, type Kind } from './classify.ts';

/**
 * Parses one file. Never throws: what is wrong with it stands in the entry's diagnostics, and is said again by every
 * build until the file is mended.
 * @param read gives the bytes, or throws a Fault
 */
export function loadFile(info: FileInfo, kind: Kind, read: (path: string) => Uint8Array): Entry {
  const diagnostics: Diagnostic[] = [];
  let bytes: Uint8Array;
  try {
    bytes = read(info.path);
  } catch (error) {
    return unreadable(info, kind, diagnosticOf(error));
  }
  const hash = hashOf(bytes);
  if (kind === 'asset') return asset(info, hash);
  if (kind === 'maybe-page' && !beginsWithFence(bytes)) return asset(info, hash);
  try {
    const source = wholeText(info.path, decodeText(info.path, bytes));
    return parse(info, kind, source, hash, diagnostics);
  } catch (error) {
    return unreadable(info, kind, diagnosticOf(error));
  }
}

function parse(
  info: FileInfo,
  kind: Kind,
  source: SourceText,
  hash: string,
  diagnostics: Diagnostic[],
): Entry {
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const common = { path: info.path, hash, text: source.text, diagnostics };
  if (kind === 'config' || kind === 'edition' || kind === 'data') {
    const format = dataFormat(info.path) ?? 'yaml';
    return { ...common, kind, format, value: parseData(format, source, report) } satisfies DataEntry;
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
  return { ...common, kind: 'page', format, data, bodyStart, usable } satisfies PageEntry;
}

function unreadable(info: FileInfo, kind: Kind, diagnostic: Diagnostic): Entry {
  const common = { path: info.path, hash: '', text: '', diagnostics: [diagnostic] };
  if (kind === 'config' || kind === 'edition' || kind === 'data') {
    return { ...common, kind, format: dataFormat(info.path) ?? 'yaml', value: undefined };
  }
  if (kind === 'asset' || kind === 'maybe-page') return { ...asset(info, ''), diagnostics: [diagnostic] };
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
