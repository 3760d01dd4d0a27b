import { expect, test } from 'vitest';
import { shallowHistory } from '../../../src/diagnostics/messages/history.ts';
import { memoryProject } from '../../../src/host/memory.ts';
import type { History } from '../../../src/model/history.ts';
import { openSession } from '../../../src/session.ts';

const CONFIG = 'url: https://x.example\ntimezone: Europe/Paris\n';
const JUNE = 1_780_310_400;

/** A history of these files, each changed on that day of June 2026 at 12:40 in Paris. */
const historyOf = (days: Readonly<Record<string, number>>, name = '1'): History => ({
  name,
  changed: (path) => (days[path] === undefined ? undefined : JUNE + (days[path] - 1) * 86_400),
  complaints: [],
});

/** A session over files with the theme's place taken by nothing, and a history that can be put in another's place. */
function open(files: Readonly<Record<string, string>>, first: History) {
  let history = first;
  let asked = 0;
  const session = openSession({
    project: memoryProject({ '_config.yml': CONFIG, ...files }),
    theme: memoryProject({ 'templates/default.njk': '{{ content }}' }),
    configs: ['_config.yml'],
    facts: false,
    baseUrl: undefined,
    unpublished: false,
    now: Date.parse('2026-07-01T00:00:00Z'),
    history: () => {
      asked++;
      return history;
    },
  });
  session.update();
  /** The day of each address, `none` where the sitemap says none. */
  const days = () => {
    const rows = String(session.produce('sitemap.xml').content).matchAll(
      /<loc>https:\/\/x\.example\/([^<]*)<\/loc>(?:<lastmod>([^<]*)<)?/g,
    );
    return Object.fromEntries([...rows].map(([, url, time]) => [url, time?.slice(0, 10) ?? 'none']));
  };
  const move = (next: History) => {
    history = next;
    session.update(new Set());
  };
  return { session, days, move, asked: () => asked };
}

test('a page that says nothing of its changes was changed by its newest commit, in the zone of the site', () => {
  const { session, days } = open(
    { 'content/a.md': '', 'content/b.md': '', 'content/c.pdf': '' },
    historyOf({ 'content/a.md': 3, 'content/c.pdf': 4 }),
  );
  expect(days()).toEqual({ 'a.html': '2026-06-03', 'b.html': 'none', 'c.pdf': '2026-06-04' });
  expect(String(session.produce('sitemap.xml').content)).toContain('<lastmod>2026-06-03T12:40:00+02:00<');
});

test('what an author says goes before what git knows', () => {
  const { days } = open(
    {
      'content/a.md': '---\nlast_modified_at: 2025-01-02\n---\n',
      'content/b.md': '---\nupdated: 2025-01-03\n---\n',
      'content/_posts/2025-01-04-c.md': '',
    },
    historyOf({ 'content/a.md': 9, 'content/b.md': 9, 'content/_posts/2025-01-04-c.md': 9 }),
  );
  expect(Object.values(days()).sort()).toEqual(['2025-01-02', '2025-01-03', '2025-01-04']);
});

test("a page made of an edition's data changes with the data that it shows", () => {
  const { days } = open(
    {
      'content/e/_edition.yml': 'title: E\n',
      'content/e/_data/speakers.yml': '- name: Ann\n',
      'content/e/_data/sponsors.yml': '- name: Firm\n',
      'content/e/index.md': '',
      'content/e/speakers.md': '',
      'content/e/organizers.md': '',
      'content/e/travel.md': '',
    },
    historyOf({
      'content/e/_edition.yml': 1,
      'content/e/_data/speakers.yml': 5,
      'content/e/_data/sponsors.yml': 7,
      'content/e/index.md': 2,
      'content/e/speakers.md': 2,
      'content/e/organizers.md': 2,
      'content/e/travel.md': 2,
    }),
  );
  expect(days()).toEqual({
    'e/': '2026-06-07',
    'e/speakers.html': '2026-06-05',
    'e/organizers.html': '2026-06-02',
    'e/travel.html': '2026-06-02',
  });
});

test('a new commit makes the sitemap anew, and no page', () => {
  const { session, days, move } = open({ 'content/a.md': '' }, historyOf({ 'content/a.md': 3 }));
  for (const file of session.files()) session.produce(file);
  move(historyOf({ 'content/a.md': 3 }));
  expect([...session.stale()]).toEqual([]);
  move(historyOf({ 'content/a.md': 8 }, '2'));
  expect([...session.stale()]).toEqual(['sitemap.xml']);
  expect(days()).toEqual({ 'a.html': '2026-06-08' });
});

test('a history that is cut off is told of where a sitemap is made', () => {
  const cut = { ...historyOf({}), complaints: [shallowHistory()] };
  const { session, days } = open({ 'content/a.md': '' }, cut);
  expect(days()).toEqual({ 'a.html': 'none' });
  expect(session.diagnostics().map(({ code }) => code)).toContain('shallow-history');
});

test('git is not asked where no output wants to know', () => {
  const { session, asked } = open({ '_config.yml': 'title: T\n', 'content/a.md': '' }, historyOf({}));
  for (const file of session.files()) session.produce(file);
  session.update();
  expect(asked()).toBe(0);
});
