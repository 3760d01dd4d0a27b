const SIGNS: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };
const REFERENCE = '&(?:[\\p{L}_:][\\p{L}\\p{N}_:.\\-]*;|#\\d+;|#x[0-9a-fA-F]+;)';
const RAW = new RegExp(`${REFERENCE}|[<>&]`, 'gu');
const IN_ATTRIBUTE = new RegExp(`${REFERENCE}|[<>&"]`, 'gu');

const sign = (found: string): string => SIGNS[found] ?? found;

/** Code as HTML: no sign of it counts. */
export function escapeCode(text: string): string {
  return /[<>&]/.test(text) ? text.replace(/[<>&]/g, sign) : text;
}

/** Text as HTML: references to characters stay. */
export function escapeText(text: string): string {
  return /[<>&]/.test(text) ? text.replace(RAW, sign) : text;
}

/** An attribute's value between double quotes; references to characters stay. */
export function escapeAttribute(text: string): string {
  return /[<>&"]/.test(text) ? text.replace(IN_ATTRIBUTE, sign) : text;
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
