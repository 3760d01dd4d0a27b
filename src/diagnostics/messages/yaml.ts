import type { Diagnostic } from '../diagnostic.ts';
import type { Spot } from '../text.ts';

type Words = readonly [message: string, hint: string];

const QUOTE_IT = 'Put the whole value in quotes: `title: "…"`.';

/** What the codes of the YAML library mean to an author. */
const CAUSES: Readonly<Record<string, Words>> = {
  TAB_AS_INDENT: ['This line is indented with a tab, which YAML does not allow', 'Indent with spaces.'],
  BAD_DQ_ESCAPE: [
    'The backslash in this text means nothing',
    "Write `\\\\` for a backslash, or use single quotes: `'…'`.",
  ],
  BAD_SCALAR_START: ['A value cannot begin with this sign', QUOTE_IT],
  BAD_INDENT: [
    'This line is not indented like the ones that it belongs to',
    'Let all keys of a map, and all `-` of a list, begin in the same column.',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'This line is no `key: value`',
    'Write a space after the colon; a text that goes on over several lines is indented below its key.',
  ],
  MULTIPLE_ANCHORS: ['A value cannot have two marks (`&name`)', QUOTE_IT],
  BLOCK_IN_FLOW: [
    'A comma is missing inside `{…}` or `[…]`',
    'Put commas between the entries, and texts that hold a colon in quotes.',
  ],
  KEY_OVER_1024_CHARS: ['A key may not be longer than 1,024 letters', 'Write `key: value`.'],
  BAD_DIRECTIVE: [
    'A line that begins with `%` is an instruction to YAML, and there is no such instruction',
    QUOTE_IT,
  ],
};

const NESTED: Words = [
  'This value holds a colon with a space after it, so YAML takes it for another key',
  QUOTE_IT,
];
const INDENTED: Words = [
  'The line after this one is indented although the key here has its value already',
  'Let both keys begin in the same column, or put a text with a colon in quotes.',
];
const LIST_ON_KEY: Words = [
  'A list cannot begin on the line of its key',
  'Begin each item on a line of its own: `- item`.',
];
const AFTER_QUOTE: Words = [
  'Something follows after the end of this value',
  "Put the whole value in quotes; a quote inside is written `\\\"` between `\"…\"` and `''` between `'…'`.",
];
const UNCLOSED: Words = [
  'A `[` or `{` before this is not closed',
  'Close it, or put a text that begins with it in quotes.',
];

/**
 * What is wrong with a YAML file, in an organiser's words.
 * @param code, @param detail from the YAML library; @param line the text of the line
 */
export function yamlSyntax(where: Spot, code: string, detail: string, line: string): Diagnostic {
  const [message, hint] = wordsFor(code, detail, line, where.place.column) ?? [
    `This YAML cannot be read: ${detail.charAt(0).toLowerCase()}${detail.slice(1)}`,
    QUOTE_IT,
  ];
  return { code: 'yaml-syntax', severity: 'error', message, hint, ...where };
}

/** @param at the columns, from 1, of this `-` and of one that it belongs to @param line of that one */
export function dashElsewhere(
  where: Spot,
  at: { readonly own: number; readonly other: number },
  line: number,
): Diagnostic {
  return {
    code: 'yaml-syntax',
    severity: 'error',
    message: `This \`-\` stands in column ${at.own}, and that of line ${line} in column ${at.other}`,
    hint: 'Let all `-` of a list begin in the same column, and the keys of an item below its first one.',
    ...where,
  };
}

/** Whether an error of the YAML library is a tab that indents. @param column from 1, of the error in its line */
export function isIndentingTab(code: string, detail: string, line: string, column: number): boolean {
  const isAfterTab = /^\s*$/.test(line.slice(0, column - 1)) && /^ *\t/.test(line);
  return code === 'TAB_AS_INDENT' || (detail.includes('at node end') && isAfterTab);
}

function wordsFor(code: string, detail: string, line: string, column: number): Words | undefined {
  if (code === 'BLOCK_AS_IMPLICIT_KEY') {
    if (detail.includes('sequence')) return CAUSES['BAD_INDENT'];
    return /:\s/.test(line.slice(column - 1)) || line.endsWith(':') ? NESTED : INDENTED;
  }
  if (detail.includes('block-seq-ind')) return LIST_ON_KEY;
  if (isIndentingTab(code, detail, line, column)) return CAUSES['TAB_AS_INDENT'];
  if (detail.includes('at node end')) return column === 1 ? CAUSES['BAD_INDENT'] : AFTER_QUOTE;
  if (/^Flow (?:sequence|map)|Expected flow|^Unexpected flow|to end with/.test(detail)) return UNCLOSED;
  if (code === 'MISSING_CHAR' && detail.startsWith('Implicit map')) return CAUSES['MULTILINE_IMPLICIT_KEY'];
  if (code === 'MISSING_CHAR' && detail.includes(',')) return CAUSES['BLOCK_IN_FLOW'];
  return CAUSES[code];
}
