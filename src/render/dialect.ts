import type { Config } from '../schema/config.ts';
import { type AddressOf, otherAddresses } from '../syntax/markdown/addresses.ts';
import type { MarkdownRow } from '../syntax/markdown/engine.ts';
import type { Extras } from '../syntax/markdown/extras.ts';
import { createMarkdown, type Markdown } from '../syntax/markdown/markdown.ts';
import type { Links } from './links.ts';
import type { Parts } from './parts.ts';

/** Names what a Markdown parser is made for: another one is made where it changes. */
export function dialectOf({ markdown, kramdown }: Config): string {
  return `${markdown} ${JSON.stringify(kramdown)}`;
}

/**
 * The parser that a site asks for; where its grammar is not loaded yet, one that throws a RangeError. In kramdown's grammar
 * addresses stay as they are written, as in Jekyll. @param shown the state of the site; @param rows of our own besides
 */
export function markdownFor(
  { markdown, kramdown }: Config,
  extras: Extras,
  shown: () => { readonly links: Links; readonly parts: Pick<Parts, 'note'> },
  rows: readonly MarkdownRow[] = [],
): Markdown {
  if (markdown === 'kramdown' && !extras.kramdown) return NOT_LOADED;
  const addressOf: AddressOf = (path, address) => shown().links.beside(path, address, shown().parts.note);
  const own: MarkdownRow[] = markdown === 'wsite' ? [['other-addresses', otherAddresses(addressOf)]] : [];
  return createMarkdown({ dialect: markdown, kramdown, rows: [...own, ...rows], extras });
}

const notLoaded = (): never => {
  throw new RangeError('prepare() comes first');
};

const NOT_LOADED: Markdown = { render: notLoaded, renderInline: notLoaded };
