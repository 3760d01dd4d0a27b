import type { Diagnostic, Report } from '../diagnostics/diagnostic.ts';
import { heldByLimit, notServed } from '../diagnostics/messages/documents.ts';
import type { AssetEntry, Entry, News } from '../model/entry.ts';
import type { SeenAt } from '../model/moment.ts';
import type { Page, PartOf, Site, StaticFile } from '../model/site.ts';
import type { Collection } from '../schema/collections.ts';
import type { Config, DefaultRule } from '../schema/config.ts';
import type { SaidMoment } from '../syntax/moment-text.ts';
import { type Gathered, gather } from './collections.ts';
import { byStrength } from './defaults.ts';
import { isOutput, type Showing } from './documents.ts';
import { eventMaker } from './edition-events.ts';
import { editionViews } from './edition-views.ts';
import { declareEditions } from './editions.ts';
import { withoutHeld } from './held-editions.ts';
import { instantIn, seenAt } from './moment.ts';
import { type Whole, withOtherTexts } from './other-texts.ts';
import { pageMaker } from './page-maker.ts';
import type { Surroundings } from './pages.ts';
import { isFurther, paginated } from './pagination.ts';
import { redirectPages } from './redirect-pages.ts';
import { editionsOf } from './root.ts';
import { settle } from './settle.ts';
import { siteTime } from './site-time.ts';
import { globalsOf } from './site-view.ts';
import { sortEntries } from './sorted.ts';
import { routeOfStatic, staticViews, valuesOfStatic } from './statics.ts';

/** What a build is asked for, besides what the files say. */
export interface AssembleOptions {
  /** A moment without a zone is read in the current edition's, else in the site's. */
  readonly now: SaidMoment;
  readonly unpublished: boolean;
  /** `--future`: what has a date in the future too. */
  readonly future?: boolean;
  /** `--drafts`: what stands in `_drafts` too. */
  readonly drafts?: boolean;
  /** Whether templates are told the moment, as `site.seen_at`. */
  readonly tellsMoment?: boolean;
}

