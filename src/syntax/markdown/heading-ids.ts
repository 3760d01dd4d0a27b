import type { MarkdownIt, StateCore, Token } from './engine.ts';

/**
 * Row: an id for every heading that has none, by kramdown's rule under GitHub's input, so that links into a Jekyll site
 * stay good: small letters; all but letters, digits, `_`, `-` and spaces dropped; a dash for each space. What is in use
 * gets `-1`, `-2` …; a heading that leaves nothing is `section`.
 */
export function headingIds(md: MarkdownIt): void {
  md.core.ruler.push('heading_ids', (state: StateCore) => {
    const headings = state.tokens.filter((token) => token.type === 'heading_open');
    if (headings.length === 0) return;
    const used = new Set(headings.map((token) => token.attrGet('id')));
    const counts = new Map<string, number>();
    for (const [i, token] of state.tokens.entries()) {
      if (token.type !== 'heading_open' || token.attrGet('id') !== null) continue;
      const id = unusedId(headingId(plainText(state.tokens[i + 1]?.children ?? [])), used, counts);
      token.attrs = [['id', id], ...(token.attrs ?? [])];
    }
  });
}

/** The id that a heading of this text gets where nothing else has it; `section` for a text without letters and digits. */
export function headingId(text: string): string {
  const id = plainId(text);
  return id === '' ? 'section' : id;
}

/** GitHub's id for a heading's text; empty for a text without letters and digits. */
export function plainId(text: string): string {
  return text
    .replace(/[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- \t]/gu, '')
    .replace(/[\p{Lu}\p{Lt}]/gu, (letter) => letter.toLowerCase())
    .replace(/[ \t]/g, '-');
}

function unusedId(id: string, used: Set<string | null>, counts: Map<string, number>): string {
  let count = counts.get(id) ?? 0;
  let found = id;
  while (used.has(found)) found = `${id}-${++count}`;
  counts.set(id, count);
  used.add(found);
  return found;
}

/** The text of a heading: its words, code and maths, without images, notes and tags. */
function plainText(children: readonly Token[]): string {
  let text = '';
  for (const { type, content } of children) {
    if (type === 'text' || type === 'code_inline' || type === 'maths') text += content;
    else if (type === 'softbreak' || type === 'hardbreak') text += ' ';
  }
  return text;
}
