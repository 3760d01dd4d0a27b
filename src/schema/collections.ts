import { entriesOf, isMap, makeMap, type Value, type ValueMap } from '../syntax/value.ts';

/** One row of `collections:`; `posts` is always one. */
export interface Collection {
  readonly name: string;
  /** Its folder under the project: `content/_talks`. Posts also stand in any other `_posts`. */
  readonly folder: string;
  /** Whether its documents become pages. */
  readonly output: boolean;
  readonly permalink: string | undefined;
  /** The key of front matter that documents are sorted by. */
  readonly sortBy: string | undefined;
  /** Names of files below the folder in the order that is wanted; all others come after them. */
  readonly order: readonly string[];
  /** All that the author says of it, for `site.collections`. */
  readonly values: ValueMap;
}

/** Where a document stands. */
export interface DocumentPlace {
  readonly collection: Collection;
  readonly draft: boolean;
  /** The folders above the collection's, below `content/` and `collections_dir`: categories of posts. */
  readonly above: readonly string[];
  /** Below the collection's folder: `deep/a-one.md`. */
  readonly inner: string;
}

/**
 * The collections of a site, by their names; posts come first.
 * @param value of `collections:`, a list of names or a map; @param dir `collections_dir`
 */
export function collectionsOf(value: Value | undefined, dir: string): Collection[] {
  const rows: [string, Value][] = isMap(value)
    ? entriesOf(value)
    : Array.isArray(value)
      ? (value as readonly Value[]).map((name) => [String(name), null])
      : [];
  const base = dir === '' || dir === '.' ? 'content' : `content/${dir}`;
  const posts = rows.find(([name]) => name === 'posts')?.[1] ?? null;
  const others = rows.filter(([name]) => name !== 'posts');
  return [['posts', posts] as [string, Value], ...others].map(([name, said]) =>
    collectionOf(name, said, base),
  );
}

function collectionOf(name: string, said: Value, base: string): Collection {
  const values = isMap(said) ? said : makeMap([]);
  const text = (key: string) => (typeof values[key] === 'string' ? values[key] : undefined);
  const order = values['order'];
  return {
    name,
    folder: `${base}/_${name}`,
    output: name === 'posts' || values['output'] === true,
    permalink: text('permalink'),
    sortBy: text('sort_by'),
    order: Array.isArray(order) ? (order as readonly Value[]).map(String) : [],
    values,
  };
}

/** Where a file stands among the collections; undefined for a file that is in none. */
export function documentPlace(path: string, collections: readonly Collection[]): DocumentPlace | undefined {
  if (!path.startsWith('content/') || !path.includes('/_')) return undefined;
  const [posts, ...others] = collections;
  const found = others.find((collection) => path.startsWith(collection.folder + '/'));
  if (found) {
    return { collection: found, draft: false, above: [], inner: path.slice(found.folder.length + 1) };
  }
  const parts = path.split('/');
  const at = parts.findIndex((part) => part === '_posts' || part === '_drafts');
  if (!posts || at < 1 || at === parts.length - 1) return undefined;
  const dir = posts.folder.split('/').slice(1, -1).join('/');
  const above = parts.slice(1, at).join('/');
  const below = above === dir ? '' : above.startsWith(dir + '/') ? above.slice(dir.length + 1) : above;
  return {
    collection: posts,
    draft: parts[at] === '_drafts',
    above: below.split('/').filter((part) => part !== ''),
    inner: parts.slice(at + 1).join('/'),
  };
}
