import { type Lexer, regexLexer, type States } from '../lexer.ts';

const STATES: States = {
  basic: [
    [/[;#].*?\n/, 'c'],
    [/\s+/, ''],
    [/\\\n/, 'se'],
  ],
  root: ['basic', [/([\w.-]+)(\s*)(=)/, ['py', '', 'p'], 'value'], [/\[.*?\]/, 'nn']],
  value: [[/\n/, '', '^'], 'basic', [/"/, 's', 'dq'], [/'.*?'/, 's'], 'esc_str', [/[^\\\n]+/, 's']],
  dq: [[/"/, 's', '^'], 'esc_str', [/[^\\"]+/, 's']],
  esc_str: [[/\\./s, 'se']],
};

/** ini. */
export function ini(): Lexer {
  return regexLexer(STATES, ini);
}
