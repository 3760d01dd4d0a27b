import { badMaths } from '../../diagnostics/messages/markdown.ts';
import type { MarkdownIt, RendererRule, StateBlock, StateInline } from './engine.ts';
import { countLines, type Env, envOf, locate } from './env.ts';

interface MathsMeta {
  readonly display: boolean;
  /** Line of the text, from 0; undefined where the token's map has it. */
  readonly line?: number;
}

/**
 * Row: TeX becomes MathML. `$$…$$` alone in its lines is displayed, within a line it is part of the text, as in
 * kramdown. `\(…\)` is part of the text. `\[…\]` is displayed and must stand alone in its lines: elsewhere these are
 * CommonMark's escaped brackets. Maths does not reach over a blank line.
 */
export function maths(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'maths', blockRule, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
  md.inline.ruler.before('escape', 'maths', inlineRule);
  md.renderer.rules['maths_block'] = (...all) => `${render(...all)}\n`;
  md.renderer.rules['maths'] = render;
}

function blockRule(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const at = state.bMarks[startLine]! + state.tShift[startLine]!;
  const opener = state.src.slice(at, at + 2);
  if ((opener !== '$$' && opener !== '\\[') || state.sCount[startLine]! - state.blkIndent >= 4) return false;
  const closer = opener === '$$' ? '$$' : '\\]';
  let line = startLine;
  let text = state.src.slice(at + 2, state.eMarks[line]);
  let end = text.indexOf(closer);
  while (end < 0) {
    line++;
    if (line >= endLine || state.isEmpty(line) || state.sCount[line]! < state.blkIndent) return false;
    const from = text.length + 1;
    text += `\n${state.getLines(line, line + 1, state.blkIndent, false)}`;
    end = text.indexOf(closer, from);
  }
  if (text.slice(end + 2).trim() !== '' || text.slice(0, end).trim() === '') return false;
  if (silent) return true;
  const token = state.push('maths_block', 'math', 0);
  token.content = text.slice(0, end).trim();
  token.map = [startLine, line + 1];
  token.meta = { display: true } satisfies MathsMeta;
  state.line = line + 1;
  return true;
}

function inlineRule(state: StateInline, silent: boolean): boolean {
  const opener = state.src.slice(state.pos, state.pos + 2);
  if (opener !== '$$' && opener !== '\\(') return false;
  const from = state.pos + 2;
  const end = state.src.indexOf(opener === '$$' ? '$$' : '\\)', from);
  const tex = end < 0 || end + 2 > state.posMax ? '' : state.src.slice(from, end).trim();
  if (tex === '') return false;
  if (!silent) {
    const token = state.push('maths', 'math', 0);
    token.content = tex;
    token.meta = {
      display: false,
      line: envOf(state).line + countLines(state.src, 0, from),
    } satisfies MathsMeta;
  }
  state.pos = end + 2;
  return true;
}

const render: RendererRule = (tokens, index, _options, environment, self) => {
  const token = tokens[index]!;
  const env = environment as Env;
  const meta = token.meta as MathsMeta;
  const plain = `<code class="maths">${escapeText(token.content)}</code>`;
  if (!env.extras.maths) {
    env.missing = { ...env.missing, maths: true };
    return plain;
  }
  const result = env.extras.maths(token.content, meta.display);
  if ('html' in result) return withAttributes(result.html, self.renderAttrs(token));
  const firstLine = token.content.split('\n', 1)[0]!;
  env.report(badMaths(locate(env, meta.line ?? token.map?.[0] ?? 0, firstLine), result.problem));
  return plain;
};

function withAttributes(html: string, attributes: string): string {
  return attributes === '' ? html : `<span${attributes}>${html}</span>`;
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
