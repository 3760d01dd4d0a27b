import { expect, test } from 'vitest';
import { codesOf, sessionOver, textsOf } from './site.ts';

const SITE = {
  '_config.yml': 'workshop_name: w\nurl: https://w.example\n',
  'templates/home.njk': '{% for item in edition.nav %}{{ item.title }} {% endfor %}{{ content }}',
  'content/w/_edition.yml': 'title: W\nnav: [papers, speakers, news, call]\n',
  'content/w/index.md': '---\ntitle: Home\n---\n',
  'content/w/papers.md': '---\ntitle: Papers\n---\n',
  'content/w/speakers.md': '---\ntitle: Speakers\n---\nAll of them.\n',
  'content/w/news.md': '---\ntitle: News\nlayout: news\n---\n',
  'content/w/call.md': '---\ntitle: Call\n---\n',
  'templates/news.njk': '{{ content }}',
};

const menuOf = (files: Readonly<Record<string, string>>) =>
  textsOf(sessionOver({ ...SITE, ...files }).session)['w/index.html']!.trim();

test('the menu leaves out what has neither a text nor data or news to show', () => {
  expect(menuOf({})).toBe('Speakers Call');
  expect(menuOf({ 'content/w/_data/papers.yml': '# none yet\n' })).toBe('Speakers Call');
  expect(menuOf({ 'content/w/_data/papers.yml': '- title: One\n  authors: Ann\n' })).toBe(
    'Papers Speakers Call',
  );
  expect(menuOf({ 'content/w/_posts/2026-01-01-a.md': 'News\n' })).toBe('Speakers News Call');
});

test('check tells of it, and not besides that nothing links to the page', () => {
  const { session } = sessionOver({ ...SITE, 'content/w/_edition.yml': 'title: W\nnav: [papers]\n' });
  const papers = session.check(false).filter(({ place }) => place?.path === 'content/w/papers.md');
  expect(codesOf(papers)).toContain('page-still-empty');
  expect(codesOf(papers)).not.toContain('unlinked-page');
});

test('a text that comes or goes is a page of the menu that comes or goes', () => {
  const { session, set } = sessionOver(SITE);
  const menu = () => textsOf(session)['w/index.html']!.trim();
  expect(menu()).toBe('Speakers Call');
  set('content/w/papers.md', '---\ntitle: Papers\n---\nSoon.\n');
  session.update(new Set(['content/w/papers.md']));
  expect(menu()).toBe('Papers Speakers Call');
  set('content/w/papers.md', '---\ntitle: Papers\n---\n');
  session.update(new Set(['content/w/papers.md']));
  expect(menu()).toBe('Speakers Call');
  set('content/w/_data/papers.yml', '');
  session.update(new Set(['content/w/_data/papers.yml']));
  expect(menu()).toBe('Speakers Call');
  set('content/w/_data/papers.yml', '- title: One\n  authors: Ann\n');
  session.update(new Set(['content/w/_data/papers.yml']));
  expect(menu()).toBe('Papers Speakers Call');
});
