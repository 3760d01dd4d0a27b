import { severalH1, skippedHeading } from '../diagnostics/messages/check-pages.ts';
import type { Check } from '../model/check.ts';

/** Headings go down one level at a time, and a page has one of the first. */
export const headings: Check = {
  quick: false,
  run({ pages }, find) {
    for (const { route, facts } of pages) {
      const { file } = route;
      const firsts = facts.headings.filter(({ level }) => level === 1);
      const [first, second] = firsts;
      if (first && second)
        find({ file, start: second.at, end: second.at + '<h1'.length, other: first.at, say: severalH1 });
      facts.headings.forEach(({ at, level }, i) => {
        const before = facts.headings[i - 1]?.level;
        if (before === undefined || level <= before + 1) return;
        find({
          file,
          start: at,
          end: at + '<h1'.length,
          say: (where) => skippedHeading(where, level, before),
        });
      });
    }
  },
};
