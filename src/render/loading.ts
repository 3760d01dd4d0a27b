import type { News } from '../model/entry.ts';
import { NotReady } from '../model/not-ready.ts';
import type { Page, Site } from '../model/site.ts';
import type { Extras } from '../syntax/markdown/extras.ts';
import { loadExtras } from '../syntax/markdown/load-extras.ts';
import type { CompileSass } from '../syntax/sass.ts';
import { hasManual, loadManual } from './manual.ts';
import { hasExtras, needsFinder } from './needs.ts';

/** What pages are made with and is only loaded where a site needs it. */
export interface Loading {
  /** The state of the site from now on. @param news of the site: see needs.ts */
  look(site: Site, news: News | undefined): void;
  /**
   * Loads what is lacking. @param pages that are to be made; left out: any may be
   * @returns whether there is more for Markdown than before
   */
  load(pages?: readonly Page[]): Promise<boolean>;
  extras(): Extras;
  /** @throws NotReady */
  sass(): CompileSass;
  /** @throws NotReady where something lacks that any page may need; of Sass only who asks for it is told */
  check(): void;
}

export function loading(): Loading {
  const finder = needsFinder();
  let extras: Extras = {};
  let compileSass: CompileSass | undefined;
  let isChecked = false;
  return {
    look(site, news) {
      finder.look(site, news);
      isChecked = false;
    },
    async load(pages) {
      const needs = finder.needs();
      if (needs.sassInText || (needs.sass && (pages?.some(({ sass }) => sass) ?? true)))
        compileSass ??= (await import('../syntax/sass.ts')).compileSass;
      if (needs.manual) await loadManual();
      if (hasExtras(needs, extras)) return false;
      extras = await loadExtras(needs, extras);
      return true;
    },
    extras: () => extras,
    sass() {
      if (!compileSass) throw new NotReady();
      return compileSass;
    },
    check() {
      if (isChecked) return;
      const needs = finder.needs();
      if (!hasExtras(needs, extras) || (needs.manual && !hasManual())) throw new NotReady();
      isChecked = true;
    },
  };
}
