import { kindOf, type Lexer, type Rules, regexLexer, type States, words } from '../lexer.ts';

export const C_TYPES = words(`
int long float short double char unsigned signed void jmp_buf FILE DIR div_t ldiv_t mbstate_t
sig_atomic_t fpos_t clock_t time_t va_list size_t ssize_t off_t wchar_t ptrdiff_t wctrans_t wint_t
wctype_t _Bool _Complex int8_t int16_t int32_t int64_t uint8_t uint16_t uint32_t uint64_t int_least8_t
int_least16_t int_least32_t int_least64_t uint_least8_t uint_least16_t uint_least32_t uint_least64_t
int_fast8_t int_fast16_t int_fast32_t int_fast64_t uint_fast8_t uint_fast16_t uint_fast32_t
uint_fast64_t intptr_t uintptr_t intmax_t uintmax_t char16_t char32_t
`);
export const C_KEYWORDS = words(`
auto break case const continue default do else enum extern for goto if register restricted return sizeof
static struct switch typedef union volatile virtual while _Alignas _Alignof _Atomic _Generic _Imaginary
_Noreturn _Static_assert _Thread_local
`);
export const C_RESERVED = words(`
__asm __int8 __based __except __int16 __stdcall __cdecl __fastcall __int32 __declspec __finally __int61
__try __leave inline _inline __inline naked _naked __naked restrict _restrict __restrict thread _thread
__thread typename _typename __typename
`);

/** The rule of a name, by which words are keywords, types and reserved. */
export function wordRule(
  keywords: ReadonlySet<string>,
  types: ReadonlySet<string>,
  reserved: ReadonlySet<string>,
): Rules[number] {
  return [
    /[a-zA-Z_][a-zA-Z0-9_]*/,
    (at, m) => at.token(kindOf(m[0]!, 'n', [keywords, 'k'], [types, 'kt'], [reserved, 'kr'])),
  ];
}

export const C_STATES: States = {
  expr_bol: ['inline_whitespace', [/#if\s0/, 'c', 'if_0'], [/#/, 'cp', 'macro'], [/(?:)/, null, '^']],
  bol: [[/[a-zA-Z_][a-zA-Z0-9_]*:(?!:)/, 'nl'], 'expr_bol'],
  inline_whitespace: [
    [/[ \t\r]+/, ''],
    [/\\\n/, ''],
    [/\/(\\\n)?[*].*?[*](\\\n)?\//s, 'cm'],
  ],
  whitespace: [[/\n+/, '', 'bol'], [/\/\/(\\.|.)*?$/, 'c1', 'bol'], 'inline_whitespace'],
  expr_whitespace: [[/\n+/, '', 'expr_bol'], 'whitespace'],
  statements: [
    'whitespace',
    [/(u8|u|U|L)?"/, 's', 'string'],
    [/(u8|u|U|L)?'(\\.|\\[0-7]{1,3}|\\x[a-f0-9]{1,2}|[^\\'\n])'/i, 'sc'],
    [/(\d+[.]\d*|[.]?\d+)e[+-]?\d+[lu]*/i, 'mf'],
    [/\d+e[+-]?\d+[lu]*/i, 'mf'],
    [/0x[0-9a-f]+[lu]*/i, 'mh'],
    [/0[0-7]+[lu]*/i, 'mo'],
    [/\d+[lu]*/i, 'mi'],
    [/\*\//, 'err'],
    [/[~!%&*+=|?:<>/^-]/, 'o'],
    [/[()[\],.;]/, 'p'],
    [/\bcase\b/, 'k', 'case'],
    [/(?:true|false|NULL)\b/, 'nb'],
    wordRule(C_KEYWORDS, C_TYPES, C_RESERVED),
  ],
  case: [[/:/, 'p', '^'], 'statements'],
  root: [
    'expr_whitespace',
    [
      /([\w*\s]+?[\s*])([a-zA-Z_][a-zA-Z0-9_]*)(\s*\([^;]*?\))((?:(?:\s|\/\/.*?\n|\/[*].*?[*]\/)+)?)(\{|;)/,
      (at, m) => {
        at.recurse(m[1]);
        at.token('nf', m[2]);
        at.recurse(m[3]);
        at.recurse(m[4]);
        at.token('p', m[5]);
        if (m[5] === '{') {
          at.next('function');
        }
      },
    ],
    [/\{/, 'p', 'function'],
    'statements',
  ],
  function: ['whitespace', 'statements', [/;/, 'p'], [/\{/, 'p', 'function'], [/\}/, 'p', '^']],
  string: [
    [/"/, 's', '^'],
    [/\\([\\abfnrtv"']|x[a-fA-F0-9]{2,4}|[0-7]{1,3})/, 'se'],
    [/[^\\"\n]+/, 's'],
    [/\\\n/, 's'],
    [/\\/, 's'],
  ],
  macro: [
    'include',
    [/[^/\n\\]+/, 'cp'],
    [/\\./s, 'cp'],
    'inline_whitespace',
    [/\//, 'cp'],
    [/\n/, 'cp', '^'],
  ],
  include: [
    [/(include)(\s*)(<[^>]+>)([^\n]*)/, ['cp', '', 'cpf', 'c1']],
    [/(include)(\s*)("[^"]+")([^\n]*)/, ['cp', '', 'cpf', 'c1']],
  ],
  if_0: [
    [/^\s*#if/, 'c', 'if_0'],
    [/^\s*#\s*el(?:se|if)/, 'c', '^'],
    [/^\s*#\s*endif\b.*?(?<!\\)\n/s, 'c', '^'],
    [/.*?\n/, 'c'],
  ],
};

/** c. */
export function c(): Lexer {
  return regexLexer(C_STATES, c, (at) => at.next('bol'));
}
