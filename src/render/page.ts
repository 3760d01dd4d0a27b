import type { BodyStretch } from '../model/check.ts';
import type { News } from '../model/entry.ts';
import type { FinishPage, Job, Produced, Read, Readable } from '../model/plan.ts';
import type { Page, Part, PartOf, Site } from '../model/site.ts';
import type { Threads } from '../model/threads.ts';
import { lineAnchors } from '../syntax/markdown/anchors.ts';
import { createMarkdown } from '../syntax/markdown/markdown.ts';
import { bodiesAhead } from './bodies-ahead.ts';
import { answerClock } from './clock.ts';
import { siteViews } from './context.ts';
import { dialectOf, markdownFor } from './dialect.ts';
import { engines } from './engine.ts';
import { languageOf } from './language.ts';
import { resolveRead } from './layout.ts';
import { isLinkRead, linksOf } from './links.ts';
import { loading } from './loading.ts';
import {
  type BegunPage,
  beginPage,
  bodyForOthers,
  endPage,
  makePage,
  outputForOthers,
  type PageJob,
  type PageWithBody,
  type Shown,
  type Tools,
} from './make-page.ts';
import { partsOf } from './parts.ts';
import { readSets } from './reads.ts';
import { sheetsOf, sheetTexts } from './sheets.ts';
import { asPrinted, newTrail, type Traced, traced } from './trace.ts';

/** Page Job → Artifact. Keeps compiled templates from one state of the site to the next. */
export interface PageRenderer {
  /** What is rendered from now on. @param now of templates, in ms since the epoch; @param news of the site: see needs.ts */
  show(site: Site, now: number, news: News | undefined): void;
  /** Loads what pages need besides Markdown itself: maths, highlighting, Sass, kramdown's grammar. @param pages that are to be made; left out: any may be */
  prepare(pages?: readonly Page[]): Promise<void>;
  /**
   * Gives jobs in the order in which they are to be made, and goes ahead of them where a thread can make their bodies.
   * @param stale files of those that are to be made
   */
  inTurn(jobs: readonly Job[], stale: ReadonlySet<string>): Iterable<Job>;
  /** @throws NotReady where something that it needs is not loaded, as all that makes pages does */
  render(job: PageJob): Produced;
  /** The stretch of a page that is its body, where it was made with facts and layouts left the body whole. */
  bodyOf(file: string): BodyStretch | undefined;
  /** Makes a page once more, to find what printed a stretch of it. Undefined where it cannot be made. @param bodyAlone without layouts, offsets counted from the body's beginning */
  trace(job: PageJob, bodyAlone: boolean): Traced | undefined;
  /** Makes `content` and `excerpt` of the pages that templates ask for. */
  readonly partOf: PartOf;
  /**
   * A page's text or excerpt for an output that quotes it, empty where it has none; adds what it was made from.
   * @throws Fault where it cannot be made
   */
  quote(page: Page, part: Part, reads: Set<Read>): string;
  /** What fingerprints ask. */
  readable(site: Site): Omit<Readable, 'image' | 'history'>;
}

/**
 * @param withFacts whether artifacts carry facts; @param bytesOf the bytes of a file that is served as it is,
 * or throws a Fault; @param finish the last step of a page; @param threads make Sass and bodies beside everything else
 */
