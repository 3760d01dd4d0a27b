import { type Lexer, regexLexer, type States, words } from '../lexer.ts';
import { C_KEYWORDS, C_RESERVED, C_STATES, C_TYPES, wordRule } from './c.ts';

const TYPES = new Set([...C_TYPES, 'bool']);
const RESERVED = new Set([
  ...C_RESERVED,
  ...words(`
__virtual_inheritance __uuidof __super __single_inheritance __multiple_inheritance __interface __event
`),
]);
const KEYWORDS = new Set([
  ...C_KEYWORDS,
  ...words(`
asm catch char8_t concept consteval constexpr constinit const_cast co_await co_return co_yield delete
dynamic_cast explicit export friend mutable namespace new operator private protected public
reinterpret_cast requires restrict size_of static_cast this throw throws typeid typename using final
override alignas alignof decltype noexcept static_assert thread_local try
`),
]);

const STATES: States = {
  ...C_STATES,
  root: [[/(?:__offload|__blockingoffload|__outer)\b/, 'kp'], ...C_STATES.root!],
  statements: [
    [/(class|struct)\b/, 'k', 'classname'],
    [/template\b/, 'k', 'template'],
    [/\d('?\d)*(\.\d('?\d)*)?(?:y|d|h|min|s|ms|us|ns|i|if|il)\b/, 'mx'],
    [/(\d('?\d)*[.](?:\d('?\d)*)?|[.]\d('?\d)*)(e[+-]?\d('?\d)*[lu]*)?/i, 'mf'],
    [/\d('?\d)*e[+-]?\d('?\d)*[lu]*/i, 'mf'],
    [/0x[0-9a-fA-F]('?[0-9a-fA-F])*[lu]*/i, 'mh'],
    [/0b[01]+('[01]+)*/, 'mb'],
    [/0[0-7]('?[0-7])*[lu]*/i, 'mo'],
    [/\d('?\d)*[lu]*/i, 'mi'],
    [/\bnullptr\b/, 'nb'],
    [/(?:u8|u|U|L)?R"([a-zA-Z0-9_{}[\]#<>%:;.?*+/&|~!=,"'^-]{0,16})\(.*?\)\1"/s, 's'],
    [/(::|<=>)/, 'o'],
    [/[{}]/, 'p'],
    ...C_STATES.statements!.slice(0, -1),
    wordRule(KEYWORDS, TYPES, RESERVED),
  ],
  classname: [
    [/[a-zA-Z_][a-zA-Z0-9_]*/, 'nc', '^'],
    'whitespace',
    [/[.]{3}/, 'o'],
    [/,/, 'p', '^'],
    [/(?:)/, null, '^'],
  ],
  template: [[/[>;]/, 'p', '^'], [/typename\b/, 'k', 'classname'], 'statements'],
  case: [[/:(?!:)/, 'p', '^'], 'statements'],
};

/** cpp. */
export function cpp(): Lexer {
  return regexLexer(STATES, cpp, (at) => at.next('bol'));
}
