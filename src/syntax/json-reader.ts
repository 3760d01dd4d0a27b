import { Fault } from '../diagnostics/diagnostic.ts';
import { jsonSyntax, tooDeep } from '../diagnostics/messages/data.ts';
import type { Block } from './block.ts';
import { exact } from './exact.ts';
import type { Stretch } from './stretch.ts';
import { makeMap, type Value } from './value.ts';

const DEEPEST = 200;

/** Told of each value that is read. */
export type Visit = (path: readonly (string | number)[], key: Stretch | undefined, value: Stretch) => void;

/** A JSON text and how far it is read. */
export interface Reader {
  readonly block: Block;
  readonly text: string;
  readonly visit: Visit | undefined;
  readonly path: (string | number)[];
  readonly twice: {
    readonly key: string;
    readonly offset: number;
    readonly length: number;
    readonly first: number;
  }[];
  at: number;
}

/** A reader at the beginning of a text. */
export function makeReader(block: Block, visit?: Visit): Reader {
  return { block, text: block.text, visit, path: [], twice: [], at: 0 };
}

function trouble(reader: Reader, offset: number, what: string, advice?: string): Fault {
  return new Fault(jsonSyntax(reader.block.at(offset), what, advice));
}

/** The value of the whole text. @throws Fault `json-syntax`, `data-too-deep` */
export function readDocument(reader: Reader): Value {
  skipBlanks(reader);
  if (reader.at === reader.text.length) throw trouble(reader, 0, 'the file is empty', 'Write at least `{}`.');
  const value = readValue(reader, undefined, 0);
  skipBlanks(reader);
  if (reader.at < reader.text.length) {
    throw trouble(
      reader,
      reader.at,
      'something follows after the end of the value',
      'Take it away, or put all of it into one list `[…]`.',
    );
  }
  return value;
}

function skipBlanks(reader: Reader): void {
  const { text } = reader;
  for (;;) {
    const c = text.charCodeAt(reader.at);
    if (c !== 32 && c !== 10 && c !== 13 && c !== 9) return;
    reader.at++;
  }
}

function readValue(reader: Reader, key: Stretch | undefined, depth: number): Value {
  if (depth > DEEPEST) throw new Fault(tooDeep(reader.block.at(reader.at)));
  const offset = reader.at;
  const value = readBare(reader, depth);
  reader.visit?.(reader.path, key, { offset, length: reader.at - offset });
  return value;
}

function readBare(reader: Reader, depth: number): Value {
  switch (reader.text[reader.at]) {
    case '{':
      return readObject(reader, depth);
    case '[':
      return readArray(reader, depth);
    case '"':
      return readString(reader);
    default:
      return readWord(reader);
  }
}

function readObject(reader: Reader, depth: number): Value {
  const entries: [string, Value][] = [];
  const seen = new Map<string, number>();
  reader.at++;
  skipBlanks(reader);
  if (take(reader, '}')) return makeMap([]);
  do {
    skipBlanks(reader);
    const offset = reader.at;
    if (reader.text[offset] !== '"') throw keyTrouble(reader);
    const key = readString(reader);
    const stretch = { offset, length: reader.at - offset };
    const first = seen.get(key);
    if (first !== undefined) reader.twice.push({ key, ...stretch, first });
    else seen.set(key, offset);
    skipBlanks(reader);
    if (!take(reader, ':'))
      throw trouble(reader, reader.at, 'a colon is missing after the key', 'Write `"key": value`.');
    skipBlanks(reader);
    reader.path.push(key);
    entries.push([key, readValue(reader, stretch, depth + 1)]);
    reader.path.pop();
    skipBlanks(reader);
  } while (take(reader, ','));
  if (!take(reader, '}'))
    throw trouble(
      reader,
      reader.at,
      'a comma or `}` is missing',
      'Put a comma between two entries, and `}` after the last.',
    );
  return makeMap(entries);
}

