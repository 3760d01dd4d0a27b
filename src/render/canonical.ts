import type { Route } from '../model/site.ts';
import type { SiteAddress } from '../syntax/url.ts';
import { absoluteUrl } from '../syntax/url.ts';

/**
 * A page that is served at a second address names its own one (RFC 6596), unless its layout does.
 * @param own the page's own route
 */
export function withCanonical(html: string, own: Route, address: SiteAddress): string {
  if (/<link[^>]*\brel\s*=\s*["']?canonical\b/i.test(html)) return html;
  const head = /<\/head\s*>/i.exec(html);
  if (!head) return html;
  const link = `<link rel="canonical" href="${absoluteUrl(own.url, address)}">\n`;
  return html.slice(0, head.index) + link + html.slice(head.index);
}
