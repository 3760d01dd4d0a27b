import { kindOf, type Lexer, type Rules, regexLexer, type States, words } from '../lexer.ts';

/** The words that a language of JavaScript's family tells apart. */
export interface WordKinds {
  readonly keywords: ReadonlySet<string>;
  readonly declarations: ReadonlySet<string>;
  readonly reserved: ReadonlySet<string>;
  readonly constants: ReadonlySet<string>;
  readonly builtins: ReadonlySet<string>;
}

export const JAVASCRIPT_WORDS: WordKinds = {
  reserved: words('enum implements interface package private protected public'),
  constants: words('true false null NaN Infinity undefined'),
  keywords: words(`
as async await break case catch continue debugger default delete do else export finally from for if
import in instanceof new of return super switch this throw try typeof void while yield
`),
  builtins: words(`
Array Boolean Date Error Function Math netscape Number Object Packages RegExp String sun decodeURI
decodeURIComponent encodeURI encodeURIComponent Error eval isFinite isNaN parseFloat parseInt document
window navigator self global Promise Set Map WeakSet WeakMap Symbol Proxy Reflect Int8Array Uint8Array
Uint8ClampedArray Int16Array Uint16Array Uint16ClampedArray Int32Array Uint32Array Uint32ClampedArray
Float32Array Float64Array DataView ArrayBuffer
`),
  declarations: words('var let const with function class extends constructor get set static'),
};

export const JAVASCRIPT_STATES: States = {
  multiline_comment: [
    [/[*]\//, 'cm', '^'],
    [/[^*/]+/, 'cm'],
    [/[*/]/, 'cm'],
  ],
  comments_and_whitespace: [
    [/\s+/, ''],
    [/<!--/, 'c'],
    [/\/\/.*?$/, 'c1'],
    [/\/[*]/, 'cm', 'multiline_comment'],
  ],
  expr_start: ['comments_and_whitespace', [/\//, 'sr', '=regex'], [/[{]/, 'p', '=object'], [/(?:)/, '', '^']],
  regex: [
    [/\//, 'sr', '=regex_end'],
    [/[^/]\n/, 'err', '^'],
    [/\n/, 'err', '^'],
    [/\[\^/, 'se', 'regex_group'],
    [/\[/, 'se', 'regex_group'],
    [/\\./, 'se'],
    [/[(][?][:=<!]/, 'se'],
    [/[{][\d,]+[}]/, 'se'],
    [/[()?]/, 'se'],
    [/./, 'sr'],
  ],
  regex_end: [
    [/[gimuy]+/, 'sr', '^'],
    [/(?:)/, null, '^'],
  ],
  regex_group: [
    [/\//, 'se'],
    [/[^/]\n/, 'err', '^^'],
    [/\]/, 'se', '^'],
    [/\\./, 'se'],
    [/./, 'sr'],
  ],
  bad_regex: [[/[^\n]+/, 'err', '^']],
  root: rootRules(JAVASCRIPT_WORDS),
  dq: [
    [/\\[\\nrt"]?/, 'se'],
    [/[^\\"]+/, 's2'],
    [/"/, 'dl', '^'],
  ],
  sq: [
    [/\\[\\nrt']?/, 'se'],
    [/[^\\']+/, 's1'],
    [/'/, 'dl', '^'],
  ],
  statement: [
    [/case\b/, 'k', '=expr_start'],
    [/([\p{L}\p{Nl}$_][\p{L}\p{M}\p{N}\p{Pc}]*)(\s*)(:)/u, ['nl', '', 'p']],
    'expr_start',
  ],
  object: [
    'comments_and_whitespace',
    [/[{]/, 'p', '+'],
    [/[}]/, 'p', '=statement'],
    [/([\p{L}\p{Nl}$_][\p{L}\p{M}\p{N}\p{Pc}]*)(\s*)(:)/u, ['na', '', 'p'], 'expr_start'],
    [/:/, 'p'],
    'root',
  ],
  ternary: [[/:/, 'p', '=expr_start'], 'root'],
  template_string: [
    [/[$]\{/, 'p', 'template_string_expr'],
    [/`/, 's2', '^'],
    [/\\[$`]/, 'se'],
    [/[^$`\\]+/, 's2'],
    [/[\\$]/, 's2'],
  ],
  template_string_expr: [[/\}/, 'p', '^'], 'root'],
};

/** The rules of a program's text, where `of` says which word is what. */
export function rootRules(of: WordKinds): Rules {
  return [
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
        const word = m[0]!;
        const kind = kindOf(
          word,
          'nx',
          [of.keywords, 'k'],
          [of.declarations, 'kd'],
          [of.reserved, 'kr'],
          [of.constants, 'kc'],
          [of.builtins, 'nb'],
        );
        at.token(kind);
        if (kind === 'k' || kind === 'kd') at.next('expr_start');
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
  ];
}

/** javascript. */
export function javascript(): Lexer {
  return regexLexer(JAVASCRIPT_STATES, javascript);
}
