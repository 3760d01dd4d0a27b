/** A pattern that asks for letters; made when a text is first looked at. @param isAscii whether that text is ASCII alone */
export type Lettered = (isAscii: boolean) => RegExp;

/** What properties of characters mean in ASCII, within brackets. */
const IN_ASCII: readonly (readonly [property: string, letters: string])[] = [
  ['\\p{Alphabetic}', 'A-Za-z'],
  ['\\p{L}', 'A-Za-z'],
  ['\\p{M}', ''],
  ['\\p{Nd}', '0-9'],
  ['\\p{N}', '0-9'],
  ['\\p{Pc}', '_'],
];

/**
 * A pattern in two forms: with the letters of all scripts V8 takes up to a millisecond to make it ready, and most texts are
 * ASCII alone, for which the short form matches the same.
 * @param source of the pattern; its properties are those above, and stand within brackets beside something else
 * @param flags without `u`, which only the long form has
 */
export function lettered(source: string, flags: string): Lettered {
  let short: RegExp | undefined;
  let long: RegExp | undefined;
  return (isAscii) =>
    isAscii ? (short ??= new RegExp(inAscii(source), flags)) : (long ??= new RegExp(source, `${flags}u`));
}

function inAscii(source: string): string {
  return IN_ASCII.reduce((text, [property, letters]) => text.replaceAll(property, letters), source);
}

/** Whether a text is ASCII alone. */
export function isAscii(text: string): boolean {
  return !BEYOND.test(text);
}

const BEYOND = /[\u0080-\uffff]/;
