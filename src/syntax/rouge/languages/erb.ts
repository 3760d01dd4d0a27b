import { type Lexer, regexLexer, type States } from '../lexer.ts';
import { html } from './html.ts';
import { ruby } from './ruby.ts';

/** erb. */
export function erb(): Lexer {
  const page = html();
  const code = ruby();
  const states: States = {
    root: [
      [/<%#/, 'c', 'comment'],
      [/<%%|<%=|<%#|<%-|<%/, 'cp', 'ruby'],
      [
        /.+?(?=(?:<%%|<%=|<%#|<%-|<%))|.+/s,
        (at) => {
          at.delegate(page);
        },
      ],
    ],
    comment: [
      [/%%>|-%>|%>/, 'c', '^'],
      [/.+?(?=(?:%%>|-%>|%>))|.+/s, 'c'],
    ],
    ruby: [
      [/%%>|-%>|%>/, 'cp', '^'],
      [
        /.+?(?=(?:%%>|-%>|%>))|.+/s,
        (at) => {
          at.delegate(code);
        },
      ],
    ],
  };
  return regexLexer(states, erb, () => {
    page.reset();
    code.reset();
  });
}
