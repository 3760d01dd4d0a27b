import { makeNode, type Node } from './node.ts';

/**
 * GFM's line breaks: a backslash at the end of a line, or each line end where `hard_wrap` is on. They do not count in
 * HTML elements.
 * @param isEnd whether nothing follows the line in its block
 */
export function gfmBreaks(parent: Node, isWrapped: boolean, isEnd = true): void {
  const end = isWrapped ? '\n' : '\\\n';
  for (const child of parent.children)
    if (child.type !== 'html' && child.type !== 'text') gfmBreaks(child, isWrapped);
  if (!parent.children.some(({ type, value }) => type === 'text' && value.includes(end))) return;
  const last = parent.children.at(-1);
  parent.children = parent.children.flatMap((child) =>
    child.type === 'text' ? split(child, end, isEnd && child === last) : [child],
  );
}

function split(text: Node, end: string, isLast: boolean): Node[] {
  const lines = text.value.split(end);
  // Behind the last line there is nothing to break from.
  if (isLast && lines.at(-1) === '') lines.splice(-2, 2, `${lines.at(-2)}\n`);
  return lines.flatMap((line, i) =>
    i === 0 ? [makeNode('text', line)] : [makeNode('break'), makeNode('text', `\n${line}`)],
  );
}
