import { type Lexer, regexLexer, type States } from '../lexer.ts';

const STATES: States = {
  root: [
    [/[^{]+/, ''],
    [/(\{%-?)(\s*)/, ['p', 'w'], 'tag_or_block'],
    [/(\{\{-?)(\s*)/, ['p', 'w'], 'output'],
    [/\{/, ''],
  ],
  tag_or_block: [
    [/(if|elsif|unless|case)\b/, 'kr', 'condition'],
    [/(when)\b/, 'kr', 'when'],
    [/(else)(\s*)(-?%\})/, ['kr', 'w', 'p'], '^'],
    [/(capture|(?:in|de)crement)(\s+)([^\s%]+)(\s*)(-?%\})/, ['nt', 'w', 'nv', 'w', 'p'], '^'],
    [/(comment)(\s*)(-?%\})/, ['nt', 'w', 'p'], 'comment'],
    [/(raw)(\s*)(-?%\})/, ['nt', 'w', 'p'], 'raw'],
    [/(end(?:if|unless|case))(\s*)(-?%\})/, ['kr', 'w', 'p'], '^'],
    [/(end[^\s%]+)(\s*)(-?%\})/, ['nt', 'w', 'p'], '^'],
    [/(assign|echo)\b/, 'nt', 'assign'],
    [/(include|render)\b/, 'nt', 'include'],
    [
      /(cycle)(\s+)(?:([^\s:]*)(\s*)(:))?(\s*)/,
      (at, m) => {
        at.groups('nt', 'w', quoted(m[3], 'na'), 'w', 'p', 'w');
        at.next('variable_tag_markup');
      },
    ],
    [
      /(for|tablerow)(\s+)([\w-]+)(\s+)(in)(\s+)((?:[^\s%,|'"]|(?:"[^"]*"|'[^']*'))+)(\s*)/,
      (at, m) => {
        at.groups('nt', 'w', 'nv', 'w', 'nt', 'w');
        at.token(quoted(m[7], 'nv'), m[7]);
        at.token('w', m[8]);
        at.next('tag_markup');
      },
    ],
    [/([^\s%]+)(\s*)/, ['nt', 'w'], 'tag_markup'],
  ],
  output: [[/(\|)(\s*)([a-zA-Z_][^\s}|:]*)/, ['p', 'w', 'nf'], 'filters'], 'end_of_tag', 'generic'],
  filters: [
    [/(\|)(\s*)([a-zA-Z_][^\s%}|:]*)/, ['p', 'w', 'nf']],
    'end_of_tag',
    'end_of_block',
    'variable_param_markup',
  ],
  condition: [[/([=!]=|[<>]=?)/, 'o'], [/(and|or|contains)\b/, 'ow'], 'end_of_block', 'generic'],
  when: ['end_of_block', 'generic'],
  end_of_tag: [[/-?\}\}/, 'p', '!']],
  end_of_block: [[/-?%\}/, 'p', '!']],
  param_markup: [
    'whitespace',
    'keyword',
    'string',
    'number',
    [/([^\s=:]+)(\s*)(=|:)/, ['na', 'w', 'o']],
    [/[,:]/, 'p'],
  ],
  default_param_markup: ['param_markup', [/\S+/, '']],
  variable_param_markup: ['param_markup', 'variable', [/\S+/, '']],
  tag_markup: [[/(reversed)\b/, 'na'], 'end_of_block', 'default_param_markup'],
  variable_tag_markup: ['end_of_block', 'variable_param_markup'],
  keyword: [[/(false|true|nil)\b/, 'kc']],
  variable: [
    [/(empty|blank|forloop\.[^\s%}|:]+)\b/, 'nb'],
    [/\.(?=\w)|\[|\]/, 'p'],
    [/(first|last|size)\b/, 'nf'],
    [/[a-zA-Z_][\w-]*\??/, 'nv'],
  ],
  string: [
    [/'[^']*'/, 's1'],
    [/"[^"]*"/, 's2'],
  ],
  number: [
    [/-/, 'o'],
    [/\d+\.\d+/, 'mf'],
    [/\d+/, 'mi'],
  ],
  generic: ['whitespace', 'keyword', 'string', 'number', 'variable'],
  whitespace: [[/[ \t]+/, 'w']],
  comment: [
    [/[^{]+/, 'c'],
    [/(\{%-?)(\s*)(endcomment)(\s*)(-?%\})/, ['p', 'w', 'nt', 'w', 'p'], '!'],
    [/\{/, 'c'],
  ],
  raw: [
    [/[^{]+/, ''],
    [/(\{%-?)(\s*)(endraw)(\s*)(-?%\})/, ['p', 'w', 'nt', 'w', 'p'], '!'],
    [/\{/, ''],
  ],
  assign: [
    [/=/, 'o'],
    [/(\|)(\s*)([a-zA-Z_][^\s%|:]*)/, ['p', 'w', 'nf'], 'filters'],
    'end_of_block',
    'generic',
  ],
  include: [
    [/(\{\{-?)(\s*)/, ['p', 'w'], 'output_embed'],
    [/(with|for)\b/, 'nt'],
    [/[/\w-]+(\.[\w-]+)+\b/, ''],
    'variable_tag_markup',
  ],
  output_embed: [
    [/(\|)(\s*)([a-zA-Z_][^\s}|:]*)/, ['p', 'w', 'nf']],
    [/-?\}\}/, 'p', '^'],
    'variable_param_markup',
  ],
};

function quoted(text: string | undefined, other: string): string {
  if (text === undefined) return other;
  return /'[^']*'/.test(text) ? 's1' : /"[^"]*"/.test(text) ? 's2' : other;
}

/** liquid. */
export function liquid(): Lexer {
  return regexLexer(STATES, liquid);
}
