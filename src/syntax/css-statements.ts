/** The head of a rule, a declaration or a statement of a style sheet. */
export interface CssStatement {
  /** Words, texts, signs; runs of white space as one space, comments between words as `/**\/`. */
  readonly tokens: readonly string[];
  /** The name of the custom property that it sets; then `tokens` is its value as written. */
  readonly custom: string | undefined;
  /** Comments that begin with `!`. */
  readonly kept: readonly string[];
  /** Where its `{`, `}` or `;` stands, or the end of the sheet. */
  readonly end: number;
}

/** Something that does not end, or ends without a begin. */
export interface CssFault {
  readonly at: number;
  /** In words. */
  readonly what: string;
}

/** Stands where a comment stood that keeps two words apart. */
export const GAP = '/**/';

/**
 * Reads one statement of a style sheet (CSS Syntax 3, 5.3).
 * @param nested whether it stands in a block: outside of one, a `;` ends only what begins with `@`
 */
export function readCssStatement(css: string, from: number, nested: boolean): CssStatement | CssFault {
  const kept: string[] = [];
  const tokens: string[] = [];
  const open: { readonly at: number; readonly by: string }[] = [];
  CUSTOM.lastIndex = from;
  const head = CUSTOM.exec(css);
  const custom = head?.[1];
  if (head) kept.push(...[...head[0].matchAll(KEPT)].map(([comment]) => comment));
  let at = from + (head?.[0].length ?? 0);
  while (at < css.length) {
    const token = tokenAt(css, at);
    if (typeof token !== 'string') return token;
    const sign = token.length === 1 ? token : '';
    if (open.length === 0) {
      if (sign === '}' || (sign === '{' && custom === undefined)) break;
      if (sign === ';' && (nested || isRule(tokens))) break;
      if (sign === ')' || sign === ']') return { at, what: `a \`${sign}\` closes nothing` };
    } else if (CLOSES.has(sign)) {
      const { at: begin, by } = open.pop()!;
      if (by !== sign) return neverClosed(css, begin);
    }
    const by = CLOSING.get(sign);
    if (by !== undefined) open.push({ at, by });
    if (custom !== undefined) tokens.push(token);
    else if (token.startsWith('/*!')) kept.push(token);
    else if (token.startsWith('/*')) tokens.push(GAP);
    else tokens.push(/^[ \t\n\r\f]/.test(token) ? ' ' : token);
    at += token.length;
  }
  return open[0] ? neverClosed(css, open[0].at) : { tokens, custom, kept, end: at };
}

function isRule(tokens: readonly string[]): boolean {
  return tokens.find((token) => token !== ' ' && token !== GAP)?.startsWith('@') ?? false;
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);
const CLOSES: ReadonlySet<string> = new Set(CLOSING.values());
const KEPT = /\/\*![\s\S]*?\*\//g;

/** The name of a custom property at the begin of a statement, and its colon. */
const CUSTOM = /(?:[ \t\n\r\f]|\/\*[\s\S]*?\*\/)*(--(?:[\w-]|[^\0-\x7f])+)[ \t\n\r\f]*:/y;

/** A whole comment, text, address without quotes, or run of white space; a word with its escapes; any other sign. */
const TOKENS = [
  String.raw`\/\*[\s\S]*?\*\/`,
  String.raw`"(?:[^"\\\n\r\f]|\\(?:\r\n|[\s\S]))*"`,
  String.raw`'(?:[^'\\\n\r\f]|\\(?:\r\n|[\s\S]))*'`,
  String.raw`url\([ \t\n\r\f]*(?!["' \t\n\r\f])(?:[^)\\]|\\[\s\S])*\)`,
  String.raw`[ \t\n\r\f]+`,
  String.raw`(?:\\(?:[0-9a-f]{1,6}(?:\r\n|[ \t\n\r\f])?|[\s\S])?|[^ \t\n\r\f"'/\\{}()[\];,:>+~!])+`,
  String.raw`[\s\S]`,
];
const TOKEN = new RegExp(TOKENS.join('|'), 'iy');

function tokenAt(css: string, at: number): string | CssFault {
  TOKEN.lastIndex = at;
  const [token] = TOKEN.exec(css)!;
  if (token === '"' || token === "'") return { at, what: 'a text in quotes does not end on its line' };
  if (token === '/' && css[at + 1] === '*') return { at, what: 'a comment never ends' };
  return token;
}

export function neverClosed(css: string, at: number): CssFault {
  return { at, what: `a \`${css[at]}\` is never closed` };
}
