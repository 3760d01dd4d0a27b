/** A declaration of a style sheet or of a `style` attribute. */
export interface Declaration {
  /** In lower case. */
  readonly name: string;
  /** From behind what ends the one before to before what ends it: white space and comments included. */
  readonly start: number;
  readonly end: number;
  /** Where its value begins, just behind the colon. */
  readonly valueStart: number;
}

/**
 * The declarations of CSS, block by block (CSS Syntax 3, 5.4.4): those of one block belong together, also where others
 * stand between them. What is no declaration (selectors, `@import`) is passed over; comments and texts are looked
 * through, not into. Never throws.
 * @param css a style sheet, or the value of a `style` attribute, which is one block
 */
export function cssBlocks(css: string): readonly (readonly Declaration[])[] {
  const root: Declaration[] = [];
  const found: Declaration[][] = [root];
  const open: Declaration[][] = [root];
  let start = 0;
  const take = (end: number): void => {
    const head = NAME.exec(css.slice(start, end));
    if (head)
      open.at(-1)!.push({ name: head[1]!.toLowerCase(), start, end, valueStart: start + head[0].length });
  };
  for (const { 0: piece, index } of css.matchAll(PIECE)) {
    if (piece === '{') {
      const block: Declaration[] = [];
      found.push(block);
      open.push(block);
    } else if (piece === ';') take(index);
    else if (piece === '}') {
      take(index);
      if (open.length > 1) open.pop();
    } else continue;
    start = index + 1;
  }
  take(css.length);
  return found;
}

const NAME = /^(?:\s|\/\*[\s\S]*?\*\/)*([-\w]+)\s*:/;

/** What is looked at: comments, texts, parentheses, ends of declarations. */
const PIECE =
  /\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\]|\\[\s\S])*"?|'(?:[^'\\]|\\[\s\S])*'?|\((?:[^()"']|"[^"]*"|'[^']*')*\)|[;{}]/g;
