import type { Lexer } from '../lexer.ts';

/** Text, all of one kind. */
export function plainText(kind = ''): Lexer {
  return { reset: () => undefined, lex: (text, emit) => emit(kind, text) };
}