export function pageRenderer(
  withFacts: boolean,
  bytesOf: (path: string) => Uint8Array,
  finish: FinishPage,
  threads: Threads = {},
): PageRenderer {
  const language = languageOf(() => {
    const { site, sheets, parts, links } = current();
    const sass = (text: string, syntax: 'scss' | 'indented') => sheets.ofText(text, syntax, parts.note);
    const colour = (code: string, name: string) => loaded.extras().rouge?.highlight(code, name);
    return { config: site.config, markdown, now: time, note: parts.note, sass, links, colour };
  });
  const engineOf = engines(language);
  const tracingEngineOf = engines(language, true);
  let tracing: (Shown & Omit<Tools, 'withFacts' | 'finish' | 'emoji'> & { readonly of: Shown }) | undefined;
  const sets = readSets();
  let time = 0;
  const loaded = loading(threads.sass, (site) => sheetTexts(site, bytesOf));
  const bodies = new Map<string, BodyStretch>();
  let markdown = createMarkdown({ dialect: 'wsite', extras: loaded.extras() });
  let made = '';
  const anchored = () =>
    markdownFor(current().site.config, loaded.extras(), current, [['line-anchors', lineAnchors]]);
  const tools = (): Tools => {
    loaded.check();
    return { markdown, sets, withFacts, bodies, finish, emoji: loaded.emoji };
  };
  let shown: Shown | undefined;
  const current = (): Shown => {
    if (!shown) throw new RangeError('show() comes first');
    return shown;
  };
  const makeMarkdown = (): void => {
    const { config } = current().site;
    markdown = markdownFor(config, loaded.extras(), current);
    made = dialectOf(config);
  };
  const ahead =
    threads.bodies &&
    bodiesAhead<Job, BegunPage, PageWithBody>(threads.bodies, {
      begin(job) {
        try {
          loaded.check();
          return job.kind === 'page' ? beginPage(job.page, current()) : undefined;
        } catch {
          // It fails again when its turn comes, and is told of then.
          return undefined;
        }
      },
      textOf: ({ body }) => body.text,
      end: (begun, html) => endPage(begun, markdown, html),
    });
  return {
    show(site, now, news) {
      time = now;
      loaded.look(site, news);
      const editionViews = new Map([...site.editions].map(([name, edition]) => [name, edition.view]));
      const parts = partsOf(site, (page, whole) =>
        whole ? outputForOthers(page, current(), sets) : bodyForOthers(page, current(), tools()),
      );
      const [engine, links] = [engineOf(site), linksOf(site)];
      const [sheets, siteFor] = [sheetsOf(site, loaded.sass, bytesOf), siteViews(site)];
      shown = { site, engine, editionViews, parts, links, sheets, siteFor };
      if (made !== dialectOf(site.config)) makeMarkdown();
    },
    async prepare(pages) {
      if (await loaded.load(pages)) makeMarkdown();
    },
    render: (job) => makePage(job, current(), tools(), { known: ahead?.take(job) }),
    inTurn(jobs, stale) {
      const { kramdown, markdown: dialect } = current().site.config;
      if (!ahead || dialect !== 'kramdown') return jobs;
      const lengthOf = (job: Job) =>
        job.kind === 'page' && stale.has(job.file) ? lengthOfBody(job.page) : 0;
      return ahead.inTurn(jobs, lengthOf, { kramdown, code: loaded.extras().rouge !== undefined });
    },
    bodyOf: (file) => bodies.get(file),
    trace(job, bodyAlone) {
      loaded.check();
      const of = current();
      const { site } = of;
      if (tracing?.of !== of)
        tracing = { ...of, of, engine: tracingEngineOf(site), markdown: anchored(), sets, bodies };
      const trail = newTrail();
      const own = { ...tracing, withFacts: false, finish: asPrinted, emoji: (html: string) => html };
      const content = bodyAlone
        ? bodyForOthers(job.page, tracing, own, trail).html
        : makePage(job, tracing, own, { trail }).content;
      return content === undefined ? undefined : traced(trail, String(content), job.page, site);
    },
    partOf: (path, part) => current().parts.of(path, part),
    quote: (page, part, reads) =>
      String(current().parts.within(page, 'layout', reads, () => current().parts.of(page.path, part)) ?? ''),
    readable(site) {
      const links = linksOf(site);
      const shownAt = time;
      return {
        site,
        resolve: (read) => (isLinkRead(read) ? links.resolve(read) : resolveRead(read, site)),
        clock: (read) => answerClock(read, site.config.timezone, shownAt),
      };
    },
  };
}

/** Of Markdown, in characters. */
function lengthOfBody({ markdown, entry }: Page): number {
  return markdown && entry.usable ? entry.text.length - entry.bodyStart : 0;
}
