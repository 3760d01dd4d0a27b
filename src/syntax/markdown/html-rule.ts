import { type MarkdownIt, type StateBlock, standardHtmlInline, type Token } from './engine.ts';
import { countLines, type Env, envOf } from './env.ts';
import { forgetInner } from './html-open.ts';
import { isOnlyHtml, type Opener, openerAt, type Piece, readRun } from './html-run.ts';
import { withoutMarkdown } from './html-tags.ts';
import { restoreLineEnds } from './line-ends.ts';

const DEEPEST = 20;

/**
 * Row: raw HTML comes out as it was written, blank lines, indentation and line ends included; html-run.ts has the rule
 * for where it ends. `markdown="1"` makes Markdown of an element's content.
 */
export function rawHtml(md: MarkdownIt): void {
  md.block.ruler.disable('html_block');
  md.block.ruler.before('table', 'raw_html', blockRule, { alt: ['paragraph', 'reference', 'blockquote'] });
  md.block.ruler.at('paragraph', paragraphRule);
  md.inline.ruler.at('html_inline', (state, silent) => {
    const from = state.pos;
    if (!standardHtmlInline(state, silent)) return false;
    const token = state.tokens.at(-1);
    if (silent || token === undefined) return true;
    const env = envOf(state);
    if (env.lineEnds !== undefined)
      token.content = restoreLineEnds(env, token.content, env.line + countLines(state.src, 0, from));
    if (token.content.includes('markdown')) token.content = withoutMarkdown(token.content);
    return true;
  });
}

function blockRule(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const at = state.bMarks[startLine]! + state.tShift[startLine]!;
  if (state.src.charCodeAt(at) !== 60) return false;
  const env = envOf(state);
  if (!silent) forgetInner(env.open, state.level);
  const opener = openerAt(state.src, at, state.eMarks[startLine]!);
  if (!begins(state, startLine, opener, silent, env)) return false;
  if (silent) return true;
  const first = isFirst(state, startLine);
  const [text, from] = textFrom(state, startLine, endLine);
  if (first && from > 0) pushRaw(state, env, text.slice(0, from), 0);
  const run = readRun(text, from, env.open, state.level);
  const lines = countLines(text, from, run.end);
  state.line = startLine + (text[run.end - 1] === '\n' ? lines : lines + 1);
  pushPieces(state, env, run.pieces, text, from, startLine);
  return true;
}

function begins(state: StateBlock, line: number, opener: Opener, silent: boolean, env: Env): boolean {
  if (opener === 'none') return false;
  const interrupts = opener === 'whole' || opener === 'block';
  if (silent && !interrupts) return false;
  const inside = env.open.length > 0;
  const deep = state.sCount[line]! - state.blkIndent >= 4;
  if (deep) return inside || (interrupts && isFirst(state, line));
  if (opener !== 'phrasing') return true;
  return inside && isOnlyHtml(state.src, state.bMarks[line]! + state.tShift[line]!);
}

/** Whether nothing but blank lines comes before a line. */
function isFirst(state: StateBlock, line: number): boolean {
  return (
    state.level === 0 && state.tokens.length === 0 && state.src.slice(0, state.bMarks[line]).trim() === ''
  );
}

/** The text that the run is read from, without the marks of the list items and quotes around it. */
function textFrom(state: StateBlock, startLine: number, endLine: number): [text: string, from: number] {
  if (state.level === 0) return [state.src, state.bMarks[startLine]!];
  let end = startLine + 1;
  while (end < endLine && (state.isEmpty(end) || state.sCount[end]! >= state.blkIndent)) end++;
  while (end > startLine + 1 && state.isEmpty(end - 1)) end--;
  return [state.getLines(startLine, end, state.blkIndent, true), 0];
}

function pushPieces(
  state: StateBlock,
  env: Env,
  pieces: readonly Piece[],
  text: string,
  from: number,
  startLine: number,
): void {
  let line = startLine;
  let counted = from;
  for (const piece of pieces) {
    line += countLines(text, counted, piece.at);
    counted = piece.at;
    if (piece.kind === 'raw' || env.depth >= DEEPEST) pushRaw(state, env, piece.text, line);
    else if (piece.kind === 'inline') pushInline(state, piece.text, line);
    else parseInner(state, env, piece.text, line);
  }
}

function pushRaw(state: StateBlock, env: Env, text: string, line: number): void {
  const token = state.push('html_block', '', 0);
  token.map = [line, line + countLines(text)];
  token.content = restoreLineEnds(env, text, env.base + line);
}

function pushInline(state: StateBlock, text: string, line: number): void {
  const token = state.push('inline', '', 0);
  token.map = [line + countLines(text.slice(0, text.search(/\S|$/))), line + countLines(text)];
  token.content = text.trim();
  token.children = [];
}

/** Parses what an element holds as a document of its own that shares references and footnotes with the page. */
function parseInner(state: StateBlock, env: Env, text: string, line: number): void {
  const { open, base } = env;
  env.open = [];
  env.base = base + line;
  env.depth++;
  const inner: Token[] = [];
  state.md.block.parse(withoutCommonIndent(text), state.md, env, inner);
  env.depth--;
  env.base = base;
  env.open = open;
  for (const token of inner) {
    if (token.map) token.map = [token.map[0] + line, token.map[1] + line];
    token.level += state.level;
    state.tokens.push(token);
  }
}

function withoutCommonIndent(text: string): string {
  let common: string | undefined;
  for (const [, indent] of text.matchAll(/^([ \t]*)\S/gm)) {
    if (common === undefined) common = indent!;
    while (!indent!.startsWith(common)) common = common.slice(0, -1);
  }
  return common ? text.replace(new RegExp(`^${common}`, 'gm'), '') : text;
}

/** CommonMark's paragraph, except that inside an open HTML element a deeply indented block tag ends it. */
function paragraphRule(state: StateBlock, startLine: number, endLine: number): boolean {
  const rules = state.md.block.ruler.getRules('paragraph');
  const outer = state.parentType;
  state.parentType = 'paragraph';
  const ends = (line: number) => {
    const indent = state.sCount[line]!;
    if (indent - state.blkIndent > 3)
      return envOf(state).open.length > 0 && blockRule(state, line, endLine, true);
    return indent >= 0 && rules.some((rule) => rule(state, line, endLine, true));
  };
  let line = startLine + 1;
  while (line < endLine && !state.isEmpty(line) && !ends(line)) line++;
  state.line = line;
  pushParagraph(state, startLine);
  state.parentType = outer;
  return true;
}

function pushParagraph(state: StateBlock, startLine: number): void {
  const map: [number, number] = [startLine, state.line];
  state.push('paragraph_open', 'p', 1).map = map;
  const token = state.push('inline', '', 0);
  token.content = state
    .getLines(startLine, state.line, state.blkIndent, false)
    .replace(/^[ \t\n\f\r]+|[ \t\n\f\r]+$/g, '');
  token.map = map;
  token.children = [];
  state.push('paragraph_close', 'p', -1);
}
