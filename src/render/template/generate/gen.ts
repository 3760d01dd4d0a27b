import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { type SourceText, type Spot, spot } from '../../../diagnostics/text.ts';
import type { Body, Expression } from '../ast.ts';
import type { Filter, Language, TemplateOptions, Test } from '../language.ts';
import type { Chain, CodePlace } from '../unit.ts';

/** How a value will be used, which says what the render reads of it. `none`: the caller has noted it already. */
export type Use = 'value' | 'shallow' | 'whole' | 'each' | 'none';

export interface Binding {
  /** The JavaScript variable. */
  readonly js: string;
  /** Always bound: it hides outer names even while undefined (loop names, positional parameters). */
  readonly sure: boolean;
  /** The data path of its value, where that is known. */
  readonly path?: string | undefined;
  /** Of a file's own level, and never set by an inner loop: the context has the same value. */
  readonly mirrored?: boolean;
}

/** Nunjucks' frame: a function's own, or that of one loop. */
export interface Scope {
  readonly parent: Scope | null;
  readonly names: Map<string, Binding>;
  readonly loop: { readonly index: string; readonly length: string } | null;
  /** Whether it is a loop's frame (or its `else`), not a function's own. */
  readonly inner: boolean;
  readonly fn: FunctionState;
}

export interface FunctionState {
  readonly kind: 'root' | 'block' | 'macro' | 'caller';
  /** Whether its code stands inside the root function's, and so sees `parent`. */
  readonly inRoot: boolean;
  /** Whether `L`, the locals of includers and outer loops, is in sight. */
  readonly hasLocals: boolean;
  readonly block: string | undefined;
}

/** The generator's state while it walks one file. */
export interface Gen {
  readonly source: SourceText;
  readonly options: TemplateOptions;
  readonly language: Language;
  /** What the file as a whole does, found before its code is made. */
  readonly writes: boolean;
  readonly chained: boolean;
  readonly problems: Diagnostic[];
  readonly warnings: Diagnostic[];
  readonly places: CodePlace[];
  readonly chains: Chain[];
  /** Long texts, by the numbers that the code has for them. */
  readonly texts: string[];
  readonly paths: Map<string, number>;
  readonly filters: Filter[];
  readonly tests: Test[];
  readonly queryNumbers: Map<Expression, number>;
  lastId: number;
  /** Counts the places that code sets, so that one can tell whether a piece of code sets any. */
  moves: number;
  scope: Scope;
  /** The variable that output is added to; `marked` where its offsets are those of the function's result. */
  buffer: string;
  marked: boolean;
  /** Whether `break` means a loop here. */
  inLoop: boolean;
  code: string[];
  /** An expression as code that can stand anywhere. @param need undefined is reported */
  readonly expression: (gen: Gen, node: Expression, need: boolean, use: Use) => string;
  /** A body's statements, added to `code`. */
  readonly body: (gen: Gen, node: Body) => void;
}

export function emit(gen: Gen, ...lines: string[]): void {
  gen.code.push(...lines);
}

/** A name that no other variable of the file has. */
export function fresh(gen: Gen, letter: string): string {
  return `${letter}${++gen.lastId}`;
}

export function spotAt(gen: Gen, offset: number, length = 1): Spot {
  return spot(gen.source, offset, length);
}

/** Notes a complaint of the file; the code made from here on will not run. */
export function report(gen: Gen, diagnostic: Diagnostic): void {
  gen.problems.push(diagnostic);
}

/** The number of a place, for `p`. */
export function placeOf(
  gen: Gen,
  offset: number,
  length: number,
  more: Pick<CodePlace, 'step' | 'filter'> = {},
): number {
  return gen.places.push({ offset, length, ...more }) - 1;
}

/** `p=7`: code that says where the render has come. */
export function move(gen: Gen, place: number): string {
  gen.moves++;
  return `p=${place}`;
}

/** Runs `make` and tells whether its code sets a place. */
export function withMoves<T>(gen: Gen, make: () => T): { readonly result: T; readonly moved: boolean } {
  const before = gen.moves;
  const result = make();
  return { result, moved: gen.moves !== before };
}

/** Runs `make` with the scope, and whatever else is given, changed. */
export function inside<T>(
  gen: Gen,
  changes: Partial<Pick<Gen, 'scope' | 'buffer' | 'marked' | 'inLoop' | 'code'>>,
  make: () => T,
): T {
  const { scope, buffer, marked, inLoop, code } = gen;
  Object.assign(gen, changes);
  const result = make();
  Object.assign(gen, { scope, buffer, marked, inLoop, code });
  return result;
}

/** Runs `make` and gives the code that it added. */
export function captured(
  gen: Gen,
  changes: Partial<Pick<Gen, 'scope' | 'buffer' | 'marked' | 'inLoop'>>,
  make: () => void,
): string {
  const code: string[] = [];
  inside(gen, { ...changes, code }, make);
  return code.join('\n');
}
