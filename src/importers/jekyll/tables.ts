import { cellsOf } from '../../syntax/csv.ts';
import type { Stretch } from '../../syntax/stretch.ts';

/**
 * A table in which each column has a name of its own, also those that only some rows have (of two with one name Ruby
 * reads the first), and each row a cell for every column. A blank line is a row to Ruby, and so it is here.
 * @returns undefined where the text is one already
 */
export function modernTable(text: string): string | undefined {
  const end = /\r?\n|$/.exec(text)!.index;
  const header = text.slice(0, end);
  const delimiter = header.includes('\t') ? '\t' : ',';
  const [names = [], ...rows] = cellsOf(text, delimiter, Number.POSITIVE_INFINITY, true);
  const columns = names.length;
  const width = rows.reduce((most, row) => Math.max(most, usedCells(text, row)), columns);
  const further = Array.from({ length: width - columns }, (_, i) => `(${columns + i + 1})`);
  const own = header.includes('"') ? header : distinct(header.split(delimiter)).join(delimiter);
  const named = [own, ...further].join(delimiter);
  const body = withWidth(text, end, rows, width, delimiter);
  return named === header && body === text.slice(end) ? undefined : named + body;
}

/** How many cells a row has, without empty ones at its end. */
function usedCells(text: string, row: readonly Stretch[]): number {
  const last = row.findLastIndex((cell) => endOf(text, cell) > cell.offset);
  return last + 1;
}

/** Where a cell ends, the line's end being none of it. */
function endOf(text: string, { offset, length }: Stretch): number {
  const written = text.slice(offset, offset + length);
  return /^(?:[,\t\n]|\r$)/.test(written) ? offset : offset + written.replace(/\r$/, '').length;
}

/** The lines below the header, with empty cells added or taken away at their ends. */
function withWidth(
  text: string,
  start: number,
  rows: readonly (readonly Stretch[])[],
  width: number,
  delimiter: string,
): string {
  const parts: string[] = [];
  let at = start;
  for (const row of rows) {
    const end = endOf(text, row.at(-1)!);
    const cut = row[width];
    const isBlank = row.length === 1 && end === row[0]!.offset;
    if (row.length === width && !(isBlank && width === 1)) continue;
    const added = isBlank && width === 1 ? '""' : delimiter.repeat(Math.max(0, width - row.length));
    parts.push(text.slice(at, cut ? cut.offset - 1 : end), added);
    at = end;
  }
  return parts.join('') + text.slice(at);
}

function distinct(names: readonly string[]): string[] {
  return names.map((name, i) => (name !== '' && names.indexOf(name) < i ? `${name} (${i + 1})` : name));
}
