/*
 * Where elements may stand for the tree that browsers make (WHATWG HTML, 13.2.6). What only the content models forbid is
 * none of it: browsers leave that as it is written.
 */

const HEAD = new Set(
  'base basefont bgsound link meta noframes noscript script style template title'.split(' '),
);
const PARTS = new Set('caption colgroup col tbody thead tfoot tr td th'.split(' '));
/** What of the rest stays in a table (of inputs the hidden ones; the others are rarely without a cell). */
const BESIDE = new Set('script style template input'.split(' '));
const TABLE = new Set('table tbody thead tfoot tr'.split(' '));

/** Whether an element belongs to `head`; any other ends it (13.2.6.4.4). */
export function isOfHead(name: string): boolean {
  return HEAD.has(name);
}

/** Whether it is a table, or a part of one that holds parts of it only. */
export function isOfTable(name: string): boolean {
  return TABLE.has(name);
}

/** Whether browsers leave an element in the one around it, and do not move it in front of a table (13.2.6.4.9). */
export function fitsIn(outer: string, name: string): boolean {
  return !TABLE.has(outer) || PARTS.has(name) || BESIDE.has(name);
}

/** Whether browsers drop the tags of an element that stands in no table (13.2.6.4.7). */
export function isDropped(name: string): boolean {
  return PARTS.has(name) && name !== 'col';
}
