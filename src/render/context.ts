import type { Page, Site } from '../model/site.ts';
import { entriesOf, makeMap, type ValueMap } from '../syntax/value.ts';
import { listedMaps } from './listed-maps.ts';
import type { Parts } from './parts.ts';
import type { Reads } from './template/language.ts';

/** What all pages of a state of the site see. */
export interface Surroundings {
  readonly site: Site;
  readonly editionViews: ReadonlyMap<string, unknown>;
  /** `site` as a page sees it. */
  readonly siteFor: (page: Page) => ValueMap;
}

/** The variables of a page's templates. */
export function contextOf(page: Page, shown: Surroundings): Record<string, unknown> {
  const { site, siteFor, editionViews } = shown;
  return {
    site: siteFor(page),
    editions: site.globals.editions,
    page: page.view,
    ...(page.paginator && { paginator: page.paginator }),
    edition: page.edition === undefined ? undefined : editionViews.get(page.edition),
  };
}

/** The variables of a page's layouts: where the content of pages is their source until they are made, `page` was read before. */
export function contextInLayouts(
  page: Page,
  shown: Surroundings & { readonly parts: Parts },
): Record<string, unknown> {
  const context = contextOf(page, shown);
  const { config } = shown.site;
  const isMade = Object.getOwnPropertyDescriptor(page.view, 'content')?.get !== undefined;
  if (page.document || !isMade || config.templates.pageContent === 'html') return context;
  const view = makeMap(entriesOf(page.view));
  const get = () => shown.parts.source(page);
  return { ...context, page: Object.freeze(Object.defineProperty(view, 'content', { get })) };
}

/** Jekyll gives so many. */
const RELATED = 10;

/** `site` as its pages see it: a post has ten other posts as `related_posts`, any other page none, as in Jekyll. */
export function siteViews(site: Site): (page: Page) => ValueMap {
  const { globals } = site;
  const withRelated = (posts: readonly ValueMap[]) =>
    makeMap([...entriesOf(globals.site), ['related_posts', posts]]);
  const ofPages = withRelated([]);
  /** By how many source maps they see. */
  const listing = new Map([[0, ofPages]]);
  const withMaps = (maps: readonly ValueMap[]): ValueMap => {
    let view = listing.get(maps.length);
    if (!view) {
      const pages = Object.freeze([...(ofPages['pages'] as readonly ValueMap[]), ...maps]);
      listing.set(maps.length, (view = makeMap([...entriesOf(ofPages), ['pages', pages]])));
    }
    return view;
  };
  let ofMostPosts: ValueMap | undefined;
  return (page) => {
    if (page.document?.collection.name !== 'posts') return withMaps(listedMaps(page, site));
    const posts = globals.site['related_posts'] as readonly ValueMap[];
    if (!posts.includes(page.view)) return (ofMostPosts ??= withRelated(posts.slice(0, RELATED)));
    return withRelated(posts.filter((post) => post !== page.view).slice(0, RELATED));
  };
}

/** The blocks that a body called, so that a layout need not print them again: `called.schedule`. */
export function blocksIn(reads: Reads): ValueMap {
  const names = [...reads.names.values()].flatMap(({ name }) => /^blocks\/(\w+)\.njk$/.exec(name)?.[1] ?? []);
  return Object.freeze(makeMap(names.map((name) => [name, true])));
}
