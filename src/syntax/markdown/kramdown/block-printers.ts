import type { Token } from '../engine.ts';
import { characterHtml } from './characters.ts';
import { codeHtml } from './code-printer.ts';
import { EMPTY_ELEMENTS } from './elements.ts';
import { attributesHtml, escapeText } from './escape.ts';
import type { Node } from './node.ts';
import type { Place, Printer } from './printer.ts';
import { nodeOf } from './tokens.ts';

const attributes = (token: Token): string => attributesHtml(token.attrs ?? []);

/** A block whose content stands in lines of its own. */
const indented: Printer = (token, inner, { indent }) =>
  `${indent}<${token.tag}${attributes(token)}>\n${inner}${indent}</${token.tag}>\n`;

/** A block whose content stands in its line. */
const inLine: Printer = (token, inner, { indent }) =>
  `${indent}<${token.tag}${attributes(token)}>${inner}</${token.tag}>\n`;

const item: Printer = (token, inner, { indent }) => {
  const [first] = nodeOf(token).children;
  const start = `${indent}<${token.tag}${attributes(token)}>`;
  const end = `</${token.tag}>\n`;
  if (!first || first.bare) return start + inner + (inner.endsWith('\n') ? indent : '') + end;
  return `${start}\n${inner}${indent}${end}`;
};

const paragraph: Printer = (token, inner, place) => {
  if (token.hidden) return inner;
  const image = standaloneImage(nodeOf(token));
  return image ? figure(image, place) : inLine(token, inner, place);
};

/** An image that is all of its paragraph and asks by `{:standalone}` to be a figure. */
function standaloneImage(paragraph: Node): Node | undefined {
  const children = paragraph.children[0]?.children ?? [];
  const only = children.length === 1 ? children[0] : undefined;
  return only?.type === 'image' && only.list?.refs.includes('standalone') ? only : undefined;
}

/** The figure has the image's class and id. */
function figure(image: Node, { indent }: Place): string {
  const own = ['class', 'id'].flatMap((name) =>
    image.attributes.has(name) ? [[name, image.attributes.get(name)!] as const] : [],
  );
  const others = [...image.attributes].filter(([name]) => name !== 'class' && name !== 'id');
  const caption = `  <figcaption>${escapeText(image.attributes.get('alt') ?? '')}</figcaption>\n`;
  return (
    `${indent}<figure${attributesHtml(own)}>\n${indent}  <img${attributesHtml(others)} />\n` +
    `${indent}${caption}${indent}</figure>\n`
  );
}

const heading: Printer = (token, inner, { indent, doc }) => {
  const level = Math.min(6, Math.max(1, nodeOf(token).level + doc.options.headerOffset));
  return `${indent}<h${level}${attributes(token)}>${inner}</h${level}>\n`;
};

const cell: Printer = (token, inner, { indent, around, doc }) => {
  const [table, , row] = around.slice(-3);
  const column = row ? nodeOf(row).children.indexOf(nodeOf(token)) : 0;
  const alignment = (table && nodeOf(table).alignment[column]) ?? 'default';
  const attrs = new Map(token.attrs ?? []);
  if (alignment !== 'default') {
    const style = attrs.get('style');
    attrs.set('style', `${style === undefined ? '' : `${style}; `}text-align: ${alignment}`);
  }
  const content = inner === '' ? characterHtml(0xa0, '', doc.options) : inner;
  return `${indent}<${token.tag}${attributesHtml(attrs)}>${content}</${token.tag}>\n`;
};

const isRawHtml = (token: Token | undefined): boolean =>
  token?.type === 'html_element_open' && nodeOf(token).model === 'raw';

const element: Printer = (token, inner, { indent, around }) => {
  const node = nodeOf(token);
  const start = `<${node.value}${attributes(token)}`;
  const end = `</${node.value}>`;
  if (node.inline) {
    if (inner === '' && EMPTY_ELEMENTS.has(node.value)) return `${start} />`;
    return `${start}>${inner}${end}`;
  }
  const isInRaw = isRawHtml(around.at(-1));
  let html = isInRaw ? start : indent + start;
  if (node.closed && node.model === 'raw') html += ' />';
  else if (inner !== '' && node.model !== 'block') html += `>${inner}${end}`;
  else if (inner !== '') html += `>\n${inner.replace(/\n$/, '')}\n${indent}${end}`;
  else html += EMPTY_ELEMENTS.has(node.value) ? ' />' : `>${end}`;
  return isInRaw ? html : `${html}\n`;
};

const comment: Printer = (token, _, { indent, around }) =>
  nodeOf(token).inline || isRawHtml(around.at(-1)) ? token.content : `${indent}${token.content}\n`;

const extensionComment: Printer = (token, _, { indent }) =>
  nodeOf(token).inline ? `<!-- ${token.content} -->` : `${indent}<!-- ${token.content} -->\n`;

/** What `{::nomarkdown}` keeps; what another row puts in has no node. */
const rawHtml: Printer = (token) => {
  const node = nodeOf(token) as Node | null;
  return token.content + (node === null || node.inline ? '' : '\n');
};

/** How printers of blocks are found, by the type of token. */
export const BLOCK_PRINTERS: readonly (readonly [type: string, printer: Printer])[] = [
  ['blank', () => '\n'],
  ['paragraph', paragraph],
  ['heading', heading],
  ['blockquote', indented],
  ['bullet_list', indented],
  ['ordered_list', indented],
  ['list_item', item],
  ['dl', indented],
  ['dt', inLine],
  ['dd', item],
  ['table', indented],
  ['thead', indented],
  ['tbody', indented],
  ['tfoot', indented],
  ['tr', indented],
  ['th', cell],
  ['td', cell],
  ['fence', codeHtml],
  ['hr', (token, _, { indent }) => `${indent}<hr${attributes(token)} />\n`],
  ['html_element', element],
  ['html_comment', comment],
  ['extension_comment', extensionComment],
  ['html_block', rawHtml],
];
