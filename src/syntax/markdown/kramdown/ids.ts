import { plainId } from '../heading-ids.ts';
import type { KramdownDocument } from './document.ts';
import type { Node } from './node.ts';
import type { KramdownOptions } from './options.ts';

/** Gives an id to each heading that has none; the second of the same text gets `-1`, the next `-2`. */
export function giveIds(doc: KramdownDocument): void {
  if (!doc.options.autoIds) return;
  const { autoIdPrefix, input } = doc.options;
  const used = { gfm: new Map<string, number>(), kramdown: new Map<string, number>() };
  // In HTML elements and in notes kramdown's own rule counts, in GFM too.
  const visit = (node: Node, isGfm: boolean): void => {
    if (node.type === 'heading' && !node.attributes.has('id')) {
      const id = autoIdPrefix + (isGfm ? plainId(plainText(node)) : kramdownId(node, doc.options));
      node.attributes.set('id', unusedId(id, isGfm ? used.gfm : used.kramdown));
    }
    if (node.type === 'spans') return;
    for (const child of node.children) visit(child, isGfm && child.type !== 'html');
  };
  visit(doc.root, input === 'GFM');
  for (const definition of doc.notes.values()) visit(definition, false);
}

function unusedId(id: string, counts: Map<string, number>): string {
  const count = counts.get(id);
  counts.set(id, (count ?? -1) + 1);
  return count === undefined ? id : `${id}-${count + 1}`;
}

/** kramdown's own rule: ASCII letters and digits, from the first letter on. */
function kramdownId(node: Node, options: KramdownOptions): string {
  const written = writtenText(node, options);
  const ascii = options.transliteratedHeaderIds ? written.normalize('NFD').replace(/\p{M}/gu, '') : written;
  const id = basicId(ascii);
  return id === '' ? 'section' : id;
}

function basicId(text: string): string {
  return text
    .replace(/^[^a-zA-Z]+/, '')
    .replace(/[^a-zA-Z0-9 -]/g, '')
    .replaceAll(' ', '-')
    .toLowerCase();
}

/** Gives an id to each term of a list that asks for that by `{:auto_ids}`, or, with a beginning of its own, `{:auto_ids-word-}`. */
export function giveTermIds({ list, children }: Node): void {
  const asked = list?.refs.map((ref) => /^auto_ids(?:-([\w-]+))?/.exec(ref)).find((match) => match !== null);
  if (!asked) return;
  for (const { type, attributes, children: spans } of children)
    if (type === 'term' && !attributes.has('id'))
      attributes.set('id', (asked[1] ?? '') + basicId(spans[0]!.value));
}

function writtenText(node: Node, options: KramdownOptions): string {
  if (options.input === 'GFM') return plainText(node);
  return options.autoIdStripping ? textOnly(node) : (node.children[0]?.value ?? '');
}

function textOnly(node: Node): string {
  return node.type === 'text' ? node.value : node.children.map(textOnly).join('');
}

/** The words of a heading: text, code and maths, not images, notes and what is no character. */
function plainText(node: Node): string {
  if (node.type === 'character') return String.fromCodePoint(Number(node.value));
  if (node.type === 'text' || node.type === 'code-span' || node.type === 'maths') return node.value;
  if (node.type === 'abbreviation') return node.value;
  return node.children.map(plainText).join('');
}
