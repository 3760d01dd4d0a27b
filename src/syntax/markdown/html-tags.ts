/** Reading HTML tags in text, as loosely as authors write them. */

export interface Tag {
  readonly kind: 'open' | 'close' | 'whole';
  /** Lower case; empty for comments, declarations and instructions. */
  readonly name: string;
  /** Offset behind it; for `whole` behind the element's end tag. */
  readonly end: number;
  /** Value of a `markdown` attribute, and the tag without it. */
  readonly markdown?: { readonly value: string; readonly tag: string };
}

const ATTRIBUTE = `\\s+[a-zA-Z_:][\\w:.-]*(?:\\s*=\\s*(?:[^"'=<>\`\\s]+|'[^']*'|"[^"]*"))?`;
const STRICT = new RegExp(`<([A-Za-z][A-Za-z0-9-]*)(?:${ATTRIBUTE})*\\s*/?>`, 'y');
const LOOSE = /<([A-Za-z][\w:.-]*)(?=[\s/"'>])[^<>]*>/y;
const CLOSE = /<\/([A-Za-z][\w:.-]*)[^<>]*>?/y;
const MARKDOWN = /\smarkdown(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>/]+)))?(?=[\s/>])/i;

const VOID = new Set(
  'area base basefont br col embed frame hr img input link meta param source track wbr'.split(' '),
);
/** Elements whose content is never Markdown and never tags. */
const ATOMIC = new Set(['script', 'style', 'textarea', 'pre']);

/** The tag, comment, declaration or whole `script`-like element at `<`; undefined where it is mere text. */
export function readTag(text: string, at: number): Tag | undefined {
  const next = text[at + 1];
  if (next === '!' || next === '?') return readSpecial(text, at);
  if (next === '/') {
    const close = match(CLOSE, text, at);
    return close ? { kind: 'close', name: close[1]!.toLowerCase(), end: at + close[0].length } : undefined;
  }
  return readOpen(text, at);
}

function readSpecial(text: string, at: number): Tag | undefined {
  const [opener, closer] = specialAt(text, at) ?? [];
  if (opener === undefined || closer === undefined) return undefined;
  const found = text.indexOf(closer, at + Math.min(opener.length, 2));
  if (found < 0 && opener !== '<!--') return undefined;
  return { kind: 'whole', name: '', end: found < 0 ? text.length : found + closer.length };
}

function specialAt(text: string, at: number): readonly [string, string] | undefined {
  if (text.startsWith('<!--', at)) return ['<!--', '-->'];
  if (text.startsWith('<![CDATA[', at)) return ['<![CDATA[', ']]>'];
  if (text.startsWith('<?', at)) return ['<?', '?>'];
  return /[A-Za-z]/.test(text[at + 2] ?? '') ? ['<!', '>'] : undefined;
}

function readOpen(text: string, at: number): Tag | undefined {
  const open = match(STRICT, text, at) ?? match(LOOSE, text, at);
  if (!open) return undefined;
  const name = open[1]!.toLowerCase();
  const end = at + open[0].length;
  if (ATOMIC.has(name)) return { kind: 'whole', name, end: atomicEnd(text, name, end) };
  if (VOID.has(name) || open[0].endsWith('/>')) return { kind: 'whole', name, end };
  const wish = open[0].includes('markdown') ? MARKDOWN.exec(open[0]) : null;
  if (!wish) return { kind: 'open', name, end };
  const value = wish[1] ?? wish[2] ?? wish[3] ?? '1';
  return { kind: 'open', name, end, markdown: { value, tag: open[0].replace(wish[0], '') } };
}

function atomicEnd(text: string, name: string, from: number): number {
  const close = new RegExp(`</${name}\\s*>`, 'gi');
  close.lastIndex = from;
  return close.exec(text) ? close.lastIndex : text.length;
}

/** A tag without its `markdown` attribute. */
export function withoutMarkdown(tag: string): string {
  return tag.replace(MARKDOWN, '');
}

/** Offset of the end tag that closes an element which was opened before `from`, counting the same name inside; -1 without one. */
export function endTag(text: string, name: string, from: number): number {
  const tags = new RegExp(`<(/?)${name.replace(/[.]/g, '\\.')}(?=[\\s/>])[^<>]*?(/?)>`, 'gi');
  tags.lastIndex = from;
  let depth = 1;
  for (let found = tags.exec(text); found; found = tags.exec(text)) {
    if (found[1] === '/') depth--;
    else if (found[2] !== '/') depth++;
    if (depth === 0) return found.index;
  }
  return -1;
}

/** A match of a sticky expression at an offset. */
export function match(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(text);
}
