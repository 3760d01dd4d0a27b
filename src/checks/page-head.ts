import { missingLang, missingTitle } from '../diagnostics/messages/check-html.ts';
import { missingDescription } from '../diagnostics/messages/check-pages.ts';
import type { Check, FinishedPage } from '../model/check.ts';
import { byFolder, startOf } from './groups.ts';
import { isForReaders } from './readers.ts';

/** A whole page says its language, its title and what it is about; a piece of HTML need not. */
export const pageHead: Check = {
  quick: true,
  run({ pages }, find) {
    for (const page of pages) {
      const { htmlAt, lang, title } = page.facts;
      if (htmlAt === undefined) continue;
      const where = { file: page.route.file, start: htmlAt, end: htmlAt + '<html'.length };
      if (!lang) find({ ...where, say: missingLang });
      if (!title) find({ ...where, say: missingTitle });
    }
  },
};

/** Pages that search engines list, with a title and headings, say what they are about. */
export const descriptions: Check = {
  quick: false,
  run({ site, pages }, _, report) {
    const listed = pages.filter(
      (page) => page.facts.title && page.facts.headings.length > 0 && isForReaders(page),
    );
    const lacking = listed.filter((page) => !isDescribed(page));
    if (lacking.length === 0) return;
    const config = lacking.length === listed.length ? site.entries.get('_config.yml') : undefined;
    if (config) report(missingDescription(startOf(site, config.path), []));
    else
      for (const { first, paths } of byFolder(lacking.map(({ source }) => source)))
        report(missingDescription(startOf(site, first), paths));
  },
};

function isDescribed({ facts }: FinishedPage): boolean {
  return facts.metas.some(
    ({ name, content }) => (name === 'description' || name === 'og:description') && content.trim() !== '',
  );
}
