import { applyList } from './attributes.ts';
import type { KramdownDocument } from './document.ts';
import { giveTermIds } from './ids.ts';
import type { Node } from './node.ts';

/**
 * What counts once all blocks are read: attribute lists, which may be named before they are defined, go to their blocks;
 * what only held a place goes away, and blank lines that meet are one.
 */
export function resolve(doc: KramdownDocument, parent: Node): void {
  const kept: Node[] = [];
  for (const child of parent.children) {
    if (child.list) applyList(child.attributes, child.list, doc.lists);
    if (child.type === 'end') continue;
    const last = kept.at(-1);
    if (child.type === 'blank' && last?.type === 'blank') {
      last.value += child.value;
      continue;
    }
    kept.push(child);
    resolve(doc, child);
    if (child.type === 'terms') giveTermIds(child);
  }
  parent.children = kept;
}
