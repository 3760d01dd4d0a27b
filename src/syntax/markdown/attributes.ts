import { lostAttributes } from '../../diagnostics/messages/markdown.ts';
import { type AttributeList, applyAttributes, parseAttributeList } from './attribute-list.ts';
import type { MarkdownIt, StateBlock, StateCore, StateInline, Token } from './engine.ts';
import { type Env, envOf, locate } from './env.ts';
import { match } from './html-tags.ts';

const LINE = /^\{:(?!:)(.*)\}[ \t]*$/;
const SPAN = /\{:(?!:)((?:[^{}"']|"[^"]*"|'[^']*')*)\}/y;
const HEADING_END = /[ \t]+\{(?:#([^\s{}]+)|:((?:[^{}"']|"[^"]*"|'[^']*')*))\}$/;

interface BlockMeta {
  readonly list: AttributeList;
  /** Whether the line before belongs to the block that is meant. */
  readonly follows: boolean;
}

/**
 * Row: kramdown's attribute lists. On a line of its own `{: .class #id key="v"}` is for the block before it (no blank
 * line between), else for the one after it; directly behind emphasis, a link, an image or code it is for that; at the
 * beginning of a list item for the item; and a heading may end with `{#id}`.
 */
export function attributes(md: MarkdownIt): void {
  md.block.ruler.before('reference', 'attributes', blockRule, {
    alt: ['paragraph', 'reference', 'blockquote'],
  });
  md.inline.ruler.before('html_inline', 'attributes', inlineRule);
  md.core.ruler.after('block', 'heading_attributes', headingEnds);
  md.core.ruler.after('inline', 'attributes', apply);
}

function blockRule(state: StateBlock, line: number, _endLine: number, silent: boolean): boolean {
  const at = state.bMarks[line]! + state.tShift[line]!;
  if (state.src.charCodeAt(at) !== 0x7b || state.sCount[line]! - state.blkIndent >= 4) return false;
  const list = parseAttributeList(LINE.exec(state.src.slice(at, state.eMarks[line]))?.[1] ?? '');
  if (list === undefined) return false;
  if (silent) return true;
  const token = state.push('attributes', '', 0);
  token.map = [line, line + 1];
  token.hidden = true;
  token.content = state.src.slice(at, state.eMarks[line]);
  token.meta = { list, follows: line > 0 && !state.isEmpty(line - 1) } satisfies BlockMeta;
  state.line = line + 1;
  return true;
}

function inlineRule(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x7b) return false;
  const found = match(SPAN, state.src, state.pos);
  const list = found && parseAttributeList(found[1]!);
  if (!list || (state.pending !== '' && !silent)) return false;
  if (!silent) {
    const token = state.push('attributes', '', 0);
    token.content = found[0];
    token.meta = list;
  }
  state.pos += found[0].length;
  return true;
}

function headingEnds(state: StateCore): void {
  for (const [i, token] of state.tokens.entries()) {
    const inline = state.tokens[i + 1];
    if (token.type !== 'heading_open' || !inline?.content.endsWith('}')) continue;
    const found = HEADING_END.exec(inline.content);
    const list = found && (found[2] === undefined ? undefined : parseAttributeList(found[2]));
    if (!found || (found[2] !== undefined && !list)) continue;
    if (list) applyAttributes(token, list);
    else token.attrSet('id', found[1]!);
    inline.content = inline.content.slice(0, found.index);
  }
}

function apply(state: StateCore): void {
  const env = envOf(state);
  for (const [i, token] of state.tokens.entries())
    if (token.type === 'inline' && token.content.includes('{:'))
      applySpans(token, state.tokens[i - 1]?.type === 'paragraph_open' ? state.tokens[i - 2] : undefined);
  if (state.tokens.some((token) => token.type === 'attributes'))
    state.tokens = applyBlocks(state.tokens, env);
}

function applyBlocks(tokens: readonly Token[], env: Env): Token[] {
  const out: Token[] = [];
  let waiting: Token | undefined;
  for (const token of tokens) {
    const target = token.type === 'attributes' ? before(out, token) : undefined;
    if (target) applyAttributes(target, listOf(token));
    else if (token.type === 'attributes') {
      if (waiting) lose(env, waiting);
      waiting = token;
    } else {
      if (waiting && canHold(token)) applyAttributes(token, listOf(waiting));
      else if (waiting) lose(env, waiting);
      waiting = undefined;
      out.push(token);
    }
  }
  if (waiting) lose(env, waiting);
  return out;
}

function lose(env: Env, token: Token): void {
  env.report(
    lostAttributes(locate(env, token.map?.[0] ?? 0, token.content.trimEnd()), token.content.trimEnd()),
  );
}

const listOf = (token: Token) => (token.meta as BlockMeta).list;
const canHold = (token: Token) =>
  token.nesting >= 0 && token.type !== 'html_block' && token.type !== 'inline';

/** The block that a list of attributes follows; the item, where that is the bare text of a list item. */
function before(out: readonly Token[], list: Token): Token | undefined {
  const last = out.at(-1);
  if (!last || !(list.meta as BlockMeta).follows || last.nesting === 1) return undefined;
  if (last.nesting === 0) return canHold(last) ? last : undefined;
  let i = out.length - 2;
  while (i > 0 && (out[i]!.level !== last.level || out[i]!.nesting !== 1)) i--;
  return out[i]!.hidden ? out[i - 1] : out[i];
}

const SPANS = new Set(['code_inline', 'image', 'maths']);

function applySpans(inline: Token, parent: Token | undefined): void {
  const out: Token[] = [];
  for (const token of inline.children ?? []) {
    if (token.type === 'attributes') {
      const target =
        spanBefore(out) ?? (out.length === 0 && parent?.type === 'list_item_open' ? parent : undefined);
      if (target) {
        applyAttributes(target, token.meta as AttributeList);
        continue;
      }
      token.type = 'text';
    }
    // What was left of a mark of strong emphasis would stand between it and its list.
    if (token.type === 'text' && token.content === '') continue;
    if (out.length === 0 && token.type === 'text') token.content = token.content.trimStart();
    out.push(token);
  }
  inline.children = out;
}

function spanBefore(out: readonly Token[]): Token | undefined {
  const last = out.at(-1);
  if (!last || last.nesting === 1) return undefined;
  if (last.nesting === 0) return SPANS.has(last.type) ? last : undefined;
  for (let i = out.length - 2; i >= 0; i--)
    if (out[i]!.nesting === 1 && out[i]!.level === last.level) return out[i];
  return undefined;
}
