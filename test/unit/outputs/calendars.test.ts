import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { codesOf, sessionOver, textsOf } from '../assemble/site.ts';

const RUNS = process.env['WSITE_LONG'] ? 2_000 : 40;

const SITE = {
  '_config.yml': 'url: https://x.example\nbaseurl: /w\n',
  'content/a/_edition.yml': 'title: Sample 2026\ntimezone: Europe/Zurich\ndate: 2026-05-30\nvenue: Hall\n',
  'content/a/schedule.md': '---\ntitle: Schedule\n---\n',
  'content/a/_data/schedule.yml':
    '- {id: one, time: 9:00–10:00, title: One, speaker: Ann, room: A, abstract: "On *it*."}\n' +
    '- {id: two, time: 9:00–10:00, title: Two, room: B, talks: [{id: deep, time: 9:10, title: Deep}]}\n' +
    '- {id: lunch, time: 10:00–11:00, title: Lunch}\n',
};

function calendarsOf(files: Readonly<Record<string, string>>) {
  const { session } = sessionOver({ ...SITE, ...files });
  return {
    texts: textsOf(session),
    codes: codesOf(session.diagnostics()),
    checked: () => codesOf(session.check(false)),
  };
}

function eventsIn(text: string): ICAL.Event[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
}

const value = (event: ICAL.Event, name: string) => String(event.component.getFirstPropertyValue(name));

describe('the calendars of an edition', () => {
  const { texts } = calendarsOf({});

  test('are one of the whole, one of each room, and one of each session and talk', () => {
    expect(Object.keys(texts).filter((file) => file.endsWith('.ics'))).toEqual([
      'a/schedule.ics',
      'a/calendar/a.ics',
      'a/calendar/b.ics',
      'a/calendar/one.ics',
      'a/calendar/two.ics',
      'a/calendar/deep.ics',
      'a/calendar/lunch.ics',
    ]);
  });

  test('hold what is in a room, and what is in all of them', () => {
    const titles = (file: string) => eventsIn(texts[file]!).map(({ summary }) => summary);
    expect(titles('a/schedule.ics')).toEqual(['One', 'Two', 'Lunch']);
    expect(titles('a/calendar/a.ics')).toEqual(['One', 'Lunch']);
    expect(titles('a/calendar/deep.ics')).toEqual(['Deep']);
  });

  test('say where it is, who speaks, and the whole address', () => {
    const [one, two] = eventsIn(texts['a/schedule.ics']!);
    expect(one!.location).toBe('A, Hall');
    expect(one!.description).toBe('Ann\n\nOn it.');
    expect(value(one!, 'url')).toBe('https://x.example/w/a/schedule.html#one');
    expect(two!.description).toBe('- Deep');
  });

  test('name a session by its id, the edition and the host, in each of them the same', () => {
    expect(eventsIn(texts['a/calendar/one.ics']!)[0]!.uid).toBe('one.a@x.example');
    expect(eventsIn(texts['a/schedule.ics']!)[0]!.uid).toBe('one.a@x.example');
  });
});

test('a session that is moved and renamed keeps its name, and its revision says that it changed', () => {
  const { texts } = calendarsOf({
    'content/a/_data/schedule.yml': '- {id: one, time: 14:00–15:00, title: Other, revision: 2}\n',
  });
  const [one] = eventsIn(texts['a/schedule.ics']!);
  expect([one!.uid, one!.sequence, value(one!, 'dtstamp')]).toEqual([
    'one.a@x.example',
    2,
    '2026-01-03T00:00:00Z',
  ]);
});

test.each([
  ['cancelled', 'CANCELLED'],
  ['postponed', 'TENTATIVE'],
  ['moved-online', 'CONFIRMED'],
])('an edition that is %s has entries that are %s', (status, said) => {
  const { texts } = calendarsOf({
    'content/a/_edition.yml': `title: S\ntimezone: UTC\ndate: 2026-05-30\nstatus: ${status}\n`,
  });
  expect(value(eventsIn(texts['a/schedule.ics']!)[0]!, 'status')).toBe(said);
});

test('without an address of the site the entries have none, and check says so', () => {
  const { texts, codes, checked } = calendarsOf({
    '_config.yml': 'title: S\noutputs: {schedule_json: false, schedule_xml: false}\n',
  });
  expect(eventsIn(texts['a/schedule.ics']!)[0]!.component.getFirstProperty('url')).toBeNull();
  expect(codes).not.toContain('calendar-without-url');
  expect(checked()).toContain('calendar-without-url');
});

test('an author’s own file stands in the place of a calendar', () => {
  const { session } = sessionOver({ ...SITE, 'content/a/schedule.ics': 'mine' });
  expect(Buffer.from(session.produce('a/schedule.ics').content!).toString()).toBe('mine');
});

test('no calendar is made where they are switched off', () => {
  const { texts } = calendarsOf({ '_config.yml': 'outputs: {calendar: false}\n' });
  expect(Object.keys(texts).filter((file) => file.endsWith('.ics'))).toEqual([]);
});

test('another parser reads the instants that templates see, in every zone and on every day', () => {
  const zones = Intl.supportedValuesOf('timeZone');
  fc.assert(
    fc.property(
      fc.constantFrom(...zones, 'AoE'),
      fc.integer({ min: 0, max: 365 * 30 }),
      fc.integer({ min: 4, max: 22 }),
      (zone, days, hour) => {
        const day = new Date(Date.UTC(2010, 0, 1 + days)).toISOString().slice(0, 10);
        const { session } = sessionOver({
          'content/a/_edition.yml': `timezone: ${zone}\ndate: ${day}\n`,
          'content/a/_data/schedule.yml': `- {time: "${hour}:05–${hour}:55", title: T}\n`,
          'content/a/index.md':
            '{% for t in edition.schedule.sessions %}{{ t.start }} {{ t.end }}{% endfor %}',
        });
        fc.pre(!codesOf(session.diagnostics()).some((code) => code.startsWith('time-')));
        const texts = textsOf(session);
        const seen = />(\S+) (\S+)</.exec(texts['a/index.html']!)!;
        const [event] = eventsIn(texts['a/schedule.ics']!);
        expect(event!.startDate.toUnixTime()).toBe(Date.parse(seen[1]!) / 1000);
        expect(event!.endDate.toUnixTime()).toBe(Date.parse(seen[2]!) / 1000);
      },
    ),
    { numRuns: RUNS },
  );
});
