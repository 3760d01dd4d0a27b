/** The nodes that Nunjucks' parser gives, and ours. `colno` is the offset in the file (lexer.ts sees to it). */

interface At {
  readonly lineno: number;
  readonly colno: number;
}

export interface Literal extends At {
  readonly typename: 'Literal';
  readonly value: string | number | boolean | null | RegExp;
}
export interface TemplateData extends At {
  readonly typename: 'TemplateData';
  readonly value: string;
}
export interface SymbolNode extends At {
  readonly typename: 'Symbol';
  readonly value: string;
}
export interface ListOf<T extends string> extends At {
  readonly typename: T;
  readonly children: readonly Expression[];
}
export interface Pair extends At {
  readonly typename: 'Pair';
  readonly key: Expression;
  readonly value: Expression;
}
export interface Pairs<T extends string> extends At {
  readonly typename: T;
  readonly children: readonly Pair[];
}
export interface LookupVal extends At {
  readonly typename: 'LookupVal';
  readonly target: Expression;
  readonly val: Expression | Slice;
}
/** `x[start:stop:step]`. Ours. */
export interface Slice extends At {
  readonly typename: 'Slice';
  readonly parts: readonly (Expression | undefined)[];
}
export interface InlineIf extends At {
  readonly typename: 'InlineIf';
  readonly cond: Expression;
  readonly body: Expression;
  readonly else_: Expression | null;
}
export interface FunCall extends At {
  readonly typename: 'FunCall';
  readonly name: Expression;
  readonly args: ListOf<'NodeList'>;
}
export interface Filter extends At {
  readonly typename: 'Filter';
  readonly name: SymbolNode;
  readonly args: ListOf<'NodeList'>;
}
export interface Binary<T extends string> extends At {
  readonly typename: T;
  readonly left: Expression;
  readonly right: Expression;
}
export interface Unary<T extends string> extends At {
  readonly typename: T;
  readonly target: Expression;
}
export interface Compare extends At {
  readonly typename: 'Compare';
  readonly expr: Expression;
  readonly ops: readonly { readonly expr: Expression; readonly type: string }[];
}
export interface Caller extends At {
  readonly typename: 'Caller';
  readonly name: SymbolNode;
  readonly args: ListOf<'NodeList'>;
  readonly body: Body;
}
export interface Capture extends At {
  readonly typename: 'Capture';
  readonly body: Body;
}

/** The collected text of a filter block. Ours. */
export interface Collected extends At {
  readonly typename: 'Collected';
  readonly js: string;
}

export type Operator = 'Add' | 'Concat' | 'Sub' | 'Mul' | 'Div' | 'FloorDiv' | 'Mod' | 'Pow';

export type Expression =
  | Literal
  | SymbolNode
  | ListOf<'Group'>
  | ListOf<'Array'>
  | ListOf<'NodeList'>
  | Pairs<'Dict'>
  | Pairs<'KeywordArgs'>
  | LookupVal
  | InlineIf
  | FunCall
  | Filter
  | Compare
  | Caller
  | Capture
  | Collected
  | BinaryOf<Operator | 'In' | 'Is' | 'Or' | 'And'>
  | UnaryOf<'Not' | 'Neg' | 'Pos'>;

type BinaryOf<T extends string> = T extends string ? Binary<T> : never;
type UnaryOf<T extends string> = T extends string ? Unary<T> : never;

