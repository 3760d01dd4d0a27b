import { type Expression, parseExpression } from './expression.ts';
import { FRAGMENT, type Read, strictElse } from './markup.ts';
import { variableName } from './names.ts';
import { Refused, type Strict } from './strict.ts';
import type { TagToken } from './tokens.ts';
import { endText, type Renamed, type Translation, tagText } from './translation.ts';
import { type Block, type Node, tagsIn } from './tree.ts';
import { type Writer, writeExpression } from './write.ts';

interface Loop {
  readonly variable: string;
  readonly over: Expression;
  readonly reversed: boolean;
  readonly attributes: ReadonlyMap<string, string>;
}

function readLoop(markup: string): Read<Loop | undefined> {
  return strictElse(markup, strictLoop, laxLoop);
}

function strictLoop(words: Strict): Loop {
  const variable = words.take('id');
  if (variable === undefined || words.takeName('in') === undefined) throw new Refused('no loop');
  const over = parseExpression(words.expression());
  const reversed = words.takeName('reversed') !== undefined;
  const attributes = new Map<string, string>();
  while (words.look('id') && words.look(':', 1)) {
    const name = words.takeName('limit', 'offset');
    if (name === undefined) throw new Refused('no attribute of a loop');
    words.take(':');
    attributes.set(name, words.expression());
  }
  words.end();
  return { variable, over, reversed, attributes };
}

const LAX = new RegExp(`^([\\w-]+)\\s+in\\s+((?:${FRAGMENT})+)\\s*(reversed)?`);
const ATTRIBUTE = new RegExp(`(\\w[\\w-]*)\\s*:\\s*(${FRAGMENT})`, 'g');

function laxLoop(markup: string): Loop | undefined {
  const match = LAX.exec(markup);
  if (!match) return undefined;
  const attributes = new Map(Array.from(markup.matchAll(ATTRIBUTE), ([, name, text]) => [name!, text!]));
  return {
    variable: match[1]!,
    over: parseExpression(match[2]!),
    reversed: match[3] !== undefined,
    attributes,
  };
}

/** `for`, with what it goes over as a slice where it has a limit or an offset. */
export function writeFor(block: Block, translation: Translation, renamed: Renamed): string {
  const { head, body } = block.branches[0]!;
  const otherwise = block.branches.slice(1).at(-1);
  const loop = loopOf(head, translation);
  if (!loop) return '';
  const name = nameInside(loop.variable, body);
  const inner = new Map(renamed).set(loop.variable, name);
  const over = writeOver(loop, translation.writerAt(head, renamed));
  const outer = body.some((node) => asksForOuter(node, translation)) ? '{% set outer_loop = loop %}' : '';
  const parts = [tagText(head, `for ${name} in ${over}`), outer, translation.nodes(body, inner)];
  if (otherwise) parts.push(tagText(otherwise.head, 'else'), translation.nodes(otherwise.body, renamed));
  parts.push(endText(block, 'endfor', translation));
  return parts.join('');
}

function loopOf(head: TagToken, translation: Translation): Loop | undefined {
  const { value: loop, lax } = readLoop(head.markup);
  if (!loop) translation.refused(head);
  else if (lax) translation.lax(head);
  return loop;
}

/** Liquid's `assign` does not touch a loop's own variable of that name; Nunjucks' `set` does. */
function nameInside(variable: string, body: readonly Node[]): string {
  const sets = new RegExp(`^\\s*["']?${variable.replace(/[^\w-]/g, '')}["']?\\s*(?:=|$)`);
  for (const { name, markup } of tagsIn(body)) {
    if ((name === 'assign' || name === 'capture') && sets.test(markup))
      return `${variableName(variable)}_item`;
  }
  return variableName(variable);
}

/** Whether a loop below asks for the loop around it. */
function asksForOuter(node: Node, translation: Translation): boolean {
  if (node.kind === 'leaf') return false;
  const inner = node.branches.flatMap(({ body }) => body);
  if (node.name !== 'for') return inner.some((child) => asksForOuter(child, translation));
  const { text } = translation.source;
  const end = node.end?.end ?? text.length;
  return text.slice(node.branches[0]!.head.start, end).includes('forloop.parentloop');
}

function writeOver({ over, reversed, attributes }: Loop, writer: Writer): string {
  const list = writeExpression(over, writer);
  const [limit, offset] = [attributes.get('limit'), attributes.get('offset')];
  if (offset === 'continue') writer.untranslated('`offset: continue`');
  const from = offset === undefined || offset === 'continue' ? undefined : parseExpression(offset);
  const many = limit === undefined ? undefined : parseExpression(limit);
  const slice =
    from || many ? `[${from ? writeExpression(from, writer) : ''}:${stopOf(from, many, writer)}]` : '';
  return list + slice + (reversed ? ' | reverse' : '');
}

function stopOf(from: Expression | undefined, many: Expression | undefined, writer: Writer): string {
  if (!many) return '';
  if (!from) return writeExpression(many, writer);
  if (from.kind === 'integer' && many.kind === 'integer') return String(from.value + many.value);
  return `${writeExpression(from, writer)} + ${writeExpression(many, writer)}`;
}

/** A table's rows, which Liquid prints itself, as a loop that prints them. */
export function writeTableRow(block: Block, translation: Translation, renamed: Renamed): string {
  const { head, body } = block.branches[0]!;
  const loop = laxLoop(head.markup.trim());
  if (!loop) {
    translation.refused(head);
    return '';
  }
  const writer = translation.writerAt(head, renamed);
  const inner = new Map(renamed).set(loop.variable, nameInside(loop.variable, body));
  const cols = loop.attributes.get('cols');
  const columns = cols === undefined ? 'loop.length' : writeExpression(parseExpression(cols), writer);
  const over = writeOver({ ...loop, reversed: false }, writer);
  return [
    `<tr class="row1">\n{% for ${inner.get(loop.variable)!} in ${over} %}`,
    `<td class="col{{ loop.index0 % ${columns} + 1 }}">${translation.nodes(body, inner)}</td>`,
    `{% if loop.index % ${columns} === 0 and not loop.last %}</tr>\n`,
    `<tr class="row{{ loop.index // ${columns} + 1 }}">{% endif %}{% endfor %}</tr>\n`,
  ].join('');
}
