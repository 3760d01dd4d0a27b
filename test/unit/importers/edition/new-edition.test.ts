import { describe, expect, test } from 'vitest';
import { Fault } from '../../../../src/diagnostics/diagnostic.ts';
import { memoryProject } from '../../../../src/host/memory.ts';
import { planEdition } from '../../../../src/importers/edition/new-edition.ts';

const SITE: Readonly<Record<string, string>> = {
  '_config.yml': 'title: W\n# The edition of the home page.\nworkshop_name: w2026 # change this\nlang: en\n',
  'content/w2026/_edition.yml': [
    'title: W 2026',
    'number: 4',
    'date: 2026-12-12',
    'timezone: America/Chicago',
    'venue: {name: Hall, geo: {lat: 1, lon: 2}}',
    'registration:',
    '  url: https://example.org/r',
    'status: cancelled',
    'code_of_conduct: /w2026/conduct.html',
    '',
  ].join('\n'),
  'content/w2026/_data/organizers.yml': '- {id: o, name: Olga Ober}\n',
  'content/w2026/_data/speakers.yml': '# Who speaks.\n- {id: s, name: Sam Stone, title: T}\n',
  'content/w2026/_data/deadlines.yml':
    '- name: Submission\n  date: 11 September 2026\n  extended: 2026-09-18\n  timezone: AoE\n',
  'content/w2026/_data/schedule.yml': [
    '- {time: 09:00-09:10, title: Opening, speaker: o}',
    '- {id: s, time: 09:10-10:00, speaker: s, chair: o, slides: /s.pdf}',
    '',
  ].join('\n'),
  'content/w2026/index.md':
    '---\ntitle: W\nredirect_from: /old/\n---\nSee [dates](/w2026/call.html) and ![](plan.png).\n',
  'content/w2026/call.md':
    '---\ntitle: Call\npermalink: /w2026/call.html\n---\nDue on 11 September. [PDF](/w2026/call.pdf)\n',
  'content/w2026/plain.md': 'Sam Stone speaks.\n',
  'content/w2026/_posts/2026-01-01-a.md': 'Old news\n',
  'content/w2026/plan.png': 'x',
  'content/w2026/call.pdf': 'x',
};

const plan = (
  more: Readonly<Record<string, string>> = {},
  date?: { year: number; month: number; day: number },
) => planEdition(memoryProject({ ...SITE, ...more }), 'w2027', 'w2026', date);
const made = (path: string, more: Readonly<Record<string, string>> = {}) => plan(more).files.get(path);

test('pages and data are carried over; news, pictures and layouts are not', () => {
  expect([...plan().files.keys()].sort()).toEqual([
    '_config.yml',
    'content/w2027/_data/deadlines.yml',
    'content/w2027/_data/organizers.yml',
    'content/w2027/_data/schedule.yml',
    'content/w2027/_data/speakers.yml',
    'content/w2027/_edition.yml',
    'content/w2027/call.md',
    'content/w2027/index.md',
    'content/w2027/plain.md',
  ]);
});

test('the configuration names the new edition, and keeps its comments; it is written last', () => {
  expect([...plan().files].at(-1)).toEqual([
    '_config.yml',
    'title: W\n# The edition of the home page.\nworkshop_name: w2027 # change this\nlang: en\n',
  ]);
});

test('a configuration that names no edition gets a line, and CRLF does no harm', () => {
  expect(made('_config.yml', { '_config.yml': 'title: W' })).toBe('title: W\nworkshop_name: w2027\n');
  expect(made('_config.yml', { '_config.yml': 'a: 1\r\nworkshop_name: w2026\r\n' })).toBe(
    'a: 1\r\nworkshop_name: w2027\r\n',
  );
});

test('facts move by 52 weeks, and what nobody knows yet is a blank that says what stood there', () => {
  expect(made('content/w2027/_edition.yml')).toBe(
    [
      'title: W 2027',
      'number: 5',
      'date: 2027-12-11',
      'timezone: America/Chicago # __FILL__ the zone of the new place?',
      'venue: {name: __FILL__}',
      'registration:',
      '  url: __FILL__ # was: https://example.org/r',
      'code_of_conduct: /w2027/conduct.html',
      '',
    ].join('\n'),
  );
});

test('deadlines keep their weekdays, and are not put off', () => {
  expect(made('content/w2027/_data/deadlines.yml')).toBe(
    '- name: Submission\n  date: 2027-09-10\n  timezone: AoE\n',
  );
});

test('a day that is given holds for the workshop; deadlines move by the nearest whole weeks', () => {
  const { files, days } = plan({}, { year: 2027, month: 12, day: 13 });
  expect(days).toBe(366);
  expect(files.get('content/w2027/_edition.yml')).toContain('date: 2027-12-13');
  expect(files.get('content/w2027/_data/deadlines.yml')).toContain('date: 2027-09-10');
});

test('the programme keeps its times and organizers; who speaks is a blank', () => {
  expect(made('content/w2027/_data/schedule.yml')).toBe(
    '- {time: 09:00-09:10, title: Opening, speaker: o}\n- {time: 09:10-10:00, speaker: __FILL__, chair: o}\n',
  );
  expect(made('content/w2027/_data/speakers.yml')).toBe('# Who speaks.\n- name: __FILL__\n');
});

