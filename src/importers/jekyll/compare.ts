import type { ProjectFiles } from '../../model/ports.ts';
import { tokenize, unescapeAttribute, unescapeText } from '../../syntax/html-tokens.ts';

/** How a page of the new site differs from the old one's. */
export interface Difference {
  readonly page: string;
  /** The first token that differs, and the one that the old page had there; undefined at a page's end. */
  readonly old: string | undefined;
  readonly now: string | undefined;
  /** What stands before it in both. */
  readonly after: string;
}

/** Elements whose text is code: white space counts in none of them, as everywhere. */
const VOID_TEXT = /^\s*$/;

/**
 * A page as a stream of tokens: tags with their attributes sorted, texts with white space folded and character
 * references resolved. Comments are no tokens.
 */
export function tokensOf(html: string): string[] {
  const tokens: string[] = [];
  let text = '';
  let name = '';
  let attributes = new Map<string, string>();
  let attribute = '';
  const endText = () => {
    if (!VOID_TEXT.test(text)) tokens.push(text.replace(/\s+/g, ' ').trim());
    text = '';
  };
  tokenize(html, {
    startName(start, end) {
      endText();
      name = html.slice(start, end).toLowerCase();
      attributes = new Map();
    },
    attributeName(start, end) {
      attribute = html.slice(start, end).toLowerCase();
      if (!attributes.has(attribute)) attributes.set(attribute, '');
      else attribute = '';
    },
    attributeValue(start, end) {
      const before = attributes.get(attribute) ?? '';
      attributes.set(attribute, before + unescapeAttribute(html.slice(start, end)).text);
    },
    startTagEnd() {
      attributes.delete('');
      const written = [...attributes]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, value]) => ` ${key}="${value.replace(/\s+/g, ' ').trim()}"`);
      tokens.push(`<${name}${written.join('')}>`);
    },
    endName(start, end) {
      endText();
      tokens.push(`</${html.slice(start, end).toLowerCase()}>`);
    },
    text(start, end) {
      text += unescapeText(html.slice(start, end));
    },
  });
  endText();
  return tokens;
}

/** The first difference of two pages; undefined where they are the same. */
export function differenceOf(page: string, old: string, now: string): Difference | undefined {
  if (old === now) return undefined;
  const [before, after] = [tokensOf(old), tokensOf(now)];
  const length = Math.max(before.length, after.length);
  for (let i = 0; i < length; i++) {
    if (before[i] === after[i]) continue;
    return { page, old: before[i], now: after[i], after: before.slice(Math.max(0, i - 3), i).join(' ') };
  }
  return undefined;
}

/** How the pages of a new site compare with the old one's. */
export interface Comparison {
  /** How many HTML pages the old site has. */
  readonly pages: number;
  readonly same: number;
  /** Pages of the old site that the new one does not have. */
  readonly missing: readonly string[];
  /** The first difference of each page that differs. */
  readonly differences: readonly Difference[];
}

/**
 * Compares all HTML pages of an old site with the new one's.
 * @param old texts by their files, in the order of the report; @param now undefined for what the new site does not have
 */
export function comparePages(
  old: Iterable<readonly [file: string, html: string]>,
  now: (file: string) => string | undefined,
): Comparison {
  const missing: string[] = [];
  const differences: Difference[] = [];
  let pages = 0;
  for (const [file, html] of old) {
    pages++;
    const made = now(file);
    const difference = made === undefined ? undefined : differenceOf(file, html, made);
    if (made === undefined) missing.push(file);
    if (difference) differences.push(difference);
  }
  return { pages, same: pages - missing.length - differences.length, missing, differences };
}

/** What of a site is asked to compare it. */
interface Made {
  files(): readonly string[];
  produce(file: string): { readonly content: string | Uint8Array | undefined };
}

/** Compares all HTML pages of a built old site with what the new one makes. */
export function compareSites(old: ProjectFiles, now: Made): Comparison {
  const pages = old.list(() => false).files.filter(({ path }) => /\.html?$/i.test(path));
  const files = new Set(now.files());
  const text = (content: string | Uint8Array | undefined) =>
    typeof content === 'string' ? content : new TextDecoder().decode(content);
  return comparePages(
    pages.map(({ path }) => [path, text(old.read(path))] as const),
    (file) => (files.has(file) ? text(now.produce(file).content) : undefined),
  );
}
