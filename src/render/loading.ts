import type { News } from '../model/entry.ts';
import { NotReady } from '../model/not-ready.ts';
import type { SassThread } from '../model/sass-thread.ts';
import type { Page, Site } from '../model/site.ts';
import type { ShowEmoji } from '../syntax/emoji.ts';
import type { Extras } from '../syntax/markdown/extras.ts';
import { loadExtras } from '../syntax/markdown/load-extras.ts';
import type { CompileSass } from '../syntax/sass.ts';
import { hasManual, loadManual } from './manual.ts';
import { hasExtras, needsFinder } from './needs.ts';
import { sassBeside } from './sass-beside.ts';

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
  /** The text of a page with the pictures that a site asks for. @throws NotReady */
  emoji(html: string, root: string): string;
  /** @throws NotReady where something lacks that any page may need; of Sass only who asks for it is told */
  check(): void;
}

/**
 * @param thread makes Sass beside everything else; left out, it is made in this one
 * @param texts of the files that sheets of a site may use
 */
export function loading(
  thread: SassThread | undefined,
  texts: (site: Site) => ReadonlyMap<string, string>,
): Loading {
  const finder = needsFinder();
  let extras: Extras = {};
  let compileSass: CompileSass | undefined;
  let showEmoji: ShowEmoji | undefined;
  let isChecked = false;
  let shown: Site | undefined;
  /** Sass is asked for in this thread. */
  let isWanted = false;
  const here = (): CompileSass => {
    isWanted = true;
    if (!compileSass) throw new NotReady();
    return compileSass;
  };
  const beside = thread && sassBeside(thread, () => texts(shown!), here);
  /** A filter makes it while a template runs: that cannot wait for another thread. */
  const isBeside = () => beside !== undefined && !finder.needs().sassInText;
  return {
    look(site, news) {
      shown = site;
      finder.look(site, news);
      isChecked = false;
    },
    async load(pages) {
      const needs = finder.needs();
      const isAsked = needs.sassInText || (needs.sass && (pages?.some(({ sass }) => sass) ?? true));
      if (beside && isBeside()) {
        if (!pages) await beside.settled();
        else if (isAsked) beside.begin();
      }
      if (isWanted || (isAsked && !isBeside()))
        compileSass ??= (await import('../syntax/sass.ts')).compileSass;
      if (needs.manual) await loadManual();
      if (needs.emoji) showEmoji ??= (await import('../syntax/emoji.ts')).showEmoji;
      if (hasExtras(needs, extras)) return false;
      extras = await loadExtras(needs, extras);
      return true;
    },
    extras: () => extras,
    sass: () => (beside && isBeside() ? beside.compile : here()),
    emoji(html, root) {
      if (root === '') return html;
      if (!showEmoji) throw new NotReady();
      return showEmoji(html, root);
    },
    check() {
      if (isChecked) return;
      const needs = finder.needs();
      if (!hasExtras(needs, extras) || (needs.manual && !hasManual()) || (needs.emoji && !showEmoji))
        throw new NotReady();
      isChecked = true;
    },
  };
}