export interface Assembled {
  readonly site: Site;
  readonly seenAt: SeenAt;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a site is assembled from. */
export interface AssembleFrom {
  /** By path. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** What is new since an earlier time; undefined: anything may be. */
  readonly news: News | undefined;
  readonly config: Config;
  /** Names what the configuration was read from. */
  readonly configKey: string;
}

/** Entries → Site, as seen at `said`, else at the moment of the options. Remembers each page that it made, with what it was made from, and makes again only what changed. */
export type Assemble = (from: AssembleFrom, said?: SaidMoment) => Assembled;

/** An assembler with an empty memory. @param partOf what makes `content` and `excerpt` of the pages */
export function assembler(options: AssembleOptions, partOf: PartOf): Assemble {
  const maker = pageMaker();
  const viewsOf = staticViews();
  const eventsOf = eventMaker(partOf);
  let last: Whole | undefined;
  return ({ entries, news, config, configKey }, said = options.now) => {
    const key = `${configKey}|${JSON.stringify(said)}`;
    last =
      (last?.key === key && news && withOtherTexts(last, entries, news, maker, eventsOf)) ||
      assemble(key, entries, config, configKey, said);
    const { site, seenAt, reports, viewed } = last;
    return {
      site,
      seenAt,
      diagnostics: [...reports.before, ...viewed.flatMap(({ diagnostics }) => diagnostics), ...reports.after],
    };
  };

  function assemble(
    key: string,
    byPath: ReadonlyMap<string, Entry>,
    config: Config,
    configKey: string,
    said: SaidMoment,
  ): Whole {
    const entries = [...byPath.values()];
    const before: Diagnostic[] = [];
    const after: Diagnostic[] = [];
    const report: Report = (diagnostic) => void before.push(diagnostic);
    const all = { declared: declareEditions(config, entries, report), sorted: sortEntries(entries) };
    const unpublished = options.unpublished || config.unpublished;
    const shown = unpublished ? { ...all, held: [] } : withoutHeld(all.declared, all.sorted, report);
    const { declared, sorted } = shown;
    const now = instantIn(said, config, declared);
    const shownAt = config.values['time'] === undefined ? now : siteTime(config, now).epoch * 1000;
    const around: Surroundings = {
      config,
      rules: byStrength(config.defaults),
      declared,
      unpublished,
      showing: showingOf(options, config, shownAt),
      partOf,
    };
    const made = limited(maker.all(sorted.pages, around, configKey, report), config, partOf, report);
    const statics = staticFiles(sorted.assets, config.collections, around.rules, report);
    const gathered = gather(made, config.collections, partOf);
    const listed = withDocuments(made.filter(isOutput), gathered);
    const paged = paginated(listed, gathered[0]!.documents, config, partOf, report);
    const from = { config, declared, pages: paged.filter(isOfContent), data: sorted.data, now };
    const events = eventsOf(from);
    const items = withoutTaken(
      events.flatMap((event) => event.pages),
      paged,
      statics,
    );
    const redirects = redirectPages(paged, gathered, config, partOf);
    const settled = settle(
      [...paged, ...items, ...redirects],
      statics,
      gathered,
      declared,
      config,
      byPath,
      report,
    );
    const pages = settled.pages.filter((page) => !isFurther(page));
    const ofContent = pages.filter(isOfContent);
    const viewed = editionViews(events, ofContent);
    const siteData = sorted.data.filter((entry) => entry.path.startsWith('content/_data/'));
    const globals = globalsOf(
      {
        config,
        editions: viewed.map(({ edition }) => edition),
        pages,
        further: settled.pages.filter(isFurther),
        statics: viewsOf(settled.statics, config, configKey),
        gathered,
        data: siteData,
        now,
        tellsMoment: options.tellsMoment ?? false,
      },
      (diagnostic) => void after.push(diagnostic),
    );
    const site: Site = Object.freeze({
      config,
      current: declared.current,
      declaresEditions: declared.isCurrentHeld || editionsOf(declared).length > 0,
      editions: new Map(viewed.map(({ edition }) => [edition.name, edition])),
      pages: settled.pages,
      listed: [
        ...gathered.flatMap(({ documents }) => documents.filter((page) => !isOutput(page))),
        ...settled.lost,
      ],
      statics: settled.statics,
      templates: new Map(sorted.templates.map((entry) => [entry.path, entry])),
      globals,
      entries: byPath,
      held: shown.held,
    });
    const held = maker.held();
    return {
      key,
      site,
      seenAt: seenAt(now, config, declared, events, held),
      from,
      events,
      gathered,
      ofContent,
      viewed,
      held,
      reports: { before, after },
    };
  }
}

function showingOf(options: AssembleOptions, config: Config, now: number): Showing {
  return {
    now,
    future: options.future === true || config.future,
    drafts: options.drafts === true || config.showDrafts,
    timezone: config.timezone,
  };
}

/** Not a text that lies among the assets, which belongs to no edition. */
function isOfContent(page: Page): boolean {
  return page.path.startsWith('content/');
}

/** Without the posts that `limit_posts` holds back: the oldest ones. */
function limited(pages: readonly Page[], config: Config, partOf: PartOf, report: Report): Page[] {
  if (config.limitPosts <= 0) return [...pages];
  const posts = gather(pages, config.collections, partOf)[0]!.documents;
  const held = new Set(posts.slice(0, -config.limitPosts).map((page) => page.path));
  for (const path of held) report(heldByLimit(path, config.limitPosts));
  return pages.filter((page) => !held.has(page.path));
}

/** Pages as they were, and documents with their neighbours. */
function withDocuments(pages: readonly Page[], gathered: readonly Gathered[]): Page[] {
  const linked = new Map(gathered.flatMap(({ documents }) => documents).map((page) => [page.path, page]));
  return pages.map((page) => linked.get(page.path) ?? page);
}

function staticFiles(
  entries: readonly AssetEntry[],
  collections: readonly Collection[],
  rules: readonly DefaultRule[],
  report: Report,
): StaticFile[] {
  return entries.flatMap((entry) => {
    const route = routeOfStatic(entry.path, collections);
    if (!route) report(notServed(entry.path));
    return route ? [{ entry, route, values: valuesOfStatic(entry.path, collections, rules) }] : [];
  });
}

/** Pages of wsite's making give way to what the author has at their addresses. */
function withoutTaken(
  made: readonly Page[],
  pages: readonly Page[],
  statics: readonly StaticFile[],
): readonly Page[] {
  if (made.length === 0) return made;
  const taken = new Set([...pages.map(({ route }) => route.file), ...statics.map(({ route }) => route.file)]);
  return made.filter(({ route }) => !taken.has(route.file));
}
