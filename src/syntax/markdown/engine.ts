import MarkdownIt, {
  type RendererRule,
  type StateBlock,
  type StateCore,
  type StateInline,
  type Token,
} from 'markdown-it';
import htmlInline from 'markdown-it/lib/rules_inline/html_inline.mjs';

export type { MarkdownIt, RendererRule, StateBlock, StateCore, StateInline, Token };

/** A row of the table of Markdown plugins: its name, and what it does to the parser when that is made. */
export type MarkdownRow = readonly [name: string, install: (md: MarkdownIt) => void];

/** CommonMark and nothing else, held to the specification's examples. */
export function commonmarkEngine(): MarkdownIt {
  return new MarkdownIt('commonmark');
}

/** CommonMark with tables, strikethrough and curly quotes; the rows bring the rest. */
export function wsiteEngine(rows: readonly MarkdownRow[]): MarkdownIt {
  const md = new MarkdownIt({ html: true, typographer: true });
  for (const [, install] of rows) install(md);
  return md;
}

/** markdown-it's chain of rules without its grammar, which the rows bring. */
export function bareEngine(rows: readonly MarkdownRow[]): MarkdownIt {
  const md = new MarkdownIt({ html: true });
  for (const [, install] of rows) install(md);
  return md;
}

/** markdown-it's own rule for HTML tags inside text. */
export const standardHtmlInline: (state: StateInline, silent: boolean) => boolean = htmlInline;
