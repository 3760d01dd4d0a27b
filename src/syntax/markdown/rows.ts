import abbreviations from 'markdown-it-abbr';
import definitionLists from 'markdown-it-deflist';
import footnotes from 'markdown-it-footnote';
import { attributes } from './attributes.ts';
import { fencedCode } from './code.ts';
import type { MarkdownRow } from './engine.ts';
import { headingIds } from './heading-ids.ts';
import { rawHtml } from './html-rule.ts';
import { lineEnds } from './line-ends.ts';
import { maths } from './maths-rule.ts';
import { placeholders } from './placeholders.ts';
import { tableOfContents } from './toc.ts';
import { typography } from './typography.ts';

/** What `markdown: wsite` has beyond CommonMark, tables and strikethrough, in the order of installation. */
export const MARKDOWN_ROWS: readonly MarkdownRow[] = [
  ['line-ends', lineEnds],
  ['raw-html', rawHtml],
  ['maths', maths],
  ['fenced-code', fencedCode],
  ['footnotes', (md) => md.use(footnotes)],
  ['definition-lists', (md) => md.use(definitionLists)],
  ['abbreviations', (md) => md.use(abbreviations)],
  ['attributes', attributes],
  ['placeholders', placeholders],
  ['typography', typography],
  ['heading-ids', headingIds],
  ['table-of-contents', tableOfContents],
];
