import { missingLang, missingTitle } from '../diagnostics/messages/check-html.ts';
import type { Check } from '../model/check.ts';

/** A whole page says its language and its title; a piece of HTML need not. */
export const pageHead: Check = {
  quick: true,
  run({ pages }, find) {
    for (const { route, facts } of pages) {
      const { htmlAt, lang, title } = facts;
      if (htmlAt === undefined) continue;
      const where = { file: route.file, start: htmlAt, end: htmlAt + '<html'.length };
      if (!lang) find({ ...where, say: missingLang });
      if (!title) find({ ...where, say: missingTitle });
    }
  },
};
