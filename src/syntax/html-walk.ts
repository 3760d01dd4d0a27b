/** Told of each token of HTML as it ends; every number is an offset of the text. */
export interface HtmlHandlers {
  /** The name of a start tag. */
  startName(start: number, end: number): void;
  attributeName(start: number, end: number): void;
  /** The value of the attribute named last, without quotes. Not called where there is none. */
  attributeValue(start: number, end: number): void;
  /** The `>` of a start tag. */
  startTagEnd(at: number, selfClosing: boolean): void;
  /** The name of an end tag. */
  endName(start: number, end: number): void;
  text(start: number, end: number): void;
  cdata?(start: number, end: number): void;
  /** Whether the place is SVG or MathML, where `title`, `style` and their like hold markup. */
  inForeignContent?(): boolean;
}

/**
 * Walks over the tokens of HTML (WHATWG HTML, 13.2.5). Character references stay as written; comments and declarations are
 * passed over, `<![CDATA[` is one token wherever it stands, and a tag that the end of the text cuts off is told as far as it
 * goes. Never throws.
 */
export function walkHtml(html: string, handlers: HtmlHandlers): void {
  const { length } = html;
  /** Where text begins that is not told yet, and where the next tag is looked for. */
  let at = 0;
  let from = 0;
  while (at < length) {
    const open = html.indexOf('<', from);
    if (open === -1) {
      handlers.text(at, length);
      return;
    }
    if (open > at) handlers.text(at, open);
    at = open;
    const c = html.charCodeAt(open + 1);
    if (isLetter(c)) at = startTag(html, open + 1, handlers);
    else if (c === SLASH) at = endTag(html, open, handlers);
    else if (c === EXCLAMATION) at = declaration(html, open + 2, handlers);
    else if (c === QUESTION) at = behind(html, '>', open + 2);
    from = at === open ? open + 1 : at;
  }
}

const TAB = 9;
const LINE_FEED = 10;
const FORM_FEED = 12;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const EXCLAMATION = 33;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const SLASH = 47;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;
/** Beyond any text. */
const NOWHERE = Number.POSITIVE_INFINITY;

function isLetter(c: number): boolean {
  const lower = c | 32;
  return lower >= 97 && lower <= 122;
}

function isBlank(c: number): boolean {
  return c === SPACE || c === LINE_FEED || c === TAB || c === CARRIAGE_RETURN || c === FORM_FEED;
}

function endsName(c: number): boolean {
  return c === GREATER || c === SLASH || isBlank(c);
}

/** Just behind the next of a sign. */
function behind(html: string, sign: string, from: number): number {
  const found = html.indexOf(sign, from);
  return found === -1 ? NOWHERE : found + sign.length;
}

function nameEnd(html: string, from: number): number {
  let i = from;
  while (i < html.length && !endsName(html.charCodeAt(i))) i++;
  return i;
}

function skipBlanks(html: string, from: number): number {
  let i = from;
  while (isBlank(html.charCodeAt(i))) i++;
  return i;
}

/** @param name where its name begins @returns where its element's content goes on */
function startTag(html: string, name: number, handlers: HtmlHandlers): number {
  const end = nameEnd(html, name);
  if (end === html.length) return NOWHERE;
  const raw = rawName(html, name, end);
  const holdsText = raw !== undefined && handlers.inForeignContent?.() !== true;
  handlers.startName(name, end);
  const inside = attributes(html, end, handlers);
  return holdsText && inside < NOWHERE ? rawText(html, raw, inside, handlers) : inside;
}

/** Walks over the rest of a start tag. @returns just behind its `>` */
function attributes(html: string, from: number, handlers: HtmlHandlers): number {
  const { length } = html;
  for (let i = from; i < length; ) {
    const c = html.charCodeAt(i);
    if (c === GREATER) {
      handlers.startTagEnd(i, false);
      return i + 1;
    }
    if (c === SLASH) {
      i = skipBlanks(html, i + 1);
      if (html.charCodeAt(i) !== GREATER) continue;
      handlers.startTagEnd(i, true);
      return i + 1;
    }
    i = isBlank(c) ? i + 1 : attribute(html, i, handlers);
  }
  return NOWHERE;
}

