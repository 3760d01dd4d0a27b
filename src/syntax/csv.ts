import { CsvError, parse } from 'csv-parse/sync';
import type { Report } from '../diagnostics/diagnostic.ts';
import {
  csvColumnTwice,
  csvCutRow,
  csvLongRow,
  csvMoreCutRows,
  csvOneColumn,
  csvSyntax,
  csvUnnamedColumn,
  moreErrors,
} from '../diagnostics/messages/data.ts';
import { type Block, lineStart } from './block.ts';
import type { Part, Path, Stretch } from './stretch.ts';
import { makeMap, type Value } from './value.ts';

const MOST_ERRORS = 10;

type Row = readonly (string | null)[];

/**
 * The rows of a table (RFC 4180) as maps, keyed by the names in its first line. Cells are text as they stand; an empty
 * cell without quotes is null, as in Jekyll.
 * @param delimiter `,` or a tab
 * @returns undefined where it has errors; all of them are reported
 */
export function parseCsv(block: Block, delimiter: ',' | '\t', report: Report): Value | undefined {
  const rows = readRows(block, delimiter, report);
  if (!rows) return undefined;
  const [header, ...body] = rows;
  if (!header) return [];
  const table: Table = { block, delimiter, header, body };
  const sound = [headerIsSound(table, report), rowsAreSound(table, report)].every(Boolean);
  if (!sound) return undefined;
  const columns = header.flatMap((name, i): [string, number][] =>
    name === null || name === '' ? [] : [[name, i]],
  );
  return body.map((row) => makeMap(columns.map(([name, i]) => [name, row[i] ?? null])));
}

interface Table {
  readonly block: Block;
  readonly delimiter: ',' | '\t';
  readonly header: Row;
  readonly body: readonly Row[];
}

function readRows(block: Block, delimiter: string, report: Report): Row[] | undefined {
  const options = { delimiter, relax_column_count: true, skip_empty_lines: true } as const;
  try {
    if (!block.text.includes('""')) {
      const rows: string[][] = parse(block.text, options);
      return rows.map((row) => row.map((cell) => (cell === '' ? null : cell)));
    }
    return parse(block.text, {
      ...options,
      cast: (cell, { quoting }) => (cell === '' && !quoting ? null : cell),
    }) as Row[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    report(csvComplaint(error, block, delimiter));
    return undefined;
  }
}

function csvComplaint(error: CsvError, block: Block, delimiter: string) {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    const cell = cellsOf(block.text, delimiter).at(-1)?.at(-1);
    return csvSyntax(block.at(cell?.offset ?? 0), 'open-quote');
  }
  const line = Number((error as { lines?: unknown }).lines);
  const start = lineStart(block.text, line);
  const what =
    error.code === 'INVALID_OPENING_QUOTE' || error.code === 'CSV_INVALID_CLOSING_QUOTE'
      ? 'stray-quote'
      : 'other';
  const quote = block.text.indexOf('"', start);
  return csvSyntax(block.at(what === 'stray-quote' && quote !== -1 ? quote : start), what, error.message);
}

function headerIsSound(table: Table, report: Report): boolean {
  const { block, header, delimiter, body } = table;
  const cells = cellsOf(block.text, delimiter, 1)[0] ?? [];
  const spotOf = (i: number) => block.at(cells[i]?.offset ?? 0, cells[i]?.length);
  let sound = true;
  header.forEach((name, i) => {
    if (name === null || name === '') {
      if (body.some((row) => row[i])) report(csvUnnamedColumn(spotOf(i), i + 1));
    } else if (header.indexOf(name) < i) {
      report(csvColumnTwice(spotOf(i), name));
      sound = false;
    }
  });
  const other = header.length === 1 ? /[;\t]/.exec(header[0] ?? '')?.[0] : undefined;
  if (other !== undefined) report(csvOneColumn(spotOf(0), other));
  return sound;
}

function rowsAreSound(table: Table, report: Report): boolean {
  const { header, body, block, delimiter } = table;
  const ragged = body.flatMap((row, i) => (row.length === header.length ? [] : [i]));
  if (ragged.length === 0) return true;
  const places = cellsOf(block.text, delimiter);
  for (const i of ragged.slice(0, MOST_ERRORS)) {
    const cells = places[i + 1] ?? [];
    const tooMany = body[i]!.length > header.length;
    const cell = tooMany ? cells[header.length] : cells[0];
    const make = tooMany ? csvLongRow : csvCutRow;
    report(make(block.at(cell?.offset ?? 0, cell?.length), body[i]!.length, header.length));
  }
  const isSound = body.every((row) => row.length <= header.length);
  const further = isSound ? csvMoreCutRows : moreErrors;
  if (ragged.length > MOST_ERRORS) report(further(block.at(0), ragged.length - MOST_ERRORS));
  return isSound;
}

/**
 * Where each cell stands, row by row, blank lines left out; the first `most` rows of it. An empty cell has the length 1.
 * @param withBlank whether a blank line is a row with one empty cell
 */
export function cellsOf(
  text: string,
  delimiter: string,
  most = Number.POSITIVE_INFINITY,
  withBlank = false,
): Stretch[][] {
  const rows: Stretch[][] = [];
  const cell = delimiter === ',' ? /(?:"(?:[^"]|"")*"?)?[^,\n]*/y : /(?:"(?:[^"]|"")*"?)?[^\t\n]*/y;
  let row: Stretch[] = [];
  let at = 0;
  while (at <= text.length && rows.length < most) {
    cell.lastIndex = at;
    cell.test(text);
    const end = cell.lastIndex;
    row.push({ offset: at, length: Math.max(1, end - at) });
    at = end + 1;
    if (text[end] === delimiter) continue;
    if (row.length > 1 || end > row[0]!.offset || (withBlank && end < text.length)) rows.push(row);
    row = [];
  }
  return rows;
}

/** Where a cell stands (row from 0 without the header, column name); for the key: the column's name in the header. */
export function locateCsv(block: Block, delimiter: string, path: Path, part: Part): Stretch | undefined {
  const [row, column] = path;
  const rows = cellsOf(block.text, delimiter);
  if (row === undefined) return { offset: 0, length: 1 };
  const cells = rows[Number(row) + 1];
  if (column === undefined) return cells?.[0];
  const index = (rows[0] ?? []).findIndex((cell) => nameIn(block.text, cell) === String(column));
  return part === 'key' ? rows[0]?.[index] : cells?.[index];
}

function nameIn(text: string, cell: Stretch): string {
  const written = text.slice(cell.offset, cell.offset + cell.length);
  return written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written;
}
