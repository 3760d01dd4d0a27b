import { expect, test } from 'vitest';
import { built } from './built.ts';

test("the page for what is not found has the theme's templates, and an author's own file replaces it", async () => {
  const theme = { 'templates/404.njk': '{% extends "default.njk" %}', 'templates/default.njk': 'theme' };
  const site = { 'content/a.md': 'a', 'templates/default.njk': 'site' };
  expect((await built(site, theme)).files.get('404.html')).toBe('theme');
  const own = { ...site, 'content/404.html': '<!doctype html>own' };
  expect((await built(own, theme)).files.get('404.html')).toContain('own');
});

test('what a feed quotes has the base path, and is the text of the page', async () => {
  const config = 'title: T\nurl: https://x.example\nbaseurl: /r\n';
  const { files } = await built({ '_config.yml': config, 'content/_posts/2024-01-01-one.md': '[x](/y)\n' });
  expect(files.get('feed.xml')).toContain('href=&quot;/r/y&quot;');
});
