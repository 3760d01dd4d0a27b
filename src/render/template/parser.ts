import type {
  Body,
  CustomTag,
  Expression,
  Leave,
  LookupVal,
  Output,
  Pairs,
  Partial,
  SetNode,
  Slice,
  Statement,
  SymbolNode,
  Token,
} from './ast.ts';
import { isSyntaxProblem, OffsetTokenizer, type SyntaxProblem, syntaxProblem } from './lexer.ts';
import { Parser } from './nunjucks.ts';
import { type OpenTag, ParseError, type ParseFailure, plainWords } from './parse-failure.ts';

const ASYNC = new Set(['asyncEach', 'asyncAll', 'ifAsync']);
const MIDDLE = /^(?:end\w*|else|elif|elseif|case|default)$/;
const BUILT_IN = 'raw verbatim if for block extends include set macro call import from filter switch'.split(
  ' ',
);

type TagParser = (parser: TemplateParser, tag: Token) => Statement;

/** The tags that are parsed here and not by Nunjucks. */
const OWN_TAGS: ReadonlyMap<string, TagParser> = new Map<string, TagParser>([
  ['raw', (parser) => parser.parseVerbatim('raw')],
  ['verbatim', (parser) => parser.parseVerbatim('verbatim')],
  ['comment', (parser) => ({ ...parser.parseVerbatim('comment'), children: [] })],
  ['set', (parser, tag) => parser.parseSetTag(tag)],
  ['break', (parser, tag) => parser.parseLeave('break', tag)],
  ['continue', (parser, tag) => parser.parseLeave('continue', tag)],
  ['partial', (parser, tag) => parser.parsePartial(tag)],
]);

/** All tags that begin a statement, for "did you mean". */
export const TAG_NAMES: readonly string[] = [...BUILT_IN, ...OWN_TAGS.keys()];

/**
 * Reads a template (or a page's body, from `start` on) into Nunjucks' nodes.
 * @param tags names of the language's own blocks, `{% NAME a=b %}`
 * @throws ParseFailure's error: see `isParseFailure`
 */
export function parseTemplate(
  text: string,
  start: number,
  comments: boolean,
  tags: ReadonlySet<string>,
): Body {
  const parser = new TemplateParser(new OffsetTokenizer(text, start, comments), tags);
  try {
    return parser.parseAsRoot();
  } catch (error) {
    throw parser.failure(error);
  }
}

class TemplateParser extends Parser {
  private readonly open: OpenTag[] = [];
  private readonly custom: ReadonlySet<string>;
  private readonly tokenizer: OffsetTokenizer;

  constructor(tokenizer: OffsetTokenizer, custom: ReadonlySet<string>) {
    super(tokenizer);
    this.tokenizer = tokenizer;
    this.custom = custom;
  }

  /** The error for anything thrown while parsing. At the end of the file it is the tag left open that is wrong. */
  failure(error: unknown): Error {
    if (error instanceof ParseError) return error;
    const known: SyntaxProblem | undefined = isSyntaxProblem(error) ? error : undefined;
    if (known?.unclosed) return new ParseError(this.unclosed(known.unclosed, known.offset));
    if (this.atEnd() && (known?.offset ?? Infinity) >= this.tokenizer.len) {
      const tag = this.open.at(-1);
      if (this.tokenizer.in_code || !tag) {
        const at = this.tokenizer.opened;
        return new ParseError(this.unclosed(this.tokenizer.str.slice(at, at + 2), at));
      }
      return new ParseError(this.unclosed(tag.name, tag.offset));
    }
    const other = error instanceof TypeError ? 'something is missing in it' : (error as Error).message;
    const message = plainWords(known?.message ?? other);
    const offset = known?.offset ?? this.tokenizer.index;
    return new ParseError({ kind: 'syntax', message, offset, open: this.open });
  }

  private unclosed(message: string, offset: number): ParseFailure {
    return { kind: 'unclosed', message, offset, open: this.open };
  }

  private atEnd(): boolean {
    return this.tokenizer.index >= this.tokenizer.len && !this.peeked;
  }

