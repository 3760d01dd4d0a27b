import { badCalendar, badXml } from '../diagnostics/messages/check-files.ts';
import type { Check } from '../model/check.ts';
import { icalFaults } from '../syntax/ical-form.ts';
import { xmlFault } from '../syntax/xml-form.ts';

/** Feeds, sitemaps and calendars that the author wrote or copied can be read by programs. */
export const documents: Check = {
  quick: false,
  run(finished, find) {
    const { site } = finished;
    const own = [...site.pages, ...site.statics].map(({ route }) => route.file);
    for (const file of own) {
      const isXml = /\.(?:xml|rss|atom)$/i.test(file);
      if (!isXml && !/\.(?:ics|ical)$/i.test(file)) continue;
      const text = finished.textOf(file);
      if (text === undefined) continue;
      const fault = isXml ? xmlFault(text) : undefined;
      if (fault)
        find({
          file,
          start: fault.at,
          end: fault.at + fault.length,
          say: (where) => badXml(where, fault.reason),
        });
      for (const { at, length, reason } of isXml ? [] : icalFaults(text))
        find({ file, start: at, end: at + length, say: (where) => badCalendar(where, reason) });
    }
  },
};
