import { type Lexer, regexLexer, type States } from '../lexer.ts';

const STATES: States = {
  root: [[/(include)(\s+)([^\s;]+)/, ['k', '', 'n']], [/[^\s$;{}()#]+/, 'k', 'statement'], 'base'],
  block: [[/\}/, 'p', '^'], [/[^\s$;{}()#]+/, 'kn', 'statement'], 'base'],
  statement: [[/\{/, 'p', ['^', 'block']], [/;/, 'p', '^'], 'base'],
  base: [
    [/\s+/, ''],
    [/#.*/, 'c1'],
    [/(?:on|off)\b/, 'no'],
    [/[$][\w-]+/, 'nv'],
    [/([a-z0-9.-]+)(:)([0-9]+)/i, ['nf', 'p', 'mi']],
    [/[a-z-]+\/[a-z-]+/i, 'nc'],
    [/[0-9]+[kmg]?\b/i, 'mi'],
    [/(~)(\s*)([^\s{]+)/, ['p', '', 'sr']],
    [/[:=~]/, 'p'],
    [/\/(?:[^\s$;{}()#]+)?/, 'n'],
    [/[^#\s;{}$\\]+/, 's'],
    [/[$;]/, ''],
  ],
};

/** nginx. */
export function nginx(): Lexer {
  return regexLexer(STATES, nginx);
}