function readArray(reader: Reader, depth: number): Value {
  const items: Value[] = [];
  reader.at++;
  skipBlanks(reader);
  if (take(reader, ']')) return items;
  do {
    skipBlanks(reader);
    if (reader.text[reader.at] === ']') throw trailingComma(reader);
    reader.path.push(items.length);
    items.push(readValue(reader, undefined, depth + 1));
    reader.path.pop();
    skipBlanks(reader);
  } while (take(reader, ','));
  if (!take(reader, ']'))
    throw trouble(
      reader,
      reader.at,
      'a comma or `]` is missing',
      'Put a comma between two items, and `]` after the last.',
    );
  return items;
}

function take(reader: Reader, sign: string): boolean {
  if (reader.text[reader.at] !== sign) return false;
  reader.at++;
  return true;
}

function keyTrouble(reader: Reader): Fault {
  if (reader.text[reader.at] === '}') return trailingComma(reader);
  return trouble(reader, reader.at, 'a key must stand in double quotes', 'Write `"key": value`.');
}

function trailingComma(reader: Reader): Fault {
  return trouble(reader, reader.at, 'nothing follows after the last comma', 'Take the comma away.');
}

/** A text without escapes and control characters, up to its closing quote. */
const SIMPLE = /"[^"\\\u0000-\u001f]*"/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

function readString(reader: Reader): string {
  const { text, at } = reader;
  SIMPLE.lastIndex = at;
  if (SIMPLE.test(text)) {
    reader.at = SIMPLE.lastIndex;
    return text.slice(at + 1, reader.at - 1);
  }
  reader.at = stringEnd(reader);
  return JSON.parse(text.slice(at, reader.at)) as string;
}

function stringEnd(reader: Reader): number {
  const { text, at } = reader;
  let i = at + 1;
  while (i < text.length && text[i] !== '"' && text.charCodeAt(i) >= 32) {
    if (text[i] !== '\\') {
      i++;
      continue;
    }
    ESCAPE.lastIndex = i;
    if (!ESCAPE.test(text)) {
      throw trouble(
        reader,
        i,
        `\`${text.slice(i, i + 2)}\` means nothing in JSON`,
        'Write a backslash as `\\\\`.',
      );
    }
    i = ESCAPE.lastIndex;
  }
  if (text[i] === '"') return i + 1;
  if (text[i] === '\t') throw trouble(reader, i, 'a tab stands within a text', 'Write it as `\\t`.');
  throw trouble(
    reader,
    at,
    'this text in quotes is not closed on its line',
    'Close it with `"`; a line break inside is written `\\n`.',
  );
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
const WORD = /[\w$.+-]*/y;
const WORDS: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

function readWord(reader: Reader): Value {
  const { text, at } = reader;
  WORD.lastIndex = at;
  WORD.test(text);
  const word = text.slice(at, WORD.lastIndex);
  const value = WORDS.get(word) ?? (word === 'null' ? null : numberOf(word));
  if (value === undefined) throw wordTrouble(reader, word);
  reader.at = at + word.length;
  return value;
}

function numberOf(word: string): Value | undefined {
  NUMBER.lastIndex = 0;
  if (!NUMBER.test(word) || NUMBER.lastIndex !== word.length) return undefined;
  return /^-?\d+$/.test(word) ? exact(Number(word), word) : Number(word);
}

function wordTrouble(reader: Reader, word: string): Fault {
  const { text, at } = reader;
  if (word !== '')
    return trouble(reader, at, `\`${word}\` is no JSON value`, 'A text stands in double quotes.');
  const sign = text[at];
  if (sign === undefined) return trouble(reader, at, 'the file ends in the middle of a value');
  if (sign === "'") return trouble(reader, at, 'JSON knows double quotes only', 'Write `"` for `\'`.');
  if (sign === '/')
    return trouble(
      reader,
      at,
      'JSON knows no comments',
      'Take the comment away, or rename the file to `.yml`.',
    );
  return trouble(reader, at, `a value cannot begin with \`${sign}\``, 'A text stands in double quotes.');
}
