/** The one door to Nunjucks: its lexer and parser to extend, its safe-text class, and those of its filters that are harmless. */

import filters from 'nunjucks/src/filters.js';
import lexer from 'nunjucks/src/lexer.js';
import parser from 'nunjucks/src/parser.js';
import runtime from 'nunjucks/src/runtime.js';
import type { NunjucksParser, TokenizerLike } from './ast.ts';

/** Nunjucks' tokenizer is not exported by name, only made by `lex`. */
export const Tokenizer = lexer.lex('').constructor as unknown as new (
  text: string,
  options?: object,
) => TokenizerLike;

export const Parser = parser.Parser as new (tokens: TokenizerLike) => NunjucksParser;

/** Text that is not escaped when printed. */
export const SafeString = runtime.SafeString;

export const stockFilters = filters;
