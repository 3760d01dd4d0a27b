import { type Lexer, regexLexer, type States, words } from '../lexer.ts';
import { JAVASCRIPT_STATES } from './javascript.ts';

const CONSTANTS = words('true false null NaN Infinity undefined');

const BUILTINS = words(`
Array Boolean Date Error Function Math netscape Number Object Packages RegExp String sun decodeURI
decodeURIComponent encodeURI encodeURIComponent eval isFinite isNaN parseFloat parseInt document window
navigator self global Promise Set Map WeakSet WeakMap Symbol Proxy Reflect Int8Array Uint8Array
Uint8ClampedArray Int16Array Uint16Array Uint16ClampedArray Int32Array Uint32Array Uint32ClampedArray
Float32Array Float64Array DataView ArrayBuffer Pick Partial Readonly Record
`);
const RESERVED = words(`
enum implements interface package private protected public string any void number namespace module
declare default keyof
`);
const DECLARATIONS = words(`
var let const with function class extends constructor get set static type abstract
`);
const KEYWORDS = words(`
as async await break case catch continue debugger default delete do else export finally from for if
import in instanceof new of return super switch this throw try typeof void while yield is namespace
static private protected public implements readonly
`);
const STATES: States = {
  ...JAVASCRIPT_STATES,
  root: [
    [/[?][.]/, 'p'],
    [/[?]{2}/, 'o'],
    [/(?<![\s\S])\s*#!.*?\n/s, 'cp', 'statement'],
    [/(?<=\n)(?=\s|\/|<!--)/, '', 'expr_start'],
    'comments_and_whitespace',
    [/\+\+|--|~|\?\?=?|&&|\|\||\\(?=\n)|<<|>>>?|===|!==/, 'o', 'expr_start'],
    [/[<>+*%&|/!=^-]=?/, 'o', 'expr_start'],
    [/[([,]/, 'p', 'expr_start'],
    [/;/, 'p', 'statement'],
    [/[)\].]/, 'p'],
    [/`/, 's2', 'template_string'],
    [/[?][.]/, 'p'],
    [/[?]/, 'p', ['ternary', 'expr_start']],
    [/(@)(\w+)?/, ['p', 'nd'], 'expr_start'],
    [/[{}]/, 'p', 'statement'],
    [
      /[\p{L}\p{Nl}$_][\p{L}\p{M}\p{N}\p{Pc}]*/u,
      (at, m) => {
        if (KEYWORDS.has(m[0]!)) {
          at.token('k');
          at.next('expr_start');
        } else if (DECLARATIONS.has(m[0]!)) {
          at.token('kd');
          at.next('expr_start');
        } else if (RESERVED.has(m[0]!)) {
          at.token('kr');
        } else if (CONSTANTS.has(m[0]!)) {
          at.token('kc');
        } else if (BUILTINS.has(m[0]!)) {
          at.token('nb');
        } else {
          at.token('nx');
        }
      },
    ],
    [/[0-9][0-9]*\.[0-9]+([eE][0-9]+)?[fd]?/, 'mf'],
    [/0x[0-9a-fA-F]+/i, 'mh'],
    [/0o[0-7][0-7_]*/i, 'mo'],
    [/0b[01][01_]*/i, 'mb'],
    [/[0-9]+/, 'mi'],
    [/"/, 'dl', 'dq'],
    [/'/, 'dl', 'sq'],
    [/:/, 'p'],
  ],
  statement: [
    [/([\p{L}\p{Nl}$_][\p{L}\p{M}\p{N}\p{Pc}]*)(\??)(\s*)(:)/u, ['nl', 'p', '', 'p'], 'expr_start'],
    [/case\b/, 'k', '=expr_start'],
    [/([\p{L}\p{Nl}$_][\p{L}\p{M}\p{N}\p{Pc}]*)(\s*)(:)/u, ['nl', '', 'p']],
    'expr_start',
  ],
};

/** typescript. */
export function typescript(): Lexer {
  return regexLexer(STATES, typescript);
}
