import { type Lexer, regexLexer, type States } from '../lexer.ts';

const STATES: States = {
  whitespace: [[/\s+/, 'w']],
  root: ['whitespace', [/\{/, 'p', 'object'], [/\[/, 'p', 'array'], 'name', 'value', [/[\]}]/, 'p']],
  object: ['whitespace', 'name', 'value', [/\}/, 'p', '^'], [/,/, 'p']],
  name: [[/("(?:\\.|[^"\\\n])*?")(\s*)(:)/, ['nl', 'w', 'p']]],
  value: ['whitespace', 'constants', [/"/, 's2', 'string'], [/\[/, 'p', 'array'], [/\{/, 'p', 'object']],
  string: [
    [/[^\\"]+/, 's2'],
    [/\\./, 'se'],
    [/"/, 's2', '^'],
  ],
  array: ['value', [/\]/, 'p', '^'], [/,/, 'p']],
  constants: [
    [/(?:true|false|null)/, 'kc'],
    [/-?(?:0|[1-9]\d*)\.\d+(?:e[+-]?\d+)?/i, 'mf'],
    [/-?(?:0|[1-9]\d*)(?:e[+-]?\d+)?/i, 'mi'],
  ],
};

/** json. */
export function json(): Lexer {
  return regexLexer(STATES, json);
}
