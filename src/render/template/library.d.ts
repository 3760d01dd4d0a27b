/** Nunjucks ships no types for its inner modules; nunjucks.ts gives them wsite's own. */

declare module 'nunjucks/src/lexer.js' {
  const lexer: { lex(text: string, options?: object): object };
  export = lexer;
}

declare module 'nunjucks/src/parser.js' {
  const parser: { readonly Parser: new (tokens: object) => object };
  export = parser;
}

declare module 'nunjucks/src/filters.js' {
  const filters: Readonly<Record<string, (value: never, ...args: never[]) => unknown>>;
  export = filters;
}

declare module 'nunjucks/src/runtime.js' {
  const runtime: {
    readonly SafeString: new (text: string) => { readonly val: string; readonly length: number };
  };
  export = runtime;
}
