import type { ContentModel } from './node.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Elements that stand in a line: they open a paragraph, and never end one. */
export const SPAN_ELEMENTS = words(
  'a abbr acronym b bdo big br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt rtc ' +
    'ruby samp select small span strong sub sup tt u var',
);

/** Elements whose tags are text within a line. */
export const BLOCK_ELEMENTS = words(
  'address applet article aside blockquote body caption col colgroup dd div dl dt fieldset figcaption footer form h1 ' +
    'h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li main map menu nav ol optgroup p pre section summary ' +
    'table tbody td tfoot th thead tr ul',
);

/** Elements that have no end tag. */
export const EMPTY_ELEMENTS = words(
  'area base br col command embed hr img input keygen link meta param source track wbr',
);

const WITH_BLOCKS = words(
  'address applet article aside blockquote body dd details div dl fieldset figcaption figure footer form header hgroup ' +
    'iframe li main map menu nav noscript object section summary td',
);

const WITH_SPANS = words(
  'a abbr acronym b bdo big br button caption cite del dfn dt em h1 h2 h3 h4 h5 h6 i img input ins label legend ' +
    'optgroup p q rb rbc rp rt rtc ruby select small span strong sub sup th tt',
);

const OTHERS = words(
  'code colgroup head html kbd mark math ol option pre samp script style table tbody textarea tfoot thead tr u ul var',
);

/** How kramdown reads an element's content where Markdown counts in HTML. */
export function contentModel(name: string): ContentModel {
  return WITH_BLOCKS.has(name) ? 'block' : WITH_SPANS.has(name) ? 'span' : 'raw';
}

/** The name in small letters where HTML has such an element; else as it is written, as SVG asks. */
export function elementName(written: string): string {
  const small = written.toLowerCase();
  return isKnownElement(small) ? small : written;
}

/** Whether kramdown knows an element of this name, in small letters. */
export function isKnownElement(name: string): boolean {
  return (
    SPAN_ELEMENTS.has(name) ||
    BLOCK_ELEMENTS.has(name) ||
    EMPTY_ELEMENTS.has(name) ||
    contentModel(name) !== 'raw' ||
    OTHERS.has(name)
  );
}
