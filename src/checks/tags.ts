import { crossedTags, strayEndTag, unclosedElement } from '../diagnostics/messages/check-html.ts';
import { forbiddenNesting } from '../diagnostics/messages/check-pages.ts';
import type { Check, Finding, Finished, FinishedPage } from '../model/check.ts';
import { scanHtml } from '../syntax/html.ts';
import type { TagFault } from '../syntax/html-facts.ts';

const SAY = { open: unclosedElement, stray: strayEndTag, crossed: crossedTags } as const;

/** Start and end tags belong to each other, and elements stand where browsers leave them. */
export const tags: Check = {
  quick: true,
  run(finished, find) {
    for (const page of finished.pages) {
      for (const fault of faultsOf(page, finished)) find(findingOf(fault, page.route.file));
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
  return own.length > 0 ? own.map((fault) => moved(fault, body.start)) : tagFaults;
}

function moved(fault: TagFault, by: number): TagFault {
  const { at, outerAt } = fault;
  return { ...fault, at: at + by, ...(outerAt !== undefined && { outerAt: outerAt + by }) };
}
