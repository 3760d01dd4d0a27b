import type { Job } from '../model/plan.ts';
import type { Site } from '../model/site.ts';

/** Every output of a site by its file, in the order in which they are made: pages by path, then copies. */
export function jobsOf(site: Site): Map<string, Job> {
  const jobs = new Map<string, Job>();
  for (const page of site.pages) {
    for (const route of [page.route, ...page.aliases]) {
      jobs.set(route.file, { kind: 'page', file: route.file, page });
    }
  }
  for (const source of site.statics)
    jobs.set(source.route.file, { kind: 'copy', file: source.route.file, source });
  return jobs;
}

/** Names everything that a job was planned from, its reads aside: another name means that it must be made again. */
export function jobKey(job: Job): string {
  return job.kind === 'copy'
    ? `copy ${job.source.entry.path} ${job.source.entry.hash}`
    : `page ${job.page.path} ${job.page.fingerprint}`;
}
