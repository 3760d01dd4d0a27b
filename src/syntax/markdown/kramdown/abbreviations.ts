import type { KramdownDocument } from './document.ts';
import { makeNode, type Node } from './node.ts';

/** Marks the abbreviations that the document explains, in all text but that of raw HTML. */
export function markAbbreviations(doc: KramdownDocument, node: Node): void {
  if (doc.abbreviations.size === 0) return;
  const pattern = patternOf(doc);
  const mark = (parent: Node): void => {
    if (parent.type === 'html' && parent.model === 'raw') return;
    if (!parent.children.some(({ type, children }) => type === 'text' || children.length > 0)) return;
    parent.children = parent.children.flatMap((child) => {
      if (child.type === 'text') return split(doc, child, pattern);
      mark(child);
      return [child];
    });
  };
  mark(node);
}

function patternOf({ abbreviations }: KramdownDocument): RegExp {
  const names = [...abbreviations.keys()].sort((a, b) => b.length - a.length);
  const escaped = names.map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}\\p{Pc}])(?:${escaped.join('|')})(?![\\p{L}\\p{M}\\p{N}\\p{Pc}])`,
    'gu',
  );
}

function split(doc: KramdownDocument, text: Node, pattern: RegExp): Node[] {
  const out: Node[] = [];
  let from = 0;
  for (const found of text.value.matchAll(pattern)) {
    if (found.index > from) out.push(makeNode('text', text.value.slice(from, found.index)));
    out.push(abbreviation(doc, found[0]));
    from = found.index + found[0].length;
  }
  if (from === 0) return [text];
  if (from < text.value.length) out.push(makeNode('text', text.value.slice(from)));
  return out;
}

function abbreviation(doc: KramdownDocument, name: string): Node {
  const { title, node: definition } = doc.abbreviations.get(name)!;
  const node = makeNode('abbreviation', name);
  if (title !== '') node.attributes.set('title', title);
  for (const [key, value] of definition.attributes) node.attributes.set(key, value);
  return node;
}
