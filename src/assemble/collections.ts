import type { Page, PartOf } from '../model/site.ts';
import type { Collection } from '../schema/collections.ts';
import { quickHash } from '../syntax/hash.ts';
import { entriesOf, makeMap, type Value, type ValueMap } from '../syntax/value.ts';
import { withParts } from './parts.ts';

/** A collection with its documents, in their order. */
export interface Gathered {
  readonly collection: Collection;
  readonly documents: readonly Page[];
}

/**
 * The documents among some pages, by collection and in order: posts from the oldest on, others by `sort_by`, `order`, else
 * by date and path (what has no date comes last), each with `previous` and `next`.
 */
export function gather(
  pages: readonly Page[],
  collections: readonly Collection[],
  partOf: PartOf,
): Gathered[] {
  return collections.map((collection) => {
    const own = pages.filter((page) => page.document?.collection.name === collection.name);
    return { collection, documents: linked(sorted(own, collection), partOf) };
  });
}

function sorted(documents: readonly Page[], { sortBy, order }: Collection): Page[] {
  const inTime = [...documents].sort(byTime);
  const keyed = sortBy === undefined ? inTime : inTime.sort((a, b) => byKey(a.view[sortBy], b.view[sortBy]));
  if (order.length === 0) return keyed;
  const rank = new Map(order.map((name, i) => [name, i]));
  const rankOf = (page: Page) => rank.get(page.document!.inner) ?? order.length;
  return keyed.sort((a, b) => rankOf(a) - rankOf(b));
}

function byTime(a: Page, b: Page): number {
  const [x, y] = [a.document!.moment, b.document!.moment];
  const apart = (x?.epoch ?? Infinity) - (y?.epoch ?? Infinity);
  if (apart) return apart;
  const parts = (x?.nanosecond ?? 0) - (y?.nanosecond ?? 0);
  return parts || (a.path < b.path ? -1 : 1);
}

/** What lacks the key comes last; numbers by value, all else as text. */
function byKey(a: Value | undefined, b: Value | undefined): number {
  const [none, other] = [a === undefined || a === null, b === undefined || b === null];
  if (none || other) return Number(none) - Number(other);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [x, y] = [String(a), String(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Of a document that sees its neighbours, from those of all three as they are without neighbours. */
export function linkedFingerprint(...all: readonly (string | undefined)[]): string {
  return quickHash(all.map((one) => one ?? '').join(' '));
}

/** Neighbours are seen as they are without their own neighbours, so that no view leads back to itself. */
function linked(documents: readonly Page[], partOf: PartOf): Page[] {
  return documents.map((page, i) => {
    const [previous, next] = [documents[i - 1], documents[i + 1]];
    const links: [string, Value][] = [
      ['previous', previous?.view ?? null],
      ['next', next?.view ?? null],
    ];
    return {
      ...page,
      view: withParts(
        makeMap([...entriesOf(page.view), ...links]),
        page.path,
        ['content', 'excerpt', 'output'],
        partOf,
      ),
      fingerprint: linkedFingerprint(page.fingerprint, previous?.fingerprint, next?.fingerprint),
    };
  });
}

/**
 * What templates see of the collections: `site.posts`, `site.NAME`, `site.tags` …
 * @param files views of the files that are served as they are
 */
export function collectionViews(
  gathered: readonly Gathered[],
  files: readonly ValueMap[],
): [string, Value][] {
  const posts = [...(gathered.find(({ collection }) => collection.name === 'posts')?.documents ?? [])];
  const newest = [...posts].reverse();
  const byLabel = [...gathered].sort((a, b) => (a.collection.name < b.collection.name ? -1 : 1));
  return [
    ...gathered
      .filter(({ collection }) => collection.name !== 'posts')
      .map(({ collection, documents }): [string, Value] => [collection.name, views(documents)]),
    ['posts', views(newest)],
    ['documents', views(gathered.flatMap(({ documents }) => documents))],
    ['tags', grouped(posts, (page) => page.document!.tags)],
    ['categories', grouped(posts, (page) => page.document!.categories)],
    ['collections', Object.freeze(byLabel.map((one) => collectionView(one, files)))],
  ];
}

function views(pages: readonly Page[]): readonly Value[] {
  return Object.freeze(pages.map((page) => page.view));
}

/** Names in the order in which posts first bear them; under each its posts, newest first. */
function grouped(posts: readonly Page[], namesOf: (page: Page) => readonly string[]): ValueMap {
  const groups = new Map<string, Page[]>();
  for (const page of posts) {
    for (const name of namesOf(page)) {
      const group = groups.get(name);
      if (group) group.push(page);
      else groups.set(name, [page]);
    }
  }
  return Object.freeze(makeMap([...groups].map(([name, pages]) => [name, views(pages.reverse())])));
}

function collectionView({ collection, documents }: Gathered, files: readonly ValueMap[]): ValueMap {
  const { name, folder, output, values } = collection;
  return Object.freeze(
    makeMap([
      ...entriesOf(values),
      ['label', name],
      ['output', output],
      ['relative_directory', folder.replace(/^content\//, '')],
      ['docs', views(documents)],
      ['files', Object.freeze(files.filter((file) => file['collection'] === name))],
    ]),
  );
}
