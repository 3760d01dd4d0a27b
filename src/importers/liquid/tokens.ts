/** A stretch of a Liquid template. Offsets count UTF-16 units of the whole text. */
export type Token = TextToken | OutputToken | TagToken | BrokenToken;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface TextToken extends Stretch {
  readonly kind: 'text';
}

interface Marked extends Stretch {
  /** What stands inside, without the dashes of white-space control. */
  readonly markup: string;
  /** Where `markup` begins. */
  readonly at: number;
  /** `-` or nothing. */
  readonly dashBefore: string;
  readonly dashAfter: string;
}

export interface OutputToken extends Marked {
  readonly kind: 'output';
}

export interface TagToken extends Marked {
  readonly kind: 'tag';
  readonly name: string;
  /** White space before the name, and at the end. */
  readonly before: string;
  readonly after: string;
}

/** `{%` or `{{` that nothing closes: Liquid refuses the whole template. */
export interface BrokenToken extends Stretch {
  readonly kind: 'broken';
}

const SPLIT = /\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}?|\{%|\{\{/g;
const TAG = /^\{%-?(\s*)(#|\w+)(\s*)([\s\S]*?)-?%\}$/;
const OUTPUT = /^\{\{-?([\s\S]*?)-?\}\}$/;
const RAW_END = /^([\s\S]*)\{%-?\s*(\w+)\s*([\s\S]*)-?%\}$/;

/** Cuts a template into its stretches as Ruby's Liquid 5 does, without gaps. What stands in `raw` is text. */
export function tokenize(text: string, start: number): Token[] {
  const tokens: Token[] = [];
  const split = new RegExp(SPLIT);
  split.lastIndex = start;
  let from = start;
  let raw = false;
  for (let match = split.exec(text); match; match = split.exec(text)) {
    const [at, end] = [match.index, match.index + match[0].length];
    const rawEnd = raw ? RAW_END.exec(match[0]) : null;
    if (raw && rawEnd?.[2] !== 'endraw') continue;
    const begin = at + (rawEnd?.[1]?.length ?? 0);
    if (begin > from) tokens.push({ kind: 'text', start: from, end: begin });
    const token = tokenOf(text.slice(begin, end), begin);
    tokens.push(...(token.kind === 'tag' && token.name === 'liquid' ? linesOf(token) : [token]));
    raw = token.kind === 'tag' && token.name === 'raw';
    from = end;
  }
  if (from < text.length) tokens.push({ kind: 'text', start: from, end: text.length });
  return tokens;
}

function tokenOf(text: string, start: number): Token {
  const end = start + text.length;
  const dashBefore = text.charAt(2) === '-' ? '-' : '';
  const dashAfter = text.length > 4 && text.charAt(text.length - 3) === '-' ? '-' : '';
  const tag = TAG.exec(text);
  if (tag) {
    const at = start + 2 + dashBefore.length + tag[1]!.length + tag[2]!.length + tag[3]!.length;
    const [, before, name, gap, markup] = tag as unknown as readonly [string, string, string, string, string];
    const after = markup === '' ? gap : /\s*$/.exec(markup)![0];
    return {
      kind: 'tag',
      start,
      end,
      name,
      markup: markup.trimEnd(),
      at,
      before,
      after,
      dashBefore,
      dashAfter,
    };
  }
  const output = OUTPUT.exec(text);
  if (!output) return { kind: 'broken', start, end };
  const at = start + 2 + dashBefore.length;
  return { kind: 'output', start, end, markup: output[1]!, at, dashBefore, dashAfter };
}

/** `{% liquid %}` holds a tag a line. */
function linesOf(tag: TagToken): TagToken[] {
  const lines = Array.from(tag.markup.matchAll(/^[^\S\n]*(#|\w+)([^\S\n]*)(.*)$/gm));
  return lines.map((line, index): TagToken => {
    const [text, name, , markup] = line as unknown as readonly [string, string, string, string];
    const start = tag.at + line.index;
    return {
      kind: 'tag',
      start,
      end: start + text.length,
      name,
      markup: markup.trimEnd(),
      at: start + text.length - markup.length,
      before: ' ',
      after: ' ',
      dashBefore: index === 0 ? tag.dashBefore : '',
      dashAfter: index === lines.length - 1 ? tag.dashAfter : '',
    };
  });
}
