import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Job, MadeJob, PlannedOutputs, Produced, Read } from '../model/plan.ts';
import type { Site } from '../model/site.ts';
import { hashOf } from '../syntax/hash.ts';
import { feed } from './feed.ts';
import { notFound } from './not-found.ts';
import type { Making, Output, Quote } from './output.ts';
import { redirects } from './redirects.ts';
import { sitemap } from './sitemap.ts';
import { cname, nojekyll, robots } from './small-files.ts';

const OUTPUTS: ReadonlyMap<string, Output> = new Map([
  ['redirects', redirects],
  ['sitemap', sitemap],
  ['feed', feed],
  ['robots', robots],
  ['not-found', notFound],
  ['cname', cname],
  ['nojekyll', nojekyll],
]);

/** What wsite makes of a site besides its pages. A file that the author has at such an address replaces it. */
export function planOutputs(site: Site): PlannedOutputs {
  const diagnostics: Diagnostic[] = [];
  const taken = new Set([
    ...site.pages.flatMap((page) => [page.route, ...page.aliases].map(({ file }) => file)),
    ...site.statics.map(({ route }) => route.file),
  ]);
  const jobs: Job[] = [];
  for (const [name, output] of OUTPUTS) {
    for (const job of output.plan(site, (diagnostic) => void diagnostics.push(diagnostic))) {
      if (name !== 'redirects' && taken.has(job.file)) continue;
      taken.add(job.file);
      jobs.push(job);
    }
  }
  return { jobs, diagnostics };
}

/** Makes one output. @param quote gives pages' texts to feeds */
export function makeOutput(job: MadeJob, site: Site, quote: Quote): Produced {
  const reads = new Set<Read>();
  const making: Making = { site, quote, reads, diagnostics: [] };
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
