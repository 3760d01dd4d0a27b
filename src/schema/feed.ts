import { entriesOf, isMap, type Value, type ValueMap } from '../syntax/value.ts';
import type { Schema } from './schema.ts';

const NAMES: Schema = { type: 'list', of: { type: 'text' }, single: true };

const COLLECTION: Schema = {
  type: 'map',
  unknown: 'always',
  keys: {
    path: { type: 'text', help: 'The address of the feed.' },
    categories: { ...NAMES, help: 'Categories that have a feed of their own.' },
  },
};

/** `feed:` of `_config.yml`, with the keys of jekyll-feed. */
export const FEED_SCHEMA: Schema = {
  type: 'one-of',
  of: [
    { type: 'boolean' },
    {
      type: 'map',
      unknown: 'always',
      keys: {
        path: { type: 'text', help: 'The address of the feed of the posts; `/feed.xml` without it.' },
        categories: { ...NAMES, help: 'Categories of posts that have a feed of their own.' },
        collections: {
          type: 'one-of',
          of: [
            { type: 'list', of: { type: 'text' } },
            { type: 'map', keys: {}, unknown: 'never', others: COLLECTION },
          ],
          help: 'Collections that have a feed: their names, or `NAME: {path: …, categories: […]}`.',
        },
        tags: {
          type: 'one-of',
          of: [
            { type: 'boolean' },
            {
              type: 'map',
              unknown: 'always',
              keys: {
                path: { type: 'text', help: 'The folder of the feeds; `/feed/by_tag/` without it.' },
                only: { ...NAMES, help: 'The tags that have a feed.' },
                except: { ...NAMES, help: 'The tags that have none.' },
              },
            },
          ],
          help: 'Whether each tag has a feed.',
        },
        posts_limit: { type: 'integer', help: 'Entries of a feed; 10 without it.' },
        excerpt_only: { type: 'boolean', help: 'Entries hold a summary, not the whole text.' },
      },
    },
  ],
  help: 'Whether feeds of the posts are made; they are where `url` is set.',
};

/** What `feed:` asks for. */
export interface FeedSettings {
  /** Undefined where the author says nothing: feeds are made where `url` is known and there are posts. */
  readonly wanted: boolean | undefined;
  /** Posts first, then the collections that the author names. */
  readonly collections: readonly FeedCollection[];
  readonly tags: FeedTags | undefined;
  readonly limit: number;
  readonly excerptOnly: boolean;
}

export interface FeedCollection {
  readonly name: string;
  /** As the author writes it, from the root. */
  readonly path: string;
  readonly categories: readonly string[];
}

/** Which tags have a feed: the `only` ones, else all, without `except`. */
export interface FeedTags {
  readonly path: string;
  readonly only: readonly string[] | undefined;
  readonly except: readonly string[];
}

/** So many entries as jekyll-feed takes. */
const LIMIT = 10;

/** @param value of `feed`, fitting the schema */
export function feedSettings(value: Value | undefined): FeedSettings {
  const said = isMap(value) ? value : undefined;
  const limit = said?.['posts_limit'];
  return {
    wanted: said ? true : typeof value === 'boolean' ? value : undefined,
    collections: collectionsOf(said),
    tags: tagsOf(said?.['tags']),
    limit: typeof limit === 'number' && limit > 0 ? limit : LIMIT,
    excerptOnly: said?.['excerpt_only'] === true,
  };
}

function collectionsOf(said: ValueMap | undefined): FeedCollection[] {
  const listed = said?.['collections'];
  const rows: [string, Value][] = isMap(listed)
    ? entriesOf(listed)
    : names(listed).map((name) => [name, null]);
  const own = mapOr(rows.find(([name]) => name === 'posts')?.[1]);
  const posts: FeedCollection = {
    name: 'posts',
    path: text(own?.['path']) ?? text(said?.['path']) ?? '/feed.xml',
    categories: names(own?.['categories'] ?? said?.['categories']),
  };
  const others = rows.filter(([name]) => name !== 'posts');
  return [
    posts,
    ...others.map(([name, row]) => ({
      name,
      path: text(mapOr(row)?.['path']) ?? `/feed/${name}.xml`,
      categories: names(mapOr(row)?.['categories']),
    })),
  ];
}

function tagsOf(said: Value | undefined): FeedTags | undefined {
  if (said !== true && !isMap(said)) return undefined;
  const row = mapOr(said);
  return {
    path: text(row?.['path']) ?? '/feed/by_tag/',
    only: row?.['only'] === undefined || row['only'] === null ? undefined : names(row['only']),
    except: names(row?.['except']),
  };
}

function mapOr(value: Value | undefined): ValueMap | undefined {
  return isMap(value) ? value : undefined;
}

function text(value: Value | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function names(value: Value | undefined): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]).filter((name) => name !== null) : [];
}
