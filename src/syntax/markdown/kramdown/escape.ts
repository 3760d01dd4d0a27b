import { isAscii, lettered } from '../../letters.ts';

const SIGNS: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };
const REFERENCE = '&(?:[\\p{L}_:][\\p{L}\\p{N}_:.\\-]*;|#\\d+;|#x[0-9a-fA-F]+;)';
const RAW = lettered(`${REFERENCE}|[<>&]`, 'g');
const IN_ATTRIBUTE = lettered(`${REFERENCE}|[<>&"]`, 'g');

const sign = (found: string): string => SIGNS[found] ?? found;

/** Code as HTML: no sign of it counts. */
export function escapeCode(text: string): string {
  return /[<>&]/.test(text) ? text.replace(/[<>&]/g, sign) : text;
}

/** Text as HTML: references to characters stay. */
export function escapeText(text: string): string {
  return /[<>&]/.test(text) ? text.replace(RAW(isAscii(text)), sign) : text;
}

/** An attribute's value between double quotes; references to characters stay. */
export function escapeAttribute(text: string): string {
  return /[<>&"]/.test(text) ? text.replace(IN_ATTRIBUTE(isAscii(text)), sign) : text;
}

/** The attributes of a tag, each behind a blank; an id that is blank is left out. */
export function attributesHtml(attributes: Iterable<readonly [string, string]>): string {
  let out = '';
  for (const [name, value] of attributes) {
    if (name === 'id' && value.trim() === '') continue;
    out += ` ${name}="${escapeAttribute(value)}"`;
  }
  return out;
}
