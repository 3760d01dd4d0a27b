import type { Diagnostic, Report } from '../diagnostics/diagnostic.ts';
import { outputInWay } from '../diagnostics/messages/outputs.ts';
import { caseOnly } from '../diagnostics/messages/site.ts';
import { inConfig } from '../model/config-place.ts';
import type { History } from '../model/history.ts';
import type { Job, MadeJob, PlannedOutputs, Produced, Read } from '../model/plan.ts';
import type { Site } from '../model/site.ts';
import { hashOf } from '../syntax/hash.ts';
import { calendars } from './calendars.ts';
import { feed } from './feed.ts';
import { notFound } from './not-found.ts';
import type { Making, Output, Quote } from './output.ts';
import { papersBib } from './papers-bib.ts';
import { redirectList, redirects } from './redirects.ts';
import { scheduleJson } from './schedule-json.ts';
import { scheduleXml } from './schedule-xml.ts';
import { sitemap } from './sitemap.ts';
import { cname, nojekyll, robots } from './small-files.ts';
import { type Taken, takenFiles } from './taken.ts';

const OUTPUTS: ReadonlyMap<string, Output> = new Map([
  ['redirects', redirects],
  ['redirect-list', redirectList],
  ['sitemap', sitemap],
  ['feed', feed],
  ['calendars', calendars],
  ['schedule-json', scheduleJson],
  ['schedule-xml', scheduleXml],
  ['papers-bib', papersBib],
  ['robots', robots],
  ['not-found', notFound],
  ['cname', cname],
  ['nojekyll', nojekyll],
]);

/**
 * What wsite makes of a site besides its pages. A file that the author has at such an address replaces it; where one stands
 * in its way otherwise, that is said.
 */
export function planOutputs(site: Site): PlannedOutputs {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const taken = takenFiles(filesOf(site));
  const jobs: Job[] = [];
  for (const output of OUTPUTS.values()) {
    for (const job of output.plan(site, report, taken)) {
      if (!isSettled(job) && (taken.holderOf(job.file) !== undefined || !fits(job, site, taken, report)))
        continue;
      taken.add(job.file, sourceOf(job));
      jobs.push(job);
    }
  }
  return { jobs, diagnostics };
}

/** What the author's files are spoken for by: the same as long as `site` is. */
const byAuthor = new WeakMap<object, Taken>();

function filesOf(site: Site): Taken {
  const known = byAuthor.get(site.globals.site);
  if (known) return known;
  const taken = takenFiles();
  for (const page of site.pages)
    for (const { file } of [page.route, ...page.aliases]) taken.add(file, page.path);
  for (const { entry, route } of site.statics) taken.add(route.file, entry.path);
  byAuthor.set(site.globals.site, taken);
  return taken;
}

/** Redirects stand in the place of their pages, and have been asked for by an author: outputs/redirects.ts settles them. */
function isSettled(job: Job): boolean {
  return job.kind === 'made' && job.output === 'redirects';
}

/** Whether an output can stand beside all others; what it stands too near to is said. */
function fits(job: Job, site: Site, taken: Taken, report: Report): boolean {
  const { file } = job;
  const holder = taken.inWay(file);
  if (holder !== undefined) {
    report(outputInWay(file, holder));
    return false;
  }
  const twin = taken.twinOf(file);
  const asked = job.kind === 'made' ? job.output : job.file;
  if (twin) report(caseOnly(inConfig(site, asked), file, twin.holder, twin.file));
  return true;
}

function sourceOf(job: Job): string {
  return job.kind === 'made' ? job.source : job.kind === 'page' ? job.page.path : job.source.entry.path;
}

/** Makes one output. @param quote gives pages' texts to feeds; @param history what version control knows */
export function makeOutput(job: MadeJob, site: Site, quote: Quote, history: () => History): Produced {
  const reads = new Set<Read>();
  const making: Making = { site, quote, history, reads, diagnostics: [] };
  const content = OUTPUTS.get(job.output)!.make(job, making);
  return {
    artifact: {
      route: { file: job.file, url: job.url },
      source: job.source,
      hash: hashOf(content),
      size: Buffer.byteLength(content),
      reads: [...reads].sort(),
      diagnostics: making.diagnostics,
      facts: undefined,
    },
    content,
  };
}
