import type { Report } from '../../diagnostics/diagnostic.ts';
import type { SourceText } from '../../diagnostics/text.ts';
import { makeMap, type ValueMap } from '../value.ts';
import { bareEngine, commonmarkEngine, type MarkdownIt, type MarkdownRow, wsiteEngine } from './engine.ts';
import { type Env, makeEnv } from './env.ts';
import type { Extras, Needs } from './extras.ts';
import { placeholders } from './placeholders.ts';
import { MARKDOWN_ROWS } from './rows.ts';

export interface MarkdownOptions {
  /** `wsite`, CommonMark to the letter, or kramdown's own grammar, which must be among the extras. */
  readonly dialect: 'wsite' | 'commonmark' | 'kramdown';
  /** kramdown's settings by its own names; for its dialect only. */
  readonly kramdown?: ValueMap;
  /** A site's own rows, installed behind ours; they count in `wsite` and `kramdown`. */
  readonly rows?: readonly MarkdownRow[];
  /** The heavy parts that are loaded: see load-extras.ts. */
  readonly extras?: Extras;
}

export interface Rendered {
  readonly html: string;
  /** Heavy parts that the text needed and that are not loaded: load them and render again. */
  readonly missing: Needs;
}

export interface Markdown {
  /**
   * A document's HTML.
   * @param source the page's body in its file, where complaints point to; @param text what Markdown sees: the body, or
   * what templates made of it. Reports `bad-maths`, `unknown-language`, `lost-attributes`.
   */
  render(source: SourceText, text: string, report: Report): Rendered;
  /**
   * One paragraph's HTML without the paragraph; by kramdown's grammar only what Jekyll's `smartify` does: quotes and symbols
   * become typographic. Reports as `render` does.
   */
  renderInline(source: SourceText, text: string, report: Report): Rendered;
}

/** A Markdown parser. It keeps nothing between two texts. @throws RangeError where the dialect's extras are not loaded */
export function createMarkdown(options: MarkdownOptions): Markdown {
  const engine = engineFor(options);
  const extras = options.extras ?? {};
  const run = (source: SourceText, text: string, report: Report, render: (env: Env) => string): Rendered => {
    const env = makeEnv(source, text, extras, report);
    const html = render(env);
    return { html, missing: env.missing };
  };
  return {
    render: (source, text, report) => run(source, text, report, (env) => engine.render(text, env)),
    renderInline: (source, text, report) =>
      run(source, text, report, (env) => engine.renderInline(text, env)),
  };
}

function engineFor({ dialect, kramdown, rows = [], extras }: MarkdownOptions): MarkdownIt {
  if (dialect === 'commonmark') return commonmarkEngine();
  if (dialect === 'wsite') return wsiteEngine([...MARKDOWN_ROWS, ...rows]);
  if (!extras?.kramdown) throw new RangeError("kramdown's grammar is not loaded");
  const grammar = extras.kramdown(kramdown ?? makeMap([]));
  return bareEngine([['kramdown', grammar], ['placeholders', placeholders], ...rows]);
}
