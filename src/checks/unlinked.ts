import { pageStillEmpty, unlinkedPages } from '../diagnostics/messages/check-pages.ts';
import type { Check, FinishedPage } from '../model/check.ts';
import { answering } from './addresses.ts';
import { byFolder, startOf } from './groups.ts';
import { isForReaders } from './readers.ts';

/** Every whole page can be come to by a link from another, but for home pages. */
export const unlinked: Check = {
  quick: false,
  run(finished, _, report) {
    const { site, pages } = finished;
    const sourceOf = new Map(pages.map(({ route, source }) => [route.file, source]));
    const linked = new Set<string>();
    const answer = answering(finished);
    for (const page of pages) {
      for (const address of addressesIn(page)) {
        const found = answer(page.route.url, address);
        const source = found.kind === 'file' ? sourceOf.get(found.file) : undefined;
        if (source !== undefined && source !== page.source) linked.add(source);
      }
    }
    const alone = pages.filter((page) => !linked.has(page.source) && isMeantToBeFound(page));
    const homes = new Set(
      pages.filter(({ route }) => route.file === 'index.html').map(({ source }) => source),
    );
    const empty = new Set([...site.editions.values()].flatMap(({ notInMenu }) => notInMenu));
    for (const path of empty) report(pageStillEmpty(startOf(site, path)));
    const sources = alone
      .map(({ source }) => source)
      .filter((source) => !homes.has(source) && !empty.has(source));
    for (const { first, paths } of byFolder(sources)) report(unlinkedPages(startOf(site, first), paths));
  },
};

/** A piece without `html` is for scripts, and one that search engines are kept from may be found by nobody. */
function isMeantToBeFound(page: FinishedPage): boolean {
  return page.facts.htmlAt !== undefined && isForReaders(page);
}

const LEADS: ReadonlySet<string> = new Set(['a href', 'area href', 'iframe src', 'form action']);

function addressesIn({ facts }: FinishedPage): string[] {
  const { owners, values } = facts.links;
  return values.filter((value, i) => LEADS.has(owners[i]!) && !value.startsWith('#'));
}
