import { lettered } from '../../letters.ts';
import { entityCode } from './entities.ts';
import { addText, makeNode } from './node.ts';
import { findNext, strip, take } from './scanner.ts';
import type { Spans } from './spans.ts';

export const ENTITY = /&(?:([\w:][\w:.-]*)|#(\d+)|#x([0-9a-fA-F]+));/y;

/** `&name;`, `&#1234;`, `&#x12ab;`; a name that is none is text. */
export function entity({ scanner, into }: Spans): void {
  const [written, name, decimal, hex] = take(scanner, ENTITY)!;
  const code = name !== undefined ? entityCode(name) : Number.parseInt(decimal ?? hex!, decimal ? 10 : 16);
  if (code === undefined) {
    addText(into, '&');
    into.children.push(makeNode('text', written.slice(1)));
    return;
  }
  const node = makeNode('character', String(code > 0x10ffff ? 0xfffd : code));
  node.info = written;
  into.children.push(node);
}

export const SYMBOL = /---?|\.\.\.|\\<<|\\>>|<< ?| ?>>/y;
const NAMES: Readonly<Record<string, string>> = {
  '---': 'mdash',
  '--': 'ndash',
  '...': 'hellip',
  '<< ': 'laquo_space',
  ' >>': 'raquo_space',
  '<<': 'laquo',
  '>>': 'raquo',
};

/** Dashes, dots and guillemets; a backslash keeps the latter as they are. */
export function symbol({ scanner, into }: Spans): void {
  const written = take(scanner, SYMBOL)![0];
  if (written[0] === '\\') addText(into, written.slice(1));
  else into.children.push(makeNode('symbol', NAMES[written]!));
}

export const ESCAPED = /\\[\\.*_+`<>()[\]{}#!:|"'$=-]/y;
export const GFM_ESCAPED = /\\[\\.*_+`<>()[\]{}#!:|"'$=~-]/y;
const ALL_ESCAPED = /\\([\\.*_+`<>()[\]{}#!:|"'$=-])/g;

/** A character behind a backslash. */
export function escapedCharacter({ scanner, into }: Spans): void {
  addText(into, scanner.text[scanner.pos + 1]!);
  scanner.pos += 2;
}

/** A text with its escaped characters as they are. */
export function unescapeText(text: string): string {
  return text.includes('\\') ? text.replace(ALL_ESCAPED, '$1') : text;
}

export const LINE_BREAK = /(?: {2}|\\\\)(?=\n)/y;

/** Two blanks or two backslashes at the end of a line. */
export function lineBreak({ scanner, into }: Spans): void {
  take(scanner, LINE_BREAK);
  into.children.push(makeNode('break'));
}

export const MATHS = /\\?\$\$/y;

/** `$$…$$` within a line. */
export function spanMaths({ scanner, into }: Spans): void {
  const { text, pos } = scanner;
  if (text[pos] === '\\') {
    addText(into, '$');
    scanner.pos += 2;
    return;
  }
  const end = findNext(scanner, '$$', pos + 2);
  if (end < 0) {
    addText(into, '$');
    scanner.pos++;
    return;
  }
  const node = makeNode('maths', strip(text.slice(pos + 2, end)));
  node.inline = true;
  into.children.push(node);
  scanner.pos = end + 2;
}

export const AUTOLINK = lettered(
  '<(?:((?:mailto|https?|ftps?):[^\\n]+?)|([-.\\p{Alphabetic}\\p{Nd}_]+@[-.\\p{Alphabetic}\\p{Nd}_]+))>',
  'y',
);

/** `<https://…>`, `<name@domain>`. */
export function autolink({ scanner, into }: Spans): void {
  const [, address, mail] = take(scanner, AUTOLINK)!;
  const node = makeNode('link');
  node.attributes.set('href', address ?? `mailto:${mail!}`);
  addText(node, address?.replace(/^mailto:/, '') ?? mail!);
  into.children.push(node);
}
