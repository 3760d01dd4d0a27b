import { expect, test } from 'vitest';
import { readUrlList } from '../../../src/syntax/url-list.ts';

test('a sitemap lists what its `loc`s say, references resolved, comments passed over', () => {
  const text =
    '<?xml version="1.0"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n<!-- <loc>/not</loc> -->\n<url><loc>\n https://example.org/a?x=1&amp;y=2 </loc></url></urlset>';
  const { kind, urls } = readUrlList(text);
  expect(kind).toBe('sitemap');
  expect(urls.map(({ url }) => url)).toEqual(['https://example.org/a?x=1&y=2']);
  expect(text.slice(urls[0]!.at, urls[0]!.at + urls[0]!.length)).toBe('https://example.org/a?x=1&amp;y=2');
});

test('an index of sitemaps is told from a sitemap', () => {
  expect(readUrlList('<sitemapindex><sitemap><loc>/a.xml</loc></sitemap></sitemapindex>').kind).toBe('index');
});

test('a text lists an address on each line, but for empty ones and remarks', () => {
  const text = '\ufeff/a.html\r\n\r\n# the talks\r\n  /b/ \r\n';
  expect(readUrlList(text)).toEqual({
    kind: 'lines',
    urls: [
      { url: '/a.html', at: 1, length: 7 },
      { url: '/b/', at: text.indexOf('/b/'), length: 3 },
    ],
  });
});
