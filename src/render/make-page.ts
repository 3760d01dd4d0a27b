import { type Diagnostic, Fault } from '../diagnostics/diagnostic.ts';
import type { BodyStretch } from '../model/check.ts';
import type { FinishPage, Job, Produced, Read } from '../model/plan.ts';
import type { Page } from '../model/site.ts';
import { hashOf } from '../syntax/hash.ts';
import type { Markdown } from '../syntax/markdown/markdown.ts';
import { type BegunBody, beginBody, endBody } from './body.ts';
import { withCanonical } from './canonical.ts';
import { complaintsOf } from './complaints.ts';
import { blocksIn, contextInLayouts, contextOf, type Surroundings } from './context.ts';
import type { Engine } from './engine.ts';
import { factsOf } from './facts.ts';
import { firstLayout, layoutValues, nextLayout } from './layout.ts';
import type { Links } from './links.ts';
import type { Body, Parts } from './parts.ts';
import type { ReadSets } from './reads.ts';
import { runOf } from './run-of.ts';
import type { Sheets } from './sheets.ts';
import { compileTemplate } from './template/compile.ts';
import { type Compiled, newReads, type Reads, type Segment } from './template/language.ts';
import { renderTemplate } from './template/render.ts';
import { safeText } from './template/values.ts';
import { noteBody, type Trail } from './trace.ts';

/** A page that is to be made. */
export type PageJob = Job & { readonly kind: 'page' };

/** What a renderer works with while the site stays as it is. */
export interface Shown extends Surroundings {
  readonly engine: Engine;
  readonly parts: Parts;
  readonly links: Links;
  readonly sheets: Sheets;
}

/** What makes pages. */
export interface Tools {
  readonly markdown: Markdown;
  readonly sets: ReadSets;
  readonly withFacts: boolean;
  readonly bodies: Map<string, BodyStretch>;
  readonly finish: FinishPage;
  readonly emoji: (html: string, root: string) => string;
}

/** Makes a page. @param known its body, where that is made already */
export function makePage(
  job: PageJob,
  shown: Shown,
  tools: Tools,
  { known, trail }: { readonly known?: PageWithBody | undefined; readonly trail?: Trail } = {},
): Produced {
  const { page } = job;
  const { site, parts } = shown;
  const noted = known ?? nothingNoted();
  const { reads, asked, diagnostics } = noted;
  const own: Read[] = ['settings:'];
  let html: string | undefined;
  let body = '';
  if (page.entry.usable) {
    try {
      body =
        known?.body ??
        parts.within(page, 'content', asked, () => bodyOf(page, shown, tools.markdown, noted, trail));
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
export function outputForOthers(page: Page, shown: Shown, sets: ReadSets): Body {
  const [reads, own]: [Reads, Read[]] = [newReads(), ['settings:']];
  const body = () => String(shown.parts.of(page.path, 'content'));
  const html = page.entry.usable ? inLayouts(page, shown, body(), reads, own) : '';
  return { html, reads: sets.of(own, reads, page.edition) };
}

/** A body with all that it read, for another page; its complaints are said where it is a page itself. */
export function bodyForOthers(page: Page, shown: Shown, tools: Tools, trail?: Trail): Body {
  const noted = nothingNoted();
  const html = page.entry.usable ? bodyOf(page, shown, tools.markdown, noted, trail) : '';
  return { html, reads: tools.sets.of(['settings:'], noted.reads, page.edition) };
}

/** What is noted while a page is made. */
interface Noted {
  readonly reads: Reads;
  /** Reads of what its body asks of other pages. */
  readonly asked: Set<Read>;
  readonly diagnostics: Diagnostic[];
}

function nothingNoted(): Noted {
  return { reads: newReads(), asked: new Set(), diagnostics: [] };
}

/** A page that is Markdown and whose body's templates have run. */
export interface BegunPage extends Noted {
  readonly body: BegunBody;
}

/** A page whose body is HTML, for layouts. */
export interface PageWithBody extends Noted {
  readonly body: string;
}

/** Runs the templates of a body. @throws Fault where they fail */
export function beginPage(page: Page, shown: Shown): BegunPage {
  const noted = nothingNoted();
  const body = shown.parts.within(page, 'content', noted.asked, () => bodyText(page, shown, noted));
  return { ...noted, body };
}

/** @param html of the body's text, where it is made already and there was nothing to say of it */
export function endPage({ body, ...noted }: BegunPage, markdown: Markdown, html?: string): PageWithBody {
  const report = (diagnostic: Diagnostic) => void noted.diagnostics.push(diagnostic);
  return { ...noted, body: endBody(body, markdown, report, html) };
}

function bodyOf(page: Page, shown: Shown, markdown: Markdown, noted: Noted, trail?: Trail): string {
  const report = (diagnostic: Diagnostic) => void noted.diagnostics.push(diagnostic);
  const begun = bodyText(page, shown, noted, trail);
  const html = page.markdown ? endBody(begun, markdown, report) : begun.text;
  if (trail) return trail.body(html);
  const { segments } = begun;
  return page.sass ? shown.sheets.ofPage(page, { text: html, segments }, shown.parts.note, report) : html;
}

function bodyText(
  page: Page,
  shown: Shown,
  { reads, diagnostics }: Noted,
  trail?: Trail,
): BegunBody & { readonly segments: Segment[] | undefined } {
  const { engine, site } = shown;
  const context = contextOf(page, shown);
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  let segments: Segment[] | undefined;
  const begun = beginBody(
    page,
    site.config.templateInCode,
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
  return { ...begun, segments };
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
