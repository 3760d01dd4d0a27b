import type { Facts } from '../model/facts.ts';
import { cssAddresses, relativeUrls, unescapeCss } from '../syntax/css.ts';
import { scanHtml } from '../syntax/html.ts';
import { isAddressMeta, refreshAddress, srcsetCandidates } from '../syntax/html-attributes.ts';
import { unescapeAttribute } from '../syntax/html-tokens.ts';
import { jsonAddresses } from '../syntax/json-addresses.ts';
import { splice } from '../syntax/splice.ts';
import { decodePercent, encodePath, rootSlash, type SiteAddress } from '../syntax/url.ts';
import { xmlAddresses } from '../syntax/xml-addresses.ts';

/**
 * A finished output with the site's base path put into its addresses, the last step before its bytes leave.
 *
 * The rule: an address from the root (`/a`, not `//host`) that stands where an address stands gets the base path before
 * its slash, once, whatever it begins with, and no other byte changes. Such places are, in HTML, the attributes of
 * html-attributes.ts, `meta`, CSS and JSON-LD; in XML those of xml-addresses.ts; in JSON those of json-addresses.ts.
 * In a style sheet they become relative to the sheet. Whole addresses (`https://…`) are never touched: the site's own
 * were made whole while rendering (`absoluteUrl`), and those that an author wrote may be another site's on the same
 * host. Scripts, `srcdoc` and plain text are not looked into.
 *
 * @param content as text, or as bytes of any encoding that extends ASCII
 * @param file relative to the output; its ending says what it holds
 * @param facts of exactly this HTML, where they are known
 * @returns `content` itself where nothing changes, always so for a site at the root
 */
export function putBase(
  content: string | Uint8Array,
  file: string,
  { baseurl }: Pick<SiteAddress, 'baseurl'>,
  facts?: Facts,
): string | Uint8Array {
  const base = writable(baseurl);
  const put = PUT.get(endingOf(file));
  if (base === '' || !put) return content;
  if (typeof content === 'string') return put(content, base, file, facts);
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const text = bytes.toString('latin1');
  const done = put(text, base, file, undefined);
  return done === text ? content : Buffer.from(done, 'latin1');
}

/** Whether a base path may have to be put into a file of that name. */
export function holdsAddresses(file: string): boolean {
  return PUT.has(endingOf(file));
}

function endingOf(file: string): string {
  return /\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
}

type Put = (text: string, base: string, file: string, facts: Facts | undefined) => string;

const putHtml: Put = (text, base, _file, facts) =>
  insert(text, base, placesInHtml(text, facts ?? scanHtml(text)));
const putXml: Put = (text, base) => insert(text, base, placesInXml(text));
const putJson: Put = (text, base) => insert(text, base, jsonAddresses(text));

const PUT: ReadonlyMap<string, Put> = new Map([
  ...['html', 'htm'].map((ending) => [ending, putHtml] as const),
  ...['xml', 'atom', 'rss', 'svg', 'xhtml', 'xsl', 'xslt'].map((ending) => [ending, putXml] as const),
  ...['json', 'jsonld', 'webmanifest'].map((ending) => [ending, putJson] as const),
  ['css', (text, _base, file) => relativeUrls(text, file)],
]);

/** The base path so written that it can stand in any quotes and in `url()`; empty for the root. */
function writable(baseurl: string): string {
  const path = baseurl.replace(/^\/+|\/+$/g, '');
  if (path === '') return '';
  return (
    '/' +
    encodePath(decodePercent(path)).replace(
      /[&'(),;]/g,
      (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
    )
  );
}

function insert(text: string, base: string, places: number[]): string {
  places.sort((a, b) => a - b);
  return splice(
    text,
    places.map((at) => ({ start: at, end: at, text: base })),
  );
}

/** Finds where in a value, its escapes resolved, the addresses from the root begin. */
type Find = (value: string, put: (at: number) => void) => void;

function placesInHtml(html: string, facts: Facts): number[] {
  const places: number[] = [];
  const { owners, values, spans } = facts.links;
  for (let i = 0; i < owners.length; i++) {
    if (owners[i]!.endsWith('srcset')) look(html, spans[2 * i]!, spans[2 * i + 1]!, inSrcset, places);
    else if (mayBeginAtRoot(values[i]!)) look(html, spans[2 * i]!, spans[2 * i + 1]!, inAddress, places);
  }
  for (const { name, start, end } of facts.metas) {
    if (name === 'refresh') look(html, start, end, inRefresh, places);
    else if (isAddressMeta(name)) look(html, start, end, inAddress, places);
  }
  eachSpan(facts.styleAttributes, (start, end) => look(html, start, end, inCss, places));
  eachSpan(facts.styleElements, (start, end) =>
    inCss(html.slice(start, end), (at) => places.push(start + at)),
  );
  eachSpan(facts.jsonLd, (start, end) => {
    for (const at of jsonAddresses(html.slice(start, end))) places.push(start + at);
  });
  return places;
}

function placesInXml(xml: string): number[] {
  const places: number[] = [];
  const { addresses, srcsets, styles } = xmlAddresses(xml);
  eachSpan(addresses, (start, end) => look(xml, start, end, inAddress, places));
  eachSpan(srcsets, (start, end) => look(xml, start, end, inSrcset, places));
  eachSpan(styles, (start, end) => look(xml, start, end, inCss, places));
  return places;
}

/** Spares a second look at what begins with a letter or `#`. */
function mayBeginAtRoot(value: string): boolean {
  const c = value.charCodeAt(0);
  return c === 47 || c === 92 || c <= 32;
}

const inAddress: Find = (value, put) => {
  const slash = rootSlash(value);
  if (slash !== -1) put(slash);
};

const inSrcset: Find = (value, put) => {
  for (const { at, address } of srcsetCandidates(value)) inAddress(address, (slash) => put(at + slash));
};

const inRefresh: Find = (value, put) => {
  const at = refreshAddress(value);
  if (at !== -1) inAddress(value.slice(at), (slash) => put(at + slash));
};

const inCss: Find = (css, put) => {
  for (const { start, end } of cssAddresses(css)) {
    const written = css.slice(start, end);
    const { text, offsets } = written.includes('\\')
      ? unescapeCss(written)
      : { text: written, offsets: undefined };
    inAddress(text, (at) => put(start + (offsets?.[at] ?? at)));
  }
};

/** Adds the places of addresses in a stretch of markup, in which characters may be written as references. */
function look(markup: string, start: number, end: number, find: Find, places: number[]): void {
  const written = markup.slice(start, end);
  const { text, offsets } = written.includes('&')
    ? unescapeAttribute(written)
    : { text: written, offsets: undefined };
  find(text, (at) => places.push(start + (offsets?.[at] ?? at)));
}

function eachSpan(spans: readonly number[], visit: (start: number, end: number) => void): void {
  for (let i = 0; i < spans.length; i += 2) visit(spans[i]!, spans[i + 1]!);
}
