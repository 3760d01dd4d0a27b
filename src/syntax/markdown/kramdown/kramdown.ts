import type { ValueMap } from '../../value.ts';
import type { MarkdownIt, StateCore, Token } from '../engine.ts';
import { type Env, envOf } from '../env.ts';
import { markAbbreviations } from './abbreviations.ts';
import { BLOCK_PRINTERS } from './block-printers.ts';
import { parseBlocks, parseSmartBlocks } from './block-rules.ts';
import { gfmBreaks } from './breaks.ts';
import { contentsOf } from './contents.ts';
import { type KramdownDocument, makeDocument } from './document.ts';
import { giveIds } from './ids.ts';
import { makeNode, type Node } from './node.ts';
import { numberNotes } from './notes.ts';
import type { KramdownOptions } from './options.ts';
import { type Printer, printersBy, printTokens } from './printer.ts';
import { optionsFrom } from './read-options.ts';
import { resolve } from './resolve.ts';
import { makeScanner } from './scanner.ts';
import { SPAN_PRINTERS } from './span-printers.ts';
import { spanRules } from './span-rules.ts';
import { parseSpans } from './spans.ts';
import { nodeOf, tokensOf } from './tokens.ts';

/**
 * Row: kramdown's own grammar. The rows `block` and `inline` of markdown-it's core chain are replaced: the first reads
 * kramdown's blocks into tokens, the second what stands in their lines. The rest of the chain, the tokens and the
 * renderer's rules are markdown-it's, so that a site's own rows work on them.
 * @param settings kramdown's settings by its own names
 */
export function kramdown(settings: ValueMap): (md: MarkdownIt) => void {
  const options = optionsFrom(settings);
  return (md) => {
    for (const name of ['linkify', 'replacements', 'smartquotes', 'text_join'])
      md.core.ruler.disable(name, true);
    md.core.ruler.at('block', (state) => readBlocks(state, options));
    md.core.ruler.at('inline', readSpans);
    for (const name of Object.keys(md.renderer.rules)) delete md.renderer.rules[name];
    md.renderer.render = (tokens, _options, env: Env) => {
      const html = print(md, tokens, env);
      return env.kramdown!.isSmartOnly ? html.replace(/\n$/, '') : html;
    };
  };
}

const note: Printer = (token, _, { doc }) => {
  const { info, level, value } = nodeOf(token);
  const target = doc.options.footnotePrefix + value;
  return `<sup id="fnref:${info}" role="doc-noteref"><a href="#fn:${target}" class="footnote" rel="footnote">${level}</a></sup>`;
};

/*
 * The table of contents and the notes are put in when all else is printed: what stands around them sees that something is
 * there, and not what, and they are not indented. The marks are of those that no page may hold (see mask.ts).
 */
const MARKS: Readonly<Record<string, string>> = { toc: '\uE0F5', footnotes: '\uE0F6' };

const PRINTERS: ReadonlyMap<string, Printer> = printersBy([
  ...BLOCK_PRINTERS,
  ...SPAN_PRINTERS,
  ['footnote_ref', note],
  ['toc', () => MARKS['toc']!],
  ['footnotes', () => MARKS['footnotes']!],
]);

function print(md: MarkdownIt, tokens: readonly Token[], env: Env): string {
  const place = { md, env, doc: env.kramdown! };
  let html = printTokens(tokens, PRINTERS, place);
  for (const token of tokens) {
    const mark = MARKS[token.type];
    if (mark !== undefined) html = html.split(mark).join(printTokens(token.children ?? [], PRINTERS, place));
  }
  return html;
}

function readBlocks(state: StateCore, options: KramdownOptions): void {
  const doc = makeDocument(options);
  const root = makeNode('root');
  envOf(state).kramdown = doc;
  doc.isSmartOnly = state.inlineMode;
  const parse = state.inlineMode ? parseSmartBlocks : parseBlocks;
  parse(doc, root, makeScanner(`${state.src.replace(/\n$/, '')}\n`));
  resolve(doc, root);
  for (const definition of doc.notes.values()) resolve(doc, definition);
  doc.root = root;
  state.tokens = tokensOf(root, state);
}

