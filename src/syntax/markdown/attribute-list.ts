import type { Token } from './engine.ts';

/** What `{: .class #id key="value"}` says. */
export interface AttributeList {
  readonly classes: readonly string[];
  readonly id: string | undefined;
  readonly pairs: readonly (readonly [string, string])[];
  /** `{:toc}`: the list before it becomes the table of contents. */
  readonly toc: boolean;
}

const ITEM =
  /\s*(?:\.([\w-]+)|#([\p{L}_][\p{L}\p{N}_:.-]*)|([\w:@.-]+)=(?:"((?:\\"|[^"])*)"|'((?:\\'|[^'])*)'|([^\s"'.#{}]+))|(toc)(?=[\s.#]|$))/uy;

/** Reads what stands between `{:` and `}`; undefined where it is something else. */
export function parseAttributeList(text: string): AttributeList | undefined {
  const classes: string[] = [];
  const pairs: [string, string][] = [];
  let id: string | undefined;
  let toc = false;
  ITEM.lastIndex = 0;
  let end = 0;
  for (let item = ITEM.exec(text); item; item = ITEM.exec(text)) {
    end = ITEM.lastIndex;
    if (item[1] !== undefined) classes.push(item[1]);
    else if (item[2] !== undefined) id = item[2];
    else if (item[7] !== undefined) toc = true;
    else addPair(item[3]!, item[4] ?? item[5] ?? item[6] ?? '');
  }
  return end === 0 || text.slice(end).trim() !== '' ? undefined : { classes, id, pairs, toc };

  function addPair(name: string, value: string): void {
    const plain = value.replace(/\\(["'])/g, '$1');
    if (name === 'class') classes.push(...plain.split(/\s+/).filter(Boolean));
    else if (name === 'id') id = plain;
    else pairs.push([name, plain]);
  }
}

/** Gives a list's attributes to an element's token. */
export function applyAttributes(token: Token, list: AttributeList): void {
  for (const name of list.classes) token.attrJoin('class', name);
  if (list.id !== undefined) token.attrSet('id', list.id);
  for (const [name, value] of list.pairs) token.attrSet(name, value);
  if (list.toc) token.meta = { ...(token.meta as object | null), toc: true };
}
