import { badJsonLd, incompleteEvent } from '../diagnostics/messages/check-head.ts';
import type { Check, FinishedPage } from '../model/check.ts';
import type { Site } from '../model/site.ts';
import type { JsonLdFault } from '../syntax/html-facts.ts';
import { isMap, type Value } from '../syntax/value.ts';

/** JSON-LD can be read, and its events have what Google requires. */
export const jsonLd: Check = {
  quick: false,
  run({ site, pages }, find) {
    const pageOf = new Map(site.pages.map((page) => [page.path, page.view]));
    for (const page of pages) {
      for (const fault of page.facts.jsonLdFaults) {
        const { start, end, reason, name, missing } = fault;
        if (isOurs(fault, page, site, pageOf.get(page.source)?.['json_ld'])) continue;
        find({
          file: page.route.file,
          start,
          end,
          say: (where) =>
            reason === undefined ? incompleteEvent(where, name, missing) : badJsonLd(where, reason),
        });
      }
    }
  },
};

/** What wsite makes of an edition lacks only what the edition does not say yet. */
function isOurs(
  { name, startDate, reason }: JsonLdFault,
  { edition }: FinishedPage,
  site: Site,
  own: Value | undefined,
): boolean {
  const ofEdition = edition === undefined ? undefined : site.editions.get(edition)?.view['json_ld'];
  const made = [ofEdition, ...nodesIn(own)];
  return (
    reason === undefined &&
    made.some((one) => isMap(one) && one['name'] === name && one['startDate'] === startDate)
  );
}

function nodesIn(value: Value | undefined): readonly (Value | undefined)[] {
  if (!isMap(value)) return [];
  const graph = value['@graph'];
  return Array.isArray(graph) ? (graph as readonly Value[]) : [value];
}
