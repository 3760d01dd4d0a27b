import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { wholeText } from '../../../src/diagnostics/text.ts';
import { memoryProject } from '../../../src/host/memory.ts';
import { openSession } from '../../../src/session.ts';

const SITE = {
  '_config.yml': 'url: https://example.org\nworkshop_name: w\n',
  'content/w/_edition.yml': 'title: W\n',
  'content/w/index.md': '---\ntitle: W\n---\n',
  'content/w/programme.md': '---\ntitle: Programme\nredirect_from: /schedule.html\n---\n',
};

function said(list: string, files: Record<string, string> = SITE): Diagnostic[] {
  const session = openSession({
    project: memoryProject(files),
    theme: memoryProject({ 'templates/default.njk': '<html lang="en"><title>x</title>{{ content }}</html>' }),
    configs: ['_config.yml'],
    facts: true,
    baseUrl: undefined,
    unpublished: false,
    now: 0,
  });
  session.update();
  return session
    .check(false, { formerUrls: wholeText('old.xml', list) })
    .filter(({ place }) => place?.path === 'old.xml');
}

test('pages, redirects and files that still answer are not spoken of', () => {
  expect(said('/w/\n/w/programme.html\n/w/programme\n/schedule.html\n/sitemap.xml\n')).toEqual([]);
});

test('an address that no longer answers is shown in the list, with the line that would keep it', () => {
  const [only, ...others] = said('https://example.org/w/\nhttps://example.org/talks/programme.html\n');
  expect(others).toEqual([]);
  expect(only).toMatchObject({
    code: 'former-url-gone',
    place: { path: 'old.xml', line: 2, column: 1 },
    message: 'There was a page at `/talks/programme.html`, and now nothing answers there',
    hint: 'If `/w/programme.html` took its place, put `redirect_from: /talks/programme.html` into the front matter of content/w/programme.md.',
  });
});

test('the host of the older site, and the folder that all of it stood in, do not count', () => {
  expect(said('http://old.example.com/ws/w/\nhttp://old.example.com/ws/w/programme.html\n')).toEqual([]);
});

test('a folder that this site has counts', () => {
  expect(said('/w/gone.html\n/w/\n').map(({ message }) => message)).toEqual([
    'There was a page at `/w/gone.html`, and now nothing answers there',
  ]);
});

test('with a base path of its own, the older addresses may carry it', () => {
  const files = { ...SITE, '_config.yml': `${SITE['_config.yml']}baseurl: /repo\n` };
  expect(said('https://example.org/repo/w/\nhttps://example.org/repo/\n', files)).toEqual([]);
  expect(said('https://example.org/repo/x\nhttps://example.org/repo/\n', files)).toHaveLength(1);
});

test('what is no address is said, and the others are looked at all the same', () => {
  expect(said('mailto:chairs@example.org\n/gone\n').map(({ code }) => code)).toEqual([
    'former-url-unreadable',
    'former-url-gone',
  ]);
});

test('a list of sitemaps, and an empty list, are said', () => {
  expect(said('<sitemapindex><sitemap><loc>/a</loc></sitemap></sitemapindex>')[0]!.code).toBe(
    'list-of-sitemaps',
  );
  expect(said('# nothing\n')[0]!.code).toBe('no-former-urls');
});
