import { nearest } from '../diagnostics/nearest.ts';
import type { FinishedPage } from '../model/check.ts';
import type { Facts } from '../model/facts.ts';

/** Ids and names of anchors of a page, gathered once. */
export function idsOf(): (facts: Facts) => ReadonlySet<string> {
  const known = new Map<Facts, ReadonlySet<string>>();
  return (facts) => {
    let ids = known.get(facts);
    if (!ids) known.set(facts, (ids = new Set([...facts.ids.names, ...facts.anchors.names])));
    return ids;
  };
}

const MOST = 3;

/** The ids that may be meant by one that is not there: the one that is spelt most like it, else some that share a word with it. */
export function nearIds(fragment: string, ids: ReadonlySet<string>): string[] {
  const near = nearest(fragment, ids);
  if (near !== undefined) return [near];
  const words = wordsOf(fragment);
  const shared = (id: string) => wordsOf(id).filter((word) => words.includes(word)).length;
  const some = [...ids].map((id) => ({ id, count: shared(id) })).filter(({ count }) => count > 0);
  return some
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST)
    .map(({ id }) => id);
}

function wordsOf(id: string): string[] {
  return id
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);
}

/** Finds the address of the page that has an id; undefined where none has it, or several. */
export function onlyPageWith(
  pages: readonly FinishedPage[],
  idsIn: (facts: Facts) => ReadonlySet<string>,
): (id: string) => string | undefined {
  let urls: Map<string, FinishedPage | undefined> | undefined;
  return (id) => {
    if (!urls) {
      urls = new Map();
      for (const page of pages)
        for (const one of idsIn(page.facts)) {
          const other = urls.get(one);
          const isOnly = !urls.has(one) || other?.source === page.source;
          urls.set(one, isOnly ? (other ?? page) : undefined);
        }
    }
    return urls.get(id)?.route.url;
  };
}
