import type { SourceText } from '../../diagnostics/text.ts';
import type { LiquidSite } from './site.ts';
import type { TagToken, Token } from './tokens.ts';
import type { Block, Node } from './tree.ts';
import type { Writer } from './write.ts';

/** Loop variables that have another name inside of their loop. */
export type Renamed = ReadonlyMap<string, string>;

/** One template under translation, as the writers of tags see it. */
export interface Translation {
  readonly source: SourceText;
  /** A page's body: `{#` is text there, and comments are the tag. */
  readonly body: boolean;
  readonly site: LiquidSite;
  writerAt(token: { readonly at: number }, renamed: Renamed): Writer;
  /** Jekyll refuses such a template. */
  refused(token: Token): void;
  untranslated(token: Token, what: string): void;
  /** Only the lax rules could read it. */
  lax(token: Token): void;
  nodes(nodes: readonly Node[], renamed: Renamed): string;
}

/** A tag of Nunjucks in the place and with the dashes and blanks of one of Liquid. */
export function tagText(token: TagToken, content: string): string {
  const { dashBefore, dashAfter, before, after } = token;
  return `{%${dashBefore}${before}${content}${after}${dashAfter}%}`;
}

/** An output in the place of a tag. */
export function outputText(token: TagToken, content: string): string {
  const { dashBefore, dashAfter, before, after } = token;
  return `{{${dashBefore}${before}${content}${after}${dashAfter}}}`;
}

/** The end tag in Nunjucks' words; a block that nothing closes is closed where the template ends. */
export function endText({ end, branches }: Block, name: string, translation: Translation): string {
  if (end) return tagText(end, name);
  translation.refused(branches[0]!.head);
  return `{% ${name} %}`;
}
