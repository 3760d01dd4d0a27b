import type { StateCore, Token } from '../engine.ts';
import type { Node, NodeType } from './node.ts';

/** markdown-it's type and tag for what has an opening and a closing token. */
const PAIRS: Partial<Record<NodeType, readonly [type: string, tag: string]>> = {
  paragraph: ['paragraph', 'p'],
  heading: ['heading', ''],
  quote: ['blockquote', 'blockquote'],
  list: ['list', ''],
  item: ['list_item', 'li'],
  terms: ['dl', 'dl'],
  term: ['dt', 'dt'],
  definition: ['dd', 'dd'],
  table: ['table', 'table'],
  'table-part': ['', ''],
  row: ['tr', 'tr'],
  cell: ['td', 'td'],
  html: ['html_element', ''],
  emphasis: ['em', 'em'],
  strong: ['strong', 'strong'],
  deleted: ['s', 'del'],
  link: ['link', 'a'],
};

/** The type of a token without content of its own. */
const SINGLES: Partial<Record<NodeType, string>> = {
  blank: 'blank',
  code: 'fence',
  maths: 'maths',
  rule: 'hr',
  comment: 'html_comment',
  raw: 'html_block',
  'extension-comment': 'extension_comment',
  text: 'text',
  character: 'character',
  'quote-mark': 'quote_mark',
  symbol: 'symbol',
  'code-span': 'code_inline',
  image: 'image',
  break: 'hardbreak',
  note: 'footnote_ref',
  abbreviation: 'abbreviation',
};

/** The node that a token stands for. */
export function nodeOf(token: Token): Node {
  return token.meta as Node;
}

/** The tokens of a node's children; `spans` become tokens of type `inline` whose children come later. */
export function tokensOf(node: Node, state: StateCore, level = 0): Token[] {
  const out: Token[] = [];
  for (const child of node.children) add(child, state, level, out);
  return out;
}

function add(node: Node, state: StateCore, level: number, out: Token[]): void {
  const pair = PAIRS[node.type];
  if (pair) {
    const [type, tag] = names(node, pair);
    const open = makeToken(node, state, `${type}_open`, tag, 1, level);
    const close = makeToken(node, state, `${type}_close`, tag, -1, level);
    out.push(open);
    for (const child of node.children) add(child, state, level + 1, out);
    out.push(close);
    return;
  }
  const type = node.type === 'spans' ? 'inline' : SINGLES[node.type];
  if (type === undefined) return;
  const token = makeToken(node, state, type, '', 0, level);
  token.content = node.value;
  token.info = node.info;
  if (type === 'inline') token.children = [];
  out.push(token);
}

function names(node: Node, [type, tag]: readonly [string, string]): readonly [string, string] {
  if (node.type === 'heading') return ['heading', `h${node.level}`];
  if (node.type === 'list') return [node.value === 'ol' ? 'ordered_list' : 'bullet_list', node.value];
  if (node.type === 'table-part') return [node.value, node.value];
  if (node.type === 'cell') return [node.value, node.value];
  return [type, node.type === 'html' ? node.value : tag];
}

function makeToken(
  node: Node,
  state: StateCore,
  type: string,
  tag: string,
  nesting: -1 | 0 | 1,
  level: number,
): Token {
  const token = new state.Token(type, tag, nesting);
  token.meta = node;
  token.level = level;
  token.block = !node.inline;
  token.hidden = node.bare;
  if (nesting >= 0) {
    token.map = [node.line, node.end];
    if (node.attributes.size > 0) token.attrs = [...node.attributes];
  }
  return token;
}
