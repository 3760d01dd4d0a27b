import { endsBlock } from './block-maths.ts';
import { addBlock, type Blocks, makeBlock, startsBlock } from './blocks.ts';
import { type Alignment, makeNode, type Node } from './node.ts';
import { isAt, isDone, lineOf, strip, take } from './scanner.ts';
import { hasPipeInEachLine } from './table-lines.ts';
import { splitRow } from './table-rows.ts';

const STARTS = / {0,3}[^ \t\r\n\f\v\n][^\n]*\n/y;
const LINE = /(?:\||[^\n]*?[^\\\n]\|)[^\n]*\n/y;
const SEPARATOR = /(?=[+|: \t]*-)([+|: \t-]*)\n/y;
const FOOTER = /(?=[+|: \t]*=)[+|: \t=]*\n/y;
const ROW = /([^\n]*?)[ \t]*\n/y;
const COLUMN = /[ \t]?(:?)-+(:?)[ \t]?/g;

/** A table of lines with pipes: header, bodies and footer are parted by lines of `-` and `=`. */
export function table(at: Blocks): boolean {
  const { scanner } = at;
  if (!startsBlock(at) || !isAt(scanner, STARTS)) return false;
  const start = scanner.pos;
  const indent = /^ */.exec(scanner.text.slice(start, start + 3))![0].length;
  scanner.pos += indent;
  const isTable = isAt(scanner, LINE);
  scanner.pos = start;
  if (!isTable) return false;
  const node = makeBlock(at, 'table');
  if (
    readTable(at, node) &&
    endsBlock(scanner) &&
    hasPipeInEachLine(at.doc, scanner.text.slice(start, scanner.pos - 1))
  ) {
    const hasBody = node.children.some(({ value }) => value === 'tbody');
    if (hasBody) {
      level(node);
      addBlock(at, node);
      return true;
    }
  }
  scanner.pos = start;
  return false;
}

function readTable({ scanner }: Blocks, node: Node): boolean {
  const leading = /^[ \t\r\f\v]*\|/.test(
    scanner.text.slice(scanner.pos, scanner.text.indexOf('\n', scanner.pos)),
  );
  let rows: Node[] = [];
  let hasFooter = false;
  const close = (name: string): void => {
    const part = makeNode('table-part', name, rows[0]?.line);
    part.children = rows;
    for (const cell of rows.flatMap((row) => row.children)) cell.value = name === 'thead' ? 'th' : 'td';
    rows = [];
    node.children.push(part);
  };
  take(scanner, SEPARATOR);
  while (!isDone(scanner) && isAt(scanner, LINE)) {
    const line = lineOf(scanner);
    const separator = take(scanner, SEPARATOR);
    if (separator) {
      if (rows.length === 0) continue;
      if (node.alignment.length === 0 && !hasFooter) {
        close('thead');
        node.alignment = alignments(separator[1]!);
      } else if (!hasFooter) close('tbody');
    } else if (take(scanner, FOOTER)) {
      if (rows.length > 0) close('tbody');
      hasFooter = true;
    } else rows.push(rowOf(take(scanner, ROW)![1]!, leading, line));
  }
  if (rows.length > 0) close(hasFooter ? 'tfoot' : 'tbody');
  return node.children.length > 0;
}

function alignments(separator: string): Alignment[] {
  return [...separator.matchAll(COLUMN)].map(([, left, right]) =>
    left === '' ? (right === '' ? 'default' : 'right') : right === '' ? 'left' : 'center',
  );
}

function rowOf(text: string, leading: boolean, line: number): Node {
  const row = makeNode('row', '', line);
  const cells = splitRow(text);
  if (leading && strip(cells[0]!) === '') cells.shift();
  if (cells.length > 0 && strip(cells.at(-1)!) === '') cells.pop();
  for (const content of cells) {
    const cell = makeNode('cell', '', line);
    cell.children.push(makeNode('spans', strip(content), line));
    row.children.push(cell);
  }
  return row;
}

/** Gives all rows as many cells as the longest has. */
function level(node: Node): void {
  const rows = node.children.flatMap((part) =>
    part.children.map((row) => ({ row, isHead: part.value === 'thead' })),
  );
  const columns = Math.max(...rows.map(({ row }) => row.children.length));
  for (const { row, isHead } of rows) {
    while (row.children.length < columns) row.children.push(makeNode('cell', isHead ? 'th' : 'td', row.line));
  }
  const missing = Math.max(0, columns - node.alignment.length);
  node.alignment = [...node.alignment.slice(0, columns), ...Array<Alignment>(missing).fill('default')];
}
