import type { Config } from '../schema/config.ts';
import type { MarkdownRow } from '../syntax/markdown/engine.ts';
import type { Extras } from '../syntax/markdown/extras.ts';
import { createMarkdown, type Markdown } from '../syntax/markdown/markdown.ts';

/** Names what a Markdown parser is made for: another one is made where it changes. */
export function dialectOf({ markdown, kramdown }: Config): string {
  return `${markdown} ${JSON.stringify(kramdown)}`;
}

/** The parser that a site asks for; where its grammar is not loaded yet, one that throws a RangeError. @param rows of our own besides */
export function markdownFor(
  { markdown, kramdown }: Config,
  extras: Extras,
  rows: readonly MarkdownRow[] = [],
): Markdown {
  if (markdown === 'kramdown' && !extras.kramdown) return NOT_LOADED;
  return createMarkdown({ dialect: markdown, kramdown, rows, extras });
}

const notLoaded = (): never => {
  throw new RangeError('prepare() comes first');
};

const NOT_LOADED: Markdown = { render: notLoaded, renderInline: notLoaded };
