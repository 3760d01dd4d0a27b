import { type Lexer, regexLexer, type States } from '../lexer.ts';

const STATES: States = {
  whitespace: [
    [/\s+/, ''],
    [/\/\/.*?$/, 'c1'],
    [/\/[*].*?[*]\//s, 'cm'],
  ],
  nest: [[/\{/, 'p', 'nest'], [/\}/, 'p', '^'], 'root'],
  splice_string: [
    [/\\./, 's'],
    [/\{/, 'p', 'nest'],
    [/"|\n/, 's', '^'],
    [/./, 's'],
  ],
  splice_literal: [
    [/""/, 's'],
    [/\{/, 'p', 'nest'],
    [/"/, 's', '^'],
    [/./, 's'],
  ],
  root: [
    'whitespace',
    [/[$]\s*"/, 's', 'splice_string'],
    [/[$]@\s*"/, 's', 'splice_literal'],
    [/(<\[)\s*(@?[_a-z]\w*:)?/i, 'k'],
    [/\]>/, 'k'],
    [/[~!%&*()+=|[\]{}:;,.<>/?^-]/, 'p'],
    [/@"(""|[^"])*"/, 's'],
    [/"(\\.|.)*?["\n]/, 's'],
    [/'(\\.|.)'/, 'sc'],
    [/0x[0-9a-f]+[lu]?/i, 'm'],
    [/[0-9]([.][0-9]*)?(e[+-][0-9]+)?[fldu]?/i, 'm'],
    [/\b(?:class|struct|interface)\b/, 'k', 'class'],
    [/\b(?:namespace|using)\b/, 'k', 'namespace'],
    [/^#[ \t]*(if|endif|else|elif|define|undef|line|error|warning|region|endregion|pragma)\b.*?\n/, 'cp'],
    [
      /\b(abstract|as|base|break|case|catch|checked|const|continue|default|delegate|do|else|enum|event|explicit|extern|false|finally|fixed|for|foreach|goto|if|implicit|in|interface|internal|is|lock|new|null|operator|out|override|params|private|protected|public|readonly|ref|return|sealed|sizeof|stackalloc|static|switch|this|throw|true|try|typeof|unchecked|unsafe|virtual|void|volatile|while|add|alias|async|await|get|global|partial|remove|set|value|where|yield|nameof|ascending|by|descending|equals|from|group|in|into|join|let|on|orderby|select)\b/,
      'k',
    ],
    [
      /\b(bool|byte|char|decimal|double|dynamic|float|int|long|object|sbyte|short|string|uint|ulong|ushort|var)\b/,
      'kt',
    ],
    [/@?[_a-z]\w*(?=\s*[(])/i, 'nf'],
    [/@?[_a-z]\w*/i, 'n'],
  ],
  class: ['whitespace', [/@?[_a-z]\w*/i, 'nc', '^']],
  namespace: ['whitespace', [/(?=[(])/, '', '^'], [/(@?[_a-z]\w*|[.])+/i, 'nn', '^']],
};

/** csharp. */
export function csharp(): Lexer {
  return regexLexer(STATES, csharp);
}
