import { notBase64, notUtf8 } from '../../diagnostics/messages/filters.ts';
import { safeText } from '../template/values.ts';
import { type FilterRow, markupRow, row, textArgument } from './arguments.ts';
import { decodeBytes, encodeBytes } from './percent.ts';
import { isNil, rubyText } from './ruby.ts';

/** The filters that write text in another alphabet: HTML, XML, addresses, Base64. */
export const escapeRows: readonly FilterRow[] = [
  row('escape', [], escapeHtml),
  row('h', [], escapeHtml),
  markupRow('escape_once', [], (value) =>
    rubyText(value).replace(/["><']|&(?!(?:[a-zA-Z]+|#\d+);)/g, entity),
  ),
  markupRow('xml_escape', [], (value) => xmlEscape(rubyText(value))),
  markupRow('newline_to_br', [], (value) => rubyText(value).replace(/\r?\n/g, '<br />\n')),
  row('url_encode', [], (value: unknown) => (isNil(value) ? value : formEncode(rubyText(value)))),
  row('cgi_escape', [], (value: unknown) => (isNil(value) ? value : formEncode(textArgument(value)))),
  row('url_decode', [], (value: unknown) => (isNil(value) ? value : formDecode(rubyText(value)))),
  row('base64_encode', [], (value: unknown) => toBase64(rubyText(value))),
  row('base64_decode', [], (value: unknown) => fromBase64(rubyText(value))),
  row('base64_url_safe_encode', [], (value: unknown) =>
    toBase64(rubyText(value)).replace(/\+/g, '-').replace(/\//g, '_'),
  ),
  row('base64_url_safe_decode', [], (value: unknown) => fromUrlBase64(rubyText(value))),
];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function entity(character: string): string {
  return ENTITIES[character] ?? character;
}

/** Escapes also what is safe already, as in Jekyll. */
function escapeHtml(value: unknown): unknown {
  return isNil(value) ? value : safeText(rubyText(value).replace(/[&<>"']/g, entity));
}

/** Escapes a text for an attribute of XML. */
export function xmlEscape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => (character === "'" ? '&apos;' : entity(character)));
}

/** As HTML forms send text (application/x-www-form-urlencoded): spaces as `+`. */
function formEncode(text: string): string {
  return encodeBytes(text, /[^a-zA-Z0-9_.\-~ ]/gu).replace(/ /g, '+');
}

function formDecode(text: string): string {
  return decodeBytes(text.replace(/\+/g, ' ')) ?? fail(notUtf8());
}

function toBase64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

function fromBase64(text: string): string {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) throw new Error(notBase64());
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error(notUtf8());
  }
}

function fromUrlBase64(text: string): string {
  const padded = text.endsWith('=') ? text : text.padEnd(Math.ceil(text.length / 4) * 4, '=');
  return fromBase64(padded.replace(/-/g, '+').replace(/_/g, '/'));
}

function fail(why: string): never {
  throw new Error(why);
}
