import { XmlDocument } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { memoryProject } from '../../../src/host/memory.ts';
import { openSession } from '../../../src/session.ts';

const URL_SET = { '_config.yml': 'title: S & T\nurl: https://x.example\nbaseurl: /r\n' };

function build(files: Record<string, string>, theme: Record<string, string> = {}) {
  const session = openSession({
    project: memoryProject(files),
    theme: memoryProject(theme),
    configs: ['_config.yml'],
    facts: false,
    baseUrl: undefined,
    unpublished: false,
    now: Date.parse('2026-05-18T10:15:00Z'),
  });
  session.update();
  const made = new Map(session.files().map((file) => [file, String(session.produce(file).content)]));
  return { made, codes: session.diagnostics().map(({ code }) => code) };
}

test('the sitemap is XML with whole addresses, without pages that do not want it, dated by their authors', () => {
  const { made } = build({
    ...URL_SET,
    'content/a.md': '---\nlast_modified_at: 2024-03-04\n---\n',
    'content/b.md': '---\nsitemap: false\n---\n',
  });
  using document = XmlDocument.fromString(made.get('sitemap.xml')!);
  const ns = { s: 'http://www.sitemaps.org/schemas/sitemap/0.9' };
  expect(document.find('//s:loc', ns).map((node) => node.content)).toEqual(['https://x.example/r/a.html']);
  expect(document.get('//s:lastmod', ns)?.content).toBe('2024-03-04T00:00:00+00:00');
  expect(made.get('robots.txt')).toContain('Sitemap: https://x.example/r/sitemap.xml');
});

test('the feed is XML with the newest post first and its text', () => {
  const { made } = build({
    ...URL_SET,
    'content/_posts/2024-01-01-one.md': '---\ntitle: A < B\n---\n[x](/y)\n',
    'content/_posts/2025-01-01-two.md': 'Two\n',
  });
  using document = XmlDocument.fromString(made.get('feed.xml')!);
  const ns = { a: 'http://www.w3.org/2005/Atom' };
  expect(document.find('//a:entry/a:title', ns).map((node) => node.content)).toEqual(['Two', 'A < B']);
  expect(document.find('//a:content', ns)[1]?.content).toContain('href="/r/y"');
});

test('old addresses lead to the page, and chains and loops are refused', () => {
  const { made, codes } = build({
    'content/a.md': '---\nredirect_from: /old/\n---\n',
    'content/b.md': '---\nredirect_to: /c.html\n---\n',
    'content/c.md': '---\nredirect_to: /b.html\n---\n',
    'content/d.md': '---\nredirect_to: /old/\n---\n',
  });
  expect(made.get('old/index.html')).toContain('content="0; url=/a.html"');
  expect(codes.sort()).toEqual(['redirect-chain', 'redirect-loop', 'redirect-loop']);
});

test("the page for what is not found has the theme's templates, and an author's own file replaces it", () => {
  const theme = { 'templates/404.njk': '{% extends "default.njk" %}', 'templates/default.njk': 'theme' };
  const site = { 'content/a.md': 'a', 'templates/default.njk': 'site' };
  expect(build(site, theme).made.get('404.html')).toBe('theme');
  expect(build({ ...site, 'content/404.html': '<!doctype html>own' }, theme).made.get('404.html')).toContain(
    'own',
  );
});

test('without an address there is no sitemap, which is said where it is asked for', () => {
  const { made, codes } = build({ '_config.yml': 'sitemap: true\n', 'content/a.md': 'a' });
  expect([made.has('sitemap.xml'), codes]).toEqual([false, ['needs-url']]);
});
