import { type Lexer, type Lexing, regexLexer, type States } from '../lexer.ts';
import { SASS_COMMON } from './scss.ts';

/** Indented Sass: what a line is depends on the line that it stands below. */
export function sass(): Lexer {
  let last = '';
  /** The state for lines further in than the one that asked for it, and how far in that one is. */
  let block: { readonly state: string; readonly indent: string } | undefined;
  const startBlock = (at: Lexing, kind: string, state: string) => {
    at.token(kind);
    at.next('^');
    block = { state, indent: last };
  };
  const states: States = {
    ...SASS_COMMON,
    root: [
      [/[ \t]*\n/, ''],
      [
        /[ \t]*/,
        (at, [indent]) => {
          at.token('');
          last = indent;
          const isInside = block !== undefined && indent.startsWith(block.indent) && indent !== block.indent;
          if (!isInside) block = undefined;
          at.next(block?.state ?? 'content');
        },
      ],
    ],
    content: [
      [/\/\/.*?$/, (at) => startBlock(at, 'c1', 'single_comment')],
      [/\/[*].*?\n/, (at) => startBlock(at, 'cm', 'multi_comment')],
      [/@import\b/, 'k', 'import'],
      'content_common',
      [/=[\w-]+/, 'nf', 'value'],
      [/[+][\w-]+/, 'nd', 'value'],
      [/:/, 'na', 'old_style_attr'],
      [/(?=[^[\n]+?:([^a-z]|$))/, null, 'attribute'],
      [/(?:)/, null, 'selector'],
    ],
    single_comment: [[/.*?$/, 'c1', '^']],
    multi_comment: [[/.*?\n/, 'cm', '^']],
    import: [
      [/[ \t]+/, ''],
      [/\S+/, 's'],
      [/\n/, '', '^'],
    ],
    old_style_attr: ['attr_common', [/(?:)/, null, ['^', 'value']]],
    end_section: [[/\n/, '', '!']],
  };
  const start = () => {
    last = '';
    block = undefined;
  };
  return regexLexer(states, sass, start);
}
