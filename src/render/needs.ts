import type { AssetEntry, Entry } from '../model/entry.ts';
import type { Site } from '../model/site.ts';
import { type Extras, type Needs, needsOf } from '../syntax/markdown/extras.ts';
import { asksForManual } from './manual.ts';

/** What the pages of a site need that is only loaded where it is needed. */
export interface SiteNeeds extends Needs {
  readonly sass: boolean;
  /** What `wsite` gives to templates. */
  readonly manual: boolean;
}

/** Looks through all texts that may end up in a page; each is looked through once as long as it stays as it is. */
export function needsFinder(): (site: Site) => SiteNeeds {
  const known = new WeakMap<Entry, SiteNeeds>();
  const needsOfEntry = (entry: Entry): SiteNeeds => {
    let needs = known.get(entry);
    if (!needs) known.set(entry, (needs = entry.kind === 'asset' ? NOTHING : needsOfText(entry)));
    return needs;
  };
  return ({ config, pages, listed, entries }) => {
    const sheets = [pages, listed].some((list) => list.some((page) => page.sass));
    let [maths, code, sass, manual] = [false, false, sheets, false];
    for (const entry of entries.values()) {
      const needs = needsOfEntry(entry);
      maths ||= needs.maths;
      code ||= needs.code;
      sass ||= needs.sass;
      manual ||= needs.manual;
      if (maths && code && sass && manual) break;
    }
    // kramdown leaves formulas to MathJax.
    const kramdown = config.markdown === 'kramdown';
    return { maths: maths && !kramdown, code, sass, manual, kramdown };
  };
}

const NOTHING: SiteNeeds = { maths: false, code: false, sass: false, manual: false };

/** Sass where a filter makes it: `scssify`, `sassify`; the manual where tags may ask for it, which data never do. */
function needsOfText({ kind, text }: Exclude<Entry, AssetEntry>): SiteNeeds {
  const manual = (kind === 'page' || kind === 'template') && asksForManual(text);
  return { ...needsOf(text), sass: /s[ac]ssify/.test(text), manual };
}

/** Whether all that Markdown needs is loaded. */
export function hasExtras(needs: Needs, { maths, code, rouge, kramdown }: Extras): boolean {
  return (
    (!needs.maths || maths !== undefined) &&
    (!needs.code || (needs.kramdown ? rouge : code) !== undefined) &&
    (!needs.kramdown || kramdown !== undefined)
  );
}