test('sponsors keep their tiers, and the form of an entry', () => {
  const of = (text: string) =>
    made('content/w2027/_data/sponsors.yml', { 'content/w2026/_data/sponsors.yml': text });
  expect(of('# Who pays.\n- tier: Gold\n  sponsors:\n    - {name: A, url: x}\n    - {name: B}\n')).toBe(
    [
      '# Who pays.',
      '- tier: Gold',
      '  sponsors:',
      '    - name: __FILL__',
      '      # url: https://…',
      '      # logo: /assets/NAME.svg',
      '',
    ].join('\n'),
  );
  expect(of('- {name: A, tier: Silver}\n')).toMatch(/^- name: __FILL__\n(?: .*\n)* {2}# tier: Silver\n$/);
});

test('a call is to be read again, also where it says no day', () => {
  const call = { 'content/w2026/call.md': '---\ntitle: Call\n---\nFour pages.\n' };
  expect(made('content/w2027/call.md', call)).toMatch(/^---\n# __FILL__ the text below/);
});

test('an edition that is there is told by its folder', () => {
  const error = (() => {
    try {
      return planEdition(memoryProject(SITE), 'w2026', 'w2026', undefined);
    } catch (fault) {
      return fault instanceof Fault ? fault.diagnostic : undefined;
    }
  })();
  expect(error).toMatchObject({ message: 'There is an edition `w2026` already, in content/w2026/' });
  expect(error).not.toHaveProperty('place');
});

test('data that is not in YAML leaves a blank or is told of', () => {
  const { files, notes } = plan({
    'content/w2026/_data/papers.bib': '@misc{a, title={T}}',
    'content/w2026/_data/rooms.csv': 'a,b\n',
  });
  expect(files.get('content/w2027/_data/papers.yml')).toBe('- title: __FILL__\n  authors: __FILL__\n');
  expect(notes.map(({ code, place }) => [code, place?.path])).toEqual([
    ['not-carried', 'content/w2026/_data/rooms.csv'],
  ]);
});

test('blanks in the programme are entries, also where the earlier speakers were in no file', () => {
  const { 'content/w2026/_data/speakers.yml': _, ...rest } = SITE;
  const { files } = planEdition(memoryProject(rest), 'w2027', 'w2026', undefined);
  expect(files.get('content/w2027/_data/speakers.yml')).toBe('- name: __FILL__\n');
});

describe('pages', () => {
  test('address pages of the new edition, and files where they are', () => {
    expect(made('content/w2027/index.md')).toBe(
      '---\ntitle: W\n---\nSee [dates](/w2027/call.html) and ![](/w2026/plan.png).\n',
    );
  });

  test('with days in their text are marked, in front matter', () => {
    expect(made('content/w2027/call.md')).toBe(
      [
        '---',
        '# __FILL__ the text below is that of w2026: read it, then delete this line',
        'title: Call',
        'permalink: /w2027/call.html',
        '---',
        'Due on 11 September. [PDF](/w2026/call.pdf)',
        '',
      ].join('\n'),
    );
  });

  test('that name somebody who spoke are marked too', () => {
    expect(made('content/w2027/plain.md')).toMatch(/^---\n# __FILL__ .*\n---\nSam Stone speaks\.\n$/);
  });
});

test('what only the earlier edition has is told of', () => {
  const config = 'workshop_name: w2026\ndefaults:\n  - {scope: {path: w2026}, values: {layout: a}}\n';
  const more = { '_config.yml': config, 'templates/w2026/a.njk': '', 'content/index.md': '' };
  expect(plan(more).notes.map(({ code, place }) => [code, place?.path, place?.line])).toEqual([
    ['earlier-in-config', '_config.yml', 3],
    ['earlier-templates', undefined, undefined],
    ['index-of-its-own', 'content/index.md', 1],
  ]);
});

test('an edition in a folder further down gets its successor beside it', () => {
  const project = memoryProject({ 'content/past/a/_edition.yml': 'workshop_name: w2026\ntitle: W\n' });
  expect([...planEdition(project, 'w2027', 'w2026', undefined).files]).toEqual([
    ['content/past/w2027/_edition.yml', 'workshop_name: w2027\ntitle: W\n'],
    ['_config.yml', 'workshop_name: w2027\n'],
  ]);
});

test.each([
  ['w2027', 'w2025', 'no-such-edition'],
  ['w2026', 'w2026', 'edition-exists'],
  ['W 2027', 'w2026', 'bad-edition-name'],
])('a new edition %s from %s is refused', (name, from, code) => {
  const refused = () => planEdition(memoryProject(SITE), name, from, undefined);
  expect(refused).toThrow(Fault);
  expect(refused).toThrow(expect.objectContaining({ diagnostic: expect.objectContaining({ code }) }));
});

test('an edition whose facts cannot be read is refused', () => {
  expect(() => plan({ 'content/w2026/_edition.yml': 'a: [\n' })).toThrow(/has errors/);
});

test.each([
  ['date: 2026-12-12 to 2026-12-13', 'date: "2027-12-11 to 2027-12-12"'],
  ['dates: 12–13 December 2026', 'dates: "2027-12-11 to 2027-12-12"'],
  ['dates: [2026-12-12, 2026-12-13]', 'dates: [ 2027-12-11, 2027-12-12]'],
])('%s becomes the same days of the week: %s', (said, moved) => {
  const facts = { 'content/w2026/_edition.yml': `title: W 2026\n${said}\ntimezone: America/Chicago\n` };
  expect(made('content/w2027/_edition.yml', facts)).toContain(moved);
});