function readSpans(state: StateCore): void {
  const doc = envOf(state).kramdown!;
  readLines(doc, doc.root, doc.options.input === 'GFM' && !doc.isSmartOnly);
  for (const definition of doc.notes.values()) readLines(doc, definition, false);
  giveIds(doc);
  for (const token of state.tokens) {
    const id = token.type === 'heading_open' ? nodeOf(token).attributes.get('id') : undefined;
    if (id !== undefined) token.attrSet('id', id);
  }
  placeParts(state, doc);
  for (const token of state.tokens)
    if (token.type === 'inline') token.children = tokensOf(nodeOf(token), state, token.level);
}

/** @param isGfm whether GFM's own rules count: not in HTML elements and in notes */
function readLines(doc: KramdownDocument, node: Node, isGfm: boolean): void {
  for (const child of node.children) {
    if (child.type === 'spans') readLine(doc, child, isGfm, child === node.children.at(-1));
    else readLines(doc, child, isGfm && child.type !== 'html');
  }
}

function readLine(doc: KramdownDocument, node: Node, isGfm: boolean, isEnd: boolean): void {
  parseSpans(doc, node, node.value, node.line, spanRules(doc));
  if (isGfm) gfmBreaks(node, doc.options.hardWrap, isEnd);
  markAbbreviations(doc, node);
}

/** Puts the table of contents and the notes where they belong. */
function placeParts(state: StateCore, doc: KramdownDocument): void {
  const lists = state.tokens.filter(
    ({ type }) => type === 'bullet_list_open' || type === 'ordered_list_open',
  );
  const asks = (token: Token, name: string) => nodeOf(token).list?.refs.includes(name) === true;
  const contents = lists.find((token) => asks(token, 'toc'));
  const place = lists.find((token) => token !== contents && asks(token, 'footnotes'));
  const hidden = new Set([contents, place].flatMap((token) => (token ? [nodeOf(token)] : [])));
  const notes = numberNotes(doc, doc.root, (node) => !hidden.has(node));
  if (notes) {
    const token = partOf(state, 'footnotes', tokensWithSpans(notes, state));
    if (place) replace(state, place, token);
    else state.tokens.push(token);
  } else if (place) replace(state, place, partOf(state, 'footnotes', []));
  if (!contents) return;
  const root = makeNode('root');
  root.children.push(contentsOf(doc, nodeOf(contents), outside(state.tokens, contents)));
  replace(
    state,
    contents,
    partOf(state, 'toc', root.children[0]!.children.length > 0 ? tokensOf(root, state) : []),
  );
}

function tokensWithSpans(node: Node, state: StateCore): Token[] {
  const tokens = tokensOf(node, state);
  for (const token of tokens)
    if (token.type === 'inline') token.children = tokensOf(nodeOf(token), state, token.level);
  return tokens;
}

function partOf(state: StateCore, type: string, children: Token[]): Token {
  const token = new state.Token(type, '', 0);
  token.block = true;
  token.children = children;
  token.meta = makeNode('root');
  return token;
}

/** Puts tokens where a block stands. */
function replace(state: StateCore, open: Token, ...tokens: Token[]): void {
  const from = state.tokens.indexOf(open);
  state.tokens.splice(from, endOf(state.tokens, from) - from, ...tokens);
}

/** The tokens before and behind a block. */
function outside(tokens: readonly Token[], open: Token): Token[] {
  const from = tokens.indexOf(open);
  return [...tokens.slice(0, from), ...tokens.slice(endOf(tokens, from))];
}

/** Behind the closing token of the block that opens at a place. */
function endOf(tokens: readonly Token[], from: number): number {
  let end = from + 1;
  while (tokens[end]!.meta !== tokens[from]!.meta) end++;
  return end + 1;
}
