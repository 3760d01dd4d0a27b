import { codeOf, isLoneTick } from './code-span.ts';

const CODE_ELEMENT = /(<code[^\n]*?>[^\n]*?<\/code>)/;

interface Piece {
  readonly text: string;
  readonly isCode: boolean;
}

/** Text and code spans of a text, as the rule for code spans finds them. */
function codePieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  let plain = '';
  let at = 0;
  while (at < text.length) {
    const next = text.indexOf('`', at);
    if (next < 0) break;
    const ticks = /^`+/.exec(text.slice(next, next + 200))![0];
    const from = next + ticks.length;
    const isLone = ticks.length === 1 && isLoneTick(text, next);
    const end = isLone ? -1 : text.indexOf(ticks, from);
    plain += text.slice(at, end < 0 ? from : next);
    at = from;
    if (end < 0) continue;
    pieces.push({ text: plain, isCode: false }, { text: codeOf(text.slice(from, end), ticks), isCode: true });
    plain = '';
    at = end + ticks.length;
  }
  pieces.push({ text: plain + text.slice(at), isCode: false });
  return pieces.filter((piece) => piece.isCode || piece.text !== '');
}

/** A row's cells: pipes in code and behind a backslash part nothing. */
export function splitRow(row: string): string[] {
  const cells: string[] = [];
  const add = (text: string): void => {
    if (cells.length === 0) cells.push(text);
    else cells[cells.length - 1] += text;
  };
  for (const [i, part] of row.split(CODE_ELEMENT).entries()) {
    if (i % 2 === 1) {
      add(part);
      continue;
    }
    for (const piece of codePieces(part)) {
      if (piece.isCode) add(withTicks(piece.text));
      else {
        const [first, ...others] = piece.text.split(/(?<!\\)\|/).map((text) => text.replaceAll('\\|', '|'));
        add(first!);
        cells.push(...others);
      }
    }
  }
  return cells.length > 0 ? cells : [''];
}

/** Code between ticks that do not occur in it. */
function withTicks(code: string): string {
  const longest = (code.match(/`+/g) ?? []).reduce((a, b) => (b.length > a.length ? b : a), '');
  const ticks = `${longest}\``;
  const blank = ticks.length > 1 ? ' ' : '';
  return ticks + blank + code + blank + ticks;
}
