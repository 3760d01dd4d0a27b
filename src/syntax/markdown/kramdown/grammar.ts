import { lettered } from '../../letters.ts';
import { SPAN_ELEMENTS } from './elements.ts';

/*
 * Patterns that several rules ask for. They are sticky: they match at the scanner's place. Blanks are Ruby's (ASCII), and
 * `[^\n]` stands where Ruby's dot does, since JavaScript's also stops at other line ends.
 */
export const SPACE = '[ \\t\\r\\n\\f\\v]';

/** What stands between the braces of an attribute list. */
export const INSIDE = '(?:\\\\\\}|[^}])';
export const LIST_NAME = '\\w[\\w-]*';

export const BLANK_LINES = /(?:[ \t\r\f\v]*\n)+/y;
/** `^` alone: it ends the block above. */
export const END_MARK = /\^[ \t\r\f\v]*\n\s*?/y;
/** An attribute list in a line of its own. */
export const LIST_LINE = new RegExp(` {0,3}\\{:(?!:|/)(${INSIDE}+)\\}${SPACE}*?\\n`, 'y');
/** Attribute lists at the beginning of a list item. */
export const ITEM_LIST = new RegExp(`^${SPACE}*\\{:(?!(?:${LIST_NAME})?:|/)(${INSIDE}+)\\}${SPACE}*`);
export const NAMED_LIST = new RegExp(` {0,3}\\{:(${LIST_NAME}):(${INSIDE}+)\\}${SPACE}*?\\n`, 'y');
export const SPAN_LIST = new RegExp(`\\{:(?!/)(${INSIDE}+)\\}`, 'y');

const EXTENSION_START = `\\{::(\\w+)(?:${SPACE}(${INSIDE}*?)|)(/)?\\}`;
export const BLOCK_EXTENSION = new RegExp(` {0,3}${EXTENSION_START}${SPACE}*?\\n`, 'y');
export const SPAN_EXTENSION = new RegExp(EXTENSION_START, 'y');

/** A name of an element or an attribute, with a prefix or without. */
const NAME_PART = '[\\p{L}_][\\p{L}\\p{N}._\\-\\u00B7]*';
const NAME = `(?:${NAME_PART}:)?${NAME_PART}`;
const ATTRIBUTE = `${SPACE}*(${NAME})(?:${SPACE}*=${SPACE}*(?:([\\p{L}\\p{M}\\p{N}\\p{Pc}]+)|("|')([\\s\\S]*?)\\3))?`;
export const HTML_ATTRIBUTE = lettered(ATTRIBUTE, 'y');
const ATTRIBUTES = `(?:${SPACE}+${NAME}(?:${SPACE}*=${SPACE}*(?:[\\p{L}\\p{M}\\p{N}\\p{Pc}]+|"[^"]*"|'[^']*'))?)*`;
export const HTML_TAG = lettered(`<(${NAME})(${ATTRIBUTES})${SPACE}*(/)?>`, 'y');
export const HTML_END_TAG = lettered(`</(${NAME})${SPACE}*>`, 'y');
export const HTML_COMMENT = /<!--[\s\S]*?-->/y;
export const HTML_INSTRUCTION = /<\?[\s\S]*?\?>/y;
/** Behind a block of HTML the rest of the line is passed over where it is blank. */
export const BLANK_REST = /[ \t]*\n/y;

export const RULE = / {0,3}([*_-])[ \t]*\1[ \t]*\1(?:\1|[ \t])*\n/y;
export const BULLET = /( {0,3}[+*-])([\t |][^\n]*\n)/y;
export const NUMBER = /( {0,3}\d+\.)([\t |][^\n]*\n)/y;
export const DEFINITION = /( {0,3}:)([\t |][^\n]*\n)/y;

export const GFM_HEADING = /(#{1,6})[\t ]+([^ \t\n][^\n]*)\n/y;

const NOT_SPAN = `(?!(?:${[...SPAN_ELEMENTS, 'script'].join('|')})(?![A-Za-z0-9_]))`;

/** A tag of an element that does not stand in a line: it ends a paragraph. */
export const BLOCK_TAG = `<(?:/${NOT_SPAN}${NAME}${SPACE}*>|${NOT_SPAN}${NAME})`;
/** The same at the beginning of a line. */
export const BLOCK_TAG_LINE = lettered(` {0,3}${BLOCK_TAG}`, 'y');
