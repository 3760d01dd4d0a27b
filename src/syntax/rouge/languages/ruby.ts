import { type Lexer, type Lexing, regexLexer, type States } from '../lexer.ts';

const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')', '<': '>' };

/** Text as in `%w(…)`: a letter says what it is, and it goes to the sign that closes the one behind. */
function enterQuoted(at: Lexing, letter: string, sign: string): void {
  const escaped = (text: string) => (text === '-' ? '\\x2d' : text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  const open = escaped(sign);
  const close = escaped(CLOSING[sign] ?? sign);
  const kind = letter === 'r' ? 'sr' : 'sx';
  if (letter === 'r') at.next('regex_flags');
  at.token(kind);
  const both = open === close ? (sign === '#' ? '' : open) : open + close;
  const hasOutputs = 'rQWxI'.includes(letter) && letter !== '';
  at.enter([
    [new RegExp(`\\\\[#${both}\\\\]`), 'se'],
    ...(open === close ? [] : [[new RegExp(open), kind, '+'] as const]),
    [new RegExp(close), kind, '^'],
    ...(hasOutputs ? ['string_intp_escaped', [/#/, kind] as const] : [[/[\\#]/, kind] as const]),
    [new RegExp(`[^#${both}\\\\]+`), kind],
  ]);
}

/** ruby. */
export function ruby(): Lexer {
  let heredocs: { readonly name: string; readonly isTolerant: boolean }[] = [];
  const queue = (at: Lexing, sign: string, name: string) => {
    heredocs.push({ name, isTolerant: sign !== '<<' });
    if (!at.isIn('heredoc_queue')) at.next('heredoc_queue');
  };
  const states: States = {
    symbols: [
      [/:@{0,2}[a-z_]\w*[!?]?/i, 'ss'],
      [/:(?:\*\*|[+-]@|[/%&|`~^]|\[\]=?|<<|>>|<=?>|<=?|===?)/, 'ss'],
      [/:'(\\\\|\\'|[^'])*'/, 'ss'],
      [/:"/, 'ss', 'simple_sym'],
    ],
    sigil_strings: [
      [
        /%([rqswQWxiI])?([^\w\s])/,
        (at, m) => {
          enterQuoted(at, m[1] ?? '', m[2]!);
        },
      ],
    ],
    strings: [
      'symbols',
      [/\b[a-z_]\w*?[?!]?:\s+/, 'ss', 'expr_start'],
      [/'(\\\\|\\'|[^'])*'/, 's1'],
      [/"/, 's2', 'simple_string'],
      [/(?<!\.)`/, 'sb', 'simple_backtick'],
    ],
    regex_flags: [[/[mixounse]*/, 'sr', '^']],
    simple_string: ['string_intp_escaped', [/[^\\"#]+/, 's2'], [/[\\#]/, 's2'], [/"/, 's2', '^']],
    simple_sym: ['string_intp_escaped', [/[^\\"#]+/, 'ss'], [/[\\#]/, 'ss'], [/"/, 'ss', '^']],
    simple_backtick: ['string_intp_escaped', [/[^\\`#]+/, 'sb'], [/[\\#]/, 'sb'], [/`/, 'sb', '^']],
    whitespace: [
      'inline_whitespace',
      [/\n\s*/, '', 'expr_start'],
      [/#.*$/, 'c1'],
      [/=begin\b.*?\n=end\b/s, 'cm'],
    ],
    inline_whitespace: [[/[ \t\r]+/, '']],
    root: [
      'whitespace',
      [/__END__/, 'cp', 'end_part'],
      [/0_?[0-7]+(?:_[0-7]+)*/, 'mo'],
      [/0x[0-9A-Fa-f]+(?:_[0-9A-Fa-f]+)*/, 'mh'],
      [/0b[01]+(?:_[01]+)*/, 'mb'],
      [/\d+(?:_\d+)*(?:\.\d+(?:_\d+)*(?:e[+-]?\d+)?|e[+-]?\d+)/i, 'mf'],
      [/\d+(?:_\d+)*/, 'mi'],
      [/@@[a-z_]\w*/i, 'vc'],
      [/@[a-z_]\w*/i, 'vi'],
      [/\$\w+/, 'vg'],
      [/\$[!@&`'+~=/\\,;.<>_*$?:"]/, 'vg'],
      [/\$-[0adFiIlpvw]/, 'vg'],
      [/::/, 'o'],
      'strings',
      [
        /(?:BEGIN|END|alias|begin|break|case|defined\?|do|else|elsif|end|ensure|for|if|in|next|redo|rescue|raise|retry|return|super|then|undef|unless|until|when|while|yield)(?=\W|$)/,
        'k',
        'expr_start',
      ],
      [
        /(?:loop|include|extend|raise|alias_method|attr|catch|throw|private|module_function|public|protected|true|false|nil|__FILE__|__LINE__)\b/,
        'kp',
        'expr_start',
      ],
      [/(module)(\s+)([a-zA-Z_][a-zA-Z0-9_]*(::[a-zA-Z_][a-zA-Z0-9_]*)*)/, ['k', '', 'nn']],
      [/(def\b)(\s*)/, ['k', ''], 'funcname'],
      [/(class\b)(\s*)/, ['k', ''], 'classname'],
      [
        /(?:autoload|block_given|const_defined|eql|equal|frozen|include|instance_of|is_a|iterator|kind_of|method_defined|nil|private_method_defined|protected_method_defined|public_method_defined|respond_to|tainted)[?]/,
        'nb',
        'expr_start',
      ],
      [/(?:chomp|chop|exit|gsub|sub)!/, 'nb', 'expr_start'],
      [
        /(?<!\.)(?:attr_reader|attr_writer|attr_accessor|__id__|__send__|abort|ancestors|at_exit|autoload|binding|callcc|caller|catch|chomp|chop|class_eval|class_variables|clone|const_defined\?|const_get|const_missing|const_set|constants|display|dup|eval|exec|exit|extend|fail|fork|format|freeze|getc|gets|global_variables|gsub|hash|id|included_modules|inspect|instance_eval|instance_method|instance_methods|instance_variable_get|instance_variable_set|instance_variables|lambda|load|local_variables|loop|method|method_missing|methods|module_eval|name|object_id|open|p|print|printf|private_class_method|private_instance_methods|private_methods|proc|protected_instance_methods|protected_methods|public_class_method|public_instance_methods|public_methods|putc|puts|raise|rand|readline|readlines|require|require_relative|scan|select|self|send|set_trace_func|singleton_methods|sleep|split|sprintf|srand|sub|syscall|system|taint|test|throw|to_a|to_s|trace_var|trap|untaint|untrace_var|warn)\b/,
        'nb',
        'method_call',
      ],
      'has_heredocs',
      [/\.{2,3}/, 'o', 'expr_start'],
      [/[A-Z][a-zA-Z0-9_]*/, 'no', 'method_call'],
      [/(\.|::)(\s*)([a-z_]\w*[!?]?|[*%&`~+-/[<>=^])/, ['p', '', 'nf'], 'method_call'],
      [/[a-zA-Z_]\w*[?!]/, 'n', 'expr_start'],
      [/[a-zA-Z_]\w*/, 'n', 'method_call'],
      [/\*\*|<<?|>>?|>=|<=|<=>|=~|={3}|!~|&&?|\|\||\./, 'o', 'expr_start'],
      [/[+/*%=<>&!|~^-]=?/, 'o', 'expr_start'],
      [/[?]/, 'p', ['ternary', 'expr_start']],
      [/[[({,:\\;/]/, 'p', 'expr_start'],
      [/[\])}]/, 'p'],
    ],
    has_heredocs: [
      [
        /(?<!\w)(<<[~-]?)(["`']?)([a-zA-Z_]\w*)(\2)/,
        (at, m) => {
          at.token('o', m[1]);
          at.token('no', m.slice(2, 5).join(''));
          queue(at, m[1]!, m[3]!);
        },
      ],
      [
        /(<<[~-]?)(["'])(\2)/,
        (at, m) => {
          at.token('o', m[1]);
          at.token('no', m.slice(2, 5).join(''));
          queue(at, m[1]!, '');
        },
      ],
    ],
    heredoc_queue: [[/(?=\n)/, null, '=resolve_heredocs'], 'root'],
    resolve_heredocs: [
      'string_intp_escaped',
      [/\n/, 'sh', 'test_heredoc'],
      [/[#\\\n]/, 'sh'],
      [/[^#\\\n]+/, 'sh'],
    ],
    test_heredoc: [
      [
        /[^#\\\n]*$/,
        (at, m) => {
          const { name, isTolerant } = heredocs[0] ?? { name: undefined, isTolerant: false };
          if ((isTolerant ? m[0].trim() : m[0].trimEnd()) === name) {
            heredocs.shift();
            if (heredocs.length === 0) at.next('^');
            at.token('no');
          } else {
            at.token('sh');
          }
          at.next('^');
        },
      ],
      [/(?:)/, null, '^'],
    ],
    funcname: [
      [/\s+/, ''],
      [/\(/, 'p', 'defexpr'],
      [
        /(?:([a-zA-Z_]\w*)(\.))?([a-zA-Z_]\w*[!?]?|\*\*?|[+-]@?|[/%&|`~^]|\[\]=?|<<?|>>?|<=>?|>=|===?)/,
        ['nc', 'o', 'nf'],
        '^',
      ],
      [/(?:)/, null, '^'],
    ],
    classname: [
      [/\s+/, ''],
      [/\w+(::\w+)+/, 'nc'],
      [/\(/, 'p', ['defexpr', 'expr_start']],
      [/<</, 'o', '=expr_start'],
      [/[A-Z_]\w*/, 'nc', '^'],
      [/(?:)/, null, '^'],
    ],
    ternary: [[/(:)(\s+)/, ['p', ''], '=expr_start'], [/:(?![^#\n]*?[:\\])/, 'p', '=expr_start'], 'root'],
    defexpr: [[/(\))(\.|::)?/, ['p', 'o'], '^'], [/\(/, 'p', ['defexpr', 'expr_start']], 'root'],
    in_interp: [[/\}/, 'si', '^'], 'root'],
    string_intp: [
      [/[#][{]/, 'si', 'in_interp'],
      [/#(@@?|\$)[a-z_]\w*/i, 'si'],
    ],
    string_intp_escaped: [
      'string_intp',
      [/\\([\\abefnrstv#"']|x[a-fA-F0-9]{1,2}|[0-7]{1,3})/, 'se'],
      [/\\./, 'se'],
    ],
    method_call: [
      [/\/|%/, 'o', '=expr_start'],
      [/(?=\n)/, null, '^'],
      [/(?:)/, null, '=method_call_spaced'],
    ],
    method_call_spaced: [
      'whitespace',
      [/[%/]=/, 'o', '=expr_start'],
      [/(\/)(?=\S|\s*\/)/, 'sr', '=slash_regex'],
      'sigil_strings',
      [/(?=\s*\/)/, null, '^'],
      [/\s+/, '', '=expr_start'],
      [/(?:)/, null, '^'],
    ],
    expr_start: [
      'inline_whitespace',
      [/\//, 'sr', '=slash_regex'],
      [/[?](\\[MC]-)*(\\([\\abefnrstv#"']|x[a-fA-F0-9]{1,2}|[0-7]{1,3})|\S)(?!\w)/, 'sc', '^'],
      [/(\s*)(%[rqswQWxiI]? \S* )/, ['', 'sx'], '^'],
      'sigil_strings',
      [/(?:)/, null, '^'],
    ],
    slash_regex: [
      'string_intp',
      [/\\\\/, 'sr'],
      [/\\\//, 'sr'],
      [/[\\#]/, 'sr'],
      [/[^\\/#]+/, 'sr'],
      [/\//, 'sr', '=regex_flags'],
    ],
    end_part: [[/.+/s, 'cp', '^']],
  };
  return regexLexer(states, ruby, (at) => {
    at.next('expr_start');
    heredocs = [];
  });
}
