import type { Report } from '../../diagnostics/diagnostic.ts';
import { type SourceText, type Spot, spot } from '../../diagnostics/text.ts';
import type { StateBlock, StateCore, StateInline } from './engine.ts';
import type { Extras, Needs } from './extras.ts';
import type { OpenElement } from './html-open.ts';
import type { KramdownDocument } from './kramdown/document.ts';

/** What one rendering knows and remembers; markdown-it hands it to every rule. */
export interface Env {
  readonly source: SourceText;
  readonly report: Report;
  readonly extras: Extras;
  /** Whether the text is the author's own, untouched by templates: then lines are lines of the file. */
  readonly verbatim: boolean;
  /** What was needed and not loaded. */
  missing: Needs;
  /** Line ends by line, where some are not `\n`. */
  lineEnds: readonly string[] | undefined;
  /** Line of the text, from 0, where the text that is parsed begins. */
  base: number;
  /** Depth of Markdown within HTML within Markdown. */
  depth: number;
  /** Raw HTML elements that are open where the parser stands. */
  open: OpenElement[];
  /** Line of the text, from 0, of the inline text that is parsed. */
  line: number;
  /** Languages that were complained of. */
  readonly unknownLanguages: Set<string>;
  /** What kramdown's rows know of the text; in its dialect only. */
  kramdown: KramdownDocument | undefined;
}

/** A fresh environment for one text. */
export function makeEnv(source: SourceText, text: string, extras: Extras, report: Report): Env {
  return {
    source,
    report,
    extras,
    verbatim: source.text.length - source.start === text.length && source.text.endsWith(text),
    missing: { maths: false, code: false },
    lineEnds: undefined,
    base: 0,
    depth: 0,
    open: [],
    line: 0,
    unknownLanguages: new Set(),
    kramdown: undefined,
  };
}

/** The environment of the rendering that a rule works for. */
export function envOf(state: StateBlock | StateCore | StateInline): Env {
  return state.env as Env;
}

/**
 * Where a piece of the text stands in the author's file.
 * @param line of the text, from 0; it only tells repeated pieces apart, and only where no template has moved the lines.
 */
export function locate(env: Env, line: number, piece: string): Spot {
  const { text, start } = env.source;
  const from = env.verbatim ? lineStart(text, start, line) : start;
  const found = text.indexOf(piece, from);
  return found < 0 ? spot(env.source, from) : spot(env.source, found, piece.length);
}

function lineStart(text: string, start: number, line: number): number {
  const ends = /\r\n?|\n/g;
  ends.lastIndex = start;
  for (let i = 0; i < line; i++) if (ends.exec(text) === null) return start;
  return line === 0 ? start : ends.lastIndex;
}

/** How many lines a text ends. */
export function countLines(text: string, from = 0, to = text.length): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