  override error(message: string, _line?: number, colno?: number): Error {
    const token = colno === undefined ? this.peekToken() : null;
    return syntaxProblem(message, colno ?? token?.colno ?? this.tokenizer.index);
  }

  override parseStatement(): Statement | null {
    const tag = this.peekToken();
    if (tag === null || tag.type !== 'symbol') this.fail('a tag begins with its name', 0, tag?.colno);
    const name = tag.value;
    if (this.breakOnBlocks?.includes(name)) return null;
    this.open.push({ name, offset: this.tokenizer.opened });
    const statement = this.parseTag(name, tag);
    this.open.pop();
    return statement;
  }

  private parseTag(name: string, tag: Token): Statement | null {
    const own = OWN_TAGS.get(name);
    if (own) return own(this, tag);
    if (BUILT_IN.includes(name)) return super.parseStatement();
    if (this.custom.has(name)) return this.parseCustomTag(tag);
    this.open.pop();
    const kind = ASYNC.has(name) ? 'async-tag' : MIDDLE.test(name) ? 'stray-tag' : 'unknown-tag';
    throw new ParseError({ kind, message: name, offset: tag.colno, open: this.open });
  }

  /** As Nunjucks', with trimming that stays linear, and offsets of text that stay right after it. */
  override parseNodes(): Statement[] {
    const nodes: Statement[] = [];
    for (let token = this.nextToken(); token; token = this.nextToken()) {
      if (token.type === 'data') nodes.push(this.text(token));
      else if (token.type === 'block-start') {
        this.dropLeadingWhitespace = false;
        const statement = this.parseStatement();
        if (!statement) break;
        nodes.push(statement);
      } else if (token.type === 'variable-start') {
        const expression = this.parseExpression();
        this.dropLeadingWhitespace = false;
        this.advanceAfterVariableEnd();
        nodes.push(output(token.colno, expression));
      } else if (token.type === 'comment') {
        this.dropLeadingWhitespace = token.value.endsWith('-#}');
      } else this.fail(`unexpected ${token.type}`, 0, token.colno);
    }
    return nodes;
  }

  private text(token: Token): Output {
    const drop = this.dropLeadingWhitespace;
    this.dropLeadingWhitespace = false;
    const next = this.peekToken();
    const trimEnd =
      next !== null &&
      ((next.type === 'comment' && next.value.charAt(2) === '-') ||
        ((next.type === 'block-start' || next.type === 'variable-start') && next.value.length === 3));
    const kept = drop ? token.value.trimStart() : token.value;
    const offset = token.colno + token.value.length - kept.length;
    return textNode(offset, trimEnd ? kept.trimEnd() : kept);
  }

  /** `raw`, `verbatim` and `comment`: the text up to the matching end tag, dashes obeyed on both tags. */
  parseVerbatim(name: string): Output {
    this.nextToken();
    this.advanceAfterBlockEnd(name);
    const from = this.tokenizer.index;
    const dropStart = this.dropLeadingWhitespace;
    const tag = new RegExp(`\\{%(-?)\\s*(${name}|end${name})\\s*(-?)%\\}`, 'g');
    tag.lastIndex = from;
    let level = 1;
    for (let match = tag.exec(this.tokenizer.str); match; match = tag.exec(this.tokenizer.str)) {
      level += match[2] === name ? 1 : -1;
      if (level > 0) continue;
      this.tokenizer.moveTo(match.index + match[0].length);
      this.dropLeadingWhitespace = match[3] === '-';
      const whole = this.tokenizer.str.slice(from, match.index);
      const kept = dropStart ? whole.trimStart() : whole;
      return textNode(from + whole.length - kept.length, match[1] === '-' ? kept.trimEnd() : kept);
    }
    throw syntaxProblem(`expected end${name}`, this.open.at(-1)?.offset ?? from, name);
  }

  /** As Nunjucks', with the dash at the end of `{% set x -%}` obeyed. */
  parseSetTag(tag: Token): SetNode {
    this.nextToken();
    const targets: SymbolNode[] = [];
    do targets.push(this.nameOf(this.parsePrimary(true)));
    while (this.skip('comma'));
    const at = { lineno: 0, colno: tag.colno };
    if (this.skipValue('operator', '=')) {
      const value = this.parseExpression();
      this.advanceAfterBlockEnd(tag.value);
      return { typename: 'Set', ...at, targets, value, body: null };
    }
    this.advanceAfterBlockEnd(tag.value);
    const body = this.parseUntilBlocks('endset');
    this.advanceAfterBlockEnd();
    return { typename: 'Set', ...at, targets, value: null, body };
  }

