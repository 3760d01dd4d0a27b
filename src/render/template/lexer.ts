import type { Token } from './ast.ts';
import { Tokenizer } from './nunjucks.ts';

/** A syntax error at an offset of the file; parser.ts makes a complaint of it. */
export interface SyntaxProblem extends Error {
  readonly offset: number;
  /** The offset's tag was opened and never closed. */
  readonly unclosed?: string;
}

export function syntaxProblem(message: string, offset: number, unclosed?: string): SyntaxProblem {
  return Object.assign(new Error(message), { offset, unclosed });
}

export function isSyntaxProblem(error: unknown): error is SyntaxProblem {
  return error instanceof Error && typeof (error as Partial<SyntaxProblem>).offset === 'number';
}

/**
 * Nunjucks' tokenizer with two changes. Places are offsets: `colno` is the offset in the whole text, `lineno` stays 0.
 * And text between tags is taken in one piece instead of letter by letter (a body is parsed once and run once, and most
 * of it is such text). Where `comments` is false, `{#` is text.
 */
export class OffsetTokenizer extends Tokenizer {
  /** Offset of the last `{{` or `{%`. */
  opened = 0;
  private readonly comments: boolean;

  constructor(text: string, start: number, comments: boolean) {
    super(text);
    this.comments = comments;
    this.index = start;
    this.colno = start;
  }

  override forward(): void {
    this.colno = ++this.index;
  }

  override forwardN(count: number): void {
    this.moveTo(this.index + count);
  }

  override back(): void {
    this.colno = --this.index;
  }

  moveTo(offset: number): void {
    this.index = offset;
    this.colno = offset;
  }

  override nextToken(): Token | null {
    if (this.in_code) return super.nextToken();
    if (this.index >= this.len) return null;
    const start = this.index;
    const second = this.str.charCodeAt(start) === 123 ? this.str.charAt(start + 1) : '';
    if (second === '%' || second === '{')
      return this.openTag(second === '%' ? 'block-start' : 'variable-start');
    if (second === '#' && this.comments) return this.comment();
    const end = this.endOfText(start);
    this.moveTo(end);
    return { type: 'data', value: this.str.slice(start, end), lineno: 0, colno: start };
  }

  private openTag(type: string): Token {
    const start = this.index;
    const length = this.str.charAt(start + 2) === '-' ? 3 : 2;
    this.opened = start;
    this.in_code = true;
    this.moveTo(start + length);
    return { type, value: this.str.slice(start, start + length), lineno: 0, colno: start };
  }

  private comment(): Token {
    const start = this.index;
    const end = this.str.indexOf('#}', start + 2);
    if (end < 0) throw syntaxProblem('expected `#}`', start, '{#');
    this.moveTo(end + 2);
    return { type: 'comment', value: this.str.slice(start, end + 2), lineno: 0, colno: start };
  }

  private endOfText(start: number): number {
    for (let at = this.str.indexOf('{', start); at >= 0; at = this.str.indexOf('{', at + 1)) {
      const next = this.str.charCodeAt(at + 1);
      if (next === 37 || next === 123 || (next === 35 && this.comments)) return at;
    }
    return this.len;
  }

  override _parseString(delimiter: string): string {
    const start = this.index;
    const text = super._parseString(delimiter);
    if (this.index > this.len || this.str.charAt(this.index - 1) !== delimiter || this.index - start < 2) {
      throw syntaxProblem('this text has no closing quote', start);
    }
    return text;
  }
}
