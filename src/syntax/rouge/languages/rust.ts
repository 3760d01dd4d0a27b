import { kindOf, type Lexer, regexLexer, type States, words } from '../lexer.ts';

const BUILTINS = words(`
Add BitAnd BitOr BitXor bool c_char c_double c_float char c_int clock_t c_long c_longlong Cons Const
Copy c_schar c_short c_uchar c_uint c_ulong c_ulonglong c_ushort c_void dev_t DIR dirent Div Either Eq
Err f32 f64 Failure FILE float fpos_t i16 i32 i64 i8 isize Index ino_t int intptr_t Left mode_t Modulo
Mul Neg Nil None Num off_t Ok Option Ord Owned pid_t Ptr ptrdiff_t Right Send Shl Shr size_t Some
ssize_t str Sub Success time_t u16 u32 u64 u8 usize uint uintptr_t Box Vec String Gc Rc Arc u128 i128
Result Sync Pin Unpin Sized Drop drop Fn FnMut FnOnce Clone PartialEq PartialOrd AsMut AsRef From Into
Default DoubleEndedIterator ExactSizeIterator Extend IntoIterator Iterator
`);

/** rust. */
export function rust(): Lexer {
  let open: Record<string, number> = {};
  const states: States = {
    bol: ['whitespace', [/#\s[^\n]*/, 'cs'], [/(?:)/, null, '^']],
    attribute: [
      'whitespace',
      'has_literals',
      [/[(,)=:]/, 'nd'],
      [/\]/, 'nd', '^'],
      [/[\p{XID_Start}_]\p{XID_Continue}*/u, 'nd'],
    ],
    whitespace: [[/\s+/, ''], 'comments'],
    comments: [
      [/\/\/\/\/+[^\n]*/, 'c1'],
      [/\/\/[/!][^\n]*/, 'cd'],
      [/\/\/[^\n]*/, 'c1'],
      [/\/\*\*\*?\//, 'cm'],
      [/\/\*\*\*+/, 'cm', 'nested_plain_block'],
      [/\/[*][*!]/, 'cd', 'nested_doc_block'],
      [/\/[*]/, 'cm', 'nested_plain_block'],
    ],
    nested_plain_block: [
      [/\*\//, 'cm', '^'],
      [/\/\*/, 'cm', 'nested_plain_block'],
      [/[^*/]+|[*/]/, 'cm'],
    ],
    nested_doc_block: [
      [/\*\//, 'cd', '^'],
      [/\/\*/, 'cd', 'nested_doc_block'],
      [/[^*/]+|[*/]/, 'cd'],
    ],
    root: [
      [/\n/, '', 'bol'],
      'whitespace',
      [/#!?\[/, 'nd', 'attribute'],
      [
        /\b(?:as|async|await|break|const|continue|crate|dyn|else|enum|extern|false|fn|for|if|impl|in|let|log|loop|match|mod|move|mut|pub|ref|return|self|Self|static|struct|super|trait|true|type|unsafe|use|where|while|abstract|become|box|do|final|macro|override|priv|typeof|unsized|virtual|yield|try|union)\b/,
        'k',
      ],
      'has_literals',
      [/[=-]>/, 'k'],
      [/<->/, 'k'],
      [/[()[\]{}|,:;]/, 'p'],
      [/[*/!@~&+%<>=?^-]|\.{2,3}/, 'o'],
      [/([.]\s*)?[\p{XID_Start}_]\p{XID_Continue}*(?=\s*[(])/u, 'nf'],
      [/[.]\s*await\b/, 'k'],
      [/[.]\s*[\p{XID_Start}_]\p{XID_Continue}*/u, 'py'],
      [/[.]\s*\d+/, 'na'],
      [/([\p{XID_Start}_]\p{XID_Continue}*)(::)/u, ['nn', 'p']],
      [/\bmacro_rules!/, 'nd', 'macro_rules'],
      [/[\p{XID_Start}_]\p{XID_Continue}*!/u, 'nd', 'macro'],
      [/'static\b/, 'k'],
      [/'[\p{XID_Start}_]\p{XID_Continue}*/u, 'nv'],
      [
        /[\p{XID_Start}_]\p{XID_Continue}*/u,
        (at, m) => {
          at.token(kindOf(m[0]!, 'n', [BUILTINS, 'nb']));
        },
      ],
    ],
    macro: [
      'has_literals',
      [
        /[[{(]/,
        (at, m) => {
          open[m[0]] = (open[m[0]] ?? 0) + 1;
          at.token('p');
        },
      ],
      [
        /[\]})]/,
        (at, m) => {
          const own = { ')': '(', ']': '[', '}': '{' }[m[0]]!;
          open[own] = (open[own] ?? 0) - 1;
          if (Object.values(open).every((count) => count === 0)) at.next('^');
          at.token('p');
        },
      ],
      [/[\p{XID_Start}_]\p{XID_Continue}*!/u, 'nd'],
      'root',
      [/./, ''],
    ],
    macro_rules: [
      [/[$][\p{XID_Start}_]\p{XID_Continue}*(:[\p{XID_Start}_]\p{XID_Continue}*)?/u, 'nv'],
      [/[$]/, 'nv'],
      'macro',
    ],
    has_literals: [
      [/\b(?:true|false)\b/, 'kc'],
      [/b?'(?:\\([nrt'"\\0]|x[0-9a-fA-F]{2}|u\{([0-9a-fA-F]_*){1,6}\})|[^\\])'/, 'sc'],
      [/b?"/, 's', 'string'],
      [/b?r(#*)".*?"\1/s, 's'],
      [
        /[0-9][0-9_]*([.][0-9][0-9_]*(?:[eE][+-]?[0-9_]+)?(?:f32|f64)?|(?:[.][0-9][0-9_]*)?[eE][+-]?[0-9_]+(?:f32|f64)?|(?:[.][0-9][0-9_]*)?(?:[eE][+-]?[0-9_]+)?(?:f32|f64)|[.](?![._\p{XID_Start}]))/u,
        'mf',
      ],
      [
        /(0b[10_]+|0x[0-9a-fA-F_]+|0o[0-7_]+|[0-9][0-9_]*)(u(?:8|16|32|64|128|size)?|i(?:8|16|32|64|128|size))?/,
        'mi',
      ],
    ],
    string: [
      [/"/, 's', '^'],
      [/\\([nrt'"\\0]|x[0-9a-fA-F]{2}|u\{([0-9a-fA-F]_*){1,6}\})/, 'se'],
      [/[^"\\]+/, 's'],
    ],
  };
  return regexLexer(states, rust, (at) => {
    open = {};
    at.next('bol');
  });
}
