import { type Lexer, regexLexer, type States, words } from '../lexer.ts';

const RESERVED = words(`
_ case class data default deriving do else if in infix infixl infixr instance let newtype of then type
where
`);

const STATES: States = {
  basic: [
    [/\s+/, ''],
    [/\{-#/, 'cp', 'comment_preproc'],
    [/\{-/, 'cm', 'comment'],
    [/^--\s+\|.*?$/, 'cd'],
    [/--(?![!#$%&*+./<=>?@|_~^]).*?$/, 'c1'],
  ],
  comment: [
    [/-\}/, 'cm', '^'],
    [/\{-/, 'cm', 'comment'],
    [/[^{}-]+/, 'cm'],
    [/[{}-]/, 'cm'],
  ],
  comment_preproc: [
    [/-\}/, 'cp', '^'],
    [/\{-/, 'cp', 'comment'],
    [/[^{}-]+/, 'cp'],
    [/[{}-]/, 'cp'],
  ],
  root: [
    'basic',
    [/'(?=(?:.|\\\S+)')/, 'sc', 'character'],
    [/"/, 's', 'string'],
    [/\d+e[+-]?\d+/i, 'mf'],
    [/\d+\.\d+(e[+-]?\d+)?/i, 'mf'],
    [/0o[0-7]+/i, 'mo'],
    [/0x[\da-f]+/i, 'mh'],
    [/\d+/, 'mi'],
    [
      /[\w']+/,
      (at, m) => {
        const match = m[0]!;
        if (match === 'import') {
          at.token('kr');
          at.next('import');
        } else if (match === 'module') {
          at.token('kr');
          at.next('module');
        } else if (RESERVED.has(match)) {
          at.token('kr');
        } else if (/^'?[A-Z]/.test(match)) {
          at.token('kt');
        } else {
          at.token('n');
        }
      },
    ],
    [/\\(?![:!#$%&*+.\\/<=>?@|~^-]+)/, 'nf'],
    [/(<-|::|->|=>|=)(?![:!#$%&*+.\\/<=>?@|~^-]+)/, 'o'],
    [/:[:!#$%&*+.\\/<=>?@|~^-]*/, 'o'],
    [/[:!#$%&*+.\\/<=>?@|~^-]+/, 'o'],
    [/\[\s*\]/, 'kt'],
    [/\(\s*\)/, 'nb'],
    [/(\[)([_a-z][\w']*)(\|)/, ['o', 'n', 'o'], 'quasiquotation'],
    [/[[\](),;`{}]/, 'p'],
  ],
  import: [
    [/\s+/, ''],
    [/"/, 's', 'string'],
    [/\bqualified\b/, 'k'],
    [/([A-Z][\w.]*)(\s+)(as)(\s+)([A-Z][a-zA-Z0-9_.]*)/, ['nn', '', 'k', '', 'n'], '^'],
    [/([A-Z][\w.]*)(\s+)(hiding)(\s+)(\()/, ['nn', '', 'k', '', 'p'], '=funclist'],
    [/([A-Z][\w.]*)(\s+)(\()/, ['nn', '', 'p'], '=funclist'],
    [/[\w.]+/, 'nn', '^'],
  ],
  module: [
    [/\s+/, ''],
    [/([A-Z][\w.]*)(\s+)(\()/, ['nn', '', 'p'], 'funclist'],
    [/\bwhere\b/, 'kr', '^'],
    [/[A-Z][a-zA-Z0-9_.]*/, 'nn', '^'],
  ],
  funclist: [
    'basic',
    [/[A-Z]\w*/, 'kt'],
    [/(_[\w']+|[a-z][\w']*)/, 'nf'],
    [/,/, 'p'],
    [/[:!#$%&*+.\\/<=>?@|~^-]+/, 'o'],
    [/\(/, 'p', 'funclist'],
    [/\)/, 'p', '^'],
  ],
  character: [
    [/\\/, 'se', ['=character_end', 'escape']],
    [/./, 'sc', '=character_end'],
  ],
  character_end: [
    [/'/, 'sc', '^'],
    [/./, 'err', '^'],
  ],
  quasiquotation: [
    [/\|\]/, 'o', '^'],
    [/[^|]+/, ''],
    [/\|/, ''],
  ],
  string: [
    [/"/, 's', '^'],
    [/\\/, 'se', 'escape'],
    [/[^\\"]+/, 's'],
  ],
  escape: [
    [/[abfnrtv"'&\\]/, 'se', '^'],
    [/\^[\][A-Z@_^]/, 'se', '^'],
    [
      /NUL|SOH|[SE]TX|EOT|ENQ|ACK|BEL|BS|HT|LF|VT|FF|CR|S[OI]|DLE|DC[1-4]|NAK|SYN|ETB|CAN|EM|SUB|ESC|[FGRU]S|SP|DEL/,
      'se',
      '^',
    ],
    [/o[0-7]+/i, 'se', '^'],
    [/x[\da-f]+/i, 'se', '^'],
    [/\d+/, 'se', '^'],
    [/\s+\\/, 'se', '^'],
  ],
};

/** haskell. */
export function haskell(): Lexer {
  return regexLexer(STATES, haskell);
}
