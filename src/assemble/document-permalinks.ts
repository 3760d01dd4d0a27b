import type { DocumentFacts } from '../model/site.ts';
import { slugify } from '../syntax/slug.ts';
import { strftime } from '../syntax/strftime.ts';
import { permalinkToFile } from '../syntax/url.ts';
import type { Routed } from './permalinks.ts';

/** Jekyll's built-in styles of posts. */
const POST_STYLES: ReadonlyMap<string, string> = new Map([
  ['date', '/:categories/:year/:month/:day/:title:output_ext'],
  ['pretty', '/:categories/:year/:month/:day/:title/'],
  ['ordinal', '/:categories/:year/:y_day/:title:output_ext'],
  ['weekdate', '/:categories/:year/W:week/:short_day/:title:output_ext'],
  ['none', '/:categories/:title:output_ext'],
]);

/** What each placeholder of a moment is in strftime. */
const TIMES: ReadonlyMap<string, string> = new Map([
  ['year', '%Y'],
  ['short_year', '%y'],
  ['month', '%m'],
  ['i_month', '%-m'],
  ['short_month', '%b'],
  ['long_month', '%B'],
  ['day', '%d'],
  ['i_day', '%-d'],
  ['y_day', '%j'],
  ['w_year', '%G'],
  ['week', '%V'],
  ['w_day', '%u'],
  ['short_day', '%a'],
  ['long_day', '%A'],
  ['hour', '%H'],
  ['minute', '%M'],
  ['second', '%S'],
]);

const WORDS: ReadonlyMap<string, (facts: DocumentFacts, outputExt: string) => string> = new Map([
  ['title', ({ slug }) => asName(slug)],
  ['slug', ({ slug }) => slugify(slug, 'default')],
  ['name', ({ inner }) => slugify(stem(inner.slice(inner.lastIndexOf('/') + 1)), 'default')],
  ['path', ({ inner }) => stem(inner).replace(/\.+$/, '')],
  ['collection', ({ collection }) => collection.name],
  ['categories', ({ categories }) => categories.map((name) => name.toLowerCase()).join('/')],
  ['slugified_categories', ({ categories }) => categories.map((name) => slugify(name, 'default')).join('/')],
  ['output_ext', (_, outputExt) => outputExt],
] satisfies [string, (facts: DocumentFacts, outputExt: string) => string][]);

/**
 * Where a document of a collection lives, by Jekyll's rules.
 * @param own its own permalink; @param site the site's `permalink`; either is a style or a pattern
 */
export function documentRoute(
  facts: DocumentFacts,
  own: string | undefined,
  site: string,
  outputExt: string,
): Routed {
  const isPost = facts.collection.name === 'posts';
  const said = own ?? facts.collection.permalink ?? (isPost ? site : `/:collection/:path${suffixOf(site)}`);
  const style = isPost
    ? POST_STYLES.get(said)
    : POST_STYLES.has(said) && `/:collection/:path${suffixOf(said)}`;
  let problem: string | undefined;
  const url = (style || said).replace(/:([a-z_]+)/g, (_, name: string) => {
    const filled = fill(name, facts, outputExt);
    if (typeof filled === 'string') return filled.replaceAll('%', '%25');
    problem ??= filled.problem;
    return '';
  });
  if (problem !== undefined) return { problem };
  if (/^[a-z][a-z0-9+.-]*:\/\/|^\/\//i.test(said)) return { problem: 'it is the address of another place' };
  const path = `/${url}`.replace(/\/{2,}/g, '/');
  // A name that a pattern is filled with may hold a dot: `asp.net` has no ending yet.
  const asked = permalinkToFile(path, outputExt, own === undefined && outputExt === '.html');
  return 'problem' in asked ? asked : { route: asked };
}

/** What the site's `permalink` puts after a name: a folder of its own, the ending, or nothing. */
export function suffixOf(permalink: string): string {
  if (permalink === 'pretty' || permalink.endsWith('/')) return '/';
  return POST_STYLES.has(permalink) || permalink.endsWith(':output_ext') ? ':output_ext' : '';
}

/** `_` after a placeholder is one of its letters, or stands by itself. */
function fill(name: string, facts: DocumentFacts, outputExt: string): string | { problem: string } {
  const known = TIMES.has(name) || WORDS.has(name);
  if (!known && name.endsWith('_')) {
    const inner = fill(name.slice(0, -1), facts, outputExt);
    return typeof inner === 'string' ? `${inner}_` : inner;
  }
  const word = WORDS.get(name);
  if (word) return word(facts, outputExt);
  const format = TIMES.get(name);
  if (format === undefined) return { problem: `there is no placeholder \`:${name}\`` };
  if (!facts.moment) return { problem: `it asks for \`:${name}\`, and the file has no date` };
  return strftime(facts.moment, format);
}

/** Signs that may stand in an address stay; letters keep their case. */
function asName(slug: string): string {
  const bare = slug.replace(/[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu, '-').replace(/^-|-$/g, '');
  return bare === '' ? slug : bare;
}

function stem(name: string): string {
  return name.replace(/(.)\.[^./]*$/, '$1');
}
