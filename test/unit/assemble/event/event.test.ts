import { expect, test } from 'vitest';
import { makeEvent } from '../../../../src/assemble/event/event.ts';
import type { Diagnostic } from '../../../../src/diagnostics/diagnostic.ts';
import { wholeText } from '../../../../src/diagnostics/text.ts';
import type { DataEntry } from '../../../../src/model/entry.ts';
import { parseData } from '../../../../src/syntax/data.ts';
import { makeMap } from '../../../../src/syntax/value.ts';

const FACTS = makeMap([
  ['timezone', 'Europe/Zurich'],
  ['date', '2026-06-01'],
]);

const PLACES = {
  folder: 'a',
  home: undefined,
  schedule: undefined,
  papers: undefined,
  pages: { talks: false, papers: false },
  outputs: { calendar: true, scheduleJson: true, scheduleXml: true, bibtex: true },
  isHosted: false,
};

function eventOf(files: Record<string, string>, facts = FACTS, unread: readonly string[] = []) {
  const said: Diagnostic[] = [];
  const entries = Object.entries(files).map(([name, text]): DataEntry => {
    const path = `content/a/_data/${name}.yml`;
    const value = parseData('yaml', wholeText(path, text), (d) => void said.push(d));
    return { kind: 'data', format: 'yaml', path, text, value, hash: '', diagnostics: [] };
  });
  const { entries: made, diagnostics } = makeEvent({
    name: 'a',
    facts,
    unread: new Set(unread),
    files: entries,
    folder: 'content/a/_data',
    places: PLACES,
    site: { url: '', baseurl: '' },
    now: 0,
  });
  return {
    event: JSON.parse(JSON.stringify(Object.fromEntries(made))),
    codes: [...said, ...diagnostics].map(({ code }) => code),
    hints: [...said, ...diagnostics].map(({ hint }) => hint),
  };
}

test('a list of names is a list of people', () => {
  const { event, codes } = eventOf({ committee: '- Ann Lee\n- Bob Ray\n' });
  expect(event.committee.map((p: { id: string }) => p.id)).toEqual(['ann-lee', 'bob-ray']);
  expect(codes).toEqual([]);
});

test('a session without an end ends when the next in its room begins, and says that this is inferred', () => {
  const { event } = eventOf({ schedule: '- {time: "9:00", title: One}\n- {time: "9:30", title: Two}\n' });
  expect(event.schedule.sessions[0]).toMatchObject({
    start: '2026-06-01T09:00:00+02:00',
    end: '2026-06-01T09:30:00+02:00',
    end_inferred: true,
    duration: 30,
  });
  expect(event.schedule.sessions[1]).toMatchObject({ end: null, end_inferred: false });
});

test('who speaks in two rooms one after the other is in one place at a time', () => {
  const schedule =
    '- {time: 9:00-9:30, title: One, room: A, speaker: Ann}\n- {time: 9:30-10:00, title: Two, room: B, speaker: Ann}\n';
  expect(eventOf({ schedule }).codes).toEqual([]);
});

test('an edition without event data has none', () =>
  expect(eventOf({ other: 'x: 1\n' }).event).not.toHaveProperty('schedule'));

const TALKING = '- {name: Ann, abstract: of Ann}\n- {name: Bob, abstract: of Bob}\n';

test('a session of one speaker has the abstract of that talk', () => {
  const schedule = '- {time: "9:00", title: One, speaker: Bob}\n';
  expect(eventOf({ speakers: TALKING, schedule }).event.schedule.sessions[0].abstract).toBe('of Bob');
});

test('a session of several people or papers has no abstract of one of them', () => {
  const papers = '- {title: P, abstract: of P}\n- {title: Q, abstract: of Q}\n';
  const schedule =
    '- {time: "9:00", title: Panel, speakers: [Ann, Bob]}\n- {time: "10:00", title: Posters, papers: [P, Q]}\n';
  const { sessions } = eventOf({ speakers: TALKING, papers, schedule }).event.schedule;
  expect(sessions.map((session: { abstract: string }) => session.abstract)).toEqual([null, null]);
});

