import type { Job } from '../model/plan.ts';
import type { Site, StaticFile } from '../model/site.ts';

/**
 * Every output of a site by its file, in the order in which they are made: pages by path, copies, then what wsite makes
 * itself. @param made stands in the place of whatever else has its file
 */
export function jobsOf(site: Site, made: readonly Job[] = []): Map<string, Job> {
  const jobs = new Map<string, Job>();
  for (const page of site.pages) {
    for (const route of [page.route, ...page.aliases]) {
      jobs.set(route.file, { kind: 'page', file: route.file, page });
    }
  }
  for (const source of site.statics)
    jobs.set(source.route.file, { kind: kindOf(source), file: source.route.file, source });
  for (const job of made) jobs.set(job.file, job);
  return jobs;
}

/** Names everything that a job was planned from, its reads aside: another name means that it must be made again. */
export function jobKey(job: Job): string {
  if (job.kind === 'made') return `made ${job.output} ${job.url} ${job.source} ${job.about}`;
  return job.kind === 'page'
    ? `page ${job.page.path} ${job.page.fingerprint}`
    : `${job.kind} ${job.source.entry.path} ${job.source.entry.hash}`;
}

/** Whether an output is more than a file of the author. */
export function isMade({ kind }: Job): boolean {
  return kind === 'page' || kind === 'made';
}

function kindOf({ route }: StaticFile): 'copy' | 'sheet' {
  return /\.css$/i.test(route.file) ? 'sheet' : 'copy';
}
