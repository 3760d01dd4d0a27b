import { missingAlt } from '../diagnostics/messages/check-html.ts';
import type { Check } from '../model/check.ts';

/** Images say what they show. */
export const images: Check = {
  quick: true,
  run({ pages }, find) {
    for (const { route, facts } of pages) {
      for (const { at, alt, src } of facts.images) {
        if (alt !== undefined) continue;
        const say = (where: Parameters<typeof missingAlt>[0]) => missingAlt(where, src);
        find({ file: route.file, start: at, end: at + '<img'.length, say });
      }
    }
  },
};
