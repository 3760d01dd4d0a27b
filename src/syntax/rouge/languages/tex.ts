import { type Lexer, regexLexer, type States } from '../lexer.ts';

const STATES: States = {
  general: [
    [/%.*$/, 'c'],
    [/[{}&_^]/, 'p'],
  ],
  root: [
    [/\\\[/, 'p', 'displaymath'],
    [/\\\(/, 'p', 'inlinemath'],
    [/\$\$/, 'p', 'displaymath'],
    [/\$/, 'p', 'inlinemath'],
    [/\\(begin|end)\{.*?\}/, 'nt'],
    [/(\\verb)\b(\S)(.*?)(\2)/, ['nb', 'kp', 'sx', 'kp']],
    [/\\([a-z]+|\s+|.)/i, 'k', 'command'],
    'general',
    [/[^\\$%&_{}^]+/, ''],
  ],
  math: [
    [/\\([a-z]+|\s+|.)/i, 'nv'],
    'general',
    [/[0-9]+/, 'm'],
    [/[=!+*/()[\]-]/, 'o'],
    [/[^=!+*/()[\]\\$%&_{}0-9^-]+/, 'nb'],
  ],
  inlinemath: [[/\\\)/, 'p', '^'], [/\$/, 'p', '^'], 'math'],
  displaymath: [[/\\\]/, 'p', '^'], [/\$\$/, 'p', '^'], [/\$/, 'nb'], 'math'],
  command: [
    [/\[.*?\]/, 'na'],
    [/\*/, 'k'],
    [/(?:)/, null, '^'],
  ],
};

/** tex. */
export function tex(): Lexer {
  return regexLexer(STATES, tex);
}
