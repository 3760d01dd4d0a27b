import { exact } from './exact.ts';
import { makeMap, type Value, type ValueMap } from './value.ts';

/**
 * The quick way for what most front matter is: lines of `key: value` with plain or quoted one-line values, and lists of
 * such, as `[a, b]` or in lines `- a`; and for what most data files are, a list of maps with such values. Gives exactly what
 * the `yaml` library gives, or declines (undefined) at anything else.
 * @param text with `\n` line ends
 */
export function readPlainYaml(text: string): Value | undefined {
  if (UNUSUAL.test(text)) return undefined;
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines[0]?.startsWith('- ') ? readMaps(lines) : readMap(lines);
}

/** Lines of a list, one map an item: `- key: value`, and below it `  key: value`. */
function readMaps(lines: readonly string[]): Value[] | undefined {
  const maps: [string, Value][][] = [];
  const seen = new Set<string>();
  let column = -1;
  for (const line of lines) {
    const start = LEAD.exec(line)![0].length;
    if (line[0] === '-') {
      maps.push([]);
      seen.clear();
      column = start;
    } else if (start !== column) return undefined;
    const entry = readEntry(line, start, seen);
    if (!entry) return undefined;
    maps.at(-1)!.push(entry);
  }
  return maps.map(makeMap);
}

/** What stands before the key. */
const LEAD = /^(?:- )? */;

/** The key and the value that begin in a line; notes the key. Undefined at anything unusual, a second of one key too. */
function readEntry(line: string, start: number, seen: Set<string>): [string, Value] | undefined {
  const colon = line.indexOf(':', start);
  const key = line.slice(start, Math.max(start, colon));
  if (!KEY.test(key) || seen.has(key)) return undefined;
  const value = readValue(line, colon + 1);
  if (value === undefined) return undefined;
  seen.add(key);
  return [key, value];
}

function readMap(lines: readonly string[]): ValueMap | undefined {
  const entries: [string, Value][] = [];
  const seen = new Set<string>();
  let list: OpenList | undefined;
  for (const line of lines) {
    if (list && isItem(line)) {
      if (!addItem(list, line)) return undefined;
      continue;
    }
    const entry = readEntry(line, 0, seen);
    if (!entry) return undefined;
    entries.push(entry);
    list = entry[1] === null && line.endsWith(':') ? { entry, items: [], indent: -1 } : undefined;
  }
  return entries.length > 0 ? makeMap(entries) : undefined;
}

/** A key without a value, which `- item` lines may follow. */
interface OpenList {
  readonly entry: [string, Value];
  readonly items: Value[];
  /** Blanks before each `-`; -1 before the first. */
  indent: number;
}

function isItem(line: string): boolean {
  return /^ *- /.test(line);
}

/** False where the line is more than a plain item of the list. */
function addItem(list: OpenList, line: string): boolean {
  const indent = line.indexOf('-');
  const value = readValue(line, indent + 1);
  if (value === undefined || value === null || (list.indent !== -1 && list.indent !== indent)) return false;
  list.indent = indent;
  list.items.push(value);
  list.entry[1] = list.items;
  return true;
}

/** Control characters (tabs among them), other line and paragraph ends, byte order marks, halves of pairs. */
const UNUSUAL = /[\0-\x09\x0b-\x1f\x7f-\xa0\u2028\u2029\ud800-\udfff\ufeff]/;
const KEY = /^[A-Za-z_][\w-]{0,99}$/;

function readValue(line: string, from: number): Value | undefined {
  if (from === line.length) return null;
  if (line[from] !== ' ') return undefined;
  const text = line.slice(from).trim();
  switch (text[0]) {
    case undefined:
      return null;
    case '"':
      return DOUBLE.test(text) ? text.slice(1, -1) : undefined;
    case "'":
      return SINGLE.test(text) ? text.slice(1, -1) : undefined;
    case '[':
      return readList(text);
    default:
      return PLAIN.test(text) && !text.endsWith(':') ? scalar(text) : undefined;
  }
}

const DOUBLE = /^"[^"\\]*"$/;
const SINGLE = /^'[^']*'$/;
/** Begins with nothing that YAML could take for a sign of its own, and holds neither `: ` nor ` #`. */
const PLAIN = /^[A-Za-z0-9_/($\u00a1-\uffff](?:[^:#]|:(?! )|(?<! )#)*$/;
const ITEM = /^[A-Za-z0-9_/$\u00a1-\uffff][^:#[\]{}"'&*!|>%@`?]*$/;

function readList(text: string): Value[] | undefined {
  if (!text.endsWith(']')) return undefined;
  const inside = text.slice(1, -1).trim();
  if (inside === '') return [];
  const items: Value[] = [];
  for (const part of inside.split(',')) {
    const item = part.trim();
    if (!ITEM.test(item)) return undefined;
    items.push(scalar(item));
  }
  return items;
}

/** A plain scalar by YAML 1.2's core schema; the signs `-`, `+`, `.` and `~` do not come here. */
function scalar(text: string): Value {
  const first = text.charCodeAt(0);
  if (first < 58) return NUMBER.test(text) ? number(text) : text;
  return text.length <= 5 ? (WORDS.get(text) ?? (NULL.test(text) ? null : text)) : text;
}

function number(text: string): Value {
  if (text[1] === 'o') return exact(Number.parseInt(text.slice(2), 8), text);
  return INTEGER.test(text) ? exact(Number(text), text) : Number(text);
}

const NUMBER = /^(?:0o[0-7]+|0x[0-9a-fA-F]+|[0-9]+(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?)$/;
const INTEGER = /^(?:0x[0-9a-fA-F]+|[0-9]+)$/;
const NULL = /^(?:null|Null|NULL)$/;
const WORDS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
]);
