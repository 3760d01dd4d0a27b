import { type Diagnostic, Fault } from '../diagnostics/diagnostic.ts';
import type { BodyStretch } from '../model/check.ts';
import type { News } from '../model/entry.ts';
import type { FinishPage, Job, Produced, Read, Readable } from '../model/plan.ts';
import type { SassThread } from '../model/sass-thread.ts';
import type { Page, Part, PartOf, Site } from '../model/site.ts';
import { hashOf } from '../syntax/hash.ts';
import { lineAnchors } from '../syntax/markdown/anchors.ts';
import { createMarkdown, type Markdown } from '../syntax/markdown/markdown.ts';
import { renderBody } from './body.ts';
import { withCanonical } from './canonical.ts';
import { answerClock } from './clock.ts';
import { complaintsOf } from './complaints.ts';
import { blocksIn, contextInLayouts, contextOf, type Surroundings, siteViews } from './context.ts';
import { dialectOf, markdownFor } from './dialect.ts';
import { type Engine, engines } from './engine.ts';
import { factsOf } from './facts.ts';
import { languageOf } from './language.ts';
import { firstLayout, layoutValues, nextLayout, resolveRead } from './layout.ts';
import { isLinkRead, type Links, linksOf } from './links.ts';
import { loading } from './loading.ts';
import { type Body, type Parts, partsOf } from './parts.ts';
import { type ReadSets, readSets } from './reads.ts';
import { runOf } from './run-of.ts';
import { type Sheets, sheetsOf, sheetTexts } from './sheets.ts';
import { compileTemplate } from './template/compile.ts';
import { type Compiled, newReads, type Reads, type Segment } from './template/language.ts';
import { renderTemplate } from './template/render.ts';
import { safeText } from './template/values.ts';
import { asPrinted, newTrail, noteBody, type Traced, type Trail, traced } from './trace.ts';

