import type { AssetEntry, Entry, News } from '../model/entry.ts';
import type { Site } from '../model/site.ts';
import { type Extras, type Needs, needsOf } from '../syntax/markdown/extras.ts';
import { isSass } from '../syntax/sass-paths.ts';
import { asksForManual } from './manual.ts';

/** What the pages of a site need that is only loaded where it is needed. */
export interface SiteNeeds extends Needs {
  readonly sass: boolean;
  /** A filter that makes Sass in some text. */
  readonly sassInText: boolean;
  /** What `wsite` gives to templates. */
  readonly manual: boolean;
  /** Names of emoji, which a site asks for in its configuration. */
  readonly emoji: boolean;
}

/** Tells what the pages of a site need, from one of its states to the next. */
export interface NeedsFinder {
  /** The state of the site from now on. @param news what of it is new since an earlier one; undefined: anything may be */
  look(site: Site, news: News | undefined): void;
  /** What the site of the last look needs, or what one before needed and it may no longer. */
  needs(): SiteNeeds;
}

/** Looks through all texts that may end up in a page, each once as long as it stays as it is. */
export function needsFinder(): NeedsFinder {
  const known = new WeakMap<Entry, SiteNeeds>();
  const needsOfEntry = (entry: Entry): SiteNeeds => {
    let needs = known.get(entry);
    if (!needs) known.set(entry, (needs = entry.kind === 'asset' ? NOTHING : needsOfText(entry)));
    return needs;
  };
  let found: SiteNeeds | undefined;
  let shown: Site | undefined;
  let unseen: Entry[] = [];
  return {
    look(site, news) {
      const isNext = news !== undefined && news.since === shown?.entries;
      shown = site;
      if (isNext && !news.changed.some(({ path }) => isSass(path))) unseen.push(...news.changed);
      else found = undefined;
    },
    needs() {
      if (!shown) throw new RangeError('look() comes first');
      const { config, pages, listed, entries } = shown;
      // kramdown leaves formulas to MathJax.
      const kramdown = config.markdown === 'kramdown';
      let { maths, code, sass, sassInText, manual } = found ?? {
        ...NOTHING,
        sass: [pages, listed].some((list) => list.some((page) => page.sass)),
      };
      for (const entry of found ? unseen : entries.values()) {
        if (maths && code && sassInText && manual) break;
        const needs = needsOfEntry(entry);
        maths ||= needs.maths;
        code ||= needs.code;
        sassInText ||= needs.sassInText;
        manual ||= needs.manual;
      }
      unseen = [];
      sass ||= sassInText;
      const emoji = config.emojiImages !== '';
      found = { maths, code, sass, sassInText, manual, emoji };
      return { ...found, maths: maths && !kramdown, kramdown };
    },
  };
}

const NOTHING: SiteNeeds = {
  maths: false,
  code: false,
  sass: false,
  sassInText: false,
  manual: false,
  emoji: false,
};

/** Sass where a filter makes it: `scssify`, `sassify`; the manual where tags may ask for it, which data never do. */
function needsOfText({ kind, text }: Exclude<Entry, AssetEntry>): SiteNeeds {
  const manual = (kind === 'page' || kind === 'template') && asksForManual(text);
  const sassInText = /s[ac]ssify/.test(text);
  return { ...needsOf(text), sass: sassInText, sassInText, manual, emoji: false };
}

/** Whether all that Markdown needs is loaded. */
export function hasExtras(needs: Needs, { maths, code, rouge, kramdown }: Extras): boolean {
  return (
    (!needs.maths || maths !== undefined) &&
    (!needs.code || (needs.kramdown ? rouge : code) !== undefined) &&
    (!needs.kramdown || kramdown !== undefined)
  );
}
