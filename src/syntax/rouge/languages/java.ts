import { type Lexer, regexLexer, type States } from '../lexer.ts';

const STATES: States = {
  root: [
    [/[^\S\n]+/, ''],
    [/\/\/.*?$/, 'c1'],
    [/\/\*.*?\*\//s, 'cm'],
    [
      /(?:assert|break|case|catch|continue|default|do|else|finally|for|if|goto|instanceof|new|return|switch|this|throw|try|while)\b/,
      'k',
    ],
    [
      /(\s*(?:[a-zA-Z_][a-zA-Z0-9_.[\]<>]*\s+)+?)([a-zA-Z_][a-zA-Z0-9_]*)(\s*)(\()/,
      (at, m) => {
        at.recurse(m[1]);
        at.token('nf', m[2]);
        at.token('', m[3]);
        at.token('o', m[4]);
      },
    ],
    [/@[\p{L}\p{M}_][\p{L}\p{M}\p{N}\p{Pc}]*/u, 'nd'],
    [
      /(?:abstract|const|enum|extends|final|implements|native|private|protected|public|static|strictfp|super|synchronized|throws|transient|volatile)\b/,
      'kd',
    ],
    [/(?:boolean|byte|char|double|float|int|long|short|var|void)\b/, 'kt'],
    [/(?:true|false|null)\b/, 'kc'],
    [/(?:class|interface)\b/, 'kd', 'class'],
    [/(?:import|package)\b/, 'kn', 'import'],
    [/"(\\\\|\\"|[^"])*"/, 's'],
    [/'(?:\\.|[^\\]|\\u[0-9a-f]{4})'/, 'sc'],
    [/(\.)([\p{L}\p{M}_][\p{L}\p{M}\p{N}\p{Pc}]*)/u, ['o', 'na']],
    [/[\p{L}\p{M}_][\p{L}\p{M}\p{N}\p{Pc}]*:/u, 'nl'],
    [/[\p{Lu}][\p{Lu}\p{Nd}_]*\b/u, 'no'],
    [/[\p{Lu}][\p{L}\p{M}\p{N}]*\b/u, 'nc'],
    [/\$?[\p{L}\p{M}_][\p{L}\p{M}\p{N}\p{Pc}]*/u, 'n'],
    [/[~*!%&[\](){}<>|+=:;,./?^-]/, 'o'],
    [/(?:[0-9]_+[0-9]|[0-9])+\.(?:[0-9]_+[0-9]|[0-9])+([eE](?:[0-9]_+[0-9]|[0-9])+)?[fd]?/, 'mf'],
    [/0b(?:[01]_+[01]|[01])+/i, 'mb'],
    [/0x(?:[0-9a-f]_+[0-9a-f]|[0-9a-f])+/i, 'mh'],
    [/0(?:[0-7]_+[0-7]|[0-7])+/, 'mo'],
    [/(?:[0-9]_+[0-9]|[0-9])+L?/, 'mi'],
    [/\n/, ''],
  ],
  class: [
    [/\s+/, ''],
    [/[\p{L}\p{M}_][\p{L}\p{M}\p{N}\p{Pc}]*/u, 'nc', '^'],
  ],
  import: [
    [/\s+/, ''],
    [/[a-z0-9_.]+\*?/i, 'nn', '^'],
  ],
};

/** java. */
export function java(): Lexer {
  return regexLexer(STATES, java);
}
