import { expect, test } from 'vitest';
import { FILES, served, tagOf, text } from './site.ts';

const SITE = {
  ...FILES,
  '_config.yml': 'title: T\nworkshop_name: w2026\n',
  'content/w2026/_edition.yml':
    'title: W\ntimezone: Europe/Zurich\ndates: {start: 2026-05-18, end: 2026-05-19}\n',
  'content/w2026/_data/deadlines.yml': '- {name: Papers, date: 2026-02-01, time: "18:00"}\n',
  'content/w2026/index.md':
    '---\ntitle: W\n---\n{{ edition.phase }}, {{ edition.deadlines[0].passed }}, {{ "now" | date("%Y") }}\n',
};
const PAGE = '/w2026/';
const put = (ask: Awaited<ReturnType<typeof served>>['ask'], at: string, headers = {}) =>
  ask(`/__wsite/now?at=${encodeURIComponent(at)}`, headers, 'POST');

test('a page is shown at the moment that it was put to, in the zone of the current edition, and its scripts are told it', async () => {
  const { ask } = await served(SITE);
  expect(text(await ask(PAGE))).toContain('before, false, 1970');
  expect((await put(ask, '2026-05-18T10:15')).status).toBe(204);
  const shown = text(await ask(PAGE));
  expect(shown).toContain('during, true, 2026');
  expect(shown).toContain('data-wsite-now="2026-05-18T08:15:00.000Z"');
  await put(ask, '');
  expect(text(await ask(PAGE))).toContain('before, false, 1970');
});

test('open pages are told the moment, the moments of the edition, and that their text is another one', async () => {
  const { ask, listen } = await served(SITE);
  const messages = await listen(PAGE, tagOf(await ask(PAGE)));
  await put(ask, '2026-05-18T10:15');
  await ask(PAGE);
  expect(messages.map(({ kind }) => kind)).toEqual(['hello', 'moment', 'page']);
  expect(messages[1]).toMatchObject({
    moment: {
      stands: '2026-05-18T08:15:00.000Z',
      wall: '2026-05-18T10:15',
      zone: 'Europe/Zurich',
      marks: [
        { name: 'Papers: the last minute', wall: '2026-02-01T17:59' },
        { name: 'Papers: passed', wall: '2026-02-01T18:01' },
        { name: 'The first day begins', wall: '2026-05-18T00:00' },
        { name: 'The last day is over', wall: '2026-05-20T00:00' },
      ],
    },
  });
});

test('a browser does not take a page of another moment for this one', async () => {
  const { ask } = await served();
  const before = (await ask('/a')).headers['etag']!;
  await put(ask, '2026-05-18T10:15');
  expect((await ask('/a', { 'if-none-match': before })).status).toBe(200);
});

test('a page of another site cannot move the moment', async () => {
  const { ask } = await served(SITE);
  expect((await put(ask, '2026-05-18', { origin: 'https://evil.example' })).status).toBe(403);
  expect(text(await ask(PAGE))).toContain('before');
});

test('what is no moment is refused', async () => {
  const { ask } = await served();
  expect((await put(ask, 'tomorrow')).status).toBe(400);
});

test('a deadline that passes while the site is served changes the pages that show it', async () => {
  const due = Date.parse('1970-01-02T18:00:00Z');
  const deadlines = '- {name: Papers, date: 1970-01-02, time: "18:00", timezone: UTC}\n';
  const { ask, timers } = await served({ ...SITE, 'content/w2026/_data/deadlines.yml': deadlines });
  for (let at = 0; at < due; at += 900_000) {
    timers.pass(900_000);
    await ask(PAGE);
  }
  expect(text(await ask(PAGE))).toContain('before, false');
  timers.pass(1000);
  expect(text(await ask(PAGE))).toContain('before, true');
});
