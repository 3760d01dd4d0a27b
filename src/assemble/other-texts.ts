import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { DataEntry, Entry, News, PageEntry } from '../model/entry.ts';
import type { SeenAt } from '../model/moment.ts';
import type { Page, Site } from '../model/site.ts';
import { type Gathered, linkedFingerprint } from './collections.ts';
import type { EditionEvent, EventsFrom, EventsOf } from './edition-events.ts';
import { editionView, newestFirst, type ViewedEdition } from './edition-views.ts';
import { hasNoText } from './empty-pages.ts';
import { seenAt } from './moment.ts';
import type { PageMaker } from './page-maker.ts';

/** An assembled site, with what it was assembled from on the way. */
export interface Whole {
  /** Names the configuration and the moment. */
  readonly key: string;
  readonly site: Site;
  readonly seenAt: SeenAt;
  readonly from: EventsFrom;
  readonly events: readonly EditionEvent[];
  readonly gathered: readonly Gathered[];
  /** The pages that editions list. */
  readonly ofContent: readonly Page[];
  /** Newest first. */
  readonly viewed: readonly ViewedEdition[];
  /** When what is held back will be shown: ms since 1970. */
  readonly held: readonly number[];
  /** What there is to say, before and after what is said of the editions. */
  readonly reports: { readonly before: readonly Diagnostic[]; readonly after: readonly Diagnostic[] };
}

/**
 * The last site with other templates, other bodies of pages, other Sass and other data of editions, where nothing else of it
 * changed: the first three have no say in what is assembled, and an edition's data has in that edition only. Addresses, lists
 * and what pages see of each other stay the same objects. Undefined where more has changed.
 */
export function withOtherTexts(
  last: Whole,
  entries: ReadonlyMap<string, Entry>,
  news: News,
  maker: PageMaker,
  eventsOf: EventsOf,
): Whole | undefined {
  if (last.site.entries !== news.since) return undefined;
  const templates = new Map(last.site.templates);
  const pages = [...last.site.pages];
  const data = new Map<string, DataEntry>();
  const documents = new Set<string>();
  for (const entry of news.changed) {
    const before = news.since.get(entry.path);
    if (before?.kind === 'sass' && entry.kind === 'sass') continue;
    if (before?.kind === 'template' && entry.kind === 'template') templates.set(entry.path, entry);
    else if (before?.kind === 'page' && entry.kind === 'page') {
      const at = placeOf(before, last);
      const page = at === undefined ? undefined : withBody(pages[at]!, before, entry, maker);
      if (!page) return undefined;
      pages[at!] = page;
      if (page.document) documents.add(page.path);
    } else if (before?.kind === 'data' && entry.kind === 'data' && !isOfSite(entry)) {
      data.set(entry.path, entry);
    } else return undefined;
  }
  if (documents.size > 0 && !relink(pages, documents, last, maker)) return undefined;
  const whole = data.size === 0 ? last : withData(last, data, eventsOf);
  return whole && { ...whole, site: Object.freeze({ ...whole.site, pages, templates, entries }) };
}

/** Where a page stands in the list; undefined where more than its own file has a say in it, or there is something to say. */
function placeOf({ path, diagnostics }: PageEntry, { site, reports }: Whole): number | undefined {
  const at = site.pages.findIndex((page) => page.path === path);
  const page = site.pages[at];
  if (!page || page.paginator || diagnostics.length > 0) return undefined;
  return reports.before.some(({ place }) => place?.path === path) ? undefined : at;
}

/** A page with another body, undefined where its front matter is another too. */
function withBody(page: Page, before: PageEntry, entry: PageEntry, maker: PageMaker): Page | undefined {
  const isSameHead =
    before.usable &&
    entry.usable &&
    entry.diagnostics.length === 0 &&
    entry.format === before.format &&
    hasNoText(entry) === hasNoText(before) &&
    entry.text.slice(0, entry.bodyStart) === before.text.slice(0, before.bodyStart);
  const made = isSameHead ? maker.again(entry)?.after : undefined;
  if (!made?.page || made.diagnostics.length > 0) return undefined;
  const { entry: shown, layers, fingerprint } = made.page;
  return { ...page, entry: shown, layers, fingerprint };
}

/**
 * Gives some documents, and those that see them as neighbours, the fingerprints that they have now. @returns false where
 * more depends on them: lists that are spread over pages, or a neighbour that is no output
 */
function relink(pages: Page[], paths: ReadonlySet<string>, last: Whole, maker: PageMaker): boolean {
  if (pages.some(({ paginator }) => paginator)) return false;
  for (const { documents } of last.gathered) {
    for (const [i, { path }] of documents.entries()) {
      const chain = [documents[i], documents[i - 1], documents[i + 1]];
      if (!chain.some((one) => one && paths.has(one.path))) continue;
      const at = pages.findIndex((page) => page.path === path);
      if (at < 0) return false;
      const fingerprint = linkedFingerprint(...chain.map((one) => one && maker.fingerprintOf(one.path)));
      pages[at] = { ...pages[at]!, fingerprint };
    }
  }
  return true;
}

function isOfSite({ path }: DataEntry): boolean {
  return path.startsWith('content/_data/');
}

/** The last site with other data; undefined where pages of their own are made of it. */
function withData(
  last: Whole,
  others: ReadonlyMap<string, DataEntry>,
  eventsOf: EventsOf,
): Whole | undefined {
  const from = { ...last.from, data: last.from.data.map((entry) => others.get(entry.path) ?? entry) };
  const events = eventsOf(from);
  const isOther = ({ data }: EditionEvent) => data.some(({ path }) => others.has(path));
  for (const [i, event] of events.entries())
    if (isOther(event) && event.pages.length + last.events[i]!.pages.length > 0) return undefined;
  const byName = new Map(last.viewed.map((viewed) => [viewed.edition.name, viewed]));
  for (const event of events) {
    if (!isOther(event)) continue;
    const own = last.ofContent.filter((page) => page.edition === event.name);
    byName.set(event.name, editionView(event, own));
  }
  const viewed = newestFirst([...byName.values()]);
  const editions = viewed.map(({ edition }) => edition);
  const { config, declared, now } = from;
  const globals = Object.freeze({
    site: last.site.globals.site,
    editions: Object.freeze(editions.map(({ view }) => view)),
  });
  return {
    ...last,
    site: { ...last.site, editions: new Map(editions.map((one) => [one.name, one])), globals },
    seenAt: seenAt(now, config, declared, events, last.held),
    from,
    events,
    viewed,
  };
}