/** Page Job → Artifact. Keeps compiled templates from one state of the site to the next. */
export interface PageRenderer {
  /** What is rendered from now on. @param now of templates, in ms since the epoch; @param news of the site: see needs.ts */
  show(site: Site, now: number, news: News | undefined): void;
  /** Loads what pages need besides Markdown itself: maths, highlighting, Sass, kramdown's grammar. @param pages that are to be made; left out: any may be */
  prepare(pages?: readonly Page[]): Promise<void>;
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

type PageJob = Job & { readonly kind: 'page' };

/** What a renderer works with while the site stays as it is. */
interface Shown extends Surroundings {
  readonly engine: Engine;
  readonly parts: Parts;
  readonly links: Links;
  readonly sheets: Sheets;
}

interface Tools {
  readonly markdown: Markdown;
  readonly sets: ReadSets;
  readonly withFacts: boolean;
  readonly bodies: Map<string, BodyStretch>;
  readonly finish: FinishPage;
  readonly emoji: (html: string, root: string) => string;
}

/**
 * @param withFacts whether artifacts carry facts; @param bytesOf the bytes of a file that is served as it is,
 * or throws a Fault; @param finish the last step of a page; @param thread makes Sass beside everything else
 */
export function pageRenderer(
  withFacts: boolean,
  bytesOf: (path: string) => Uint8Array,
  finish: FinishPage,
  thread?: SassThread,
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
  const loaded = loading(thread, (site) => sheetTexts(site, bytesOf));
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
    render: (job) => renderPage(job, current(), tools()),
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
        : renderPage(job, tracing, own, trail).content;
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

function renderPage(job: PageJob, shown: Shown, tools: Tools, trail?: Trail): Produced {
  const { page } = job;
  const { site, parts } = shown;
  const diagnostics: Diagnostic[] = [];
  const reads = newReads();
  const own: Read[] = ['settings:'];
  const asked = new Set<Read>();
  let html: string | undefined;
  let body = '';
  if (page.entry.usable) {
    try {
      body = parts.within(page, 'content', asked, () =>
        bodyOf(page, shown, tools.markdown, reads, diagnostics, trail),
      );
      html = parts.within(page, 'layout', asked, () => inLayouts(page, shown, body, reads, own, trail));
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      diagnostics.push(...complaintsOf(error, page));
    }
  }
  if (diagnostics.some((d) => d.severity === 'error')) html = undefined;
  for (const read of asked) own.push(read);
  const route =
    job.file === page.route.file ? page.route : page.aliases.find((alias) => alias.file === job.file)!;
  if (html !== undefined && route !== page.route) {
    own.push('address:');
    html = withCanonical(html, page.route, site.config);
  }
  const facts =
    tools.withFacts && html !== undefined
      ? factsOf(route.file, html, noteBody(tools.bodies, route.file, html, body))
      : undefined;
  const finished =
    html === undefined
      ? { html, reads: [], wants: [], diagnostics: [] }
      : tools.finish(tools.emoji(html, site.config.emojiImages), page.entry, route);
  const { html: content, wants } = finished;
  own.push(...finished.reads);
  diagnostics.push(...finished.diagnostics);
  return {
    artifact: {
      route,
      source: page.path,
      hash: content === undefined ? undefined : hashOf(content),
      size: content === undefined ? 0 : Buffer.byteLength(content),
      reads: tools.sets.of(own, reads, page.edition),
      diagnostics,
      facts,
      ...(wants.length > 0 && { wants }),
    },
    content,
    facts: content === html ? facts : undefined,
  };
}

/** A document in its layouts, for a page that prints it whole. */
function outputForOthers(page: Page, shown: Shown, sets: ReadSets): Body {
  const [reads, own]: [Reads, Read[]] = [newReads(), ['settings:']];
  const body = () => String(shown.parts.of(page.path, 'content'));
  const html = page.entry.usable ? inLayouts(page, shown, body(), reads, own) : '';
  return { html, reads: sets.of(own, reads, page.edition) };
}

/** A body with all that it read, for another page; its complaints are said where it is a page itself. */
function bodyForOthers(page: Page, shown: Shown, tools: Tools, trail?: Trail): Body {
  const reads = newReads();
  const html = page.entry.usable ? bodyOf(page, shown, tools.markdown, reads, [], trail) : '';
  return { html, reads: tools.sets.of(['settings:'], reads, page.edition) };
}

function bodyOf(
  page: Page,
  shown: Shown,
  markdown: Markdown,
  reads: Reads,
  diagnostics: Diagnostic[],
  trail?: Trail,
): string {
  const { engine, site, sheets, parts } = shown;
  const context = contextOf(page, shown);
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  let segments: Segment[] | undefined;
  const text = renderBody(
    page,
    site.config.templateInCode,
    markdown,
    (source, masked, held) => {
      const given = engine.options(page.path, true);
      segments = page.sass || trail ? [] : undefined;
      const options = page.sass
        ? { ...given, masked, autoescape: false, segments: true }
        : { ...given, masked };
      const compiled = compileTemplate(source, options, engine.language);
      diagnostics.push(...compiled.warnings);
      const run = {
        ...runOf(page, engine, reads),
        held: held && trail ? trail.holding(held) : held,
        segments,
      };
      const printed = renderTemplate(compiled, context, run);
      trail?.printed(printed, segments ?? []);
      return printed;
    },
    report,
  );
  if (trail) return trail.body(text);
  return page.sass ? sheets.ofPage(page, { text, segments }, parts.note, report) : text;
}

const LAYOUT_VALUES = layoutValues();

/** Lays the layouts around a body, innermost first. A layout sees its own front matter, and that of the ones inside it, which wins. */
function inLayouts(page: Page, shown: Shown, body: string, reads: Reads, own: Read[], trail?: Trail): string {
  const { engine, site } = shown;
  const first = firstLayout(page, site);
  if (first.read !== undefined) own.push(first.read);
  const before: string[] = [];
  const called = blocksIn(reads);
  let content = body;
  let values = LAYOUT_VALUES.none;
  const around = contextInLayouts(page, shown);
  for (let path = first.path; path !== undefined; ) {
    before.push(path);
    const compiled: Compiled = engine.loader.load(path);
    const entry = site.templates.get(path)!;
    values = LAYOUT_VALUES.around(entry, values);
    const context = { ...around, layout: values, content: safeText(content), called };
    const segments: Segment[] | undefined = trail && [];
    const inner = content;
    content = renderTemplate(compiled, context, { ...runOf(page, engine, reads), segments });
    trail?.layout(content, segments ?? [], inner);
    const from = path;
    path = nextLayout(entry, before, page, site);
    if (entry.data['layout'] !== undefined)
      reads.names.set(`${from}|layout`, { name: `${String(entry.data['layout'])}.njk`, from, path });
  }
  return content;
}
