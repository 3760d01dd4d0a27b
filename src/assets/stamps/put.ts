import { type Edit, splice } from '../../syntax/splice.ts';
import { walkFor } from './walks.ts';

/**
 * The stamp of the file that an address leads to; undefined where it leads to none that has one.
 * @param from what it counts from, from the root or whole
 */
export type StampOf = (from: string, address: string) => string | undefined;

/** The name that a file has with its stamp: `a/b.css` is `a/b-1a2b3c4d.css`. */
export function stampedName(file: string, stamp: string): string {
  const dot = file.lastIndexOf('.');
  return `${file.slice(0, dot)}-${stamp}${file.slice(dot)}`;
}

/**
 * A text in which the addresses of files with stamps lead to their stamped names, and nothing else changes. Addresses
 * are looked for in HTML in all attributes that can hold one (`data-…` too), in CSS, in scripts and JSON-LD; in XML in
 * attributes, elements and CSS, and in the HTML that a feed quotes; in JSON in texts that are one from the root or whole;
 * in style sheets in `url()` and `@import`; in scripts in what they import.
 * @param file its ending says what the text is @param from its own address
 */
export function putStamps(text: string, file: string, from: string, stampOf: StampOf): string {
  const edits: Edit[] = [];
  walkFor(file)?.(text, from, (base, address, offsetOf) => {
    const place = endingPlace(address);
    const stamp = place === -1 ? undefined : stampOf(base, address);
    if (stamp === undefined) return;
    const at = offsetOf(place);
    edits.push({ start: at, end: at, text: `-${stamp}` });
  });
  return splice(
    text,
    edits.sort((a, b) => a.start - b.start),
  );
}

/** Where the ending of an address's file begins. -1: it has none. */
function endingPlace(address: string): number {
  const path = /^[^?#]*/.exec(address)![0];
  const dot = path.lastIndexOf('.');
  return dot > path.lastIndexOf('/') + 1 ? dot : -1;
}
