import { type CssFault, GAP, neverClosed, readCssStatement } from './css-statements.ts';

/**
 * A style sheet (CSS Syntax 3) without what says nothing: comments, white space between tokens, the last semicolon of a
 * block. No token changes, none changes its place, none merges with another, so that every browser reads the same,
 * whatever it makes of newer or older CSS. Comments that begin with `!` stay, and so do the values of custom properties,
 * which scripts can read.
 * @returns the sheet, or what keeps it from being read whole
 */
export function minifyCss(css: string): string | CssFault {
  const out: string[] = [];
  const open: number[] = [];
  for (let at = 0; at < css.length; ) {
    const read = readCssStatement(css, at, open.length > 0);
    if ('what' in read) return read;
    const { tokens, custom, kept, end } = read;
    const mark = css[end] ?? '';
    out.push(...kept);
    if (custom !== undefined) out.push(custom, ':', withoutEdges(tokens.join('')) || ' ');
    else out.push(...(mark === '{' ? shortHead(tidied(tokens)) : shortStatement(tidied(tokens))));
    if (mark === '{') open.push(end);
    if (mark === '}') {
      if (open.pop() === undefined) return { at: end, what: 'a `}` closes nothing' };
      if (out.at(-1) === ';') out.pop();
    }
    out.push(mark);
    at = end + 1;
  }
  return open[0] === undefined ? out.join('') : neverClosed(css, open[0]);
}

/** Without the white space around it, as CSS counts it. */
function withoutEdges(value: string): string {
  return value.replace(/^[ \t\n\r\f]+|[ \t\n\r\f]+$/g, '');
}

/** Each run of white space and comments as one space; as one empty comment where tokens would merge; or as nothing. */
function tidied(tokens: readonly string[]): string[] {
  const out: string[] = [];
  let gap = '';
  for (const token of tokens) {
    if (token === ' ' || token === GAP) {
      if (gap !== ' ') gap = token;
      continue;
    }
    const before = out.at(-1);
    if (before !== undefined && gap !== '' && (gap === ' ' || mayMerge(before, token))) out.push(gap);
    out.push(token);
    gap = '';
  }
  return out;
}

function mayMerge(before: string, after: string): boolean {
  return after === '(' || !(isApart(before) || isApart(after));
}

/** Whether it merges with nothing beside it. */
function isApart(token: string): boolean {
  return /^["'(){}[\];,:]/.test(token);
}

/** The head of a rule: selectors, or what a rule with `@` asks for. */
function shortHead(tokens: readonly string[]): string[] {
  const isRule = tokens[0]?.startsWith('@');
  return without(
    tokens,
    (before, after) =>
      isList(before, after) ||
      (isRule ? before === ':' && after !== ')' : COMBINATORS.has(before) || COMBINATORS.has(after)),
  );
}

const COMBINATORS: ReadonlySet<string> = new Set(['>', '+', '~']);

/** A declaration, or a statement that begins with `@`. */
function shortStatement(tokens: readonly string[]): string[] {
  const colon = tokens[0]?.startsWith('@') ? -1 : tokens.indexOf(':');
  return without(
    tokens,
    (before, after, at) =>
      isList(before, after) || before === '!' || after === '!' || Math.abs(at - colon) === 1,
  );
}

function isList(before: string, after: string): boolean {
  return before === ',' || after === ',' || /^[([]$/.test(before) || /^[)\]]$/.test(after);
}

/** Without the spaces that may go. */
function without(
  tokens: readonly string[],
  mayGo: (before: string, after: string, at: number) => boolean,
): string[] {
  return tokens.filter((token, at) => token !== ' ' || !mayGo(tokens[at - 1]!, tokens[at + 1] ?? '', at));
}
