import { unescapeText } from './html-tokens.ts';

/** An address of a list, and where it begins in the list's text. */
export interface ListedUrl {
  readonly url: string;
  readonly at: number;
  /** As it is written. */
  readonly length: number;
}

/** The addresses of a list: of a sitemap, or one a line. */
export interface UrlList {
  /** `index`: its addresses are those of further sitemaps (sitemaps.org, "Using Sitemap index files"). */
  readonly kind: 'sitemap' | 'index' | 'lines';
  readonly urls: readonly ListedUrl[];
}

/** Reads a list of addresses; in one without markup, empty lines and those that begin with `#` are none. Never throws. */
export function readUrlList(text: string): UrlList {
  if (!/<(?:[\w-]+:)?(?:urlset|sitemapindex)\b/.test(text)) return { kind: 'lines', urls: linesOf(text) };
  const isIndex = /<(?:[\w-]+:)?sitemapindex\b/.test(text);
  const masked = text.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => ' '.repeat(comment.length));
  const urls: ListedUrl[] = [];
  for (const { 1: before, 2: written, index } of masked.matchAll(/(<loc>\s*)([^<]*?)\s*<\/loc>/g))
    urls.push({ url: unescapeText(written!), at: index + before!.length, length: written!.length });
  return { kind: isIndex ? 'index' : 'sitemap', urls };
}

function linesOf(text: string): ListedUrl[] {
  const urls: ListedUrl[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    const url = line.replace(/^\ufeff/, '').trim();
    if (url === '' || url.startsWith('#')) continue;
    urls.push({ url, at: index + line.indexOf(url), length: url.length });
  }
  return urls;
}
