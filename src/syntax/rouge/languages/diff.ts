import { type Lexer, regexLexer, type States } from '../lexer.ts';

const STATES: States = {
  root: [
    [/^ .*$\n?/, ''],
    [/^---$\n?/, 'p'],
    [/^[+>]+.*$\n?/, 'gi'],
    [/^\+.*$\n?/, 'gi'],
    [/^[<-]+.*$\n?/, 'gd'],
    [/^!.*$\n?/, 'gs'],
    [/^([Ii]ndex|diff).*$\n?/, 'gh'],
    [/^(@@[^@]*@@)([^\n]*\n)/, ['p', '']],
    [/^\w.*$\n?/, 'p'],
    [/^=.*$\n?/, 'gh'],
    [/\s.*$\n?/, ''],
  ],
};

/** diff. */
export function diff(): Lexer {
  return regexLexer(STATES, diff);
}
