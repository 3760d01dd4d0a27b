import { type Lexer, regexLexer, type States } from '../lexer.ts';

const STATES: States = {
  root: [
    [/[^<&]+/, ''],
    [/&\S*?;/, 'ni'],
    [/<!\[CDATA\[.*?\]\]>/, 'cp'],
    [/<!--/, 'c', 'comment'],
    [/<\?.*?\?>/, 'cp'],
    [/<![^>]*>/, 'cp'],
    [/<\s*[\p{L}:_][\p{L}\p{M}\p{N}\p{Pc}\p{Cf}:.·-]*/u, 'nt', 'tag'],
    [/<\s*\/\s*[\p{L}:_][\p{L}\p{M}\p{N}\p{Pc}\p{Cf}:.·-]*\s*>/u, 'nt'],
  ],
  comment: [
    [/[^-]+/, 'c'],
    [/-->/, 'c', '^'],
    [/-/, 'c'],
  ],
  tag: [
    [/\s+/, ''],
    [/[\p{L}:_][\p{L}\p{M}\p{N}\p{Pc}\p{Cf}:.·-]*\s*=/u, 'na', 'attr'],
    [/\/?\s*>/, 'nt', '^'],
  ],
  attr: [
    [/\s+/, ''],
    [/".*?"|'.*?'|[^\s>]+/s, 's', '^'],
  ],
};

/** xml. */
export function xml(): Lexer {
  return regexLexer(STATES, xml);
}
