import { describe, expect, test } from 'vitest';
import { sessionOver } from '../site.ts';

const FACTS = 'title: Sample 2026\ntimezone: Europe/Zurich\ndates: {start: 2026-05-30, end: 2026-05-31}\n';
const SCHEDULE =
  '- {id: k, day: 2026-05-30, time: 9:00–10:00, speaker: Ann, kind: keynote, room: R}\n' +
  '- {day: 2026-05-30, time: 10:00–10:30, title: Break}\n' +
  '- {id: t, day: 2026-05-30, time: 10:30–11:30, title: Talks, talks: [{time: 10:40, title: T, paper: p}]}\n';

interface Node {
  readonly [key: string]: unknown;
}

function pageOf(files: Readonly<Record<string, string>>, path: string, expression: string): unknown {
  const { session } = sessionOver({
    '_config.yml': 'url: https://x.example\nbaseurl: /w\n',
    'content/a/_edition.yml': `${FACTS}venue: {name: Hall, city: Bern, country: CH}\npages: {talks: true, papers: true}\n`,
    'content/a/_data/schedule.yml': SCHEDULE,
    'content/a/_data/speakers.yml': '- {name: Ann, affiliation: MIT, title: On things}\n',
    'content/a/_data/organizers.yml': '- {name: Bob, url: https://b.example}\n',
    'content/a/_data/papers.yml':
      '- {id: p, title: P, authors: Cy Fox, abstract: "*A*", pdf: /a/papers/p.pdf}\n',
    'content/a/index.html': '{{ page.title }}{{ edition.json_ld | jsonify }}',
    'templates/default.njk': `{% if page.talk or page.paper %}{{ ${expression} | jsonify }}{% else %}{{ content }}{% endif %}`,
    ...files,
  });
  return JSON.parse(String(session.produce(path).content));
}

const event = (files: Readonly<Record<string, string>> = {}): Node =>
  pageOf(
    { 'content/a/index.html': '{{ edition.json_ld | jsonify }}', ...files },
    'a/index.html',
    'page',
  ) as Node;

const edition = (more: string) => ({ 'content/a/_edition.yml': `${FACTS}${more}` });

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/;

/** What Google's guide requires of an event, in each of them. */
function expectComplete(node: Node): void {
  expect(node['name']).toEqual(expect.stringMatching(/\S/));
  expect(node['startDate']).toMatch(INSTANT);
  const places = [node['location']].flat() as Node[];
  expect(places.length).toBeGreaterThan(0);
  for (const place of places) expect(place['address'] ?? place['url']).toBeTruthy();
  for (const inner of (node['subEvent'] ?? []) as Node[]) expectComplete(inner);
}

describe('an edition as an event', () => {
  test('has what is required and recommended, and so have its sessions and talks', () => {
    const node = event();
    expectComplete(node);
    expect(node).toMatchObject({
      '@context': 'https://schema.org',
      '@type': ['Event', 'ConferenceEvent'],
      url: 'https://x.example/w/a/',
      endDate: '2026-05-31',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      organizer: [{ '@type': 'Person', name: 'Bob', url: 'https://b.example' }],
      performer: [{ '@type': 'Person', name: 'Ann', affiliation: { name: 'MIT' } }],
    });
  });

  test('leaves breaks out of its sessions', () => {
    const titles = (event()['subEvent'] as Node[]).map((node) => node['name']);
    expect(titles).toEqual(['On things', 'Talks']);
  });

  test.each([
    ['status: cancelled\nvenue: H\n', 'EventCancelled', 'OfflineEventAttendanceMode', 'Place'],
    ['status: postponed\nvenue: H\n', 'EventPostponed', 'OfflineEventAttendanceMode', 'Place'],
    ['status: moved-online\nvenue: H\n', 'EventMovedOnline', 'OnlineEventAttendanceMode', 'VirtualLocation'],
    ['previous_date: 2026-01-02\nvenue: H\n', 'EventRescheduled', 'OfflineEventAttendanceMode', 'Place'],
    ['attendance: online\n', 'EventScheduled', 'OnlineEventAttendanceMode', 'VirtualLocation'],
  ])('%j is %s, %s, at a %s', (more, status, mode, place) => {
    const node = event(edition(more));
    expectComplete(node);
    expect(node).toMatchObject({
      eventStatus: `https://schema.org/${status}`,
      eventAttendanceMode: `https://schema.org/${mode}`,
      location: { '@type': place },
    });
  });

  test('in both ways at once has both places', () => {
    const node = event(edition('attendance: hybrid\nvenue: H\nlive_stream: https://l.example\n'));
    expect((node['location'] as Node[]).map((place) => place['@type'])).toEqual(['Place', 'VirtualLocation']);
  });

  test('that was moved keeps the day that was announced', () =>
    expect(event(edition('previous_date: 2026-01-02\n'))['previousStartDate']).toBe('2026-01-02'));

  test('says its series, the conference around it and where to register', () => {
    const node = event(
      edition('series: S\nhost: {name: C}\nregistration: {url: /r.html, opens: 2026-01-02}\n'),
    );
    expect(node['superEvent']).toEqual([
      { '@type': 'EventSeries', name: 'S' },
      { '@type': 'Event', name: 'C' },
    ]);
    expect(node['offers']).toEqual({
      '@type': 'Offer',
      url: 'https://x.example/w/r.html',
      validFrom: '2026-01-02',
    });
  });

  test('without a date is none', () =>
    expect(event({ 'content/a/_edition.yml': 'title: S\n', 'content/a/_data/schedule.yml': '' })).toBeNull());
});

test('a talk’s page says the talk, the edition that it is in, and the way to it', () => {
  const { '@graph': graph } = pageOf({}, 'a/talks/k.html', 'page.json_ld') as { '@graph': Node[] };
  expectComplete(graph[0]!);
  expectComplete(graph[0]!['superEvent'] as Node);
  expect(graph[1]).toMatchObject({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { position: 1, name: 'Sample 2026', item: 'https://x.example/w/a/' },
      { position: 2, name: 'On things', item: 'https://x.example/w/a/talks/k.html' },
    ],
  });
});

test('a paper’s page says the article, and Google Scholar’s tags', () => {
  const { '@graph': graph } = pageOf({}, 'a/papers/p.html', 'page.json_ld') as { '@graph': Node[] };
  expect(graph[0]).toMatchObject({
    '@type': 'ScholarlyArticle',
    headline: 'P',
    author: [{ '@type': 'Person', name: 'Cy Fox' }],
    datePublished: '2026-05-30',
    abstract: 'A',
    url: 'https://x.example/w/a/papers/p.html',
  });
  expect(pageOf({}, 'a/papers/p.html', 'page.citation')).toEqual([
    { name: 'citation_title', content: 'P' },
    { name: 'citation_author', content: 'Cy Fox' },
    { name: 'citation_publication_date', content: '2026/05/30' },
    { name: 'citation_conference_title', content: 'Sample 2026' },
    { name: 'citation_pdf_url', content: 'https://x.example/w/a/papers/p.pdf' },
    { name: 'citation_abstract_html_url', content: 'https://x.example/w/a/papers/p.html' },
  ]);
});