export interface Body extends At {
  readonly typename: 'NodeList' | 'Root';
  readonly children: readonly Statement[];
}
export interface Output extends At {
  readonly typename: 'Output';
  readonly children: readonly (TemplateData | Expression)[];
}
export interface If extends At {
  readonly typename: 'If';
  readonly cond: Expression;
  readonly body: Body;
  /** A body, or the next `if` of an `elif`. */
  readonly else_: Body | If | null;
}
export interface For extends At {
  readonly typename: 'For';
  readonly arr: Expression;
  readonly name: SymbolNode | ListOf<'Array'>;
  readonly body: Body;
  readonly else_: Body | null;
}
export interface Macro extends At {
  readonly typename: 'Macro';
  readonly name: SymbolNode;
  readonly args: ListOf<'NodeList'>;
  readonly body: Body;
}
export interface Import extends At {
  readonly typename: 'Import';
  readonly template: Expression;
  readonly target: SymbolNode;
  readonly withContext: boolean | null;
}
export interface FromImport extends At {
  readonly typename: 'FromImport';
  readonly template: Expression;
  readonly names: { readonly children: readonly (SymbolNode | Pair)[] };
  readonly withContext: boolean | null | undefined;
}
export interface Block extends At {
  readonly typename: 'Block';
  readonly name: SymbolNode;
  readonly body: Body;
}
export interface Extends extends At {
  readonly typename: 'Extends';
  readonly template: Expression;
}
export interface Include extends At {
  readonly typename: 'Include';
  readonly template: Expression;
  readonly ignoreMissing: boolean | null;
}
/** `{% set a, b = value %}`, or `{% set a %}body{% endset %}`. Ours, for the dashes. */
export interface SetNode extends At {
  readonly typename: 'Set';
  readonly targets: readonly SymbolNode[];
  readonly value: Expression | null;
  readonly body: Body | null;
}
export interface Switch extends At {
  readonly typename: 'Switch';
  readonly expr: Expression;
  readonly cases: readonly { readonly cond: Expression; readonly body: Body }[];
  readonly default: Body | null;
}
/** `{% break %}` and `{% continue %}`. Ours. */
export interface Leave extends At {
  readonly typename: 'Leave';
  readonly what: 'break' | 'continue';
}
/** `{% partial "f", a=b %}`. Ours. */
export interface Partial extends At {
  readonly typename: 'Partial';
  readonly template: Expression;
  readonly named: Pairs<'KeywordArgs'> | undefined;
}
/** `{% NAME a=b %}` of the language's blocks. Ours. */
export interface CustomTag extends At {
  readonly typename: 'CustomTag';
  readonly name: string;
  readonly named: Pairs<'KeywordArgs'> | undefined;
}

export type Statement =
  | Output
  | If
  | For
  | Macro
  | Import
  | FromImport
  | Block
  | Extends
  | Include
  | SetNode
  | Switch
  | Leave
  | Partial
  | CustomTag
  | Body;

export interface Token extends At {
  readonly type: string;
  readonly value: string;
}

export interface TokenizerLike {
  str: string;
  index: number;
  len: number;
  lineno: number;
  colno: number;
  in_code: boolean;
  nextToken(): Token | null;
  forward(): void;
  forwardN(count: number): void;
  back(): void;
  isFinished(): boolean;
  current(): string;
  _parseString(delimiter: string): string;
}

export interface NunjucksParser {
  tokens: TokenizerLike;
  peeked: Token | null;
  breakOnBlocks: readonly string[] | null;
  dropLeadingWhitespace: boolean;
  nextToken(withWhitespace?: boolean): Token | null;
  peekToken(): Token | null;
  pushToken(token: Token | null): void;
  error(message: string, lineno?: number, colno?: number): Error;
  fail(message: string, lineno?: number, colno?: number): never;
  skip(type: string): boolean;
  skipSymbol(name: string): boolean;
  skipValue(type: string, value: string): boolean;
  advanceAfterBlockEnd(name?: string): Token;
  advanceAfterVariableEnd(): void;
  parseExpression(): Expression;
  parsePrimary(noPostfix?: boolean): Expression;
  parsePostfix(node: Expression): Expression;
  parseSignature(tolerant?: boolean | null, noParens?: boolean): ListOf<'NodeList'>;
  parseUntilBlocks(...names: string[]): Body;
  parseStatement(): Statement | null;
  parseNodes(): Statement[];
  parseAsRoot(): Body;
}