const sessionsOf = (files: Record<string, string>) =>
  eventOf(files).event.schedule.sessions.map(
    ({ id, anchor, title, untitled }: Record<string, unknown>) => [id, anchor, title, untitled] as const,
  );

test('a talk is named by who speaks, whatever its title, unless it has an id of its own', () => {
  const schedule = (title: string) =>
    `- {time: "9:00", kind: keynote, speaker: Ann Lee${title}}\n- {time: "10:00", id: best, speaker: Bob Ray}\n`;
  const ids = (title: string) => sessionsOf({ schedule: schedule(title) }).map(([id]: [string]) => id);
  expect(ids('')).toEqual(['ann-lee', 'best']);
  expect(ids(', title: On ants')).toEqual(['ann-lee', 'best']);
});

test('a second talk of somebody, and one of several people, are named by their titles', () => {
  const schedule =
    '- {time: "9:00", title: One, speaker: Ann}\n- {time: "10:00", title: Two, speaker: Ann}\n' +
    '- {time: "11:00", title: Three, speakers: [Ann, Bob]}\n- {time: "12:00", title: Four, kind: panel, speaker: Bob}\n';
  const ids = sessionsOf({ schedule }).map(([id]: [string]) => id);
  expect(ids).toEqual(['ann', 'two', 'three', 'four']);
});

test('a talk of whom is still to be filled in is named by its title', () => {
  const schedule = '- {time: "9:00", title: One, speaker: {name: __FILL__}}\n';
  expect(sessionsOf({ schedule }).map(([id]: [string]) => id)).toEqual(['one']);
});

test('an id that the author gives further on is taken by no session before', () => {
  const schedule =
    '- {time: "9:00", title: One, speaker: Ann}\n- {time: "10:00", title: Two, id: ann, speaker: Bob}\n';
  expect(sessionsOf({ schedule }).map(([id]: [string]) => id)).toEqual(['one', 'ann']);
});

test('the anchor of a talk is not that of who speaks, so that both may stand on one page', () => {
  const schedule = '- {time: "9:00", title: One, speaker: ann}\n- {time: "10:00", id: bob, speaker: bob}\n';
  const speakers = '- {id: ann, name: Ann, title: A}\n- {id: bob, name: Bob, title: B}\n';
  const anchors = sessionsOf({ schedule, speakers }).map(([, anchor]: [string, string]) => anchor);
  expect(anchors).toEqual(['talk-ann', 'bob']);
});

test('a talk that has no title yet is called by who speaks, else by its kind, and says so', () => {
  const schedule = [
    'kind: keynote, speaker: Ann Lee',
    'kind: invited, title: TBA, speaker: Bob Ray',
    'kind: invited',
    'kind: panel, speakers: [Ann Lee, Bob Ray]',
    'kind: panel, title: Panel',
    'kind: talk, title: Known, speaker: Ann Lee',
  ].map((line, i) => `- {time: "${9 + i}:00", ${line}}\n`);
  const titles = sessionsOf({ schedule: schedule.join('') }).map(([, , ...title]: unknown[]) => title);
  expect(titles).toEqual([
    ['Ann Lee', true],
    ['Bob Ray', true],
    ['Invited talk', true],
    ['Panel', true],
    ['Panel', true],
    ['Known', false],
  ]);
});

test("what is said under a speaker's `talk` is the title and the abstract of the talk", () => {
  const { event } = eventOf({
    speakers: '- {name: Ann, talk: On ants}\n- {name: Bob, talk: {title: On bees, abstract: They hum.}}\n',
    schedule: '- {time: "9:00", speaker: Ann}\n- {time: "10:00", speaker: Bob}\n',
  });
  expect(event.schedule.sessions).toMatchObject([
    { title: 'On ants', untitled: false, abstract: null },
    { title: 'On bees', untitled: false, abstract: 'They hum.' },
  ]);
  expect(event.speakers[1].talk).toMatchObject({ title: 'On bees', abstract: 'They hum.' });
});

