const AROUND = 2;
const WIDTH = 100;

/**
 * The lines of a file around a place, with a mark below the stretch that is meant:
 *
 *     11 | {% for s in speakers %}
 *   > 12 |   {{ s.affilation }}
 *        |        ^^^^^^^^^^
 *     13 | {% endfor %}
 *
 * @param line from 1; @param column from 1, in UTF-16 units; @param length of the stretch, cut at the line's end.
 * Long lines are cut around the place; tabs are shown as one space, so that the mark stands right, and as `→` where they are meant.
 */
export function codeFrame(text: string, line: number, column: number, length = 1): string {
  const lines = linesAround(text, line);
  const last = lines.first + lines.texts.length - 1;
  const gutter = String(last).length;
  const target = lines.texts[line - lines.first] ?? '';
  const from = target.length > WIDTH ? Math.max(0, column - 1 - Math.floor(WIDTH / 2)) : 0;
  const out: string[] = [];
  for (let i = 0; i < lines.texts.length; i++) {
    const number = lines.first + i;
    const text = lines.texts[i] ?? '';
    const own = number === line ? markedTab(text, column - 1) : text;
    const shown = cut(own.replace(/\t/g, ' '), number === line ? from : 0);
    const head = `${number === line ? '>' : ' '} ${String(number).padStart(gutter)} |`;
    out.push(shown === '' ? head : `${head} ${shown}`);
    if (number === line) {
      const lead = column - 1 - from + (from > 0 ? 1 : 0);
      const room = Math.max(1, Math.min(length, target.length - (column - 1), WIDTH - (column - 1 - from)));
      out.push(`  ${' '.repeat(gutter)} | ${' '.repeat(Math.max(0, lead))}${'^'.repeat(room)}`);
    }
  }
  return out.join('\n');
}

function markedTab(text: string, at: number): string {
  return text[at] === '\t' ? `${text.slice(0, at)}→${text.slice(at + 1)}` : text;
}

function cut(text: string, from: number): string {
  const piece = text.slice(from, from + WIDTH);
  return (from > 0 ? '…' : '') + piece.trimEnd() + (text.length > from + WIDTH ? '…' : '');
}

function linesAround(text: string, line: number): { first: number; texts: string[] } {
  const first = Math.max(1, line - AROUND);
  const texts: string[] = [];
  const ends = /\r\n|\n|\r/g;
  let number = 1;
  let begin = 0;
  for (;;) {
    const match = ends.exec(text);
    if (number >= first) texts.push(text.slice(begin, match ? match.index : text.length));
    if (!match || number >= line + AROUND) break;
    begin = match.index + match[0].length;
    number++;
  }
  if (texts.length > 1 && texts.at(-1) === '' && begin >= text.length) texts.pop();
  return { first, texts };
}
