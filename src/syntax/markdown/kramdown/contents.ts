import type { Token } from '../engine.ts';
import type { KramdownDocument } from './document.ts';
import { makeNode, type Node } from './node.ts';
import { nodeOf } from './tokens.ts';

/** The list that `{:toc}` makes of a list: links to the headings, nested by their levels. */
export function contentsOf({ options }: KramdownDocument, list: Node, tokens: readonly Token[]): Node {
  const root = makeNode('list', list.value);
  for (const [key, value] of list.attributes) root.attributes.set(key, value);
  if (!root.attributes.has('id')) root.attributes.set('id', 'markdown-toc');
  const prefix = root.attributes.get('id')!;
  const open: { readonly level: number; readonly item: Node }[] = [];
  for (const token of tokens) {
    if (token.type !== 'heading_open') continue;
    const heading = nodeOf(token);
    const id = token.attrGet('id');
    if (id === null || !options.tocLevels.includes(heading.level)) continue;
    if (/\bno_toc\b/.test(token.attrGet('class') ?? '')) continue;
    const item = entry(heading, id, prefix);
    while (open.length > 0 && open.at(-1)!.level >= heading.level) open.pop();
    const above = open.at(-1)?.item;
    if (above && above.children.length === 1) above.children.push(makeNode('list', list.value));
    (above ? above.children[1]! : root).children.push(item);
    open.push({ level: heading.level, item });
  }
  return root;
}

function entry(heading: Node, id: string, prefix: string): Node {
  const link = makeNode('link');
  link.attributes.set('href', `#${id}`).set('id', `${prefix}-${id}`);
  link.children = withoutLinks(heading.children.flatMap(({ children }) => children));
  const spans = makeNode('paragraph');
  spans.bare = true;
  spans.children.push(link);
  const item = makeNode('item');
  item.children.push(spans);
  return item;
}

/** Links do not stand in links, and notes would be there twice. */
function withoutLinks(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => {
    if (node.type === 'note') return [];
    const children = withoutLinks(node.children);
    return node.type === 'link' ? children : [{ ...node, children }];
  });
}
