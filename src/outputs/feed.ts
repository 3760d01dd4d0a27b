import type { Report } from '../diagnostics/diagnostic.ts';
import {
  badFeedPath,
  emptyFeed,
  needsUrl,
  notInFeed,
  tagWithoutFeed,
  unknownFeedCollection,
} from '../diagnostics/messages/outputs.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import { inConfig } from '../model/config-place.ts';
import type { MadeJob } from '../model/plan.ts';
import type { Site } from '../model/site.ts';
import type { FeedCollection } from '../schema/feed.ts';
import { permalinkToFile } from '../syntax/url.ts';
import { documentsFor, type FeedOf, listingOf } from './feed-documents.ts';
import { feedText } from './feed-text.ts';
import type { Output } from './output.ts';

/** A feed, and the address that it is to have. */
interface Wanted {
  readonly path: string;
  readonly of: FeedOf;
  /** The way to it in `_config.yml`. */
  readonly way: readonly (string | number)[];
  /** As complaints call it. */
  readonly name: string;
  /** Whether the author asked for it: that there is nothing for it is then said. */
  readonly asked: boolean;
}

/**
 * Atom feeds (RFC 4287) where jekyll-feed makes them: of the posts, of the collections, categories and tags that `feed`
 * names; and of each edition that has posts.
 */
export const feed: Output = {
  plan(site, report) {
    const { outputs, url } = site.config;
    const { wanted, collections } = outputs.feed;
    if (wanted === true && url === '') report(needsUrl(inConfig(site, 'feed'), 'feed'));
    if (wanted === false || url === '') return [];
    const feeds = collections.flatMap((collection) => collectionFeeds(collection, site, report));
    return [...feeds, ...tagFeeds(site, report), ...editionFeeds(site)].flatMap((feed) =>
      jobsOf(feed, site, report),
    );
  },
  make: (job, making) => feedText(job, JSON.parse(job.about) as FeedOf, making),
};

function jobsOf({ path, of, way, name, asked }: Wanted, site: Site, report: Report): MadeJob[] {
  if (documentsFor(site, of).length === 0) {
    if (asked) report(emptyFeed(inConfig(site, ...way), path, name));
    return [];
  }
  const placed = /\.[^./]+$/.test(path)
    ? permalinkToFile(path.startsWith('/') ? path : `/${path}`)
    : { problem: 'it has no ending such as `.xml`, by which servers know a feed' };
  if ('problem' in placed) {
    report(badFeedPath(inConfig(site, ...way), path, placed.problem));
    return [];
  }
  return [{ kind: 'made', output: 'feed', ...placed, source: '_config.yml', about: JSON.stringify(of) }];
}

function collectionFeeds({ name, path, categories }: FeedCollection, site: Site, report: Report): Wanted[] {
  const names = site.config.collections.map((collection) => collection.name);
  if (!names.includes(name)) {
    report(unknownFeedCollection(inConfig(site, 'feed', 'collections', name), name, didYouMean(name, names)));
    return [];
  }
  for (const page of listingOf(site, name).undated) report(notInFeed(page.path, path));
  const folder = name === 'posts' ? '/feed' : `/feed/${name}`;
  return [
    {
      path,
      of: { collection: name },
      way: name === 'posts' ? ['feed'] : ['feed', 'collections', name],
      name: `the collection \`${name}\``,
      asked: name !== 'posts' || site.config.outputs.feed.wanted === true,
    },
    ...categories.map((category) => ({
      path: `${folder}/${category}.xml`,
      of: { collection: name, category },
      way: name === 'posts' ? ['feed'] : ['feed', 'collections', name],
      name: `the category \`${category}\` of \`${name}\``,
      asked: true,
    })),
  ];
}

/** Jekyll's tags with a feed: letters, digits and underscores, so that the address is plain. */
const PLAIN_TAG = /^\w+$/;

function tagFeeds(site: Site, report: Report): Wanted[] {
  const { tags } = site.config.outputs.feed;
  if (!tags) return [];
  const posts = listingOf(site, 'posts').dated;
  const all = tags.only ?? [...new Set(posts.flatMap((page) => page.document!.tags))].sort();
  return all
    .filter((tag) => !tags.except.includes(tag))
    .flatMap((tag) => {
      if (PLAIN_TAG.test(tag)) {
        const path = `${tags.path}${tag}.xml`;
        return [
          {
            path,
            of: { collection: 'posts', tag },
            way: ['feed', 'tags'],
            name: `the tag \`${tag}\``,
            asked: true,
          },
        ];
      }
      report(tagWithoutFeed(inConfig(site, 'feed', 'tags'), tag));
      return [];
    });
}

function editionFeeds(site: Site): Wanted[] {
  const path = site.config.outputs.feed.collections[0]!.path.replace(/^\/+/, '');
  const editions = new Set(listingOf(site, 'posts').dated.flatMap((page) => page.edition ?? []));
  return [...editions].sort().map((edition) => ({
    path: `/${edition}/${path}`,
    of: { collection: 'posts', edition },
    way: ['feed'],
    name: `the edition \`${edition}\``,
    asked: false,
  }));
}
