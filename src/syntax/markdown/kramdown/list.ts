import { addBlock, type Blocks, makeBlock } from './blocks.ts';
import { BLANK_LINES, BULLET, END_MARK, NUMBER, RULE } from './grammar.ts';
import { expandTabs, type FirstLine, readFirstLine, takeItemList } from './list-lines.ts';
import { makeNode, type Node } from './node.ts';
import { isAt, isDone, lineOf, makeScanner, take } from './scanner.ts';
import { markTasks } from './tasks.ts';

/** An item while its lines are gathered. Its blocks are read part by part: a list inside it begins a new part. */
interface Item {
  readonly node: Node;
  readonly first: FirstLine;
  readonly parts: { text: string; readonly line: number }[];
}

const STARTS_LIST = /^ {0,3}(?:[+*-]|\d+\.)[\t |]/;

/** A list with bullets or numbers. */
export function list(at: Blocks): boolean {
  const isBullet = isAt(at.scanner, BULLET);
  if (!isBullet && !isAt(at.scanner, NUMBER)) return false;
  const node = makeBlock(at, 'list', isBullet ? 'ul' : 'ol');
  const { items, ended } = gather(at, isBullet);
  for (const item of items) {
    for (const part of item.parts) at.parse(at.doc, item.node, makeScanner(part.text, part.line));
    node.children.push(item.node);
  }
  addBlock(at, node);
  const blank = tidy(node, ended);
  if (at.doc.options.input === 'GFM') markTasks(node);
  if (blank && !ended) at.into.children.push(blank);
  return true;
}

function gather({ scanner }: Blocks, isBullet: boolean): { readonly items: Item[]; readonly ended: boolean } {
  const items: Item[] = [];
  let marker = isBullet ? BULLET : NUMBER;
  let [isNested, isBlank] = [false, false];
  while (!isDone(scanner)) {
    if (isBlank && isAt(scanner, RULE)) break;
    if (take(scanner, END_MARK)) return { items, ended: true };
    const line = lineOf(scanner);
    const start = take(scanner, marker);
    if (start) {
      const item = beginItem(start[1]!.length, start[2]!, line);
      items.push(item);
      marker = markerWithin(isBullet, item.first.indentation);
      isNested = STARTS_LIST.test(item.parts[0]!.text);
      isBlank = false;
      continue;
    }
    const item = items.at(-1)!;
    const found = take(scanner, item.first.line) ?? (isBlank ? undefined : take(scanner, item.first.lazy));
    if (found) {
      isNested = addLine(item, found[0], line, isNested);
      isBlank = false;
      continue;
    }
    const blank = take(scanner, BLANK_LINES);
    if (!blank) break;
    isNested = true;
    isBlank = true;
    item.parts.at(-1)!.text += blank[0];
  }
  return { items, ended: false };
}

function beginItem(marker: number, written: string, line: number): Item {
  const node = makeNode('item', '', line);
  const first = readFirstLine(marker, written);
  return { node, first, parts: [{ text: takeItemList(node, first.content), line }] };
}

const within = new Map<string, RegExp>();

/** A marker of the same list: indented less than the text of the item before it. */
function markerWithin(isBullet: boolean, indentation: number): RegExp {
  const most = Math.min(3, indentation - 1);
  const key = `${isBullet}${most}`;
  const made =
    within.get(key) ?? new RegExp(`( {0,${most}}${isBullet ? '[+*-]' : '\\d+\\.'})([\\t |][^\\n]*\\n)`, 'y');
  within.set(key, made);
  return made;
}

/** @returns whether a list stands in the item from now on */
function addLine({ first, parts }: Item, written: string, line: number, isNested: boolean): boolean {
  const expanded = expandTabs(written);
  let text = expanded.replace(first.indent, '');
  const isIndented = text !== expanded;
  const startsList = STARTS_LIST.test(text);
  if (!isNested && isIndented && startsList) parts.push({ text: '', line });
  else if (isNested && !isIndented && startsList) text = ' '.repeat(first.indentation + 4) + text;
  parts.at(-1)!.text += text;
  return isNested || (isIndented && startsList);
}

/**
 * Takes the paragraph off items that hold no more than a line, and blank lines off their ends.
 * @returns the blank lines behind the last item
 */
function tidy(node: Node, ended: boolean): Node | undefined {
  let last: Node | undefined;
  for (const item of node.children) {
    const { children } = item;
    if (children.length === 0) continue;
    const [first, second] = children;
    if (first!.type === 'paragraph' && second?.type === 'end' && first!.list) children.splice(1, 1);
    if (isTight(node, item, ended)) {
      if (children.length > 1 && children[1]!.type !== 'blank') first!.children[0]!.value += '\n';
      first!.bare = true;
    }
    last = children.at(-1)!.type === 'blank' ? children.pop() : undefined;
  }
  return last;
}

function isTight(list: Node, item: Node, ended: boolean): boolean {
  const [first, second] = item.children;
  if (first!.type !== 'paragraph') return false;
  const isLast = item === list.children.at(-1);
  const isAlone = second?.type !== 'blank' || (isLast && item.children.length === 2 && !ended);
  if (!isAlone) return false;
  if (!isLast || list.children.length === 1) return true;
  return list.children.slice(0, -1).some((other) => {
    const paragraph = other.children[0];
    return paragraph?.type !== 'paragraph' || paragraph.bare;
  });
}