/** @returns just behind the attribute that begins at `name`, whose first sign belongs to it whatever it is */
function attribute(html: string, name: number, handlers: HtmlHandlers): number {
  const { length } = html;
  let end = name + 1;
  for (; end < length; end++) {
    const c = html.charCodeAt(end);
    if (c === EQUALS || endsName(c)) break;
  }
  if (end === length) return length;
  handlers.attributeName(name, end);
  const equals = skipBlanks(html, end);
  if (html.charCodeAt(equals) !== EQUALS) return equals;
  const start = skipBlanks(html, equals + 1);
  if (start >= length) return length;
  const quote = html.charCodeAt(start);
  if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) {
    const bare = bareValueEnd(html, start);
    handlers.attributeValue(start, bare);
    return bare;
  }
  const close = html.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", start + 1);
  if (close === -1 && start + 1 === length) return length;
  handlers.attributeValue(start + 1, close === -1 ? length : close);
  return close === -1 ? length : close + 1;
}

function bareValueEnd(html: string, from: number): number {
  let i = from;
  for (; i < html.length; i++) {
    const c = html.charCodeAt(i);
    if (c === GREATER || isBlank(c)) break;
  }
  return i;
}

function endTag(html: string, open: number, handlers: HtmlHandlers): number {
  const name = open + 2;
  if (name === html.length) {
    handlers.text(open, name);
    return NOWHERE;
  }
  const c = html.charCodeAt(name);
  if (!isLetter(c)) return behind(html, '>', name);
  const end = nameEnd(html, name);
  if (end === html.length) return NOWHERE;
  handlers.endName(name, end);
  return behind(html, '>', end);
}

/** @param from behind the `<!` */
function declaration(html: string, from: number, handlers: HtmlHandlers): number {
  if (html.startsWith('--', from)) return commentEnd(html, from + 2);
  if (!html.startsWith('[CDATA[', from)) return behind(html, '>', from);
  const start = from + '[CDATA['.length;
  const end = html.indexOf(']]>', start);
  if (end === -1) return NOWHERE;
  handlers.cdata?.(start, end);
  return end + ']]>'.length;
}

/** @param from behind the `<!--` */
function commentEnd(html: string, from: number): number {
  if (html.startsWith('>', from)) return from + 1;
  if (html.startsWith('->', from)) return from + 2;
  for (let i = html.indexOf('--', from); i !== -1; i = html.indexOf('--', i + 1)) {
    if (html.charCodeAt(i + 2) === GREATER) return i + 3;
    if (html.startsWith('!>', i + 2)) return i + 4;
  }
  return NOWHERE;
}

/** Elements whose content is text up to their own end tag; that of `plaintext` has none. */
const RAW: ReadonlySet<string> = new Set(
  'iframe noembed noframes plaintext script style title textarea xmp'.split(' '),
);
/** No other letters begin one of them: `i n p s t x`. */
const RAW_LETTERS = new Set([...RAW].map((name) => name.charCodeAt(0)));
const SHORTEST = 3;

function rawName(html: string, start: number, end: number): string | undefined {
  if (end - start < SHORTEST || !RAW_LETTERS.has(html.charCodeAt(start) | 32)) return undefined;
  const name = html.slice(start, end).toLowerCase();
  return RAW.has(name) ? name : undefined;
}

/** @param from where the content begins */
function rawText(html: string, name: string, from: number, handlers: HtmlHandlers): number {
  const end = name === 'plaintext' ? -1 : rawEnd(html, name, from);
  if (end === -1) {
    if (from < html.length) handlers.text(from, html.length);
    return NOWHERE;
  }
  if (from < end) handlers.text(from, end);
  const behindName = end + 2 + name.length;
  handlers.endName(end + 2, behindName);
  return behind(html, '>', behindName);
}

/** Where the end tag of such an element stands. */
function rawEnd(html: string, name: string, from: number): number {
  for (let i = html.indexOf('</', from); i !== -1; i = html.indexOf('</', i + 2)) {
    const end = i + 2 + name.length;
    if (endsName(html.charCodeAt(end)) && html.slice(i + 2, end).toLowerCase() === name) return i;
  }
  return -1;
}
