import type { Job } from '../model/plan.ts';
import type { Site, StaticFile } from '../model/site.ts';

/** A site and its jobs. */
interface Planned {
  readonly site: Site;
  /** What wsite makes itself. */
  readonly made: readonly Job[];
  readonly jobs: ReadonlyMap<string, Job>;
}

/**
 * Every output of a site by its file, in the order in which they are made: pages by path, copies, then what wsite makes
 * itself. @param made stands in the place of whatever else has its file
 * @param before an earlier state, whose jobs are kept (as the same objects) where they are the same
 */
export function jobsOf(site: Site, made: readonly Job[] = [], before?: Planned): ReadonlyMap<string, Job> {
  if (before?.site.globals.site === site.globals.site && areAt(made, before.made))
    return withOthers(site, made, before);
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

function areAt(made: readonly Job[], before: readonly Job[]): boolean {
  return made.length === before.length && made.every(({ file }, i) => file === before[i]!.file);
}

/** The jobs of a site whose pages have other bodies, and nothing else is new. */
function withOthers(site: Site, made: readonly Job[], before: Planned): ReadonlyMap<string, Job> {
  const others = made.filter((job) => jobKey(job) !== jobKey(before.jobs.get(job.file)!));
  for (const [i, page] of site.pages.entries()) {
    const last = before.site.pages[i];
    if (page === last) continue;
    for (const { file } of [page.route, ...page.aliases]) {
      const job = before.jobs.get(file);
      if (job?.kind === 'page' && job.page === last) others.push({ kind: 'page', file, page });
    }
  }
  if (others.length === 0) return before.jobs;
  const jobs = new Map(before.jobs);
  for (const job of others) jobs.set(job.file, job);
  return jobs;
}

/** Names everything that a job was planned from, its reads aside: another name means that it must be made again. */
export function jobKey(job: Job): string {
  if (job.kind === 'made') return `made ${job.output} ${job.url} ${job.source} ${job.about}`;
  return job.kind === 'page'
    ? `page ${job.page.path} ${job.page.fingerprint}`
    : `${job.kind} ${job.source.entry.path} ${job.source.entry.hash}`;
}

/** All jobs, with style sheets that Sass makes before the others: it may make them while the others are made. */
export function sheetsFirst(jobs: ReadonlyMap<string, Job>): Job[] {
  const isSheet = (job: Job) => job.kind === 'page' && job.page.sass !== undefined;
  const all = [...jobs.values()];
  return [...all.filter(isSheet), ...all.filter((job) => !isSheet(job))];
}

/** Whether an output is more than a file of the author. */
export function isMade({ kind }: Job): boolean {
  return kind === 'page' || kind === 'made';
}

function kindOf({ route }: StaticFile): 'copy' | 'sheet' {
  return /\.css$/i.test(route.file) ? 'sheet' : 'copy';
}