  private nameOf(node: Expression): SymbolNode {
    if (node.typename !== 'Symbol') this.fail('expected a name', 0, node.colno);
    return node;
  }

  parseLeave(what: Leave['what'], tag: Token): Leave {
    this.nextToken();
    this.advanceAfterBlockEnd(tag.value);
    return { typename: 'Leave', lineno: 0, colno: tag.colno, what };
  }

  parsePartial(tag: Token): Partial {
    this.nextToken();
    const args = this.parseSignature(null, true);
    this.advanceAfterBlockEnd(tag.value);
    const template = args.children[0];
    if (!template || template.typename === 'KeywordArgs')
      this.fail('expected the name of a template', 0, tag.colno);
    const { named, extra } = this.split(args.children.slice(1));
    if (extra) this.fail('expected `name=value`', 0, extra.colno);
    return { typename: 'Partial', lineno: 0, colno: tag.colno, template, named };
  }

  private parseCustomTag(tag: Token): CustomTag {
    this.nextToken();
    const args = this.parseSignature(null, true);
    this.advanceAfterBlockEnd(tag.value);
    const { named, extra } = this.split(args.children);
    if (extra) this.fail('expected `name=value`', 0, extra.colno);
    return { typename: 'CustomTag', lineno: 0, colno: tag.colno, name: tag.value, named };
  }

  private split(children: readonly Expression[]): {
    named: Pairs<'KeywordArgs'> | undefined;
    extra: Expression | undefined;
  } {
    const last = children.at(-1);
    const named = last?.typename === 'KeywordArgs' ? last : undefined;
    for (const pair of named?.children ?? []) this.nameOf(pair.key);
    return { named, extra: children.find((child) => child !== named) };
  }

  /** As Nunjucks', with Jinja's slices in brackets. */
  override parsePostfix(first: Expression): Expression {
    let node = first;
    for (let token = this.peekToken(); token; token = this.peekToken()) {
      const at = { lineno: 0, colno: token.colno };
      if (token.type === 'left-paren') {
        const args = this.parseSignature();
        node = { typename: 'FunCall', ...at, name: node, args };
      } else if (token.type === 'left-bracket') {
        this.nextToken();
        node = { typename: 'LookupVal', ...at, target: node, val: this.parseIndex(token) };
      } else if (token.type === 'operator' && token.value === '.') {
        this.nextToken();
        node = this.member(node, at.colno);
      } else break;
    }
    return node;
  }

  private member(target: Expression, colno: number): LookupVal {
    const name = this.nextToken();
    if (name?.type !== 'symbol') this.fail('expected a name after the dot', 0, name?.colno);
    const val: Expression = { typename: 'Literal', lineno: 0, colno: name.colno, value: name.value };
    return { typename: 'LookupVal', lineno: 0, colno, target, val };
  }

  private parseIndex(bracket: Token): Expression | Slice {
    const parts: (Expression | undefined)[] = [undefined];
    for (;;) {
      if (this.skip('right-bracket')) break;
      if (this.skip('colon')) parts.push(undefined);
      else if (parts.at(-1) === undefined) parts[parts.length - 1] = this.parseExpression();
      else this.fail('expected `]`', 0, this.peekToken()?.colno);
    }
    const first = parts[0];
    if (parts.length > 3 || (parts.length === 1 && !first)) this.fail('invalid index', 0, bracket.colno);
    if (parts.length === 1 && first) return first;
    return { typename: 'Slice', lineno: 0, colno: bracket.colno, parts };
  }
}

function textNode(colno: number, value: string): Output {
  return {
    typename: 'Output',
    lineno: 0,
    colno,
    children: [{ typename: 'TemplateData', lineno: 0, colno, value }],
  };
}

function output(colno: number, expression: Expression): Output {
  return { typename: 'Output', lineno: 0, colno, children: [expression] };
}
