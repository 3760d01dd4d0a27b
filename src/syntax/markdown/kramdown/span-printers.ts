import { characterHtml, quoteHtml, symbolHtml } from './characters.ts';
import { codeSpanHtml } from './code-printer.ts';
import { attributesHtml, escapeCode, escapeText } from './escape.ts';
import type { Printer } from './printer.ts';
import { nodeOf } from './tokens.ts';

const wrapped: Printer = (token, inner) =>
  `<${token.tag}${attributesHtml(token.attrs ?? [])}>${inner}</${token.tag}>`;

const maths: Printer = (token, _, { doc, indent }) => {
  const attributes = attributesHtml(token.attrs ?? []);
  const isInline = nodeOf(token).inline;
  if (!doc.options.maths) return plainMaths(token.content, isInline, [...(token.attrs ?? [])]);
  const tex = escapeCode(token.content);
  // With attributes, kramdown leaves the formula as it is written.
  if (isInline) return attributes === '' ? `\\(${tex}\\)` : `<span${attributes}>$${token.content}$</span>`;
  return attributes === '' ? `\\[${tex}\\]\n` : `${indent}<div${attributes}>\\[${tex}\\]\n</div>\n`;
};

function plainMaths(tex: string, isInline: boolean, attrs: readonly (readonly [string, string])[]): string {
  const attributes = new Map(attrs);
  attributes.set('class', `${attributes.get('class') ?? ''} kdmath`.trimStart());
  const written = attributesHtml(attributes);
  return isInline ? `<span${written}>$${tex}$</span>` : `<div${written}>$$\n${tex}\n$$</div>\n`;
}

const CJK = '[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}]';
/** Made when it is first asked: few sites want it. */
let betweenCjk: RegExp | undefined;

const text: Printer = (token, _, { doc }) =>
  escapeText(doc.options.removeLineBreaksForCjk ? withoutBreaks(token.content) : token.content);

function withoutBreaks(written: string): string {
  betweenCjk ??= new RegExp(`(?<=${CJK})\\n(?=${CJK})`, 'gu');
  return written.replace(betweenCjk, '');
}

/** How printers of what stands in a line are found, by the type of token. */
export const SPAN_PRINTERS: readonly (readonly [type: string, printer: Printer])[] = [
  ['text', text],
  ['character', (token, _, { doc }) => characterHtml(Number(token.content), token.info, doc.options)],
  ['quote_mark', (token, _, { doc }) => quoteHtml(token.content, doc.options)],
  ['symbol', (token, _, { doc }) => symbolHtml(token.content, doc.options)],
  ['code_inline', codeSpanHtml],
  ['em', wrapped],
  ['strong', wrapped],
  ['s', wrapped],
  ['link', wrapped],
  ['image', (token) => `<img${attributesHtml(token.attrs ?? [])} />`],
  ['hardbreak', () => '<br />'],
  ['maths', maths],
  [
    'abbreviation',
    (token) => `<abbr${attributesHtml(token.attrs ?? [])}>${escapeText(token.content)}</abbr>`,
  ],
];