test('who speaks without a title yet has no talk to show', () => {
  const { event } = eventOf({
    speakers: '- {name: Ann, title: TBA}\n- {name: Bob}\n- {name: Eve, title: On eels}\n',
    schedule:
      '- {time: "9:00", speaker: Ann}\n- {time: "10:00", speaker: Bob}\n- {time: "11:00", speaker: Eve}\n',
  });
  expect(event.speakers.map((p: { talk: unknown }) => p.talk)).toEqual([
    null,
    null,
    expect.objectContaining({ title: 'On eels' }),
  ]);
});

test('who is not known is asked for by the last name', () => {
  const speakers = '- {name: William Dally}\n';
  const schedule = '- {time: "9:00", title: One, speaker: Bill Dally}\n';
  expect(eventOf({ speakers, schedule }).hints[0]).toContain('Did you mean `William Dally`?');
});

test('somebody whom no file lists can be named in the schedule with an affiliation in brackets', () => {
  const schedule = '- {time: "9:00", title: One, speaker: Jonas Weber (TU Dresden)}\n';
  const { event, codes } = eventOf({ speakers: '- {name: Ann}\n', schedule });
  expect(event.schedule.sessions[0].speakers).toMatchObject([
    { name: 'Jonas Weber', affiliation: 'TU Dresden' },
  ]);
  expect(codes).toEqual(['never-referred']);
});

test('a listed speaker is found where an affiliation stands behind the name', () => {
  const schedule = '- {time: "9:00", title: One, speaker: Ann Lee (MIT)}\n';
  const { event, codes } = eventOf({ speakers: '- {id: lee, name: Ann Lee}\n', schedule });
  expect(event.schedule.sessions[0].speakers).toMatchObject([{ id: 'lee' }]);
  expect(codes).toEqual([]);
});

test('a misspelt name is no new person, with an affiliation behind it or not', () => {
  const schedule = '- {time: "9:00", title: One, speaker: Anne Lee (MIT)}\n';
  expect(eventOf({ speakers: '- {name: Ann Lee}\n', schedule }).hints).toContain('Did you mean `Ann Lee`?');
});

test('who is not listed can be added to the file of speakers, or be said in the schedule', () => {
  const schedule = '- {time: "9:00", title: One, speaker: Jonas Weber}\n';
  const { hints } = eventOf({ speakers: '- {name: Ann}\n', schedule });
  expect(hints.join('\n')).toMatch(
    /`content\/a\/_data\/speakers.yml`.*`Jonas Weber \(TU Dresden\)`.*`\{ name: Jonas Weber, affiliation: TU Dresden \}`/,
  );
});

test.each(['speakers', 'organizers', 'committee', 'panelists', 'papers'])(
  'of a file of %s that cannot be read, nothing is said but that',
  (broken) => {
    const files = {
      speakers: '- {id: ann, name: Ann Lee}\n',
      organizers: '- Bob Ray\n',
      committee: '- Cy Dee\n',
      panelists: '- Ed Fox\n',
      papers: '- {id: one, title: One}\n',
      schedule: '- {time: "9:00", paper: one, speakers: [ann, Bob Ray, Ed Fox], chair: Cy Dee}\n',
    };
    expect(eventOf(files).codes).toEqual([]);
    expect(eventOf({ ...files, [broken]: '- name: "Ann\n' }).codes).toEqual(['unclosed-quote']);
  },
);

test.each([
  ['remote', { remark: 'remote' }],
  ['via Zoom', { remark: 'via Zoom' }],
  ['session chair', { remark: 'session chair' }],
  ['TBC', { remark: 'TBC' }],
  ['she/her', { pronouns: 'she/her' }],
])('`(%s)` behind a name is no affiliation', (brackets, aside) => {
  const { event } = eventOf({ schedule: `- {time: "9:00", title: T, speaker: Jane Doe (${brackets})}\n` });
  const [person] = event.schedule.sessions[0].speakers;
  expect(person).toMatchObject({ name: 'Jane Doe', affiliation: null, ...aside });
});

