import { type Lexer, regexLexer, type States } from '../lexer.ts';
import { html } from './html.ts';
import { plainText } from './plain-text.ts';
import { yaml } from './yaml.ts';

/** markdown. @param lexerOf the lexer of code with a language's name */
export function markdown(lexerOf: (name: string) => Lexer | undefined): Lexer {
  const marks = html();
  const states: States = {
    root: [
      [
        /(?<![\s\S])(---\s*\n.*?\n?)^(---\s*$\n?)/s,
        (at) => {
          at.delegate(yaml());
        },
      ],
      [/\\./, 'se'],
      [/^[\S ]+\n---*\n/, 'gh'],
      [/^[\S ]+\n===*\n/, 'gu'],
      [/^#(?=[^#]).*?$/, 'gh'],
      [/^##*.*?$/, 'gu'],
      [
        /^([ \t]*)(`{3,}|~{3,})([^\n]*\n)((.*?)(\n\1)(\2))?/s,
        (at, m) => {
          const name = m[3]!.trim();
          const inner = name === '' ? plainText() : (lexerOf(name) ?? plainText('sb'));
          inner.reset();
          at.token('', m[1]);
          at.token('p', m[2]);
          at.token('nl', m[3]);
          if (m[5] !== undefined && m[5] !== '') {
            at.delegate(inner, m[5]);
          }
          at.token('', m[6]);
          if (m[7] !== undefined) {
            at.token('p', m[7]);
          } else {
            at.enter([
              [new RegExp(`^([ \\t]*)(${m[2]!})`), ['', 'p'], '^'],
              [/^.*\n/, (line) => line.delegate(inner)],
            ]);
          }
        },
      ],
      [/\n\n(( {4}|\t).*?\n|\n)+/, 'sb'],
      [/(`+)(?:(?:\\.|[^\\\n])|\n)+?\1/, 'sb'],
      [/^(\s*[*]){3,}\s*$/, 'p'],
      [/^(\s*[-]){3,}\s*$/, 'p'],
      [/^\s*[*+-](?=\s)/, 'p'],
      [/^\s*\d+\./, 'p'],
      [/^\s*>.*?$/, 'gt'],
      [/^(\s*)(\[)((?:\\.|[^\\\n])+?)(\])(\s*)(:)/, ['', 'p', 'ss', 'p', '', 'p'], ['title', 'url']],
      [/(!?\[)((?:\\.|[^\\\n])*?|[^\]]*?)(\])(?=[[(])/, ['p', 'nv', 'p'], 'link'],
      [/[*][*](?:\\.|[^\\\n])*?[*][*]/, 'gs'],
      [/__(?:\\.|[^\\\n])*?__/, 'gs'],
      [/[*](?:\\.|[^\\\n])*?[*]/, 'ge'],
      [/_(?:\\.|[^\\\n])*?_/, 'ge'],
      [/<.*?@.+[.].+>/, 'nv'],
      [/<(https?|mailto|ftp):\/\/(?:\\.|[^\\\n])*?>/, 'nv'],
      [/[^\\`[*\n&<]+/, ''],
      [
        /&\S*;/,
        (at) => {
          at.delegate(marks);
        },
      ],
      [
        /<(?:\\.|[^\\\n])*?>/,
        (at) => {
          at.delegate(marks);
        },
      ],
      [/[&<]/, ''],
      [/\[/, ''],
      [/\n/, ''],
    ],
    link: [
      [/(\[)((?:\\.|[^\\\n])*?)(\])/, ['p', 'ss', 'p'], '^'],
      [/[(]/, 'p', ['inline_title', 'inline_url']],
      [/[ \t]+/, ''],
      [/(?:)/, null, '^'],
    ],
    url: [
      [/[ \t]+/, ''],
      [/(<)((?:\\.|[^\\\n])*?)(>)/, ['nt', 'sx', 'nt'], '^'],
      [/\S+/, 'sx', '^'],
    ],
    title: [
      [/"(?:\\.|[^\\\n])*?"/, 'nn'],
      [/'(?:\\.|[^\\\n])*?'/, 'nn'],
      [/[(](?:\\.|[^\\\n])*?[)]/, 'nn'],
      [/\s*(?=["'()])/, ''],
      [/(?:)/, null, '^'],
    ],
    inline_title: [[/[)]/, 'p', '^'], 'title'],
    inline_url: [[/[^<\s)]+/, 'sx', '^'], [/\s+/, ''], 'url'],
  };
  return regexLexer(
    states,
    () => markdown(lexerOf),
    () => marks.reset(),
  );
}
