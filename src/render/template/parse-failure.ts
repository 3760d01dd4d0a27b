/** A tag that was opened and is not closed yet. */
export interface OpenTag {
  readonly name: string;
  readonly offset: number;
}

/** Why a template cannot be read: what is wrong, where, and the tags open there, innermost last. */
export interface ParseFailure {
  readonly kind: 'syntax' | 'unclosed' | 'unknown-tag' | 'stray-tag' | 'async-tag';
  readonly message: string;
  readonly offset: number;
  readonly open: readonly OpenTag[];
}

/** The error that carries it. */
export class ParseError extends Error {
  readonly failure: ParseFailure;
  constructor(failure: ParseFailure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** What parseTemplate threw, or undefined for an error of another sort. */
export function parseFailure(error: unknown): ParseFailure | undefined {
  return error instanceof ParseError ? error.failure : undefined;
}

/** Nunjucks' own messages, without the names of its functions. */
export function plainWords(message: string): string {
  return message
    .replace(/^parse\w+: /, '')
    .replace(/^Maximum call stack.*/, 'it is nested too deeply')
    .replace('expected variable end', 'expected `}}`')
    .replace(/^expected block end in (\w+) statement/, 'expected `%}` at the end of `$1`')
    .replace(/^unexpected token: (.*)/s, '`$1` is not expected here')
    .replace(/^expected symbol, got .*/s, 'expected a name');
}
