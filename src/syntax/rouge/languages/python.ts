import { kindOf, type Lexer, regexLexer, type States, words } from '../lexer.ts';

const BUILTINS_PSEUDO = words('self None Ellipsis NotImplemented False True');
const KEYWORDS = words(`
assert break continue del elif else except exec finally for global if lambda pass print raise return try
while yield as with from import yield async await nonlocal
`);
const BUILTINS = words(`
__import__ abs all any apply ascii basestring bin bool buffer bytearray bytes callable chr classmethod
cmp coerce compile complex delattr dict dir divmod enumerate eval execfile exit file filter float format
frozenset getattr globals hasattr hash hex id input int intern isinstance issubclass iter len list
locals long map max memoryview min next object oct open ord pow property range raw_input reduce reload
repr reversed round set setattr slice sorted staticmethod str sum super tuple type unichr unicode vars
xrange zip
`);
const EXCEPTIONS = words(`
ArithmeticError AssertionError AttributeError BaseException BlockingIOError BrokenPipeError BufferError
BytesWarning ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError
ConnectionResetError DeprecationWarning EOFError EnvironmentError Exception FileExistsError
FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning
IndentationError IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError
MemoryError ModuleNotFoundError NameError NotADirectoryError NotImplemented NotImplementedError OSError
OverflowError OverflowWarning PendingDeprecationWarning ProcessLookupError RecursionError ReferenceError
ResourceWarning RuntimeError RuntimeWarning StandardError StopAsyncIteration StopIteration SyntaxError
SyntaxWarning SystemError SystemExit TabError TimeoutError TypeError UnboundLocalError
UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning
ValueError VMSError Warning WindowsError ZeroDivisionError
`);

/** python. */
export function python(): Lexer {
  const strings: { readonly type: string; readonly quote: string }[] = [];
  const states: States = {
    root: [
      [/\n+/, ''],
      [/^(:)(\s*)([ru]{0,2}""".*?""")/is, ['p', '', 'sd']],
      [/[^\S\n]+/, ''],
      [/#(.*)?\n?/, 'c1'],
      [/[[\]{}:(),;.]/, 'p'],
      [/\\\n/, ''],
      [/\\/, ''],
      [/(in|is|and|or|not)\b/, 'ow'],
      [/(<<|>>|\/\/|\*\*)=?/, 'o'],
      [/[~+/*%=<>&|@^-]=?|!=/, 'o'],
      [
        /(from)((?:\\\s|\s)+)([\p{L}\p{M}_.][\p{L}\p{M}\p{N}_.]*)((?:\\\s|\s)+)(import)/u,
        ['kn', '', 'nn', '', 'kn'],
      ],
      [/(import)(\s+)([\p{L}\p{M}_.][\p{L}\p{M}\p{N}_.]*)/u, ['kn', '', 'nn']],
      [/(def)((?:\s|\\\s)+)/, ['k', ''], 'funcname'],
      [/(class)((?:\s|\\\s)+)/, ['k', ''], 'classname'],
      [/`.*?`/, 'sb'],
      [
        /([rfbu]{0,2})('''|"""|['"])/i,
        (at, m) => {
          at.groups('sa', 's');
          strings.push({ type: m[1]!.toLowerCase(), quote: m[2]! });
          at.next('generic_string');
        },
      ],
      [/@[\p{L}\p{M}_.][\p{L}\p{M}\p{N}_.]*/u, 'nd'],
      [
        /(?<!\.)[\p{L}\p{M}_][\p{L}\p{M}\p{N}_]*/u,
        (at, m) => {
          at.token(
            kindOf(
              m[0]!,
              'n',
              [KEYWORDS, 'k'],
              [EXCEPTIONS, 'nb'],
              [BUILTINS, 'nb'],
              [BUILTINS_PSEUDO, 'bp'],
            ),
          );
        },
      ],
      [/[\p{L}\p{M}_][\p{L}\p{M}\p{N}_]*/u, 'n'],
      [/(([0-9](_?[0-9])*)?\.[0-9](_?[0-9])*|[0-9](_?[0-9])*\.)(e[+-]?[0-9](_?[0-9])*)?j?/i, 'mf'],
      [/[0-9](_?[0-9])*e[+-]?[0-9](_?[0-9])*j?/i, 'mf'],
      [/[0-9](_?[0-9])*j/i, 'mf'],
      [/0b(_?[0-1])+/i, 'mb'],
      [/0o(_?[0-7])+/i, 'mo'],
      [/0x(_?[a-f0-9])+/i, 'mh'],
      [/\d+L/, 'il'],
      [/([1-9](_?[0-9])*|0(_?0)*)/, 'mi'],
    ],
    funcname: [[/[\p{L}\p{M}_][\p{L}\p{M}\p{N}_]*/u, 'nf', '^']],
    classname: [[/[\p{L}\p{M}_][\p{L}\p{M}\p{N}_]*/u, 'nc', '^']],
    raise: [[/from\b/, 'k'], [/raise\b/, 'k'], [/yield\b/, 'k'], [/\n/, '', '^'], [/;/, 'p', '^'], 'root'],
    yield: ['raise'],
    generic_string: [
      [/[^'"\\{]+/, 's'],
      [/\{\{/, 's'],
      [
        /'''|"""|['"]/,
        (at, m) => {
          at.token('s');
          if (strings.at(-1)?.quote === m[0]) {
            strings.pop();
            at.next('^');
          }
        },
      ],
      [/(?=\\)/, 's', 'generic_escape'],
      [
        /\{/,
        (at) => {
          if (strings.at(-1)?.type.includes('f')) {
            at.token('si');
            at.next('generic_interpol');
          } else {
            at.token('s');
          }
        },
      ],
    ],
    generic_escape: [
      [
        /\\([\\abfnrtv"']|\n|newline|N\{[a-zA-Z][a-zA-Z ]+[a-zA-Z]\}|u[a-fA-F0-9]{4}|U[a-fA-F0-9]{8}|x[a-fA-F0-9]{2}|[0-7]{1,3})/,
        (at) => {
          at.token(strings.at(-1)?.type.includes('r') ? 's' : 'se');
          at.next('^');
        },
      ],
      [/\\./, 's', '^'],
    ],
    generic_interpol: [
      [
        /[^{}!:]+/,
        (at, m) => {
          at.recurse(m[0]);
        },
      ],
      [/![asr]/, 'si'],
      [/:/, 'si'],
      [/\{/, 'si', 'generic_interpol'],
      [/\}/, 'si', '^'],
    ],
  };
  return regexLexer(states, python);
}
