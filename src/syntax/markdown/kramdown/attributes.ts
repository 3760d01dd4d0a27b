import type { AttributeList, Attributes, Node } from './node.ts';

const ITEMS =
  /(?<=^|\s)(?:(\w[\w-]*)=("|')((?:\\\}|[^}])*?)\2|(\w[\w-]*)|((?:#[A-Za-z][\w:-]*|\.[^\s.#]+)+))(?=\s|$)/g;
const MARKS = /#([A-Za-z][\w:-]*)|\.([^\s.#]+)/g;

/** An empty attribute list. */
export function makeList(): AttributeList {
  return { refs: [], values: new Map() };
}

/** Adds to a list what an attribute list says between its braces: `.class #id key="value" name`. */
export function readList(text: string, list: AttributeList): void {
  for (const [, key, quote, value, ref, marks] of text.matchAll(ITEMS)) {
    if (ref !== undefined) list.refs.push(ref);
    else if (marks !== undefined) addMarks(marks, list.values);
    else list.values.set(key!, value!.replaceAll('\\}', '}').replaceAll(`\\${quote}`, quote!));
  }
}

function addMarks(marks: string, values: Attributes): void {
  for (const [, id, name] of marks.matchAll(MARKS)) {
    if (id !== undefined) values.set('id', id);
    else addClass(values, name!);
  }
}

/** Adds a class behind those that are there. */
export function addClass(attributes: Attributes, name: string): void {
  attributes.set('class', `${attributes.get('class') ?? ''} ${name}`.trimStart());
}

/** So many lists at most count at one element, lest lists that name each other never end. */
const LISTS_AT_MOST = 100;

/**
 * Puts a list's attributes on an element: classes add up, all else replaces.
 * @param named the lists that are defined in the document
 */
export function applyList(
  attributes: Attributes,
  list: AttributeList,
  named: ReadonlyMap<string, AttributeList>,
): void {
  let left = LISTS_AT_MOST;
  const apply = ({ refs, values }: AttributeList): void => {
    if (left-- <= 0) return;
    for (const ref of refs) if (named.has(ref)) apply(named.get(ref)!);
    for (const [key, value] of values) {
      if (key === 'class') addClass(attributes, value);
      else attributes.set(key, value);
    }
  };
  apply(list);
}

/** Adds an attribute list written at a block to those that it has. */
export function listOf(node: Node): AttributeList {
  return (node.list ??= makeList());
}
