import { duplicateId } from '../diagnostics/messages/check-html.ts';
import type { Check } from '../model/check.ts';

/** An id stands once on a page. */
export const ids: Check = {
  quick: true,
  run({ pages }, find) {
    for (const { route, facts } of pages) {
      const { names, at } = facts.ids;
      if (new Set(names).size === names.length) continue;
      const first = new Map<string, number>();
      names.forEach((name, i) => {
        const start = at[i]!;
        const other = first.get(name);
        if (other === undefined) first.set(name, start);
        else if (name !== '')
          find({
            file: route.file,
            start,
            end: start + name.length,
            other,
            say: (where, place) => duplicateId(where, name, place),
          });
      });
    }
  },
};
