/** kramdown's settings that bear on HTML; what Jekyll sets stands in for what nobody says. */
export interface KramdownOptions {
  readonly input: 'GFM' | 'kramdown';
  readonly autoIds: boolean;
  readonly autoIdStripping: boolean;
  readonly autoIdPrefix: string;
  readonly transliteratedHeaderIds: boolean;
  readonly parseBlockHtml: boolean;
  readonly parseSpanHtml: boolean;
  /** Addresses by name, each with its title or without. */
  readonly linkDefs: ReadonlyMap<string, readonly string[]>;
  readonly footnoteNr: number;
  readonly footnotePrefix: string;
  readonly footnoteBacklink: string;
  readonly footnoteBacklinkInline: boolean;
  readonly entityOutput: 'as_char' | 'as_input' | 'numeric' | 'symbolic';
  /** Levels of headings that a table of contents has. */
  readonly tocLevels: readonly number[];
  /** Left and right single quotes, left and right double ones: names of entities, or characters. */
  readonly smartQuotes: readonly string[];
  /** What stands for symbols: `hellip mdash ndash laquo raquo laquo_space raquo_space`. */
  readonly typographicSymbols: ReadonlyMap<string, string>;
  readonly headerOffset: number;
  /** Whether code is highlighted as by rouge; else it is plain. */
  readonly highlight: boolean;
  /** rouge's settings: a language for code that names none, and the class of the `pre`. */
  readonly defaultLanguage: string | undefined;
  readonly guessLanguage: boolean;
  readonly cssClass: string;
  /** Whether code in blocks, and in lines, is highlighted. */
  readonly highlightBlocks: boolean;
  readonly highlightSpans: boolean;
  /** Whether blocks of code have numbers before their lines. */
  readonly lineNumbers: boolean;
  /** Whether maths is marked for MathJax; else it is left as code. */
  readonly maths: boolean;
  readonly removeLineBreaksForCjk: boolean;
  readonly hardWrap: boolean;
  /** Whether a list, heading, quote or fence ends a paragraph (GFM's `paragraph_end`). */
  readonly paragraphEnd: boolean;
  readonly autoTypographic: boolean;
  readonly forbiddenInlineOptions: readonly string[];
}

export const DEFAULT_OPTIONS: KramdownOptions = {
  input: 'GFM',
  autoIds: true,
  autoIdStripping: false,
  autoIdPrefix: '',
  transliteratedHeaderIds: false,
  parseBlockHtml: false,
  parseSpanHtml: true,
  linkDefs: new Map(),
  footnoteNr: 1,
  footnotePrefix: '',
  footnoteBacklink: '&#8617;',
  footnoteBacklinkInline: false,
  entityOutput: 'as_char',
  tocLevels: [1, 2, 3, 4, 5, 6],
  smartQuotes: ['lsquo', 'rsquo', 'ldquo', 'rdquo'],
  typographicSymbols: new Map(),
  headerOffset: 0,
  highlight: true,
  defaultLanguage: undefined,
  guessLanguage: true,
  cssClass: 'highlight',
  highlightBlocks: true,
  highlightSpans: true,
  lineNumbers: false,
  maths: true,
  removeLineBreaksForCjk: false,
  hardWrap: false,
  paragraphEnd: true,
  autoTypographic: true,
  forbiddenInlineOptions: ['template'],
};
