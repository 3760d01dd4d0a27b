import { type Lexer, regexLexer, type States, words } from '../lexer.ts';
import { JAVASCRIPT_STATES, JAVASCRIPT_WORDS, rootRules } from './javascript.ts';

const ROOT = rootRules({
  constants: JAVASCRIPT_WORDS.constants,
  builtins: new Set([...JAVASCRIPT_WORDS.builtins, 'Pick', 'Partial', 'Readonly', 'Record']),
  reserved: new Set([
    ...JAVASCRIPT_WORDS.reserved,
    ...words('string any void number namespace module declare default keyof'),
  ]),
  declarations: new Set([...JAVASCRIPT_WORDS.declarations, 'type', 'abstract']),
  keywords: new Set([
    ...JAVASCRIPT_WORDS.keywords,
    ...words('is namespace static private protected public implements readonly'),
  ]),
});
const STATES: States = {
  ...JAVASCRIPT_STATES,
  root: [[/[?][.]/, 'p'], [/[?]{2}/, 'o'], ...ROOT],
  statement: [
    [/([\p{L}\p{Nl}$_][\p{L}\p{M}\p{N}\p{Pc}]*)(\??)(\s*)(:)/u, ['nl', 'p', '', 'p'], 'expr_start'],
    ...JAVASCRIPT_STATES.statement!,
  ],
};

/** typescript. */
export function typescript(): Lexer {
  return regexLexer(STATES, typescript);
}
