import { cssAddresses } from '../../../src/syntax/css.ts';
import { scanHtml } from '../../../src/syntax/html.ts';
import { isAddressMeta, refreshAddress, srcsetCandidates } from '../../../src/syntax/html-attributes.ts';

/**
 * HTML with a base path taken out of its addresses, as a reader would do it by hand: the other direction of putBase,
 * by other means (whole values, no offsets from facts but their spans). For HTML without character references, CSS or
 * JSON escapes inside its addresses.
 * @param base `/x`
 */
export function takeBaseOut(html: string, base: string): string {
  const facts = scanHtml(html);
  const edits: { start: number; end: number; text: string }[] = [];
  const bare = (address: string) => address.replace(new RegExp(`^(\\s*)${base}(?=[/\\\\])`), '$1');
  const change = (start: number, end: number, text: string) => edits.push({ start, end, text });
  facts.links.owners.forEach((owner, i) => {
    const [start, end] = [facts.links.spans[2 * i]!, facts.links.spans[2 * i + 1]!];
    const value = html.slice(start, end);
    change(start, end, owner.endsWith('srcset') ? bareSrcset(value, bare) : bare(value));
  });
  for (const { name, start, end } of facts.metas) {
    const value = html.slice(start, end);
    if (name === 'refresh') {
      const at = Math.max(0, refreshAddress(value));
      change(start, end, value.slice(0, at) + bare(value.slice(at)));
    } else if (isAddressMeta(name)) change(start, end, bare(value));
  }
  for (const spans of [facts.styleAttributes, facts.styleElements]) {
    for (let i = 0; i < spans.length; i += 2) {
      const css = html.slice(spans[i], spans[i + 1]);
      for (const { start, end } of cssAddresses(css)) {
        change(spans[i]! + start, spans[i]! + end, bare(css.slice(start, end)));
      }
    }
  }
  for (let i = 0; i < facts.jsonLd.length; i += 2) {
    const json = html.slice(facts.jsonLd[i], facts.jsonLd[i + 1]);
    change(
      facts.jsonLd[i]!,
      facts.jsonLd[i + 1]!,
      json.replace(new RegExp(`("url":")${base}(?=/)`, 'g'), '$1'),
    );
  }
  edits.sort((a, b) => b.start - a.start);
  return edits.reduce(
    (text, { start, end, text: piece }) => text.slice(0, start) + piece + text.slice(end),
    html,
  );
}

function bareSrcset(value: string, bare: (address: string) => string): string {
  let text = value;
  for (const { at, address } of srcsetCandidates(value).reverse()) {
    text = text.slice(0, at) + bare(address) + text.slice(at + address.length);
  }
  return text;
}
