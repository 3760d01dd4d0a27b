import { languageNames, lexerOf } from './languages.ts';

/** Colours code by rouge's short class names. */
export interface Rouge {
  /** HTML of the code as rouge's plain formatter writes it; undefined for a language that there is no lexer for. */
  readonly highlight: (code: string, language: string) => string | undefined;
  /** Names of the languages that there are lexers for. */
  readonly languages: () => readonly string[];
}

export const rouge: Rouge = {
  highlight(code, language) {
    const lexer = lexerOf(language);
    if (!lexer) return undefined;
    let html = '';
    lexer.lex(code, (kind, text) => {
      const safe = text.replace(/[&<>]/g, escaped);
      html += kind === '' ? safe : `<span class="${kind}">${safe}</span>`;
    });
    return html;
  },
  languages: languageNames,
};

function escaped(sign: string): string {
  return sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;';
}
