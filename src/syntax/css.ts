import { type Edit, splice } from './splice.ts';
import type { Unescaped } from './unescaped.ts';
import { decodePercent, rootSlash } from './url.ts';

/** An address in a style sheet: the span of what stands between the quotes or the parentheses. */
export interface CssAddress {
  readonly start: number;
  readonly end: number;
}

/**
 * The addresses of `url()` and `@import` in CSS (CSS Syntax 3, 4.3), in order: not in comments, not in other strings,
 * not where the rule would be thrown away. Names written with escapes (`u\72l(`) and the strings of `image-set()` are
 * not found.
 */
export function cssAddresses(css: string): CssAddress[] {
  const found: CssAddress[] = [];
  const next = /["'\\]|\/\*|@import(?![\w-]|[^\0-\x7f])|url\(/gi;
  for (let match = next.exec(css); match; match = next.exec(css)) {
    const at = match.index;
    const inside = next.lastIndex;
    switch (match[0][0]) {
      case '/':
        next.lastIndex = afterComment(css, at);
        break;
      case '\\':
        next.lastIndex = at + 2;
        break;
      case '@': {
        const start = skipBlank(css, inside);
        next.lastIndex = isQuote(css, start) ? takeString(css, start, found) : start;
        break;
      }
      case 'u':
      case 'U':
        if (!NAME_BEFORE.test(css.slice(Math.max(0, at - 1), at)))
          next.lastIndex = takeUrl(css, inside, found);
        break;
      default:
        next.lastIndex = takeString(css, at, []);
    }
  }
  return found;
}

const NAME_BEFORE = /[\w-]|[^\0-\x7f]/;

/** Without escapes; each unit with the place where it was written (CSS Syntax 3, 4.3.7). */
export function unescapeCss(raw: string): Unescaped {
  const offsets: number[] = [];
  let text = '';
  const put = (piece: string, at: number): void => {
    text += piece;
    for (let i = 0; i < piece.length; i++) offsets.push(at);
  };
  for (const match of raw.matchAll(CSS_UNIT)) {
    const [unit, hex] = match;
    if (hex !== undefined) put(characterOf(Number.parseInt(hex, 16)), match.index);
    else if (unit[0] !== '\\') put(unit, match.index);
    else if (!/^\\[\n\r\f]/.test(unit)) put(unit.slice(1), match.index);
  }
  offsets.push(raw.length);
  return { text, offsets };
}

const CSS_UNIT = /\\([0-9a-f]{1,6})(?:\r\n|[ \t\n\r\f])?|\\(?:\r\n|[\s\S])?|[\s\S]/gi;

function characterOf(point: number): string {
  const isNone = point === 0 || point > 0x10ffff || (point >= 0xd800 && point < 0xe000);
  return isNone ? '\ufffd' : String.fromCodePoint(point);
}

/**
 * A style sheet whose addresses from the root are relative to its own place, so that no base path stands in it.
 * @param file its own, relative to the output: from `assets/css/main.css`, `/assets/x.png` is `../x.png`
 */
export function relativeUrls(css: string, file: string): string {
  const edits: Edit[] = [];
  const folders = file.split('/').slice(0, -1);
  for (const { start, end } of cssAddresses(css)) {
    const { text, offsets } = unescapeCss(css.slice(start, end));
    const slash = rootSlash(text);
    if (slash === -1) continue;
    const shared = sharedFolders(text.slice(slash + 1), folders);
    const rest = slash + 1 + shared.length;
    const up = '../'.repeat(folders.length - shared.count);
    edits.push({ start: start + offsets[slash]!, end: start + offsets[rest]!, text: up === '' ? './' : up });
  }
  return splice(css, edits);
}

/** How many of a file's folders a path from the root goes through first, and how long they are as written there. */
function sharedFolders(path: string, folders: readonly string[]): { count: number; length: number } {
  let count = 0;
  let length = 0;
  for (const folder of folders) {
    const end = path.indexOf('/', length);
    if (end === -1 || decodePercent(path.slice(length, end)) !== folder) break;
    count++;
    length = end + 1;
  }
  return { count, length };
}

/** White space and comments. */
function skipBlank(css: string, from: number): number {
  let at = from;
  for (;;) {
    if (/[ \t\n\r\f]/.test(css[at] ?? '')) at++;
    else if (css.startsWith('/*', at)) at = afterComment(css, at);
    else return at;
  }
}

function afterComment(css: string, at: number): number {
  const end = css.indexOf('*/', at + 2);
  return end === -1 ? css.length : end + 2;
}

function isQuote(css: string, at: number): boolean {
  return css[at] === '"' || css[at] === "'";
}

/** Where a string ends, closing quote included; one that a line break cuts off is none. */
function takeString(css: string, at: number, found: CssAddress[]): number {
  const stop = css[at] === '"' ? /["\\\n\r\f]/g : /['\\\n\r\f]/g;
  stop.lastIndex = at + 1;
  for (let match = stop.exec(css); match; match = stop.exec(css)) {
    if (match[0] === '\\') {
      stop.lastIndex += css.startsWith('\r\n', stop.lastIndex) ? 2 : 1;
      continue;
    }
    if (match[0] !== css[at]) return match.index;
    found.push({ start: at + 1, end: match.index });
    return match.index + 1;
  }
  found.push({ start: at + 1, end: css.length });
  return css.length;
}

/** Where `url(` ends. @param inside just behind the parenthesis */
function takeUrl(css: string, inside: number, found: CssAddress[]): number {
  const space = /[ \t\n\r\f]*/y;
  const skip = (at: number): number => {
    space.lastIndex = at;
    space.test(css);
    return space.lastIndex;
  };
  const start = skip(inside);
  if (isQuote(css, start)) return takeString(css, start, found);
  const stop = /[)\\"'( \t\n\r\f\0-\x08\x0b\x0e-\x1f\x7f]/g;
  stop.lastIndex = start;
  for (let match = stop.exec(css); match; match = stop.exec(css)) {
    if (match[0] === '\\') {
      if (/[\n\r\f]/.test(css[stop.lastIndex] ?? '')) return afterBadUrl(css, match.index);
      stop.lastIndex = afterEscape(css, match.index);
      continue;
    }
    const close = skip(match.index);
    if (close < css.length && css[close] !== ')') return afterBadUrl(css, match.index);
    found.push({ start, end: match.index });
    return close + 1;
  }
  found.push({ start, end: css.length });
  return css.length;
}

function afterEscape(css: string, at: number): number {
  const unit = /\\(?:[0-9a-f]{1,6}(?:\r\n|[ \t\n\r\f])?|[\s\S])?/iy;
  unit.lastIndex = at;
  unit.test(css);
  return unit.lastIndex;
}

function afterBadUrl(css: string, at: number): number {
  const stop = /\)|\\[\s\S]/g;
  stop.lastIndex = at;
  for (let match = stop.exec(css); match; match = stop.exec(css)) if (match[0] === ')') return stop.lastIndex;
  return css.length;
}
