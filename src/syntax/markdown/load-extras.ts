import type { Extras, Needs } from './extras.ts';

/** Loads what is needed, besides what is loaded already. */
export async function loadExtras(needs: Needs, loaded: Extras = {}): Promise<Extras> {
  const [maths, code, rouge, kramdown] = await Promise.all([
    loaded.maths ?? (needs.maths ? import('./maths.ts').then((module) => module.renderMaths) : undefined),
    loaded.code ??
      (needs.code && !needs.kramdown
        ? import('./highlight.ts').then((module) => module.highlighter)
        : undefined),
    loaded.rouge ??
      (needs.code && needs.kramdown ? import('../rouge/rouge.ts').then((module) => module.rouge) : undefined),
    loaded.kramdown ??
      (needs.kramdown ? import('./kramdown/kramdown.ts').then((module) => module.kramdown) : undefined),
  ]);
  return { maths, code, rouge, kramdown };
}
