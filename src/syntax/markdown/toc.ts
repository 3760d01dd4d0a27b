import type { MarkdownIt, StateCore, Token } from './engine.ts';

const DEFAULT_ID = 'markdown-toc';
/** Inline tokens that a table of contents leaves out: links inside links, and notes that would be there twice. */
const LEFT_OUT = new Set(['link_open', 'link_close', 'footnote_ref', 'footnote_anchor']);

interface Entry {
  readonly level: number;
  readonly id: string;
  readonly html: string;
}

/** Row: kramdown's `{:toc}`: a list that has it becomes a list of links to the headings, but for those of class `no_toc`. */
export function tableOfContents(md: MarkdownIt): void {
  md.core.ruler.push('toc', (state) => {
    for (let i = state.tokens.length - 1; i >= 0; i--) {
      const token = state.tokens[i]!;
      const asked = (token.meta as { toc?: boolean } | null)?.toc;
      if (asked !== true || !/^(?:bullet|ordered)_list_open$/.test(token.type)) continue;
      let end = i + 1;
      while (state.tokens[end]!.level !== token.level) end++;
      state.tokens.splice(i, end - i + 1, contents(state, token));
    }
  });
}

function contents(state: StateCore, list: Token): Token {
  const id = list.attrGet('id') ?? DEFAULT_ID;
  list.attrSet('id', id);
  const out = new state.Token('html_block', '', 0);
  out.block = true;
  out.content = nested(entries(state), list.tag, state.md.renderer.renderAttrs(list), id);
  return out;
}

function entries(state: StateCore): Entry[] {
  const found: Entry[] = [];
  for (const [i, token] of state.tokens.entries()) {
    if (token.type !== 'heading_open' || token.attrGet('class')?.split(' ').includes('no_toc')) continue;
    const children = (state.tokens[i + 1]?.children ?? []).filter((child) => !LEFT_OUT.has(child.type));
    const html = state.md.renderer.renderInline(children, state.md.options, state.env);
    found.push({ level: Number(token.tag.slice(1)), id: token.attrGet('id') ?? '', html });
  }
  return found;
}

/** Lists in lists; a level that is skipped makes no list of its own. */
function nested(found: readonly Entry[], tag: string, attributes: string, prefix: string): string {
  if (found.length === 0) return '';
  const open: number[] = [];
  let out = '';
  for (const { level, id, html } of found) {
    while (open.length > 1 && level < open.at(-1)! && level <= open.at(-2)!) {
      out += `</li>\n</${tag}>\n`;
      open.pop();
    }
    if (open.length === 0) out += `<${tag}${attributes}>\n`;
    else if (level > open.at(-1)!) out += `\n<${tag}>\n`;
    else out += '</li>\n';
    if (open.length === 0 || level > open.at(-1)!) open.push(level);
    else open[open.length - 1] = level;
    out += `<li><a href="#${id}" id="${prefix}-${id}">${html}</a>`;
  }
  return out + `</li>\n</${tag}>\n`.repeat(open.length);
}
