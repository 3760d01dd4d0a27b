import { crossedTags, strayEndTag, unclosedElement } from '../diagnostics/messages/check-html.ts';
import { forbiddenNesting } from '../diagnostics/messages/check-pages.ts';
import type { Check, Finding } from '../model/check.ts';
import type { TagFault } from '../syntax/html-facts.ts';

const SAY = { open: unclosedElement, stray: strayEndTag, crossed: crossedTags } as const;

/** Start and end tags belong to each other, and elements stand where browsers leave them. */
export const tags: Check = {
  quick: true,
  run(finished, find) {
    for (const { route, facts } of finished.pages) {
      for (const fault of facts.tagFaults) find(findingOf(fault, route.file));
    }
  },
};

function findingOf({ kind, name, at, outer, outerAt }: TagFault, file: string): Finding {
  const end = at + name.length + (kind === 'stray' || kind === 'crossed' ? 2 : 1);
  if (kind !== 'nested') return { file, start: at, end, say: (where) => SAY[kind](where, name) };
  return {
    file,
    start: at,
    end,
    ...(outerAt !== undefined && { other: outerAt }),
    say: (where, place) => forbiddenNesting(where, name, outer, place),
  };
}
