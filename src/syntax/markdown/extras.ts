import type { Rouge } from '../rouge/rouge.ts';
import type { ValueMap } from '../value.ts';
import type { MarkdownIt } from './engine.ts';
import type { Highlighter } from './highlight.ts';
import type { MathsRenderer } from './maths.ts';

/** What a text may need besides Markdown. */
export interface Needs {
  readonly maths: boolean;
  readonly code: boolean;
  /** kramdown's own grammar, which a site asks for in its configuration. */
  readonly kramdown?: boolean;
}

/** The heavy parts, loaded only when a site needs them. */
export interface Extras {
  readonly maths?: MathsRenderer;
  readonly code?: Highlighter;
  /** Highlighting in kramdown's dialect, and of the filter `highlight`. */
  readonly rouge?: Rouge;
  /** kramdown's rows. @param settings what stands under `kramdown:` in the configuration */
  readonly kramdown?: (settings: ValueMap) => (md: MarkdownIt) => void;
}

/** What a text may need: cheap, and never too little for the text itself (templates may add more). */
export function needsOf(text: string): Needs {
  return {
    maths: /\$\$|\\\(|\\\[/.test(text),
    code: /(?:`{3,}|~{3,})[ \t]*[^\s`]|\{:[^}]*\.language-|(?:\||\bfilter)\s*highlight\b/.test(text),
  };
}
