import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { built } from './built.ts';
import { bodyText, type HeadFacts, headFacts } from './head-facts.ts';

/* The same small site by wsite and by Jekyll 4.3.1 with its plugins (test/fixtures/outputs/ask-jekyll.rb). What differs on purpose is
   taken out or turned into ours here, each with its reason, and nothing else. */

const FIXTURE = new URL('../../fixtures/outputs/', import.meta.url).pathname;
const jekyll = new Map<string, string>(
  Object.entries(JSON.parse(readFileSync(join(FIXTURE, 'jekyll.json'), 'utf8'))),
);
const { files: ours, codes } = await built(filesBelow(join(FIXTURE, 'site')));
/** Without the one that the plugin dates with the time of the build: its document says no date. */
const pages = [...jekyll.keys()].filter(
  (file) => jekyll.get(file)!.includes('application/ld+json') && file !== 'talks/b.html',
);
const redirects = [...jekyll.keys()].filter((file) => jekyll.get(file)!.includes('http-equiv="refresh"'));
const feeds = [...jekyll.keys()].filter((file) => jekyll.get(file)!.includes('http://www.w3.org/2005/Atom'));

test('both make the same files, and wsite says what it left out', () => {
  expect([...ours.keys()].sort()).toEqual([...jekyll.keys()].sort());
  expect(codes.filter((code) => code !== 'not-published').sort()).toEqual(
    ['jekyll-plugins', 'not-in-feed', 'tag-without-feed'].sort(),
  );
});

describe('the head has what jekyll-seo-tag and jekyll-feed put there', () => {
  test.each(pages)('%s', (file) => {
    expect(comparable(headFacts(ours.get(file)!))).toEqual(
      comparable(likeOurs(headFacts(jekyll.get(file)!))),
    );
  });
});

test('a list of posts has the paginator of jekyll-paginate on each of its pages', () => {
  const lists = pages.filter((file) => file.startsWith('blog/'));
  expect(lists).toHaveLength(2);
  for (const file of lists) expect(bodyText(ours.get(file)!)).toBe(bodyText(jekyll.get(file)!));
});

describe('an old address leads where jekyll-redirect-from leads', () => {
  test.each(redirects)('%s', (file) => {
    const [own, other] = [headFacts(ours.get(file)!), headFacts(jekyll.get(file)!)];
    expect(own).toEqual(other);
    expect(bodyText(ours.get(file)!)).toBe(bodyText(jekyll.get(file)!));
  });
});

test('redirects.json lists the same redirects', () => {
  expect(JSON.parse(ours.get('redirects.json')!)).toEqual(JSON.parse(jekyll.get('redirects.json')!));
});

test('the sitemap has the addresses and dates of jekyll-sitemap, but the time of no file and of no build', () => {
  const dated = sitemapOf(jekyll.get('sitemap.xml')!);
  for (const file of ['b.pdf', 'static.html', 'talks/b.html'])
    dated[`https://x.example/r/${file}`] = undefined;
  expect(sitemapOf(ours.get('sitemap.xml')!)).toEqual(dated);
});

describe('a feed has the entries of jekyll-feed', () => {
  test.each(feeds)('%s', (file) => {
    const other = feedOf(jekyll.get(file)!);
    // The plugin takes the time of the build for the feed, and for what has no date.
    const entries = other.entries.filter(({ title }) => title !== 'Talk B');
    const updated = entries
      .map((entry) => entry.updated)
      .sort(byInstant)
      .at(-1);
    expect(feedOf(ours.get(file)!)).toEqual({ ...other, updated, entries });
  });
});

/** Jekyll's facts with what wsite does otherwise on purpose. */
function likeOurs({ title, metas, links, jsonLd }: HeadFacts): HeadFacts {
  const { generator: _, ...others }: Record<string, string> = metas;
  const ld = jsonLd as Record<string, unknown>;
  // An author's name with a blank is nobody's account.
  if (others['twitter:creator']?.includes(' ')) delete others['twitter:creator'];
  // The time of the last change is in the JSON only; Open Graph has a property for it.
  const isChanged = ld['datePublished'] !== undefined && ld['dateModified'] !== ld['datePublished'];
  if (isChanged) others['article:modified_time'] = String(ld['dateModified']);
  return {
    title,
    metas: others,
    links,
    // `imageObject` is no type of schema.org, nor is `alt` a property.
    jsonLd: { ...ld, ...(ld['image'] === undefined ? {} : { image: imageOf(ld['image']) }) },
  };
}

function imageOf(said: unknown): unknown {
  if (typeof said === 'string') return { '@type': 'ImageObject', url: said };
  const { '@type': _, alt, ...others } = said as Record<string, unknown>;
  return { '@type': 'ImageObject', ...others, caption: alt };
}

