import { readFileSync } from 'node:fs';
import { RelaxNGValidator, XmlDocument, XsdValidator } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { built } from './built.ts';

const FIXTURE = new URL('../../fixtures/outputs/', import.meta.url);
const SITE = {
  '_config.yml':
    'title: A & <b>\nurl: https://x.example\nbaseurl: /r\nlang: en\nauthor: {name: "A <b>", email: a@x.example, url: https://a.example}\n' +
    'feed: {tags: true, categories: [news], collections: {talks: {}}}\ncollections: {talks: {output: true}}\n',
  'content/e1/_edition.yml': 'title: The "E"\n',
  'content/e1/_posts/2024-01-01-ä ö.md':
    '---\ntitle: A ]]> & <i>\\u0001\ntags: [x, "y & z"]\ncategory: news\nimage: /a b & c.png\n---\n<p>&nbsp;</p>\u0001 <![CDATA[x]]>\n',
  'content/_posts/2024-02-01-two.md':
    '---\nauthors: [{name: D, email: none}, "E & F"]\nlang: de-CH\nlast_modified_at: 2024-05-05\n---\n',
  'content/_talks/t.md': '---\nlast_modified_at: 2024-05-05 10:00 +0530\n---\nText\n',
  'content/a & b.html': 'x',
};
const { files } = await built(SITE);

test('every feed is valid Atom (RFC 4287)', () => {
  using grammar = XmlDocument.fromString(readFileSync(new URL('atom.rng', FIXTURE), 'utf8'));
  using validator = RelaxNGValidator.fromDoc(grammar);
  const feeds = ['feed.xml', 'e1/feed.xml', 'feed/by_tag/x.xml', 'feed/news.xml', 'feed/talks.xml'];
  for (const file of feeds) {
    using document = XmlDocument.fromString(files.get(file)!);
    expect(() => validator.validate(document), file).not.toThrow();
  }
});

test('the grammar refuses what RFC 4287 does: it is not that it takes anything', () => {
  using grammar = XmlDocument.fromString(readFileSync(new URL('atom.rng', FIXTURE), 'utf8'));
  using validator = RelaxNGValidator.fromDoc(grammar);
  const sound = files.get('feed.xml')!;
  for (const [part, other] of [
    [/<updated>[^<]*<\/updated>/, ''],
    [/<updated>[^<]*<\/updated>/, '<updated>2024-05-05</updated>'],
    [/<id>/, '<id>x</id><id>'],
    [/rel="alternate"/, 'rel="other"'],
    [/<email>[^<]*/, '<email>none'],
  ] as const) {
    using document = XmlDocument.fromString(sound.replace(part, other));
    expect(() => validator.validate(document), String(part)).toThrow();
  }
});

test('the sitemap is valid by the protocol of sitemaps.org', () => {
  using schema = XmlDocument.fromString(readFileSync(new URL('sitemap.xsd', FIXTURE), 'utf8'));
  using validator = XsdValidator.fromDoc(schema);
  const sitemap = files.get('sitemap.xml')!;
  using document = XmlDocument.fromString(sitemap);
  expect(() => validator.validate(document)).not.toThrow();
  expect(sitemap).toContain('<loc>https://x.example/r/a%20&amp;%20b.html</loc>');
  using broken = XmlDocument.fromString(sitemap.replace('https://x.example/r', ''));
  expect(() => validator.validate(broken)).toThrow();
});
