import { type Lexer, regexLexer, type States } from '../lexer.ts';

const STATES: States = {
  root: [
    'whitespace',
    [
      /@([a-z_@!$&.\\:;<>?[\]`|~*/+^-][\w@!$&.\\:;<>?[\]`|~*/+^-]*)/i,
      (at, m) => {
        const match = m[1]!.toLowerCase();
        if (match === 'comment') {
          at.token('c');
        } else if (match === 'preamble') {
          at.token('nc');
          at.next('closing_brace');
          at.next('value');
          at.next('opening_brace');
        } else if (match === 'string') {
          at.token('nc');
          at.next('closing_brace');
          at.next('field');
          at.next('opening_brace');
        } else {
          at.token('nc');
          at.next('closing_brace');
          at.next('command_body');
          at.next('opening_brace');
        }
      },
    ],
    [/.+/, 'c'],
  ],
  opening_brace: ['whitespace', [/[{(]/, 'p', '^']],
  closing_brace: ['whitespace', [/[})]/, 'p', '^']],
  command_body: ['whitespace', [/[^\s,}]+/, 'nl', ['^', 'fields']]],
  fields: ['whitespace', [/,/, 'p', 'field'], [/(?:)/, null, '^']],
  field: [
    'whitespace',
    [/[a-z_@!$&.\\:;<>?[\]`|~*/+^-][\w@!$&.\\:;<>?[\]`|~*/+^-]*/i, 'na', ['value', 'equal_sign']],
    [/(?:)/, null, '^'],
  ],
  equal_sign: ['whitespace', [/=/, 'p', '^']],
  value: [
    'whitespace',
    [/[a-z_@!$&.\\:;<>?[\]`|~*/+^-][\w@!$&.\\:;<>?[\]`|~*/+^-]*/i, 'nv'],
    [/"/, 's', 'quoted_string'],
    [/\{/, 's', 'braced_string'],
    [/\d+/, 'm'],
    [/#/, 'p'],
    [/(?:)/, null, '^'],
  ],
  quoted_string: [
    [/\{/, 's', 'braced_string'],
    [/"/, 's', '^'],
    [/[^{"]+/, 's'],
  ],
  braced_string: [
    [/\{/, 's', 'braced_string'],
    [/\}/, 's', '^'],
    [/[^{}]+/, 's'],
  ],
  whitespace: [[/\s+/, '']],
};

/** bibtex. */
export function bibtex(): Lexer {
  return regexLexer(STATES, bibtex);
}
