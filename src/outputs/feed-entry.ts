import { Fault } from '../diagnostics/diagnostic.ts';
import { notQuoted } from '../diagnostics/messages/outputs.ts';
import type { MadeJob } from '../model/plan.ts';
import type { Page, Part } from '../model/site.ts';
import { stripHtml } from '../syntax/strip-html.ts';
import { decodePercent, encodePath } from '../syntax/url.ts';
import { isMap, keysOf, type Value } from '../syntax/value.ts';
import { placed, wholeAddress } from './addresses.ts';
import { type Author, authorsOf } from './authors.ts';
import { changedOf, xmlTime } from './dates.ts';
import type { Making } from './output.ts';
import { escaped, langOf } from './xml.ts';

const MEDIA = 'xmlns:media="http://search.yahoo.com/mrss/"';

/** One entry of a feed (RFC 4287, 4.1.2) with jekyll-feed's elements. @param known `site.data.authors` */
export function entryText(page: Page, job: MadeJob, making: Making, known: Value | undefined): string {
  const { config } = making.site;
  const { view } = page;
  const { moment, categories, tags } = page.document!;
  const address = escaped(placed(page.route.url, config));
  const title = plain(stripHtml(String(view['title'] ?? page.route.url)));
  const authors = authorsOf(view['author'] ?? view['authors'], known);
  return [
    `<entry${langOf(view['lang'])}>`,
    `<title>${escaped(title)}</title>`,
    `<id>${escaped(placed(encodePath(decodePercent(String(view['id']))), config))}</id>`,
    `<link href="${address}" rel="alternate" type="text/html"/>`,
    ...(moment ? [`<published>${xmlTime(moment)}</published>`] : []),
    `<updated>${xmlTime(changedOf(page, config.timezone)!)}</updated>`,
    ...authorElements(authors),
    ...[...new Set([...categories, ...tags])].map((term) => `<category term="${escaped(term)}"/>`),
    ...textElements(page, job, making),
    ...imageElements(view['image'], making),
    '</entry>',
  ].join('\n');
}

/** `author` elements, with e-mail and web address where they are known. */
export function authorElements(authors: readonly Author[]): string[] {
  return authors.map(({ name, email, uri }) => {
    const more = [
      ...(uri === undefined ? [] : [`<uri>${escaped(uri)}</uri>`]),
      ...(email === undefined ? [] : [`<email>${escaped(email)}</email>`]),
    ];
    return `<author><name>${escaped(name)}</name>${more.join('')}</author>`;
  });
}

/** `summary` and `content`; what has an error is left out, and that is said. */
function textElements(page: Page, job: MadeJob, making: Making): string[] {
  try {
    const address = escaped(placed(page.route.url, making.site.config));
    const text = isShort(page, making)
      ? []
      : [`<content type="html" xml:base="${address}">${escaped(quoted(page, 'content', making))}</content>`];
    return [...summary(page, making), ...text];
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    making.diagnostics.push(notQuoted(page.path, job.file));
    return [];
  }
}

function isShort({ view }: Page, { site }: Making): boolean {
  const own = isMap(view['feed']) ? view['feed']['excerpt_only'] : undefined;
  return typeof own === 'boolean' ? own : site.config.outputs.feed.excerptOnly;
}

/** The description, else the excerpt without its tags, in which references stay: hence HTML. */
function summary(page: Page, making: Making): string[] {
  const { description } = page.view;
  if (typeof description === 'string' && description.trim() !== '')
    return [`<summary>${escaped(plain(description))}</summary>`];
  const excerpt = plain(stripHtml(quoted(page, 'excerpt', making)));
  return excerpt === '' ? [] : [`<summary type="html">${escaped(excerpt)}</summary>`];
}

/** What the author writes under this name in front matter stays (assemble/parts.ts). */
function quoted(page: Page, part: Part, { quote, reads }: Making): string {
  return keysOf(page.view).includes(part) ? String(page.view[part] ?? '') : quote(page, part, reads);
}

function imageElements(said: Value | undefined, { site }: Making): string[] {
  const path = isMap(said) ? said['path'] : said;
  if (typeof path !== 'string' || path === '') return [];
  const address = escaped(wholeAddress(path, site.config));
  return [
    `<media:thumbnail ${MEDIA} url="${address}"/>`,
    `<media:content ${MEDIA} medium="image" url="${address}"/>`,
  ];
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
