import { type Lexer, regexLexer, type States } from '../lexer.ts';
import { shell } from './shell.ts';

/** make. */
export function make(): Lexer {
  const line = shell();
  const states: States = {
    root: [
      [/\s+/, ''],
      [/#.*?\n/, 'c'],
      [/([s-]?include)((?:[\t ]+[^\t\n #]+)+)/, ['k', 'sx']],
      [/(ifn?def|ifn?eq)([\t ]+)([^#\n]+)/, ['k', '', 'nv']],
      [/(?:else|endif)[\t ]*(?=[#\n])/, 'k'],
      [/(export)([\t ]+)(?=[\w${}()\t -]+\n)/, ['k', ''], 'export'],
      [/export[\t ]+/, 'k'],
      [/([\w${}().-]+)([\t ]*)([!?:+]?=)/, ['nv', '', 'o'], 'shell_line'],
      [/"(\\\\|\\.|[^"\\])*"/, 's2'],
      [/'(\\\\|\\.|[^'\\])*'/, 's1'],
      [/([^\n:]+)(:+)([ \t]*)/, ['nl', 'o', ''], 'block_header'],
    ],
    export: [
      [/[\w${}()-]/, 'nv'],
      [/\n/, '', '^'],
      [/[\t ]+/, ''],
    ],
    block_header: [
      [/[^,\\\n#]+/, 'nf'],
      [/,/, 'p'],
      [/#.*?/, 'c'],
      [/\\\n/, ''],
      [/\\./, ''],
      [/\n/, '', '=block_body'],
    ],
    block_body: [
      [/(ifn?def|ifn?eq)([\t ]+)([^#\n]+)(#.*)?(\n)/, ['k', '', 'nv', 'c', '']],
      [/(else|endif)([\t ]*)(#.*)?(\n)/, ['k', '', 'c', '']],
      [/(\t[\t ]*)([@-]?)/, ['', 'p'], 'shell_line'],
      [
        /(?:)/,
        (at) => {
          line.reset();
          at.next('^');
        },
      ],
    ],
    shell: [
      [/\$[({][\t ]*\w[\w:=%.]*[\t ]*[)}]/, 'nv'],
      [
        /(\$[({])([\t ]*)(abspath|addprefix|addsuffix|and|basename|call|dir|error|eval|file|filter|filter-out|findstring|firstword|flavor|foreach|if|join|lastword|notdir|or|origin|patsubst|realpath|shell|sort|strip|subst|suffix|value|warning|wildcard|word|wordlist|words)([\t ]+)/,
        ['nf', '', 'nb', ''],
        'shell_expr',
      ],
      [
        /\\./s,
        (at) => {
          at.delegate(line);
        },
      ],
      [
        /.+?(?=(?:\$\(|\$\{|\(|\)|\}|\\|$))/s,
        (at) => {
          at.delegate(line);
        },
      ],
      [
        /\$\(|\$\{|\(|\)|\}|\\|$/,
        (at) => {
          at.delegate(line);
        },
      ],
    ],
    shell_expr: [
      [
        /[({]/,
        (at) => {
          at.delegate(line);
          at.next('+');
        },
      ],
      [/[)}]/, 'nf', '^'],
      'shell',
    ],
    shell_line: [[/\n/, '', '^'], 'shell'],
  };
  return regexLexer(states, make, () => line.reset());
}
