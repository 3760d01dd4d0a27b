/** The text with each occurrence of a part replaced, at most `count` of them; an empty part stands between all characters. */
export function replaceAll(text: string, part: string, to: string, count = Number.POSITIVE_INFINITY): string {
  if (!text.includes(part)) return text;
  let left = count < 0 ? Number.POSITIVE_INFINITY : count;
  const once = (found: string, at: number) => (left-- > 0 ? expanded(to, text, found, at) : found);
  return text.replace(new RegExp(escaped(part), 'gu'), once);
}

/** The text with the first occurrence of a part replaced. */
export function replaceFirst(text: string, part: string, to: string): string {
  const at = text.indexOf(part);
  return at < 0 ? text : text.slice(0, at) + expanded(to, text, part, at) + text.slice(at + part.length);
}

/** The text with the last occurrence of a part replaced. */
export function replaceLast(text: string, part: string, to: string): string {
  const at = text.lastIndexOf(part);
  return at < 0 ? text : text.slice(0, at) + to + text.slice(at + part.length);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** In Ruby's replacements `\0` and `\&` are what was found, `` \` `` and `\'` what stands around, `\\` is one backslash. */
function expanded(to: string, text: string, found: string, at: number): string {
  if (!to.includes('\\')) return to;
  return to.replace(/\\([\d&`'\\])/g, (_, sign: string) => {
    if (sign === '0' || sign === '&') return found;
    if (sign === '`') return text.slice(0, at);
    if (sign === "'") return text.slice(at + found.length);
    return sign === '\\' ? '\\' : '';
  });
}
