import type { MarkdownIt, StateBlock, StateCore, Token } from './engine.ts';

/*
 * What a block prints in a Markdown page is held back by a placeholder and put in when Markdown is done. Its digits are
 * private-use characters too, so that nothing (highlighting, typography, heading ids) takes them for the author's.
 */
const ZERO = 0xe110;
const ONE = '\uE100[\uE110-\uE119]+\uE101';
const ANY = new RegExp(ONE, 'g');
const ONLY = new RegExp(`^(?:${ONE}\\s*)+$`);
const IN_ADDRESS = /%EE%84%80((?:%EE%84%9[0-9])+)%EE%84%81/g;

/** The placeholder of the n-th held-back text, from 0. */
export function makePlaceholder(n: number): string {
  const digits = [...String(n)].map((digit) => String.fromCharCode(ZERO + Number(digit)));
  return `\uE100${digits.join('')}\uE101`;
}

/** Puts the held-back texts in, exactly as they are; a placeholder without a text vanishes. */
export function fillPlaceholders(html: string, values: readonly string[]): string {
  const filled = html.includes('\uE100') ? html.replace(ANY, (found) => values[numberOf(found)] ?? '') : html;
  if (!filled.includes('%EE%84%80')) return filled;
  return filled.replace(IN_ADDRESS, (found) => values[numberOf(decodeURIComponent(found))] ?? '');
}

function numberOf(placeholder: string): number {
  let n = 0;
  for (let i = 1; i < placeholder.length - 1; i++) n = n * 10 + placeholder.charCodeAt(i) - ZERO;
  return n;
}

/** Row: a paragraph of placeholders only has no `<p>` around it, and is never indented code. */
export function placeholders(md: MarkdownIt): void {
  md.block.ruler.before('code', 'placeholders', indentedRule);
  md.core.ruler.after('block', 'placeholders', unwrap);
}

function indentedRule(state: StateBlock, line: number): boolean {
  const text = () => state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]);
  if (state.sCount[line]! - state.blkIndent < 4 || !ONLY.test(text())) return false;
  const token = state.push('html_block', '', 0);
  token.content = `${text().trimEnd()}\n`;
  token.map = [line, line + 1];
  state.line = line + 1;
  return true;
}

function unwrap(state: StateCore): void {
  if (!state.src.includes('\uE100')) return;
  const out: Token[] = [];
  for (let i = 0; i < state.tokens.length; i++) {
    const token = state.tokens[i]!;
    const content = state.tokens[i + 1]?.content ?? '';
    if (token.type !== 'paragraph_open' || token.hidden || !ONLY.test(content)) {
      out.push(token);
      continue;
    }
    const block = new state.Token('html_block', '', 0);
    block.content = `${content}\n`;
    block.map = token.map;
    block.level = token.level;
    out.push(block);
    i += 2;
  }
  state.tokens = out;
}
