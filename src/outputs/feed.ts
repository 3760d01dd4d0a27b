import { Fault } from '../diagnostics/diagnostic.ts';
import { needsUrl, notQuoted } from '../diagnostics/messages/outputs.ts';
import type { MadeJob } from '../model/plan.ts';
import type { Page, Site } from '../model/site.ts';
import type { Config } from '../schema/config.ts';
import { absoluteUrl, encodePath } from '../syntax/url.ts';
import { isMap } from '../syntax/value.ts';
import { changedOf, xmlTime } from './dates.ts';
import type { Making, Output } from './output.ts';
import { escaped } from './xml.ts';

/** The newest posts, so many as jekyll-feed takes. */
const POSTS = 10;

/** Atom feeds (RFC 4287) of the posts: the site's, and each edition's that has posts. */
export const feed: Output = {
  plan(site, report) {
    const { outputs, url } = site.config;
    if (outputs.feed === true && url === '') report(needsUrl('feed'));
    if (outputs.feed === false || url === '') return [];
    const posts = site.pages.filter(isPost);
    if (posts.length === 0) return [];
    const editions = new Set(posts.flatMap((page) => page.edition ?? []));
    return [
      jobOf(outputs.feedFile, ''),
      ...[...editions].sort().map((name) => jobOf(`${name}/${outputs.feedFile}`, name)),
    ];
  },
  make: (job, making) => feedOf(job, making),
};

function jobOf(file: string, edition: string): MadeJob {
  return {
    kind: 'made',
    output: 'feed',
    file,
    url: encodePath(`/${file}`),
    source: '_config.yml',
    about: edition,
  };
}

function isPost(page: Page): boolean {
  return page.document?.collection.name === 'posts';
}

function feedOf(job: MadeJob, making: Making): string {
  const { site, reads } = making;
  const { config } = site;
  reads.add('config:').add('pages:').add(`edition:${job.about}|.title`);
  const posts = newest(site, job.about);
  const updated = posts
    .map((page) => changedOf(page, config.timezone)!)
    .sort((a, b) => b.epoch - a.epoch)[0]!;
  const self = escaped(absoluteUrl(job.url, config));
  const home = escaped(absoluteUrl(job.about === '' ? '/' : encodePath(`/${job.about}/`), config));
  const title = titleOf(site, job.about);
  const lang = config.lang === undefined ? '' : ` xml:lang="${escaped(config.lang)}"`;
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom"${lang}>`,
    `<title>${escaped(title)}</title>`,
    `<id>${self}</id>`,
    `<link href="${self}" rel="self" type="application/atom+xml"/>`,
    `<link href="${home}" rel="alternate" type="text/html"/>`,
    `<updated>${xmlTime(updated)}</updated>`,
    `<author><name>${escaped(nameOf(config.values['author']) ?? title)}</name></author>`,
    ...posts.map((page) => entryOf(page, job, making, config)),
    '</feed>',
    '',
  ];
  return lines.join('\n');
}

function newest(site: Site, edition: string): Page[] {
  return site.pages
    .filter((page) => isPost(page) && (edition === '' || page.edition === edition))
    .sort((a, b) => timeOf(b) - timeOf(a) || (a.path < b.path ? -1 : 1))
    .slice(0, POSTS);
}

function timeOf(page: Page): number {
  return page.document?.moment?.epoch ?? 0;
}

function titleOf({ config, editions }: Site, edition: string): string {
  const named = editions.get(edition)?.view['title'];
  if (typeof named === 'string' && named !== '') return named;
  const title = config.values['title'];
  return edition !== '' ? edition : typeof title === 'string' && title !== '' ? title : config.url;
}

function nameOf(author: unknown): string | undefined {
  if (typeof author === 'string' && author !== '') return author;
  const name = isMap(author as never) ? (author as Readonly<Record<string, unknown>>)['name'] : undefined;
  return typeof name === 'string' && name !== '' ? name : undefined;
}

function entryOf(page: Page, job: MadeJob, making: Making, config: Config): string {
  const address = escaped(absoluteUrl(page.route.url, config));
  const author = nameOf(page.view['author']);
  const summary = page.view['description'];
  const published = page.document?.moment;
  const text = textOf(page, job, making);
  return [
    '<entry>',
    `<title>${escaped(String(page.view['title'] ?? page.route.url))}</title>`,
    `<id>${address}</id>`,
    `<link href="${address}" rel="alternate" type="text/html"/>`,
    ...(published ? [`<published>${xmlTime(published)}</published>`] : []),
    `<updated>${xmlTime(changedOf(page, config.timezone)!)}</updated>`,
    ...(author === undefined ? [] : [`<author><name>${escaped(author)}</name></author>`]),
    ...(page.document?.tags ?? []).map((tag) => `<category term="${escaped(tag)}"/>`),
    ...(typeof summary === 'string' ? [`<summary>${escaped(summary)}</summary>`] : []),
    ...(text === undefined ? [] : [`<content type="html" xml:base="${address}">${escaped(text)}</content>`]),
    '</entry>',
  ].join('\n');
}

function textOf(page: Page, job: MadeJob, { quote, reads, diagnostics }: Making): string | undefined {
  try {
    return quote(page, reads);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    diagnostics.push(notQuoted(page.path, job.file));
    return undefined;
  }
}
