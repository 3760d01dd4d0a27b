import { type Lexer, regexLexer, type States } from '../lexer.ts';

const STATES: States = {
  simple_tokens: [
    [/\/\/(?:(?!\n).)*|\/\*(?:(?!\*\/)[\s\S])*\*\//, 'c'],
    [
      /\b(?:break|default|func|interface|select|case|defer|go|map|struct|chan|else|goto|package|switch|const|fallthrough|if|range|type|continue|for|import|return|var)\b/,
      'k',
    ],
    [
      /\b(?:bool|byte|complex64|complex128|error|float32|float64|int8|int16|int32|int64|int|rune|string|uint8|uint16|uint32|uint64|uintptr|uint)\b/,
      'kt',
    ],
    [/\b(?:append|cap|close|complex|copy|delete|imag|len|make|new|panic|print|println|real|recover)\b/, 'nb'],
    [/\b(?:true|false|iota|nil)\b/, 'no'],
    [
      /(?:[0-9]+|(?:[0-9]+\.(?:[0-9]+)?(?:[eE][+-]?[0-9]+)?|[0-9]+[eE][+-]?[0-9]+|\.[0-9]+(?:[eE][+-]?[0-9]+)?))i/,
      'm',
    ],
    [/[0-9]+\.(?:[0-9]+)?(?:[eE][+-]?[0-9]+)?|[0-9]+[eE][+-]?[0-9]+|\.[0-9]+(?:[eE][+-]?[0-9]+)?/, 'm'],
    [/0[xX][0-9A-Fa-f]+|[0-9][0-9]*|0[0-7]*/, 'm'],
    [
      /'(?:(?:[^\n]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}|\\[abfnrtv\\'"])|(?:\\[0-7]{3}|\\x[0-9A-Fa-f]{2}))'/,
      'sc',
    ],
    [
      /\+=|\+\+|\+|&\^=|&\^|&=|&&|&|==|=|!=|!|-=|--|-|\|=|\|\||\||<=|<-|<<=|<<|<|\*=|\*|\^=|\^|>>=|>>|>=|>|\/|\/=|:=|%|%=|\.\.\.|\.|:/,
      'o',
    ],
    [/\(|\)|\[|\]|\{|\}|,|;/, 'p'],
    [
      /(?!\b(?:break|default|func|interface|select|case|defer|go|map|struct|chan|else|goto|package|switch|const|fallthrough|if|range|type|continue|for|import|return|var)\b)(?:[\p{L}\p{M}]|_)(?:(?:[\p{L}\p{M}]|_)|[\p{Nd}])*/u,
      'n',
    ],
    [/\s+/, ''],
  ],
  root: ['simple_tokens', [/`/, 's', 'raw_string'], [/"/, 's', 'interpreted_string']],
  interpreted_string: [
    [/\\[abfnrtv\\'"]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}|\\x[0-9A-Fa-f]{2}/, 'se'],
    [/\\./, 'err'],
    [/"/, 's', '^'],
    [/[^"\\]+/, 's'],
  ],
  raw_string: [
    [/`/, 's', '^'],
    [/[^`]+/, 's'],
  ],
};

/** go. */
export function go(): Lexer {
  return regexLexer(STATES, go);
}
