import { type Lexer, regexLexer, type States } from '../lexer.ts';

/** shell. */
export function shell(): Lexer {
  let end = '';
  const states: States = {
    basic: [
      [/#.*$/, 'c'],
      [/\b(if|fi|else|while|do|done|for|then|return|function|select|continue|until|esac|elif|in)\s*\b/, 'k'],
      [/\bcase\b/, 'k', 'case'],
      [
        /\b(alias|bg|bind|break|builtin|caller|cd|command|compgen|complete|declare|dirs|disown|enable|eval|exec|exit|export|false|fc|fg|getopts|hash|help|history|jobs|let|local|logout|mapfile|popd|pushd|pwd|read|readonly|set|shift|shopt|source|suspend|test|time|times|trap|true|type|typeset|ulimit|umask|unalias|unset|wait|cat|tac|nl|od|base32|base64|fmt|pr|fold|head|tail|split|csplit|wc|sum|cksum|b2sum|md5sum|sha1sum|sha224sum|sha256sum|sha384sum|sha512sum|sort|shuf|uniq|comm|ptx|tsort|cut|paste|join|tr|expand|unexpand|ls|dir|vdir|dircolors|cp|dd|install|mv|rm|shred|link|ln|mkdir|mkfifo|mknod|readlink|rmdir|unlink|chown|chgrp|chmod|touch|df|du|stat|sync|truncate|echo|printf|yes|expr|tee|basename|dirname|pathchk|mktemp|realpath|pwd|stty|printenv|tty|id|logname|whoami|groups|users|who|date|arch|nproc|uname|hostname|hostid|uptime|chcon|runcon|chroot|env|nice|nohup|stdbuf|timeout|kill|sleep|factor|numfmt|seq|tar|grep|sudo|awk|sed|gzip|gunzip)\s*\b(?!(\.|-))/,
        'nb',
      ],
      [/[.](?=\s)/, 'nb'],
      [/(\b\w+)(=)/, ['nv', 'o']],
      [/[[\]{}()!=>]/, 'o'],
      [/&&|\|\|/, 'o'],
      [/<<</, 'o'],
      [
        /(<<-?)(\s*)(['"]?)(\\?)(\w+)(\3)/,
        (at, m) => {
          at.groups('o', '', 'sh', 'sh', 'no', 'sh');
          end = m[5]!;
          at.next('heredoc');
        },
      ],
    ],
    heredoc: [[/\n/, 'sh', 'heredoc_nl'], [/[^$\n\\]+/, 'sh'], 'interp', [/[$]/, 'sh']],
    heredoc_nl: [
      [
        /\s*(\w+)\s*\n/,
        (at, m) => {
          if (m[1] === end) {
            at.token('no');
            at.next('^^');
          } else {
            at.token('sh');
          }
        },
      ],
      [/(?:)/, null, '^'],
    ],
    double_quotes: [[/(?:\$#?)?"/, 's2', '^'], 'interp', [/[^"`\\$]+/, 's2']],
    ansi_string: [[/\\./, 'se'], [/[^\\']+/, 's1'], 'single_quotes'],
    single_quotes: [
      [/'/, 's1', '^'],
      [/[^']+/, 's1'],
    ],
    data: [
      [/\s+/, ''],
      [/\\./, 'se'],
      [/\$?"/, 's2', 'double_quotes'],
      [/\$'/, 's1', 'ansi_string'],
      [/'/, 's1', 'single_quotes'],
      [/\*/, 'k'],
      [/;/, 'p'],
      [/--?[\w-]+/, 'nt'],
      [/[^=*\s{}()$"'`;\\<]+/, ''],
      [/\d+(?= |(?=\n?(?![\s\S])))/, 'm'],
      [/</, ''],
      'interp',
    ],
    curly: [[/\}/, 'k', '^'], [/:-/, 'k'], [/[a-zA-Z0-9_]+/, 'nv'], [/[^}:"`'$]+/, 'p'], 'root'],
    paren_interp: [[/\)/, 'si', '^'], [/\(/, 'o', 'paren_inner'], 'root'],
    paren_inner: [[/\(/, 'o', '+'], [/\)/, 'o', '^'], 'root'],
    math: [[/\)\)/, 'k', '^'], [/[+*/%|&!^-]|\*\*|\|\|/, 'o'], [/\d+(#\w+)?/, 'm'], 'root'],
    case: [[/\besac\b/, 'k', '^'], [/\|/, 'p'], [/\)/, 'p', 'case_stanza'], 'root'],
    case_stanza: [[/;;/, 'p', '^'], 'root'],
    backticks: [[/`/, 'sb', '^'], 'root'],
    interp: [
      [/\\$/, 'se'],
      [/\\./, 'se'],
      [/\$\(\(/, 'k', 'math'],
      [/\$\(/, 'si', 'paren_interp'],
      [/\$\{#?/, 'k', 'curly'],
      [/`/, 'sb', 'backticks'],
      [/\$#?(\w+|.)/, 'nv'],
      [/\$[*@]/, 'nv'],
    ],
    root: ['basic', 'data'],
  };
  return regexLexer(states, shell);
}
