import { addBlock, type Blocks, makeBlock } from './blocks.ts';
import { BLANK_LINES, DEFINITION, END_MARK } from './grammar.ts';
import { expandTabs, type FirstLine, readFirstLine, takeItemList } from './list-lines.ts';
import { makeNode, type Node } from './node.ts';
import { isAt, isDone, lineOf, makeScanner, take } from './scanner.ts';

interface Definition {
  readonly node: Node;
  readonly first: FirstLine;
  text: string;
  /** Whether its first paragraph keeps its tags. */
  readonly loose: boolean;
}

/** Terms in the lines of a paragraph, and below them `: definition`. */
export function definitionList(at: Blocks): boolean {
  const paragraph = isAt(at.scanner, DEFINITION) ? termsAbove(at.into.children) : undefined;
  if (!paragraph) return false;
  const { children } = at.into;
  const node = makeBlock(at, 'terms');
  const isLoose = children.pop()!.type === 'blank';
  if (isLoose) children.pop();
  node.line = paragraph.line;
  node.list = paragraph.list;
  node.children = paragraph.children[0]!.value.split('\n').map((text, i) => term(text, paragraph.line + i));
  let blank: Node | undefined;
  for (const definition of gather(at, isLoose)) {
    const dd = definition.node;
    node.children.push(dd);
    at.parse(at.doc, dd, makeScanner(definition.text, dd.line));
    if (dd.children.length === 0) continue;
    blank = dd.children.at(-1)!.type === 'blank' ? dd.children.pop() : undefined;
    const first = dd.children[0];
    if (first?.type !== 'paragraph' || definition.loose) continue;
    if (dd.children.length > 1) first.children[0]!.value += '\n';
    first.bare = true;
  }
  join(at, node);
  if (blank) children.push(blank);
  return true;
}

/** The paragraph that ends above, with one blank line or none between. */
function termsAbove(children: readonly Node[]): Node | undefined {
  const last = children.at(-1);
  if (last?.type === 'paragraph') return last;
  const before = children.at(-2);
  return last?.type === 'blank' && last.value === '\n' && before?.type === 'paragraph' ? before : undefined;
}

function term(text: string, line: number): Node {
  const node = makeNode('term', '', line);
  node.children.push(makeNode('spans', takeItemList(node, text), line));
  return node;
}

function gather({ scanner }: Blocks, isLoose: boolean): Definition[] {
  const found: Definition[] = [];
  let marker = DEFINITION;
  let [isBlank, loose] = [false, isLoose];
  while (!isDone(scanner)) {
    const line = lineOf(scanner);
    const start = take(scanner, marker);
    if (start) {
      const first = readFirstLine(start[1]!.length, start[2]!);
      const node = makeNode('definition', '', line);
      found.push({ node, first, text: takeItemList(node, first.content), loose });
      marker = new RegExp(`( {0,${Math.min(3, first.indentation - 1)}}:)([\\t |][^\\n]*\\n)`, 'y');
      [isBlank, loose] = [false, false];
      continue;
    }
    if (isAt(scanner, END_MARK)) break;
    const definition = found.at(-1)!;
    const next =
      take(scanner, definition.first.line) ?? (isBlank ? undefined : take(scanner, definition.first.lazy));
    if (next) {
      definition.text += expandTabs(next[0]).replace(definition.first.indent, '');
      [isBlank, loose] = [false, false];
      continue;
    }
    const blank = take(scanner, BLANK_LINES);
    if (!blank) break;
    definition.text += blank[0];
    [isBlank, loose] = [true, true];
  }
  return found;
}

/** Continues the list of terms above, where there is one. */
function join(at: Blocks, node: Node): void {
  const { children } = at.into;
  const above = children.at(-1)?.type === 'blank' ? children.at(-2) : children.at(-1);
  if (above?.type !== 'terms') {
    addBlock(at, node);
    return;
  }
  if (children.at(-1) !== above) children.pop();
  above.children.push(...node.children);
  above.end = Math.max(above.end, lineOf(at.scanner));
}
