import { crossedTags, strayEndTag, unclosedElement } from '../diagnostics/messages/check-html.ts';
import type { Check, Finished, FinishedPage } from '../model/check.ts';
import { scanHtml } from '../syntax/html.ts';
import type { TagFault } from '../syntax/html-facts.ts';

const SAY = { open: unclosedElement, stray: strayEndTag, crossed: crossedTags } as const;

/** Start and end tags belong to each other. */
export const tags: Check = {
  quick: true,
  run(finished, find) {
    for (const page of finished.pages) {
      for (const { kind, name, at } of faultsOf(page, finished)) {
        const end = at + name.length + (kind === 'open' ? 1 : 2);
        find({ file: page.route.file, start: at, end, say: (where) => SAY[kind](where, name) });
      }
    }
  },
};

/**
 * A tag too many in a body closes what its layout opened, and then the layout's own end tag is the stray one. So a body with faults
 * of its own is looked at alone.
 */
function faultsOf({ route: { file }, facts }: FinishedPage, finished: Finished): readonly TagFault[] {
  const { tagFaults } = facts;
  const body = tagFaults.length > 0 ? finished.bodyOf(file) : undefined;
  if (!body || tagFaults.every(({ at }) => at >= body.start && at < body.end)) return tagFaults;
  const text = finished.textOf(file)?.slice(body.start, body.end) ?? '';
  const own = scanHtml(text).tagFaults;
  return own.length > 0 ? own.map((fault) => ({ ...fault, at: fault.at + body.start })) : tagFaults;
}
