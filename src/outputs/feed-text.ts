import type { MadeJob } from '../model/plan.ts';
import type { Site } from '../model/site.ts';
import { encodePath } from '../syntax/url.ts';
import { isMap, type Value } from '../syntax/value.ts';
import { placed } from './addresses.ts';
import { authorsOf } from './authors.ts';
import { changedOf, xmlTime } from './dates.ts';
import { documentsFor, type FeedOf } from './feed-documents.ts';
import { authorElements, entryText } from './feed-entry.ts';
import type { Making } from './output.ts';
import { styleSheet } from './style-sheet.ts';
import { escaped, langOf } from './xml.ts';

/** The style sheet for feeds, where the site has one: jekyll-feed's name. */
const STYLES = 'feed.xslt.xml';

/** A whole feed (RFC 4287). It was updated when its newest entry was: never at the time of the build. */
export function feedText(job: MadeJob, of: FeedOf, making: Making): string {
  const { site, reads } = making;
  const { config } = site;
  reads.add('config:').add('pages:').add('site|.data.authors.*');
  if (of.edition !== undefined)
    reads.add(`edition:${of.edition}|.title`).add(`edition:${of.edition}|.description`);
  const pages = documentsFor(site, of).slice(0, config.outputs.feed.limit);
  const updated = pages
    .map((page) => changedOf(page, config.timezone)!)
    .reduce((newest, one) => (one.epoch > newest.epoch ? one : newest));
  const known = isMap(site.globals.site['data']) ? site.globals.site['data']['authors'] : undefined;
  const whole = titleOf(site, of);
  const title = [whole, ...partsOf(of)].join(' | ');
  const self = escaped(placed(job.url, config));
  const home = of.edition === undefined ? '/' : encodePath(`/${of.edition}/`);
  const subtitle = textOf(factOf(site, of, 'description'));
  const own = authorsOf(config.values['author'], known);
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    ...styleSheet(site, STYLES, 'text/xml'),
    `<feed xmlns="http://www.w3.org/2005/Atom"${langOf(config.lang)}>`,
    `<title>${escaped(title)}</title>`,
    ...(subtitle === undefined ? [] : [`<subtitle>${escaped(subtitle)}</subtitle>`]),
    `<id>${self}</id>`,
    `<link href="${self}" rel="self" type="application/atom+xml"/>`,
    `<link href="${escaped(placed(home, config))}" rel="alternate" type="text/html"/>`,
    `<updated>${xmlTime(updated)}</updated>`,
    ...authorElements(own.length > 0 ? own : [{ name: whole, email: undefined, uri: undefined }]),
    ...pages.map((page) => entryText(page, job, making, known)),
    '</feed>',
    '',
  ];
  return lines.join('\n');
}

/** The title of what the feed is a part of: an edition, or the whole site. */
function titleOf(site: Site, of: FeedOf): string {
  return (
    textOf(factOf(site, of, 'title')) ?? of.edition ?? textOf(site.config.values['name']) ?? site.config.url
  );
}

/** What stands behind it: `Title | Talks | Keynotes`, as jekyll-feed has it. */
function partsOf({ collection, category }: FeedOf): string[] {
  return [
    ...(collection === 'posts' ? [] : [capitalized(collection)]),
    ...(category === undefined ? [] : [capitalized(category)]),
  ];
}

/** What the edition says, else, of the whole site's feeds, what the site says. */
function factOf({ config, editions }: Site, { edition }: FeedOf, key: string): Value | undefined {
  return edition === undefined ? config.values[key] : editions.get(edition)?.view[key];
}

function textOf(value: Value | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function capitalized(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1).toLowerCase();
}
