import type { MarkdownIt, StateCore, Token } from './engine.ts';

/**
 * Row: `...` becomes an ellipsis, `--` an en dash, `---` an em dash, and the quote of `'90s` an apostrophe. Not `(c)`,
 * `(r)`, `+-` and the like: people number with `(c)`. Curly quotes are markdown-it's own `smartquotes`.
 */
export function typography(md: MarkdownIt): void {
  md.core.ruler.at('replacements', (state: StateCore) => {
    for (const token of state.tokens)
      if (token.type === 'inline' && RARE.test(token.content)) replaceIn(token.children ?? []);
  });
}

const RARE = /\.{3,}|-{2,}|'(?=\d\ds?(?!\w))/;
const ALL = new RegExp(RARE, 'g');

function replaceIn(children: readonly Token[]): void {
  let inAutolink = false;
  for (const token of children) {
    if (token.info === 'auto') inAutolink = token.nesting === 1;
    if (token.type === 'text' && !inAutolink && RARE.test(token.content))
      token.content = token.content.replace(ALL, replaceOne);
  }
}

function replaceOne(found: string, at: number, text: string): string {
  const before = text[at - 1] ?? '';
  const after = text[at + found.length] ?? '';
  if (found[0] === '.') return '…';
  if (found === "'") return before === '' || /[\s(]/.test(before) ? '’' : found;
  if (found.length > 3) return found;
  if (found.length === 3) return '—';
  return before === '' || after === '' || isSpace(before) === isSpace(after) ? '–' : found;
}

function isSpace(character: string): boolean {
  return character.trim() === '';
}
