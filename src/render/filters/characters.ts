const BLANKS = '\0\t\n\v\f\r ';
const SURROGATE = /[\uD800-\uDFFF]/;

/** How many characters a text has: code points, as in Ruby. */
export function lengthOf(text: string): number {
  return SURROGATE.test(text) ? Array.from(text).length : text.length;
}

/** `length` characters from the one at `from` on; all that there are. */
export function charactersFrom(text: string, from: number, length: number): string {
  return SURROGATE.test(text)
    ? Array.from(text)
        .slice(from, from + length)
        .join('')
    : text.slice(from, from + length);
}

/** In small letters. Ruby does not look at a letter's neighbours: a capital sigma at the end of a word becomes `σ`. */
export function downcase(text: string): string {
  return text.includes('Σ')
    ? text
        .split('Σ')
        .map((part) => part.toLowerCase())
        .join('σ')
    : text.toLowerCase();
}

/** Without the white space around it, and without NUL, which Ruby counts to it. */
export function strip(text: string): string {
  return lstrip(rstrip(text));
}

export function lstrip(text: string): string {
  return text.replace(/^[\0\t\n\v\f\r ]+/, '');
}

export function rstrip(text: string): string {
  let end = text.length;
  while (end > 0 && BLANKS.includes(text[end - 1]!)) end--;
  return text.slice(0, end);
}

/** The words of a text, between stretches of ASCII white space. */
export function wordsOf(text: string): string[] {
  return text.match(/[^ \t\n\v\f\r]+/g) ?? [];
}
