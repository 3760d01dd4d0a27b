import { sampleLeft, unfilledBlanks } from '../diagnostics/messages/new-edition.ts';
import { lineAndColumn, spot, wholeText } from '../diagnostics/text.ts';
import { BLANK, type Left, SAMPLE } from '../model/blank.ts';
import type { Check } from '../model/check.ts';
import type { Entry } from '../model/entry.ts';
import type { Site } from '../model/site.ts';

/** Blanks that a new edition was begun with, in data and front matter, and samples that a site was begun with: each file once. */
export const blanks: Check = {
  quick: false,
  run({ site }, _, report) {
    for (const entry of shownEntries(site)) {
      const text = ownData(entry);
      const [first, ...others] = placesOf(text, BLANK);
      if (first !== undefined) {
        const lines = [first, ...others].map((at) => lineAndColumn(text, at).line);
        report(unfilledBlanks(spot(wholeText(entry.path, text), first, BLANK.length), lines));
      }
      const [sample] = placesOf(text, SAMPLE);
      if (sample !== undefined) {
        const { place } = spot(wholeText(entry.path, text), sample);
        report(sampleLeft(place, /.*/.exec(text.slice(sample + SAMPLE.length))![0].trim()));
      }
    }
  },
};

/** How many blanks and samples are left in a site. */
export function leftIn(site: Site): Left {
  let [blanks, samples] = [0, 0];
  for (const entry of shownEntries(site)) {
    const text = ownData(entry);
    blanks += placesOf(text, BLANK).length;
    if (text.includes(SAMPLE)) samples++;
  }
  return { blanks, samples };
}

/** What is held back may be unfinished. */
export function shownEntries({ entries, held }: Site): Iterable<Entry> {
  if (held.length === 0) return entries.values();
  return [...entries.values()].filter(({ path }) => !held.some((folder) => path.startsWith(`${folder}/`)));
}

function placesOf(text: string, mark: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + mark.length)) found.push(at);
  return found;
}

/** What of a file is data: in the text of a page, the word can be what the page is about. */
export function ownData(entry: Entry): string {
  if (entry.kind === 'page') return entry.text.slice(0, entry.bodyStart);
  return entry.kind === 'edition' || entry.kind === 'data' ? entry.text : '';
}
