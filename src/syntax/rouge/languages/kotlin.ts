import { type Lexer, regexLexer, type States } from '../lexer.ts';

const STATES: States = {
  root: [
    [/\b(companion)(\s+)(object)\b/, ['k', '', 'k']],
    [/\b(class|data\s+class|interface|object)(\s+)/, ['kd', ''], 'class'],
    [/\b(fun)(\s+)/, ['k', ''], 'function'],
    [/\b(package|import)(\s+)/, ['k', ''], 'package'],
    [/\b(val|var)(\s+)(\()/, ['kd', '', 'p'], 'destructure'],
    [/\b(val|var)(\s+)/, ['kd', ''], 'property'],
    [
      /(return|continue|break|this|super)(@`?[_\p{Lu}\p{Ll}\p{Lt}\p{Lm}\p{Nl}][_\p{Lu}\p{Ll}\p{Lt}\p{Lm}\p{Nl}\p{Nd}\p{Pc}\p{Cf}\p{Mn}\p{Mc}-]*`?)?\b/u,
      ['k', 'nd'],
    ],
    [/\bfun\b/, 'k'],
    [
      /\b(?:abstract|annotation|as|break|by|catch|class|companion|const|constructor|continue|crossinline|do|dynamic|else|enum|external|false|final|finally|for|fun|get|if|import|in|infix|inline|inner|interface|internal|is|lateinit|noinline|null|object|open|operator|out|override|package|private|protected|public|reified|return|sealed|set|super|suspend|tailrec|this|throw|true|try|typealias|typeof|val|var|vararg|when|where|while|yield)\b/,
      'k',
    ],
    [/^\s*\[.*?\]/, 'na'],
    [/[^\S\n]+/, ''],
    [/\\\n/, ''],
    [/\/\/.*?$/, 'c1'],
    [/\/[*].*[*]\//, 'cm'],
    [/\/[*].*/, 'cm', 'comment'],
    [/\n/, ''],
    [/(::)(class)/, ['o', 'k']],
    [/::|!!|\?[:.]/, 'o'],
    [/(\.\.)/, 'o'],
    [
      /((?:(((?:([0-9][0-9_]*[0-9])|[0-9]))?\.(?:([0-9][0-9_]*[0-9])|[0-9])([eE][+-]?((?:([0-9][0-9_]*[0-9])|[0-9])))?)|((?:([0-9][0-9_]*[0-9])|[0-9])[eE][+-]?((?:([0-9][0-9_]*[0-9])|[0-9]))))[fF]?)|((?:([0-9][0-9_]*[0-9])|[0-9])[fF])/,
      'mf',
    ],
    [/0[bB]([01][01_]*[01]|[01])[uU]?L?/, 'mb'],
    [/0[xX]([0-9a-fA-F][0-9a-fA-F_]*[0-9a-fA-F]|[0-9a-fA-F])[uU]?L?/, 'mh'],
    [/(([1-9][0-9_]*[0-9])|[0-9])[uU]?L?/, 'mi'],
    [/[~!%&*()+=|[\]:;,.<>/?^-]/, 'p'],
    [/[{}]/, 'p'],
    [/@"(""|[^"])*"/, 's'],
    [/""".*?"""/s, 's'],
    [/"(\\\\|\\"|[^"\n])*["\n]/, 's'],
    [/'\\.'|'[^\\]'/, 'sc'],
    [/(@`?[\p{Lu}][_\p{Lu}\p{Ll}\p{Lt}\p{Lm}\p{Nl}\p{Nd}\p{Pc}\p{Cf}\p{Mn}\p{Mc}-]*`?)/u, 'nd'],
    [
      /(`?[\p{Lu}][_\p{Lu}\p{Ll}\p{Lt}\p{Lm}\p{Nl}\p{Nd}\p{Pc}\p{Cf}\p{Mn}\p{Mc}-]*`?)(<)/u,
      ['nc', 'p'],
      'generic_parameters',
    ],
    [/`?[\p{Lu}][_\p{Lu}\p{Ll}\p{Lt}\p{Lm}\p{Nl}\p{Nd}\p{Pc}\p{Cf}\p{Mn}\p{Mc}-]*`?/u, 'nc'],
    [
      /(`?[_\p{Lu}\p{Ll}\p{Lt}\p{Lm}\p{Nl}][_\p{Lu}\p{Ll}\p{Lt}\p{Lm}\p{Nl}\p{Nd}\p{Pc}\p{Cf}\p{Mn}\p{Mc}-]*`?)(?=\s*[({])/u,
      'nf',
    ],
    [
      /(`?[_\p{Lu}\p{Ll}\p{Lt}\p{Lm}\p{Nl}][_\p{Lu}\p{Ll}\p{Lt}\p{Lm}\p{Nl}\p{Nd}\p{Pc}\p{Cf}\p{Mn}\p{Mc}-]*`?)@/u,
      'nd',
    ],
    [
      /`?[_\p{Lu}\p{Ll}\p{Lt}\p{Lm}\p{Nl}][_\p{Lu}\p{Ll}\p{Lt}\p{Lm}\p{Nl}\p{Nd}\p{Pc}\p{Cf}\p{Mn}\p{Mc}-]*`?/u,
      'n',
    ],
  ],
  package: [[/\S+/, 'nn', '^']],
  class: [[/`?[\p{Lu}][_\p{Lu}\p{Ll}\p{Lt}\p{Lm}\p{Nl}\p{Nd}\p{Pc}\p{Cf}\p{Mn}\p{Mc}-]*`?/u, 'nc', '^']],
  function: [
    [/(<)/, 'p', 'generic_parameters'],
    [/(\s+)/, ''],
    [/(`?[\p{Lu}][_\p{Lu}\p{Ll}\p{Lt}\p{Lm}\p{Nl}\p{Nd}\p{Pc}\p{Cf}\p{Mn}\p{Mc}-]*`?)(\.)/u, ['nc', 'p']],
    [
      /`?[_\p{Lu}\p{Ll}\p{Lt}\p{Lm}\p{Nl}][_\p{Lu}\p{Ll}\p{Lt}\p{Lm}\p{Nl}\p{Nd}\p{Pc}\p{Cf}\p{Mn}\p{Mc}-]*`?/u,
      'nf',
      '^',
    ],
  ],
  generic_parameters: [
    [/`?[\p{Lu}][_\p{Lu}\p{Ll}\p{Lt}\p{Lm}\p{Nl}\p{Nd}\p{Pc}\p{Cf}\p{Mn}\p{Mc}-]*`?/u, 'nc'],
    [/(<)/, 'p', 'generic_parameters'],
    [/(reified|out|in)/, 'k'],
    [/([,:.?])/, 'p'],
    [/(\s+)/, ''],
    [/(>)/, 'p', '^'],
  ],
  property: [
    [/(<)/, 'p', 'generic_parameters'],
    [/(\s+)/, ''],
    [
      /`?[_\p{Lu}\p{Ll}\p{Lt}\p{Lm}\p{Nl}][_\p{Lu}\p{Ll}\p{Lt}\p{Lm}\p{Nl}\p{Nd}\p{Pc}\p{Cf}\p{Mn}\p{Mc}-]*`?/u,
      'py',
      '^',
    ],
  ],
  destructure: [
    [/(,)/, 'p'],
    [/(\))/, 'p', '^'],
    [/(\s+)/, ''],
    [
      /`?[_\p{Lu}\p{Ll}\p{Lt}\p{Lm}\p{Nl}][_\p{Lu}\p{Ll}\p{Lt}\p{Lm}\p{Nl}\p{Nd}\p{Pc}\p{Cf}\p{Mn}\p{Mc}-]*`?/u,
      'py',
    ],
  ],
  comment: [
    [/\/[*]/, 'cm', 'comment'],
    [/[*]\//, 'cm', '^'],
    [/[^/*]+/, 'cm'],
    [/[/*]/, 'cm'],
  ],
};

/** kotlin. */
export function kotlin(): Lexer {
  return regexLexer(STATES, kotlin);
}
