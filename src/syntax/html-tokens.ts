import { Tokenizer } from 'htmlparser2';
import { type HtmlHandlers, walkHtml } from './html-walk.ts';
import type { Unescaped } from './unescaped.ts';

/** Told of each token as it ends; every number is an offset of the text. */
export interface TokenHandlers extends HtmlHandlers {
  processingInstruction?(start: number, end: number): void;
}

/** Walks over the tokens of HTML (see `walkHtml`) or XML. Character references stay as written. Never throws. */
export function tokenize(text: string, handlers: TokenHandlers, xmlMode = false): void {
  if (xmlMode) walkXml(text, handlers);
  else walkHtml(text, handlers);
}

function walkXml(text: string, handlers: TokenHandlers): void {
  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: false },
    {
      ...SILENT,
      onopentagname: (start, end) => handlers.startName(start, end),
      onattribname: (start, end) => handlers.attributeName(start, end),
      onattribdata: (start, end) => handlers.attributeValue(start, end),
      onopentagend: (at) => handlers.startTagEnd(at, false),
      onselfclosingtag: (at) => handlers.startTagEnd(at, true),
      onclosetag: (start, end) => handlers.endName(start, end),
      ontext: (start, end) => handlers.text(start, end),
      oncdata: (start, end, tail) => handlers.cdata?.(start, end - tail),
      onprocessinginstruction: (start, end) => handlers.processingInstruction?.(start, end),
    },
  );
  tokenizer.write(text);
  tokenizer.end();
}

/**
 * An attribute's value with character references resolved as HTML has it (`&copy=` is text there).
 * @param raw as written, without quotes
 */
export function unescapeAttribute(raw: string): Unescaped {
  const offsets: number[] = [];
  let text = '';
  let done = 0;
  const copy = (end: number): void => {
    text += raw.slice(done, end);
    for (; done < end; done++) offsets.push(done);
  };
  for (const match of raw.matchAll(REFERENCE)) {
    const end = match.index + match[0].length;
    const resolved = referenceText(match[0], raw[end] === '=');
    if (resolved === match[0]) continue;
    copy(match.index);
    text += resolved;
    for (let i = 0; i < resolved.length; i++) offsets.push(match.index);
    done = end;
  }
  copy(raw.length);
  offsets.push(raw.length);
  return { text, offsets };
}

/** In attributes a name goes on as far as letters and digits do, so this finds whole references. */
const REFERENCE = /&(?:#x[0-9a-f]+|#[0-9]+|[a-z][a-z0-9]*);?/gi;

const named = new Map<string, string>();

function referenceText(reference: string, beforeEquals: boolean): string {
  const written = beforeEquals ? reference + '=' : reference;
  const known = named.get(written);
  if (known !== undefined) return known;
  let text = '';
  const source = `<a b="${written}">`;
  decode(source, {
    onattribdata: (start, end) => {
      text += source.slice(start, end);
    },
    onattribentity: (point) => {
      text += String.fromCodePoint(point);
    },
  });
  const resolved = beforeEquals ? text.slice(0, -1) : text;
  if (resolved !== reference && reference[1] !== '#') named.set(written, resolved);
  return resolved;
}

/** Text between tags with character references resolved. */
export function unescapeText(raw: string): string {
  if (!raw.includes('&')) return raw;
  let text = '';
  decode(raw, {
    ontext: (start, end) => {
      text += raw.slice(start, end);
    },
    ontextentity: (point) => {
      text += String.fromCodePoint(point);
    },
  });
  return text;
}

function decode(source: string, handlers: Partial<Callbacks>): void {
  const decoder = new Tokenizer({ decodeEntities: true }, { ...SILENT, ...handlers });
  decoder.write(source);
  decoder.end();
}

const nothing = (): void => {};

type Callbacks = ConstructorParameters<typeof Tokenizer>[1];

const SILENT: Callbacks = {
  onopentagname: nothing,
  onattribname: nothing,
  onattribdata: nothing,
  onattribend: nothing,
  onattribentity: nothing,
  onopentagend: nothing,
  onselfclosingtag: nothing,
  onclosetag: nothing,
  ontext: nothing,
  ontextentity: nothing,
  oncdata: nothing,
  onprocessinginstruction: nothing,
  oncomment: nothing,
  ondeclaration: nothing,
  onend: nothing,
};
