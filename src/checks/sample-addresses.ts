import { sampleAddresses } from '../diagnostics/messages/new-edition.ts';
import { lineAndColumn, spot, wholeText } from '../diagnostics/text.ts';
import { EXAMPLE_ADDRESS, SAMPLE } from '../model/blank.ts';
import type { Check } from '../model/check.ts';
import { ownData, shownEntries } from './blanks.ts';

/**
 * Addresses in data and front matter that a site was begun with, each file once; a file that says itself that it holds samples is
 * told of as such. A site that lives on such a host is an example as a whole.
 */
export const sampleAddressesCheck: Check = {
  quick: false,
  run({ site }, _, report) {
    if (/\bexample\.(?:org|com|net)$/i.test(hostOf(site.config.url))) return;
    for (const entry of shownEntries(site)) {
      const text = ownData(entry);
      if (text.includes(SAMPLE)) continue;
      const found = [...text.matchAll(new RegExp(EXAMPLE_ADDRESS, 'gi'))].filter(
        ({ index }) => !isComment(text, index),
      );
      const [first] = found;
      if (!first) continue;
      const lines = [...new Set(found.map(({ index }) => lineAndColumn(text, index).line))];
      report(
        sampleAddresses(spot(wholeText(entry.path, text), first.index, first[0].length), first[0], lines),
      );
    }
  },
};

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

/** Whether a comment of YAML or TOML begins before it on its line. */
function isComment(text: string, at: number): boolean {
  return /(?:^|\s)#/.test(text.slice(text.lastIndexOf('\n', at) + 1, at));
}
