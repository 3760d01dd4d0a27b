import type { Page, Site } from '../model/site.ts';
import { changedOf } from './dates.ts';

/** What a feed lists: the documents of a collection, of these what has a category or a tag, or belongs to an edition. */
export interface FeedOf {
  readonly collection: string;
  readonly category?: string;
  readonly tag?: string;
  readonly edition?: string;
}

/** The documents of a collection that have an address, apart. */
export interface Listing {
  /** The newest first. */
  readonly dated: readonly Page[];
  /** What says no date cannot stand in a feed. */
  readonly undated: readonly Page[];
}

const NONE: Listing = { dated: [], undated: [] };

/** By collection: documents are the same objects as long as `site` is. */
const listings = new WeakMap<object, ReadonlyMap<string, Listing>>();

/** The documents of a collection; sorted once for all feeds of a site. */
export function listingOf(site: Site, collection: string): Listing {
  let known = listings.get(site.globals.site);
  if (!known) listings.set(site.globals.site, (known = listAll(site)));
  return known.get(collection) ?? NONE;
}

/** The documents that a feed lists, the newest first. */
export function documentsFor(site: Site, { collection, category, tag, edition }: FeedOf): readonly Page[] {
  const all = listingOf(site, collection).dated;
  if (category !== undefined) return all.filter((page) => page.document!.categories.includes(category));
  if (tag !== undefined) return all.filter((page) => page.document!.tags.includes(tag));
  return edition === undefined ? all : all.filter((page) => page.edition === edition);
}

function listAll(site: Site): Map<string, Listing> {
  const pages = new Map<string, Page[]>();
  for (const page of site.pages) {
    if (!page.document) continue;
    const { name } = page.document.collection;
    const known = pages.get(name);
    if (known) known.push(page);
    else pages.set(name, [page]);
  }
  const { timezone } = site.config;
  return new Map([...pages].map(([name, all]) => [name, listed(all, timezone)]));
}

function listed(pages: readonly Page[], timezone: string): Listing {
  const times = new Map<Page, number>();
  for (const page of pages) {
    const time = page.document!.moment?.epoch ?? changedOf(page, timezone)?.epoch;
    if (time !== undefined) times.set(page, time);
  }
  return {
    dated: [...times.keys()].sort((a, b) => times.get(b)! - times.get(a)! || (a.path < b.path ? -1 : 1)),
    undated: pages.filter((page) => !times.has(page)),
  };
}
