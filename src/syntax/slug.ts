const REPLACED: ReadonlyMap<string, RegExp> = new Map([
  ['raw', /[ \t\n\v\f\r]+/g],
  ['default', /[^\p{M}\p{L}\p{Nd}]+/gu],
  ['latin', /[^\p{M}\p{L}\p{Nd}]+/gu],
  ['pretty', /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu],
  ['ascii', /[^A-Za-z0-9]+/g],
]);

/**
 * A text as a part of an address, in Jekyll's modes: `default` keeps letters and digits, `pretty` some signs too,
 * `ascii` only a–z and 0–9, `latin` the same after taking accents off, `raw` all but white space; any other only
 * makes letters small. The rest becomes `-`.
 */
export function slugify(text: string, mode: string): string {
  const replaced = REPLACED.get(mode);
  if (!replaced) return smallLetters(text);
  const letters = mode === 'latin' ? withoutAccents(text) : text;
  return smallLetters(letters.replace(replaced, '-').replace(/^-|-$/g, ''));
}

const LATIN: ReadonlyMap<string, string> = new Map(
  "ÆAE ÐD ×x ØO ÞTh ßss æae ðd øo þth ĐD đd ĦH ħh ıi ĲIJ ĳij ĸk ĿL ŀl ŁL łl ŉ'n ŊNG ŋng ŒOE œoe ŦT ŧt"
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/** The letters of Latin-1 and Latin Extended-A in a–z; all else that is not ASCII becomes `?`. */
function withoutAccents(text: string): string {
  return text.replace(/[^\0-\x7f]/gu, (letter) => {
    if (letter < '\u00c0' || letter > '\u017e' || letter === '÷') return '?';
    return LATIN.get(letter) ?? letter.normalize('NFD').slice(0, 1);
  });
}

/** Ruby does not look at a letter's neighbours: a capital sigma at the end of a word becomes `σ`. */
function smallLetters(text: string): string {
  return text.replaceAll('Σ', 'σ').toLowerCase();
}
