import type { Stretch } from './stretch.ts';

/** A field of an entry. */
export interface BibField {
  /** In small letters. */
  readonly name: string;
  readonly key: Stretch;
  readonly value: Stretch;
  /** The value as LaTeX: its parts joined, names of `@string` filled in. */
  readonly latex: string;
}

/** `@article{lee2024, …}`. */
export interface BibEntry {
  /** In small letters. */
  readonly type: string;
  readonly typeAt: Stretch;
  readonly id: string;
  readonly idAt: Stretch;
  readonly fields: readonly BibField[];
}

/** What is wrong, and where. */
export interface BibProblem {
  readonly at: Stretch;
  readonly what: string;
  readonly hint: string | undefined;
  /** What `hint` may name instead, where it is undefined: a name that nobody defined, and those that are. */
  readonly unknown?: { readonly name: string; readonly known: readonly string[] };
}

export interface Bibliography {
  readonly entries: readonly BibEntry[];
  readonly problems: readonly BibProblem[];
}

/** A place in the text, and what was found before it. */
interface Cursor {
  readonly text: string;
  at: number;
  readonly strings: Map<string, string>;
  readonly entries: BibEntry[];
  readonly problems: BibProblem[];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const NAME = /[A-Za-z_][\w:.+/!*-]*/y;
const KEY = /[^\s,{}="%#~\\]*/y;
const NUMBER = /\d+(?![\w])/y;
const BLANK = /\s*/y;

/**
 * The entries of a BibTeX file with all their places. Knows `@string` and the months' names, `#`, numbers, `{…}` and
 * `"…"`, `@preamble` and `@comment`; text outside of entries is a comment, and so is an `@` behind a `%` on its line.
 * A broken entry is left out, and reading goes on at the next line that begins with `@`.
 */
export function scanBibtex(text: string): Bibliography {
  const strings = new Map(MONTHS.map((month) => [month, month]));
  const cursor: Cursor = { text, at: 0, strings, entries: [], problems: [] };
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', cursor.at)) {
    cursor.at = at + 1;
    const before = text.slice(text.lastIndexOf('\n', at) + 1, at);
    if (!before.includes('%') && !entry(cursor, before.trim() === '')) toNextEntry(cursor, at + 1);
  }
  return cursor;
}

function toNextEntry(cursor: Cursor, from: number): void {
  const next = /\n[ \t]*@/g;
  next.lastIndex = from;
  cursor.at = next.exec(cursor.text)?.index ?? cursor.text.length;
}

/**
 * Reads what follows an `@`; false where it is broken.
 * @param first whether the `@` is the first sign of its line; elsewhere it may be a part of running text
 */
function entry(cursor: Cursor, first: boolean): boolean {
  take(cursor, BLANK);
  const typeAt = cursor.at;
  const type = take(cursor, NAME).toLowerCase();
  if (type === '') return true;
  take(cursor, BLANK);
  const open = cursor.at;
  const opening = cursor.text[open];
  if (opening !== '{' && opening !== '(') {
    cursor.at = typeAt + type.length;
    if (!first || type === 'comment') return true;
    const hint = `Write \`@${type}{key, …}\`; an \`@\` that begins no entry can stand inside a line.`;
    return fail(
      cursor,
      { offset: typeAt, length: type.length },
      `\`@${type}\` is not followed by \`{\``,
      hint,
    );
  }
  const close = opening === '(' ? ')' : '}';
  if (type === 'comment') return group(cursor, opening, close) !== undefined;
  cursor.at++;
  const sound = inside(cursor, type, { offset: typeAt, length: type.length });
  if (!sound) return false;
  take(cursor, BLANK);
  if (cursor.text[cursor.at] !== close) return notClosed(cursor, open, close);
  cursor.at++;
  return true;
}

function inside(cursor: Cursor, type: string, typeAt: Stretch): boolean {
  take(cursor, BLANK);
  if (type === 'preamble') return value(cursor) !== undefined;
  if (type === 'string') {
    const defined = field(cursor);
    if (defined) cursor.strings.set(defined.name, defined.latex);
    return defined !== undefined;
  }
  const idAt = cursor.at;
  const id = take(cursor, KEY);
  take(cursor, BLANK);
  if (id === '' || cursor.text[cursor.at] === '=') {
    const hint = `Write one before the fields: \`@${type}{key, title = {…}}\`.`;
    return fail(cursor, { offset: idAt, length: id.length || 1 }, 'this entry has no key', hint);
  }
  const fields = fieldsOf(cursor);
  if (!fields) return false;
  cursor.entries.push({ type, typeAt, id, idAt: { offset: idAt, length: id.length }, fields });
  return true;
}

function fieldsOf(cursor: Cursor): BibField[] | undefined {
  const fields: BibField[] = [];
  for (;;) {
    take(cursor, BLANK);
    const comma = cursor.text[cursor.at] === ',';
    if (comma) cursor.at++;
    take(cursor, BLANK);
    const name = peek(cursor, NAME);
    if (name === '') return fields;
    if (!comma) {
      const at = { offset: cursor.at, length: name.length };
      fail(cursor, at, `a comma is missing before \`${name}\``, 'A comma stands between two fields.');
    }
    const found = field(cursor);
    if (!found) return undefined;
    fields.push(found);
  }
}

function field(cursor: Cursor): BibField | undefined {
  const key = { offset: cursor.at, length: peek(cursor, NAME).length };
  const name = take(cursor, NAME).toLowerCase();
  take(cursor, BLANK);
  if (name === '' || cursor.text[cursor.at] !== '=') {
    const what = name === '' ? 'a name is missing here' : `\`=\` is missing after \`${name}\``;
    fail(cursor, name === '' ? here(cursor) : key, what, 'A field is written `name = {value}`.');
    return undefined;
  }
  cursor.at++;
  take(cursor, BLANK);
  const offset = cursor.at;
  const latex = value(cursor);
  return latex && { name, key, value: { offset, length: latex.end - offset }, latex: latex.text };
}

/** Parts joined by `#`. */
function value(cursor: Cursor): { text: string; end: number } | undefined {
  let text = '';
  for (;;) {
    const part = valuePart(cursor);
    if (part === undefined) return undefined;
    text += part;
    const end = cursor.at;
    take(cursor, BLANK);
    if (cursor.text[cursor.at] !== '#') {
      cursor.at = end;
      return { text, end };
    }
    cursor.at++;
    take(cursor, BLANK);
  }
}

function valuePart(cursor: Cursor): string | undefined {
  const first = cursor.text[cursor.at];
  if (first === '{') return group(cursor, '{', '}');
  if (first === '"') return group(cursor, '"', '"');
  const number = take(cursor, NUMBER);
  if (number !== '') return number;
  const name = peek(cursor, NAME);
  if (name === '') {
    fail(cursor, here(cursor), 'a value is missing here', 'A value stands in braces: `title = {…}`.');
    return undefined;
  }
  const at = { offset: cursor.at, length: name.length };
  cursor.at += name.length;
  const known = cursor.strings.get(name.toLowerCase());
  if (known !== undefined) return known;
  cursor.problems.push({
    at,
    what: `\`${name}\` stands without braces, and no \`@string\` before it has that name`,
    hint: undefined,
    unknown: { name, known: [...cursor.strings.keys()] },
  });
  return '';
}

/** A text between signs, with its braces in pairs; a backslash protects none of them, as in BibTeX. */
function group(cursor: Cursor, opening: string, close: string): string | undefined {
  const { text } = cursor;
  const start = cursor.at + 1;
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const sign = text[at];
    if (depth === 0 && sign === close) {
      cursor.at = at + 1;
      return text.slice(start, at);
    }
    if (sign === '{') depth++;
    else if (sign === '}' && --depth < 0) break;
  }
  const hint = 'Close it; inside a value, braces stand in pairs.';
  fail(cursor, { offset: start - 1, length: 1 }, `the \`${opening}\` that opens here is never closed`, hint);
  return undefined;
}

function notClosed(cursor: Cursor, open: number, close: string): boolean {
  if (cursor.at >= cursor.text.length || cursor.text[cursor.at] === '@') {
    const sign = cursor.text[open]!;
    const what = `the \`${sign}\` that opens here is never closed`;
    return fail(cursor, { offset: open, length: 1 }, what, `Write \`${close}\` at the end of the entry.`);
  }
  const what = `\`${cursor.text[cursor.at]!}\` cannot stand here`;
  return fail(cursor, here(cursor), what, `A comma and the next field, or \`${close}\`, is expected.`);
}

function fail(cursor: Cursor, at: Stretch, what: string, hint: string): false {
  cursor.problems.push({ at, what, hint });
  return false;
}

function here({ text, at }: Cursor): Stretch {
  return { offset: Math.min(at, Math.max(0, text.length - 1)), length: 1 };
}

function peek(cursor: Cursor, pattern: RegExp): string {
  pattern.lastIndex = cursor.at;
  return pattern.exec(cursor.text)?.[0] ?? '';
}

function take(cursor: Cursor, pattern: RegExp): string {
  const found = peek(cursor, pattern);
  cursor.at += found.length;
  return found;
}
