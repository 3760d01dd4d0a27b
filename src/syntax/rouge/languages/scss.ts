import { kindOf, type Lexer, regexLexer, type States } from '../lexer.ts';
import { CSS_ATTRIBUTES, CSS_BUILTINS, CSS_CONSTANTS } from './css.ts';

/** What SCSS and indented Sass share: all but where a line or a block ends. */
export const SASS_COMMON: States = {
  content_common: [
    [/@for\b/, 'k', 'for'],
    [/@(debug|warn|if|each|while|else|return|media)/, 'k', 'value'],
    [/(@mixin)(\s+)([\w-]+)/, ['k', '', 'nf'], 'value'],
    [/(@function)(\s+)([\w-]+)/, ['k', '', 'nf'], 'value'],
    [/@extend\b/, 'k', 'selector'],
    [/(@include)(\s+)([\w-]+)/, ['k', '', 'nd'], 'value'],
    [/@[\w-]+/, 'k', 'selector'],
    [/&/, 'k', 'selector'],
    [/([$][\w-]+)([ \t]*)(:)/, ['nv', '', 'p'], 'value'],
  ],
  value: [
    'end_section',
    [/[ \t]+/, ''],
    [/[$][\w-]+/, 'nv'],
    [/url[(]/, 'sx', 'string_url'],
    [/[\w-]+(?=\s*[(])/, 'nf'],
    [/%[\w-]+/, 'nd'],
    [/(true|false)\b/, 'bp'],
    [/(and|or|not)\b/, 'ow'],
    [/#[a-z0-9]{1,6}/i, 'mh'],
    [/-?\d+(%|[a-z]+)?/, 'm'],
    [/-?\d*\.\d+(%|[a-z]+)?/, 'mi'],
    'has_strings',
    'has_interp',
    [/[~*!&%<>|+=@:,./?^-]+/, 'o'],
    [/[[\]()]+/, 'p'],
    [/\/[*]/, 'cm', 'inline_comment'],
    [/\/\/[^\n]*/, 'c1'],
    [
      /[\w-]+/,
      (at, m) => {
        at.token(kindOf(m[0], 'n', [CSS_BUILTINS, 'nb'], [CSS_CONSTANTS, 'no']));
      },
    ],
  ],
  has_interp: [[/[#][{]/, 'si', 'interpolation']],
  has_strings: [
    [/"/, 's2', 'dq'],
    [/'/, 's1', 'sq'],
  ],
  interpolation: [[/\}/, 'si', '^'], 'value'],
  selector: [
    'end_section',
    'has_strings',
    'has_interp',
    [/[ \t]+/, ''],
    [/:/, 'nd', 'pseudo_class'],
    [/[.]/, 'nc', 'class'],
    [/#/, 'nn', 'id'],
    [/%/, 'nv', 'placeholder'],
    [/[\w-]+/, 'nt'],
    [/&/, 'k'],
    [/[~*!&[\]()<>|+=@:;,./?^-]/, 'o'],
  ],
  dq: [[/"/, 's2', '^'], 'has_interp', [/(\\.|#(?![{])|[^\n"#])+/, 's2']],
  sq: [[/'/, 's1', '^'], 'has_interp', [/(\\.|#(?![{])|[^\n'#])+/, 's1']],
  string_url: [[/[)]/, 'sx', '^'], [/(\\.|#(?![{])|[^\n)#])+/, 'sx'], 'has_interp'],
  selector_piece: ['has_interp', [/(?:)/, null, '^']],
  pseudo_class: [[/[\w-]+/, 'nd'], 'selector_piece'],
  class: [[/[\w-]+/, 'nc'], 'selector_piece'],
  id: [[/[\w-]+/, 'nn'], 'selector_piece'],
  placeholder: [[/[\w-]+/, 'nv'], 'selector_piece'],
  for: [[/(from|to|through)/, 'ow'], 'value'],
  attr_common: [
    'has_interp',
    [
      /[\w-]+/,
      (at, m) => {
        at.token(CSS_ATTRIBUTES.has(m[0]) ? 'nl' : 'na');
      },
    ],
  ],
  attribute: ['attr_common', [/([ \t]*)(:)/, ['', 'p'], 'value']],
  inline_comment: [[/(\\#|#(?=[^\n{])|\*(?=[^\n/])|[^\n#*])+/, 'cm'], 'has_interp', [/[*]\//, 'cm', '^']],
};

const STATES: States = {
  ...SASS_COMMON,
  root: [
    [/\s+/, ''],
    [/\/\/.*?$/, 'c1'],
    [/\/[*].*?[*]\//s, 'cm'],
    [/@import\b/, 'k', 'value'],
    'content_common',
    [/(?=[^;{}][;}])/, null, 'attribute'],
    [/(?=[^;{}:[]+:[^a-z])/, null, 'attribute'],
    [/(?:)/, null, 'selector'],
  ],
  end_section: [
    [/\n/, ''],
    [/[;{}]/, 'p', '!'],
  ],
};

/** scss. */
export function scss(): Lexer {
  return regexLexer(STATES, scss);
}