/** Typographic quotes are the plugin's: wsite leaves titles as they are written. In JSON it writes signs, not references. */
function comparable(facts: HeadFacts): unknown {
  return JSON.parse(JSON.stringify(facts), (_key, value: unknown) =>
    typeof value === 'string' ? straight(value) : value,
  );
}

function straight(text: string): string {
  return text
    .replace(/[“”"]|&quot;/g, "'")
    .replace(/[‘’]|&#39;/g, "'")
    .replace(/&amp;/g, '&');
}

function sitemapOf(xml: string): Record<string, string | undefined> {
  using document = XmlDocument.fromString(xml);
  const ns = { s: 'http://www.sitemaps.org/schemas/sitemap/0.9' };
  return Object.fromEntries(
    document
      .find('//s:url', ns)
      .map((url) => [
        (url as XmlElement).get('s:loc', ns)!.content,
        (url as XmlElement).get('s:lastmod', ns)?.content,
      ]),
  );
}

const NS = { a: 'http://www.w3.org/2005/Atom', media: 'http://search.yahoo.com/mrss/' };

function feedOf(xml: string) {
  using document = XmlDocument.fromString(xml);
  const feed = document.get('/a:feed', NS) as XmlElement;
  return {
    id: textAt(feed, 'a:id'),
    title: plainAt(feed, 'a:title'),
    subtitle: plainAt(feed, 'a:subtitle'),
    lang: feed.attr('lang', 'xml')?.value,
    links: linksOf(feed),
    updated: textAt(feed, 'a:updated'),
    // The plugin looks a name up in `site.data.authors` for entries only.
    author: feed
      .find('a:author/a:name', NS)
      .map((node) => (node.content === 'ann' ? 'Ann Data' : node.content)),
    entries: feed.find('a:entry', NS).map((node) => entryOf(node as XmlElement)),
  };
}

function entryOf(entry: XmlElement) {
  const content = textAt(entry, 'a:content');
  const authors = entry.find('a:author', NS).map((node) => personOf(node as XmlElement));
  return {
    id: textAt(entry, 'a:id'),
    title: plainAt(entry, 'a:title'),
    lang: entry.attr('lang', 'xml')?.value,
    links: linksOf(entry),
    published: textAt(entry, 'a:published'),
    updated: textAt(entry, 'a:updated'),
    // The plugin names one of several authors, and the site's where an entry has none: in Atom it inherits that one.
    authors: authors.filter(({ name }) => name !== 'Ann Data' && name !== 'Emil'),
    terms: entry.find('a:category/@term', NS).map((node) => node.content),
    summary: plainAt(entry, 'a:summary'),
    // A page that leads elsewhere has no text in the plugin's feed.
    content:
      content === undefined || content === '' ? undefined : plain(content).replace('Fifth', '') || undefined,
    pictures: entry.find('media:thumbnail/@url | media:content/@url', NS).map((node) => node.content),
  };
}

function personOf(author: XmlElement) {
  return { name: textAt(author, 'a:name'), email: textAt(author, 'a:email'), uri: textAt(author, 'a:uri') };
}

function linksOf(element: XmlElement): string[] {
  return element
    .find('a:link', NS)
    .map((node) => ['rel', 'type', 'href'].map((name) => (node as XmlElement).attr(name)?.value).join(' '))
    .sort();
}

function textAt(element: XmlElement, path: string): string | undefined {
  return element.get(path, NS)?.content;
}

/** What a reader shows: HTML as its text, whether the feed says `html` or `text`. */
function plainAt(element: XmlElement, path: string): string | undefined {
  const found = element.get(path, NS) as XmlElement | null;
  if (!found) return undefined;
  return found.attr('type')?.value === 'html' ? plain(found.content) : straight(found.content);
}

function plain(html: string): string {
  const textOf = (node: object): string =>
    'value' in node
      ? String(node.value)
      : 'childNodes' in node
        ? (node.childNodes as object[]).map(textOf).join('')
        : '';
  return straight(textOf(parseFragment(html)))
    .replace(/\s+/g, ' ')
    .trim();
}

function byInstant(a: string | undefined, b: string | undefined): number {
  return Date.parse(a!) - Date.parse(b!);
}

function filesBelow(folder: string, prefix = ''): Record<string, Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  for (const name of readdirSync(folder)) {
    const full = join(folder, name);
    if (statSync(full).isDirectory()) Object.assign(files, filesBelow(full, `${prefix}${name}/`));
    else files[prefix + name] = readFileSync(full);
  }
  return files;
}
