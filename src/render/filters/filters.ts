import type { Filter } from '../template/language.ts';
import { type FilterRow, markupRow } from './arguments.ts';
import { type Clock, dateRows } from './dates.ts';
import { defaultRows } from './default.ts';
import { escapeRows } from './escape.ts';
import { type Colour, highlightRow } from './highlight.ts';
import { jsonRows } from './json.ts';
import { listRows } from './lists.ts';
import { numberRows } from './numbers.ts';
import { rubyText } from './ruby.ts';
import { type Evaluate, searchRows } from './search.ts';
import { slugRows } from './slug.ts';
import { sortRows } from './sort.ts';
import { textRows } from './text.ts';
import { type Addresses, urlRows } from './urls.ts';

/** What filters need to know of the site. It is asked at each use, so that it may answer for the site of the moment. */
export interface FilterEnvironment extends Addresses, Clock {
  /** Markdown to HTML. */
  markdownify(text: string): string;
  /** Quotes, dashes and dots to typographic ones; the result is HTML. */
  smartify(text: string): string;
  /** Sass to CSS. */
  sass(text: string, syntax: 'scss' | 'indented'): string;
  /** Code to HTML with classes. */
  readonly colour: Colour;
  /** Whether what is reckoned with a number that has a point shows one, as in Ruby. */
  showsPoints(): boolean;
  readonly evaluate: Evaluate;
}

/**
 * The filters of Liquid 5 and Jekyll 4 under their names, with their results; where Nunjucks has one of the same name,
 * its named arguments are understood besides. They throw plain errors, whose message says why.
 */
export function filtersFor(environment: FilterEnvironment): ReadonlyMap<string, Filter> {
  return new Map<string, Filter>([
    ...defaultRows,
    ...textRows,
    ...escapeRows,
    highlightRow((code, language) => environment.colour(code, language)),
    ...numberRows(() => environment.showsPoints()),
    ...listRows,
    ...sortRows,
    ...searchRows((expression, variables) => environment.evaluate(expression, variables)),
    ...slugRows,
    ...jsonRows,
    ...dateRows(environment),
    ...urlRows(environment),
    ...converterRows(environment),
  ]);
}

/** The names of Liquid's and Jekyll's filters. */
export function liquidFilters(): ReadonlySet<string> {
  const text = () => '';
  const nowhere = { url: '', baseurl: '', zone: 'UTC', now: () => 0, asked: () => undefined };
  const inert = {
    ...nowhere,
    markdownify: text,
    smartify: text,
    sass: text,
    evaluate: () => undefined,
    showsPoints: () => false,
    colour: text,
  };
  return new Set(filtersFor(inert).keys());
}

function converterRows(environment: FilterEnvironment): readonly FilterRow[] {
  return [
    markupRow('markdownify', [], (value) => environment.markdownify(rubyText(value))),
    markupRow('smartify', [], (value) => environment.smartify(rubyText(value))),
    markupRow('scssify', [], (value) => environment.sass(rubyText(value), 'scss')),
    markupRow('sassify', [], (value) => environment.sass(rubyText(value), 'indented')),
  ];
}
