import type { KramdownDocument } from './document.ts';
import { makeNode, type Node } from './node.ts';

/** A note that is referred to: its name, and the ids of the references. */
interface Used {
  readonly name: string;
  readonly references: string[];
}

/**
 * Numbers the notes in the order in which they are first referred to, those in notes last.
 * @param visible whether what is in a node is printed
 * @returns the notes as a block; undefined where none is referred to
 */
export function numberNotes(
  doc: KramdownDocument,
  root: Node,
  visible: (node: Node) => boolean,
): Node | undefined {
  const used = new Map<string, Used & { readonly number: number }>();
  const visit = (node: Node): void => {
    if (!visible(node)) return;
    if (node.type === 'note') {
      const note = used.get(node.value) ?? {
        name: node.value,
        references: [],
        number: doc.options.footnoteNr + used.size,
      };
      used.set(node.value, note);
      const repeat = note.references.length === 0 ? '' : `:${note.references.length}`;
      node.info = `${doc.options.footnotePrefix}${node.value}${repeat}`;
      node.level = note.number;
      note.references.push(node.info);
    }
    for (const child of node.children) visit(child);
  };
  visit(root);
  const items: Node[] = [];
  for (const { name, references } of used.values()) {
    const item = makeNode('item');
    item.attributes.set('id', `fn:${doc.options.footnotePrefix}${name}`).set('role', 'doc-endnote');
    item.children = doc.notes.get(name)!.children;
    // References that stand in this note or in later ones have no link back.
    addBacklinks(doc, item, references);
    item.children.forEach(visit);
    items.push(item);
  }
  if (items.length === 0) return undefined;
  return blockOf(doc, items);
}

function blockOf({ options }: KramdownDocument, items: Node[]): Node {
  const list = makeNode('list', 'ol');
  if (options.footnoteNr !== 1) list.attributes.set('start', String(options.footnoteNr));
  list.children = items;
  const block = makeNode('html', 'div');
  block.attributes.set('class', 'footnotes').set('role', 'doc-endnotes');
  block.children.push(list);
  const root = makeNode('root');
  root.children.push(block);
  return root;
}

/** Puts links back to the references behind the last paragraph of a note, or in one of their own. */
function addBacklinks({ options }: KramdownDocument, item: Node, references: readonly string[]): void {
  if (options.footnoteBacklink === '') return;
  const links = references.map((id, i) => backlink(id, options.footnoteBacklink, i));
  const last = placeOf(item, options.footnoteBacklinkInline);
  const paragraph = last ?? makeNode('paragraph');
  const raw = makeNode('raw', links.join(String.fromCharCode(0xa0)));
  raw.inline = true;
  if (last) {
    const spans = paragraph.children[0]!;
    spans.children = [...spans.children, makeNode('character', '160'), raw];
    return;
  }
  const spans = makeNode('spans');
  spans.children.push(raw);
  paragraph.children.push(spans);
  item.children = [...item.children, paragraph];
}

function backlink(id: string, text: string, i: number): string {
  const nth = i === 0 ? '' : `<sup>${i + 1}</sup>`;
  return `<a href="#fnref:${id}" class="reversefootnote" role="doc-backlink">${text}${nth}</a>`;
}

function placeOf(item: Node, deep: boolean): Node | undefined {
  const last = item.children.at(-1);
  if (last?.type === 'paragraph' || (deep && last?.type === 'heading')) return last;
  return deep && last && last.children.length > 0 ? placeOf(last, true) : undefined;
}
