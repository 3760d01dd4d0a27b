import { type Lexer, regexLexer, type States } from '../lexer.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { plainText } from './plain-text.ts';
import { xml } from './xml.ts';

/** The lexer of a content type. */
function lexerOf(type: string): Lexer {
  if (type === 'application/json') return json();
  if (type === 'text/html' || type === 'application/xhtml+xml') return html();
  return /^(?:text|application)\/xml$/.test(type) ? xml() : plainText();
}

/** http. */
export function http(): Lexer {
  let content = plainText();
  const states: States = {
    root: [
      [
        /(GET|POST|PUT|DELETE|HEAD|OPTIONS|TRACE|PATCH)([ ]+)([^ ]+)([ ]+)(HTTPS?)(\/)(\d(?:\.\d)?)(\r?\n|$)/,
        ['nf', '', 'nn', '', 'k', 'o', 'm', ''],
        'headers',
      ],
      [
        /(HTTPS?)(\/)(\d\.\d)([ ]+)(\d{3})([ ]+)?([^\r\n]*)?(\r?\n|$)/,
        ['k', 'o', 'm', '', 'm', '', 'ne', ''],
        'headers',
      ],
    ],
    headers: [
      [
        /([^\s:]+)( *)(:)( *)([^\r\n]+)(\r?\n|$)/,
        (at, m) => {
          if (m[1]!.trim().toLowerCase() === 'content-type')
            content = lexerOf(m[5]!.split(';')[0]!.toLowerCase());
          at.groups('na', '', 'p', '', 's', '');
        },
      ],
      [/([^\r\n]+)(\r?\n|$)/, ['s', '']],
      [/\r?\n/, '', 'content'],
    ],
    content: [
      [
        /.+/s,
        (at) => {
          at.delegate(content);
        },
      ],
    ],
  };
  return regexLexer(states, http, () => {
    content = plainText();
  });
}
