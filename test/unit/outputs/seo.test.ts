import { expect, test } from 'vitest';
import { built, HEAD_PARTS } from './built.ts';
import { type HeadFacts, headFacts } from './head-facts.ts';

const CONFIG = 'title: T\nurl: https://x.example\n';
const LAYOUT = '<!doctype html><head>{% seo %}{% feed_meta %}</head>{{ content }}';

async function head(
  page: string,
  config = CONFIG,
  more: Record<string, string> = {},
  file = 'p.html',
): Promise<HeadFacts & { html: string }> {
  const site = { '_config.yml': config, 'templates/default.njk': LAYOUT, 'content/p.md': page, ...more };
  const { files, codes } = await built(site);
  const html = files.get(file);
  if (html === undefined) throw new Error(`not built: ${codes.join(' ')}`);
  return { html, ...headFacts(html) };
}

test('what a page says cannot end the script that holds it', async () => {
  const title = '</script><!--<script>alert(1)';
  const { html, jsonLd } = await head(`---\ntitle: "x"\nseo: {name: "${title}", links: ["${title}"]}\n---\n`);
  expect(html.match(/<\/script/g)).toHaveLength(1);
  expect(jsonLd).toMatchObject({ name: title, sameAs: [title] });
});

test('without the address of the site nothing claims to be whole', async () => {
  const { metas, links, jsonLd } = await head(
    '---\ntitle: A\nimage: /a.png\n---\n',
    'title: T\nbaseurl: /r\n',
  );
  expect(links).toEqual([]);
  expect(metas['og:url']).toBeUndefined();
  expect(metas['og:image']).toBe('/r/a.png');
  expect(jsonLd).toMatchObject({ url: '/r/p.html', image: { url: '/r/a.png' } });
});

test('a site without a title is named by its pages', async () => {
  expect((await head('', 'lang: en\n')).title).toBe('/p.html');
  expect((await head('---\ntitle: A\n---\n', 'lang: en\n')).title).toBe('A');
});

test('the title is left to the layout where it says so', async () => {
  const { title, metas } = await head('---\ntitle: A\n---\n', CONFIG, {
    'templates/default.njk': '<!doctype html><head>{% seo title=false %}</head>',
  });
  expect(title).toBeUndefined();
  expect(metas['og:title']).toBe('A');
});

test('a page of an edition is named with the edition, and its home is a web site', async () => {
  const more = {
    'content/e1/_edition.yml': 'title: The First\ndescription: About it\nsubtitle: In Rome\n',
    'content/e1/index.md': '',
    'content/e1/a.md': '---\ntitle: A\n---\n',
  };
  const page = await head('', CONFIG, more, 'e1/a.html');
  expect([page.title, page.metas['og:site_name']]).toEqual(['A | The First', 'The First']);
  expect(page.metas['description']).toBe('About it');
  const home = await head('', CONFIG, more, 'e1/index.html');
  expect([home.title, home.jsonLd]).toMatchObject(['The First | In Rome', { '@type': 'WebSite' }]);
});

test('the message of a further page of a list is the one that the site gives', async () => {
  const config = `${CONFIG}paginate: 1\nseo_paginator_message: "%<current>s/%<total>s: "\n`;
  const posts = { 'content/_posts/2024-01-01-a.md': '', 'content/_posts/2024-01-02-b.md': '' };
  const list = { 'content/index.html': '---\ntitle: L\n---\n', ...posts };
  expect((await head('', config, list, 'page2/index.html')).title).toBe('2/2: L | T');
  expect((await head('', config, list, 'index.html')).title).toBe('L | T');
});

test('the feed is named where one is made', async () => {
  const post = { 'content/_posts/2024-01-01-a.md': '' };
  const feedOf = async (config: string, more = post) =>
    (await head('', config, more)).links.filter((link) => link.startsWith('alternate'));
  expect(await feedOf(CONFIG)).toEqual(['alternate https://x.example/feed.xml T']);
  expect(await feedOf(`${CONFIG}feed: {path: /a/b.xml}\n`)).toEqual([
    'alternate https://x.example/a/b.xml T',
  ]);
  expect(await feedOf(`${CONFIG}feed: false\n`)).toEqual([]);
  expect(await feedOf('title: T\n')).toEqual([]);
  expect(await feedOf(CONFIG, {} as typeof post)).toEqual([]);
});

test("a part of the site's own stands in the place of the theme's", async () => {
  const { html } = await head('', CONFIG, { 'templates/parts/seo.njk': 'own' });
  expect(html).toContain('<head>own');
});

test('a site of the widest settings and one with none give no error', async () => {
  const wide = `${CONFIG}author: 5\ntwitter: x\nfacebook: y\nsocial: z\nlogo: /l.png\nwebmaster_verifications: w\n`;
  for (const front of [
    'author: [a, b]',
    'authors: a',
    'image: 5',
    'title: 2024',
    'seo: x',
    'twitter: y',
    'description: 7',
    'title: [a]',
  ]) {
    await expect(head(`---\n${front}\n---\n`, wide, HEAD_PARTS), front).resolves.toBeDefined();
  }
});
