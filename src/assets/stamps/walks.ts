import { cssAddresses, unescapeCss } from '../../syntax/css.ts';
import { attributeNamed, srcsetCandidates } from '../../syntax/html-attributes.ts';
import { tokenize, unescapeAttribute } from '../../syntax/html-tokens.ts';
import { type JsText, jsAddresses, jsSpecifiers } from '../../syntax/js-addresses.ts';
import { xmlAddresses } from '../../syntax/xml-addresses.ts';

/** Told of an address: what it counts from, what it says, and where its units stand in the text. */
export type Visit = (from: string, address: string, offsetOf: (at: number) => number) => void;

/** Visits the addresses of a text that stands at an address itself. */
export type Walk = (text: string, from: string, visit: Visit) => void;

const inAddress: Walk = (value, from, visit) => visit(from, value, (at) => at);

const inSrcset: Walk = (value, from, visit) => {
  for (const { at, address } of srcsetCandidates(value)) visit(from, address, (place) => at + place);
};

const inCss: Walk = (css, from, visit) => {
  for (const { start, end } of cssAddresses(css)) {
    const { text, offsets } = unescapeCss(css.slice(start, end));
    visit(from, text, (at) => start + offsets[at]!);
  }
};

const inScript = walkTexts(jsSpecifiers);
const inPageScript = walkTexts(jsAddresses);
const inJson = walkTexts((json) => jsAddresses(json).filter(({ text }) => !text.startsWith('.')));

/** In a manifest every text is looked at, in other JSON only what can be nothing but an address. */
const inManifest = walkTexts((json) =>
  [...json.matchAll(/"([^"\\\n]+)"/g)].map((match) => ({ at: match.index + 1, text: match[1]! })),
);

function walkTexts(find: (text: string) => readonly JsText[]): Walk {
  return (text, from, visit) => {
    for (const one of find(text)) visit(from, one.text, (at) => one.at + at);
  };
}

const inHtml: Walk = (html, from, visit) => {
  let base = from;
  let element = '';
  let attribute = '';
  let inside = -1;
  const look = (start: number, end: number, walk: Walk): void => within(html, start, end, base, walk, visit);
  tokenize(html, {
    startName(start, end) {
      element = html.slice(start, end).toLowerCase();
    },
    attributeName(start, end) {
      attribute = html.slice(start, end).toLowerCase();
    },
    attributeValue(start, end) {
      if (element === 'base' && attribute === 'href') base = html.slice(start, end);
      const { role } = attributeNamed(attribute);
      if (role === 'srcset' || /^data-.*srcset/.test(attribute)) look(start, end, inSrcset);
      else if (role === 'style') look(start, end, inCss);
      else if (role === 'address' || /^(?:data(?:-.*)?|content)$/.test(attribute))
        look(start, end, inAddress);
    },
    startTagEnd(at) {
      inside = at + 1;
    },
    endName(start, end) {
      const name = html.slice(start, end).toLowerCase();
      const walk = name === 'style' ? inCss : name === 'script' ? inPageScript : undefined;
      if (walk && element === name) shift(html.slice(inside, start - 2), inside, base, walk, visit);
    },
    text() {},
  });
};

const inXml: Walk = (xml, from, visit) => {
  const { addresses, srcsets, styles } = xmlAddresses(xml);
  const each = (spans: readonly number[], walk: Walk): void => {
    for (let i = 0; i < spans.length; i += 2) within(xml, spans[i]!, spans[i + 1]!, from, walk, visit);
  };
  each(addresses, inAddress);
  each(srcsets, inSrcset);
  each(styles, inCss);
  inQuotedHtml(xml, from, visit);
};

/** HTML that a feed quotes: as text with references, or in CDATA. Its addresses count from `xml:base`. */
const inQuotedHtml: Walk = (xml, from, visit) => {
  let base = from;
  let attribute = '';
  tokenize(
    xml,
    {
      startName() {
        base = from;
      },
      attributeName(start, end) {
        attribute = xml.slice(start, end);
      },
      attributeValue(start, end) {
        if (attribute === 'xml:base') base = xml.slice(start, end);
      },
      startTagEnd() {},
      endName() {},
      text(start, end) {
        if (xml.slice(start, end).includes('&lt;')) within(xml, start, end, base, inHtml, visit);
      },
      cdata(start, end) {
        shift(xml.slice(start, end), start, base, inHtml, visit);
      },
    },
    true,
  );
};

/** Walks over a stretch of markup, in which characters may be written as references. */
function within(markup: string, start: number, end: number, from: string, walk: Walk, visit: Visit): void {
  const written = markup.slice(start, end);
  const { text, offsets } = written.includes('&')
    ? unescapeAttribute(written)
    : { text: written, offsets: undefined };
  walk(text, from, (base, address, offsetOf) =>
    visit(base, address, (at) => start + (offsets?.[offsetOf(at)] ?? offsetOf(at))),
  );
}

/** Walks over a stretch of a text that begins at an offset. */
function shift(text: string, start: number, from: string, walk: Walk, visit: Visit): void {
  walk(text, from, (base, address, offsetOf) => visit(base, address, (at) => start + offsetOf(at)));
}

/** The walk over a file, by its ending. */
export function walkFor(file: string): Walk | undefined {
  return WALKS.get(/\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? '');
}

const WALKS: ReadonlyMap<string, Walk> = new Map([
  ['html', inHtml],
  ['htm', inHtml],
  ...['xml', 'atom', 'rss', 'svg', 'xhtml', 'xsl', 'xslt'].map((ending) => [ending, inXml] as const),
  ['json', inJson],
  ['jsonld', inJson],
  ['webmanifest', inManifest],
  ['css', inCss],
  ['js', inScript],
  ['mjs', inScript],
]);
