import { lettered } from '../../letters.ts';
import { addText, makeNode } from './node.ts';
import { type Sticky, take } from './scanner.ts';
import type { Spans } from './spans.ts';

/*
 * Which way a straight quote curls: the rules of SmartyPants as kramdown has them, in order; the first that matches is
 * taken. A number names a group that stays as it is; else `left`, `right`, or one of the four marks.
 */
const PUNCTUATION = '[!"#$%\'()*+,\\-./:;<=>?@\\[\\\\\\]^_`{|}~]';
const WORD = '[\\p{L}\\p{M}\\p{N}\\p{Pc}]';
const NOT_BEFORE_WORD = `(?:(?<=${WORD})(?=${WORD})|(?<!${WORD})(?!${WORD}))`;
const CLOSES = '[^ \\\\\\t\\r\\n\\[{(\\-]';

type Part = number | 'left' | 'right' | readonly string[];
const RULES: readonly (readonly [pattern: Sticky, parts: readonly Part[], quote: number])[] = [
  [/(["'])(?=[_*]{1,2}[^ \t\r\n\f\v])/y, ['left'], 1],
  [lettered(`(["'])(?=${PUNCTUATION}(?!\\.\\.)${NOT_BEFORE_WORD})`, 'y'), ['right'], 1],
  [/([ \t\r\n\f\v]?)"'(?=\w)/y, [1, ['ldquo', 'lsquo']], 0],
  [/([ \t\r\n\f\v]?)'"(?=\w)/y, [1, ['lsquo', 'ldquo']], 0],
  [/([ \t\r\n\f\v]?)'(?=\d\ds)/y, [1, ['rsquo']], 0],
  [/([ \t\r\n\f\v])('|")(?=\w)/y, [1, 'left'], 2],
  [lettered(`(${CLOSES})('|")`, 'y'), [1, 'right'], 2],
  [lettered(`("|')(?=[ \\t\\r\\n\\f\\v]|s(?!${WORD})|$)`, 'y'), ['right'], 1],
  [/([\s\S]?)'/uy, [1, ['lsquo']], 0],
  [/([\s\S]?)"/uy, [1, ['ldquo']], 0],
];

/** Curls a straight quote, with the character before it. */
export function smartQuotes(at: Spans): void {
  const { scanner, into } = at;
  for (const [pattern, parts, quote] of RULES) {
    const found = take(scanner, pattern);
    if (!found) continue;
    const isDouble = found[quote] === '"';
    for (const part of parts) {
      if (typeof part === 'number') addText(into, found[part]!);
      else if (typeof part === 'string')
        into.children.push(makeNode('quote-mark', `${part[0]}${isDouble ? 'd' : 's'}quo`));
      else for (const name of part) into.children.push(makeNode('quote-mark', name));
    }
    return;
  }
  addText(into, scanner.text[scanner.pos++]!);
}
