import { attributeNamed, type Role } from './html-attributes.ts';
import { tokenize } from './html-tokens.ts';

/** Stretches of XML that hold one address, several, or CSS, as written. Offsets come in pairs. */
export interface XmlAddresses {
  readonly addresses: readonly number[];
  readonly srcsets: readonly number[];
  readonly styles: readonly number[];
}

/** Elements of feeds and sitemaps whose text is an address, by local name. */
const ADDRESS_ELEMENTS: ReadonlySet<string> = new Set('link loc url uri icon logo comments docs'.split(' '));

/**
 * Where XML (feeds, sitemaps, SVG, XHTML) holds addresses: in the attributes that hold them in HTML and SVG, in `url`,
 * in `xml:base`, in the text of a feed's or sitemap's elements, and in `<?xml-stylesheet?>`. HTML that a feed quotes in
 * its entries is text. Never throws.
 */
export function xmlAddresses(xml: string): XmlAddresses {
  const found = { addresses: [] as number[], srcsets: [] as number[], styles: [] as number[] };
  let element = '';
  let role: Role | undefined;

  tokenize(
    xml,
    {
      startName(start, end) {
        element = localName(xml.slice(start, end));
      },
      attributeName(start, end) {
        const name = xml.slice(start, end);
        role = name === 'url' || name === 'xml:base' ? 'address' : attributeNamed(name).role;
      },
      attributeValue(start, end) {
        if (role === 'address') found.addresses.push(start, end);
        else if (role === 'srcset') found.srcsets.push(start, end);
        else if (role === 'style') found.styles.push(start, end);
      },
      startTagEnd(_at, selfClosing) {
        if (selfClosing) element = '';
      },
      endName() {
        element = '';
      },
      text(start, end) {
        if (element === 'style') found.styles.push(start, end);
        else if (ADDRESS_ELEMENTS.has(element)) found.addresses.push(start, end);
      },
      cdata(start, end) {
        this.text(start, end);
      },
      processingInstruction(start, end) {
        const match = STYLESHEET.exec(xml.slice(start, end));
        if (match) found.addresses.push(start + match[1]!.length, start + match[0].length);
      },
    },
    true,
  );
  return found;
}

const STYLESHEET = /^(\??xml-stylesheet\s[\s\S]*?\bhref\s*=\s*["'])[^"']*/;

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