test('what is no affiliation may stand behind one', () => {
  const { event } = eventOf({ schedule: '- {time: "9:00", title: T, speaker: Jane Doe (MIT) (remote)}\n' });
  expect(event.schedule.sessions[0].speakers[0]).toMatchObject({ affiliation: 'MIT', remark: 'remote' });
});

test('two speakers may be named in one text', () => {
  const { event, codes } = eventOf({
    speakers: '- name: Ann Lee\n- name: Bob Ray\n',
    schedule:
      '- {time: "9:00", title: T, speakers: Ann Lee and Bob Ray}\n- {time: "10:00", title: U, speaker: "Ann Lee, Bob Ray"}\n',
  });
  const names = event.schedule.sessions.map((s: { speakers: { name: string }[] }) =>
    s.speakers.map(({ name }) => name),
  );
  expect([names, codes]).toEqual([
    [
      ['Ann Lee', 'Bob Ray'],
      ['Ann Lee', 'Bob Ray'],
    ],
    [],
  ]);
});

test('of two speakers in one text, the one whom nobody knows is named', () => {
  const { codes, hints } = eventOf({
    speakers: '- name: Ann Lee\n',
    schedule: '- {time: "9:00", title: T, speakers: Ann Lee and Bop Rey}\n',
  });
  expect(codes).toEqual(['unknown-reference']);
  expect(hints[0]).toContain('`Bop Rey (TU Dresden)`');
});

test('a person with a name in letters that are not Latin has an address of that name', () => {
  const { event } = eventOf({ committee: '- محمد الفارسي\n- 王小明\n- Nguyễn Văn An\n- Ştefan Łuć\n- 🎉\n' });
  expect(event.committee.map(({ id }: { id: string }) => id)).toEqual([
    'محمد-الفارسي',
    '王小明',
    'nguyen-van-an',
    'stefan-luc',
    'item',
  ]);
});

const SESSIONS =
  '- {time: "9:00", title: One}\n- {time: "10:00", title: Two}\n- {time: "11:00", title: Three}\n';

test('sessions of which nothing says the day are told of once', () => {
  const { codes } = eventOf({ schedule: SESSIONS }, makeMap([['timezone', 'Europe/Zurich']]));
  expect(codes).toEqual(['day-missing']);
});

test('nothing more is said where the day or the zone of the edition cannot be read', () => {
  const zone = makeMap([['timezone', 'Europe/Zurich']]);
  const date = makeMap([['date', '2026-06-01']]);
  expect(eventOf({ schedule: SESSIONS }, zone, ['dates']).codes).toEqual([]);
  expect(eventOf({ schedule: SESSIONS }, date, ['timezone']).codes).toEqual([]);
});

test('a zone is called by both of its names where the clocks change during the programme', () => {
  const { event } = eventOf({
    schedule:
      '- {day: 2026-10-24, time: "9:00", title: One}\n- {day: 2026-10-25, time: "9:00", title: Two}\n',
  });
  expect(event.schedule.zone_text).toBe('Zurich time (CEST/CET)');
});

test("what is cancelled stays, and is in nobody's way", () => {
  const { event, codes } = eventOf({
    speakers: '- {id: ann, name: Ann Lee}\n',
    schedule:
      '- {time: 9:00–10:00, title: Off, speaker: ann, room: R, status: Cancelled}\n' +
      '- {time: 9:00–10:00, title: On, speaker: ann, room: R}\n' +
      '- {time: 10:00–11:00, title: Session, status: cancelled, talks: [{time: "10:00", title: Talk}]}\n',
  });
  const [off, on, session] = event.schedule.sessions;
  expect([off.cancelled, on.cancelled, session.talks[0].cancelled, codes]).toEqual([true, false, true, []]);
});

test('a remark behind an unknown name is not taken for a part of it', () => {
  const { hints } = eventOf({
    speakers: '- name: Ann Lee\n',
    schedule: '- {time: "9:00", title: T, speaker: Jane Doe (remote)}\n',
  });
  expect(hints[0]).toContain('`Jane Doe (TU Dresden)`');
});
