import { type Lexer, regexLexer, type States } from '../lexer.ts';
import { css } from './css.ts';
import { javascript } from './javascript.ts';

/** html. */
export function html(): Lexer {
  let script = javascript();
  let style = css();
  const states: States = {
    root: [
      [/[^<&]+/, ''],
      [/&\S*?;/, 'ni'],
      [/<!DOCTYPE .*?>/is, 'cp'],
      [/<!\[CDATA\[.*?\]\]>/s, 'cp'],
      [/<!--/, 'c', 'comment'],
      [/<\?.*?\?>/s, 'cp'],
      [
        /<\s*script\s*/,
        (at) => {
          at.token('nt');
          script.reset();
          at.next('script_content');
          at.next('tag');
        },
      ],
      [
        /<\s*style\s*/,
        (at) => {
          at.token('nt');
          style.reset();
          at.next('style_content');
          at.next('tag');
        },
      ],
      [/<\//, 'nt', 'tag_end'],
      [/</, 'nt', 'tag_start'],
      [/<\s*[\p{L}:_-][\p{L}\p{M}\p{N}\p{Pc}\p{Cf}:.·-]*/u, 'nt', 'tag'],
      [/<\s*\/\s*[\p{L}:_-][\p{L}\p{M}\p{N}\p{Pc}\p{Cf}:.·-]*\s*>/u, 'nt'],
    ],
    tag_end: ['tag_end_end', [/[\p{L}:_-][\p{L}\p{M}\p{N}\p{Pc}\p{Cf}:.·-]*/u, 'nt', '=tag_end_end']],
    tag_end_end: [
      [/\s+/, ''],
      [/>/, 'nt', '^'],
    ],
    tag_start: [
      [/\s+/, ''],
      [/[\p{L}:_-][\p{L}\p{M}\p{N}\p{Pc}\p{Cf}:.·-]*/u, 'nt', '=tag'],
      [/(?:)/, null, '=tag'],
    ],
    comment: [
      [/[^-]+/, 'c'],
      [/-->/, 'c', '^'],
      [/-/, 'c'],
    ],
    tag: [
      [/\s+/, ''],
      [/[\p{L}:_[\]()*.-][\p{L}\p{M}\p{N}\p{Pc}\p{Cf}:.·[\]()*-]*\s*=\s*/u, 'na', 'attr'],
      [/[\p{L}:_*#-][\p{L}\p{M}\p{N}\p{Pc}\p{Cf}:.·*#-]*/u, 'na'],
      [/\/?\s*>/, 'nt', '^'],
    ],
    attr: [
      [/"/, 's', '=dq'],
      [/'/, 's', '=sq'],
      [/[^\s>]+/, 's', '^'],
    ],
    dq: [
      [/"/, 's', '^'],
      [/[^"]+/, 's'],
    ],
    sq: [
      [/'/, 's', '^'],
      [/[^']+/, 's'],
    ],
    script_content: [
      [
        /[^<]+/,
        (at) => {
          at.delegate(script);
        },
      ],
      [/<\s*\/\s*script\s*>/, 'nt', '^'],
      [
        /</,
        (at) => {
          at.delegate(script);
        },
      ],
    ],
    style_content: [
      [
        /[^<]+/,
        (at) => {
          at.delegate(style);
        },
      ],
      [/<\s*\/\s*style\s*>/, 'nt', '^'],
      [
        /</,
        (at) => {
          at.delegate(style);
        },
      ],
    ],
  };
  return regexLexer(states, html, () => {
    script = javascript();
    style = css();
  });
}
