import type { Highlighter } from './highlight.ts';
import type { MathsRenderer } from './maths.ts';

/** What a text may need besides Markdown. */
export interface Needs {
  readonly maths: boolean;
  readonly code: boolean;
}

/** The heavy parts, loaded only when a site needs them. */
export interface Extras {
  readonly maths?: MathsRenderer;
  readonly code?: Highlighter;
}

/** What a text may need: cheap, and never too little for the text itself (templates may add more). */
export function needsOf(text: string): Needs {
  return { maths: /\$\$|\\\(|\\\[/.test(text), code: /(?:`{3,}|~{3,})[ \t]*[^\s`]/.test(text) };
}

/** Loads what is needed, besides what is loaded already. */
export async function loadExtras(needs: Needs, loaded: Extras = {}): Promise<Extras> {
  const [maths, code] = await Promise.all([
    loaded.maths ?? (needs.maths ? import('./maths.ts').then((module) => module.renderMaths) : undefined),
    loaded.code ?? (needs.code ? import('./highlight.ts').then((module) => module.highlighter) : undefined),
  ]);
  return { maths, code };
}
