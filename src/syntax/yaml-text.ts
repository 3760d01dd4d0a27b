/** Words that a plain scalar of YAML, 1.1 or 1.2, does not take for text. */
const NOT_TEXT = /^(?:true|false|yes|no|on|off|y|n|null)$/i;

/** A text as a YAML scalar on one line that reads as that text: plain where it can be, else in quotes. */
export function yamlText(text: string): string {
  const isPlain = /^[\p{L}/](?:[\p{L}\p{N} ,.()&/'-]*[\p{L}\p{N}.)])?$/u.test(text) && !NOT_TEXT.test(text);
  return isPlain ? text : JSON.stringify(text);
}
