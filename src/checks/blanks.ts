import { unfilledBlank } from '../diagnostics/messages/new-edition.ts';
import { spot, wholeText } from '../diagnostics/text.ts';
import { BLANK } from '../model/blank.ts';
import type { Check } from '../model/check.ts';
import type { Entry } from '../model/entry.ts';

/** Blanks that a new edition was begun with, in data and front matter, each where it stands. */
export const blanks: Check = {
  quick: false,
  run({ site }, _, report) {
    for (const entry of site.entries.values()) {
      const text = ownData(entry);
      for (let at = text.indexOf(BLANK); at !== -1; at = text.indexOf(BLANK, at + BLANK.length))
        report(unfilledBlank(spot(wholeText(entry.path, text), at, BLANK.length)));
    }
  },
};

/** What of a file is data: in the text of a page, the word can be what the page is about. */
function ownData(entry: Entry): string {
  if (entry.kind === 'page') return entry.text.slice(0, entry.bodyStart);
  return entry.kind === 'edition' || entry.kind === 'data' ? entry.text : '';
}
