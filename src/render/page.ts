import { type Diagnostic, Fault } from '../diagnostics/diagnostic.ts';
import type { Job, Produced, Read, Readable } from '../model/plan.ts';
import type { Page, Site } from '../model/site.ts';
import { hashOf } from '../syntax/hash.ts';
import { scanHtml } from '../syntax/html.ts';
import { type Extras, loadExtras, needsOf } from '../syntax/markdown/extras.ts';
import { createMarkdown, type Markdown } from '../syntax/markdown/markdown.ts';
import { renderBody } from './body.ts';
import { withCanonical } from './canonical.ts';
import { type Engine, engines } from './engine.ts';
import { languageOf } from './language.ts';
import { firstLayout, nextLayout, resolveRead } from './layout.ts';
import { type ReadSets, readSets } from './reads.ts';
import { compileTemplate } from './template/compile.ts';
import { type Compiled, newReads, type Reads, type Run } from './template/language.ts';
import { renderTemplate } from './template/render.ts';
import { safeText } from './template/values.ts';

/** Page Job → Artifact. Keeps compiled templates from one state of the site to the next. */
export interface PageRenderer {
  /** The state of the site that is rendered from now on. */
  show(site: Site): void;
  /** Loads what the site's pages need besides Markdown itself: maths, highlighting. */
  prepare(): Promise<void>;
  render(job: Job & { kind: 'page' }): Produced;
  /** What fingerprints ask. */
  readable(site: Site): Readable;
}

/** What a renderer works with while the site stays as it is. */
interface Shown {
  readonly site: Site;
  readonly engine: Engine;
  readonly editionViews: ReadonlyMap<string, unknown>;
}

interface Tools {
  readonly markdown: Markdown;
  readonly sets: ReadSets;
  readonly withFacts: boolean;
}

/** @param withFacts whether artifacts carry facts; @param time what templates take for now, in ms since the epoch */
export function pageRenderer(withFacts: boolean, time: number): PageRenderer {
  const engineOf = engines(languageOf(() => ({ config: now().site.config, markdown, now: time })));
  const sets = readSets();
  let extras: Extras = {};
  let markdown = createMarkdown({ dialect: 'wsite', extras });
  let shown: Shown | undefined;
  const now = (): Shown => {
    if (!shown) throw new RangeError('show() comes first');
    return shown;
  };
  return {
    show(site) {
      const editionViews = new Map([...site.editions].map(([name, edition]) => [name, edition.view]));
      shown = { site, engine: engineOf(site), editionViews };
    },
    async prepare() {
      const needs = needsOfSite(now().site);
      if (!(needs.maths && !extras.maths) && !(needs.code && !extras.code)) return;
      extras = await loadExtras(needs, extras);
      markdown = createMarkdown({ dialect: 'wsite', extras });
    },
    render: (job) => renderPage(job, now(), { markdown, sets, withFacts }),
    readable: (site) => ({ site, resolve: (read) => resolveRead(read, site) }),
  };
}

/** All texts that may end up in a Markdown body. */
function needsOfSite(site: Site): { maths: boolean; code: boolean } {
  let [maths, code] = [false, false];
  for (const entry of site.entries.values()) {
    if (entry.kind === 'asset') continue;
    const needs = needsOf(entry.text);
    maths ||= needs.maths;
    code ||= needs.code;
    if (maths && code) break;
  }
  return { maths, code };
}

function renderPage(job: Job & { kind: 'page' }, shown: Shown, tools: Tools): Produced {
  const { page } = job;
  const { site } = shown;
  const diagnostics: Diagnostic[] = [];
  const reads = newReads();
  const own: Read[] = ['settings:'];
  let html: string | undefined;
  if (page.entry.usable) {
    try {
      html = inLayouts(page, shown, bodyOf(page, shown, tools.markdown, reads, diagnostics), reads, own);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      diagnostics.push(...complaintsOf(error, page));
    }
  }
  if (diagnostics.some((d) => d.severity === 'error')) html = undefined;
  const route =
    job.file === page.route.file ? page.route : page.aliases.find((alias) => alias.file === job.file)!;
  if (html !== undefined && route !== page.route) html = withCanonical(html, page.route, site.config);
  const facts =
    tools.withFacts && html !== undefined && route.file.endsWith('.html') ? scanHtml(html) : undefined;
  return {
    artifact: {
      route,
      source: page.path,
      hash: html === undefined ? undefined : hashOf(html),
      size: html === undefined ? 0 : Buffer.byteLength(html),
      reads: tools.sets.of(own, reads, page.edition),
      diagnostics,
      facts,
    },
    content: html,
  };
}

function bodyOf(
  page: Page,
  shown: Shown,
  markdown: Markdown,
  reads: Reads,
  diagnostics: Diagnostic[],
): string {
  const { engine, site } = shown;
  const context = contextOf(page, shown);
  return renderBody(
    page,
    site.config.templateInCode,
    markdown,
    (source, masked, held) => {
      const options = { ...engine.options(page.path, true), masked };
      const compiled = compileTemplate(source, options, engine.language);
      diagnostics.push(...compiled.warnings);
      return renderTemplate(compiled, context, { ...runOf(page, engine, reads), held });
    },
    (diagnostic) => void diagnostics.push(diagnostic),
  );
}

/** Lays the layouts around a body, innermost first. */
function inLayouts(page: Page, shown: Shown, body: string, reads: Reads, own: Read[]): string {
  const { engine, site } = shown;
  const first = firstLayout(page, site);
  if (first.read !== undefined) own.push(first.read);
  const before: string[] = [];
  let content = body;
  for (let path = first.path; path !== undefined; ) {
    before.push(path);
    const compiled: Compiled = engine.loader.load(path);
    const entry = site.templates.get(path)!;
    const context = { ...contextOf(page, shown), layout: entry.data, content: safeText(content) };
    content = renderTemplate(compiled, context, runOf(page, engine, reads));
    const from = path;
    path = nextLayout(entry, before, page, site);
    if (entry.data['layout'] !== undefined)
      reads.names.set(`${from}|layout`, { name: `${String(entry.data['layout'])}.njk`, from, path });
  }
  return content;
}

function contextOf(page: Page, { site, editionViews }: Shown): Record<string, unknown> {
  return {
    site: site.globals.site,
    editions: site.globals.editions,
    page: page.view,
    edition: page.edition === undefined ? undefined : editionViews.get(page.edition),
  };
}

function runOf(page: Page, engine: Engine, reads: Reads): Run {
  return {
    loader: engine.loader,
    language: engine.language,
    edition: page.edition,
    reads,
  };
}

/** A template's complaint says which page was being made, where the place is in another file. */
function complaintsOf(fault: Fault, page: Page): Diagnostic[] {
  return [fault.diagnostic, ...fault.more].map((diagnostic) =>
    diagnostic.place?.path === page.path ? diagnostic : { ...diagnostic, page: page.path },
  );
}
