import type { Extras, Needs } from './extras.ts';

/** Loads what is needed, besides what is loaded already. */
export async function loadExtras(needs: Needs, loaded: Extras = {}): Promise<Extras> {
  const [maths, code, kramdown] = await Promise.all([
    loaded.maths ?? (needs.maths ? import('./maths.ts').then((module) => module.renderMaths) : undefined),
    loaded.code ?? (needs.code ? import('./highlight.ts').then((module) => module.highlighter) : undefined),
    loaded.kramdown ??
      (needs.kramdown ? import('./kramdown/kramdown.ts').then((module) => module.kramdown) : undefined),
  ]);
  return { maths, code, kramdown };
}
