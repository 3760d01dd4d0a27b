/** How a front-matter block is written. */
export type FrontFormat = 'yaml' | 'toml' | 'json';

/** What the first line of a file says. */
export interface Opening {
  /** The three signs. */
  readonly mark: '---' | '+++' | ';;;';
  /** The word after them, in small letters; empty where there is none. */
  readonly language: string;
  /** Where the block begins: the second line. */
  readonly end: number;
}

/** A block between two fences; offsets count from the file's beginning. */
export interface Fenced {
  readonly block: { readonly start: number; readonly end: number };
  readonly bodyStart: number;
}

const OPENING = /^(---|\+\+\+|;;;)[ \t]*([A-Za-z][\w+-]*)?[ \t]*(?:\r\n|\n|\r)/;

/** The fence that a file begins with, if any. */
export function openingOf(text: string): Opening | undefined {
  const c = text.charCodeAt(0);
  if (c !== 0x2d && c !== 0x2b && c !== 0x3b) return undefined;
  const match = OPENING.exec(text.slice(0, 200));
  if (!match) return undefined;
  return {
    mark: match[1] as Opening['mark'],
    language: (match[2] ?? '').toLowerCase(),
    end: match[0].length,
  };
}

const CLOSINGS = {
  '---': /(?<=[\n\r])(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/g,
  '+++': /(?<=[\n\r])\+\+\+[ \t]*(?:\r\n|\n|\r|$)/g,
  ';;;': /(?<=[\n\r]);;;[ \t]*(?:\r\n|\n|\r|$)/g,
} as const;

/** The block that an opening begins, by Jekyll's rule: up to a line that is `---` or `...` and nothing else. */
export function fencedBy(text: string, opening: Opening): Fenced | undefined {
  const closing = CLOSINGS[opening.mark];
  closing.lastIndex = opening.end;
  const match = closing.exec(text);
  if (!match) return undefined;
  return { block: { start: opening.end, end: match.index }, bodyStart: match.index + match[0].length };
}

/** The format that a fence announces; undefined where its word is none that wsite reads. */
export function formatOf(opening: Opening): FrontFormat | undefined {
  if (opening.language === '')
    return opening.mark === '---' ? 'yaml' : opening.mark === '+++' ? 'toml' : 'json';
  if (opening.mark !== '---')
    return opening.language === formatOf({ ...opening, language: '' })
      ? (opening.language as FrontFormat)
      : undefined;
  return opening.language === 'yml' ? 'yaml' : FORMATS.find((format) => format === opening.language);
}

const FORMATS = ['yaml', 'toml', 'json'] as const;
