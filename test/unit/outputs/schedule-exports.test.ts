import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { codesOf, sessionOver, textsOf } from '../assemble/site.ts';

const RUNS = process.env['WSITE_LONG'] ? 2_000 : 40;

const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/frab/${name}`, import.meta.url), 'utf8');

const ajv = new Ajv.default({ strict: false });
addFormats.default(ajv);
const isSchedule = ajv.compile(JSON.parse(fixture('schedule.schema.json')));
const xsd = XmlDocument.fromString(fixture('schedule.xsd'));
const validator = XsdValidator.fromDoc(xsd);

const SITE = {
  '_config.yml': 'url: https://x.example\nbaseurl: /w\nlang: en\n',
  'content/a/_edition.yml':
    'title: Sample <2026> & more\ntimezone: America/New_York\ndate: 2026-05-30\nvenue: {name: Hall, room: Main}\n',
  'content/a/schedule.md': '---\ntitle: Schedule\n---\n',
  'content/a/_data/schedule.yml':
    '- {id: one, time: 9:00–10:00, title: One & only, speaker: Ann, room: A, abstract: "On *it*.", slides: /a/x.pdf}\n' +
    '- {id: two, time: 10:00–11:30, title: Two, room: B, talks: [{id: t, time: 10:10, title: Deep}, {time: 10:40, title: Deeper}]}\n' +
    '- {id: end, day: 2026-05-31, time: 22:00–01:00, title: Dinner}\n',
};

function exportsOf(files: Readonly<Record<string, string>>) {
  const { session } = sessionOver({ ...SITE, ...files });
  const texts = textsOf(session);
  return {
    json: texts['a/schedule.json']!,
    xml: texts['a/schedule.xml']!,
    codes: codesOf(session.diagnostics()),
    checked: () => codesOf(session.check(false)),
  };
}

function complaintsOf({ json, xml }: { json: string; xml: string }): unknown[] {
  const problems = isSchedule(JSON.parse(json)) ? [] : [...isSchedule.errors!];
  const doc = XmlDocument.fromString(xml);
  try {
    validator.validate(doc);
    return problems;
  } catch (error) {
    return [...problems, String(error)];
  } finally {
    doc.dispose();
  }
}

test('both fit the rules of their format', () => expect(complaintsOf(exportsOf({}))).toEqual([]));

test('timed talks stand in the place of their session, which is their track', () => {
  const { conference } = JSON.parse(exportsOf({}).json).schedule;
  expect(conference.daysCount).toBe(2);
  expect(conference.time_zone_name).toBe('America/New_York');
  expect(Object.keys(conference.days[0].rooms)).toEqual(['A', 'B']);
  expect(conference.days[0].rooms.B.map((e: { title: string; track: string }) => [e.title, e.track])).toEqual(
    [
      ['Deep', 'Two'],
      ['Deeper', 'Two'],
    ],
  );
  expect(conference.days[0].rooms.A[0]).toMatchObject({
    date: '2026-05-30T09:00:00-04:00',
    start: '09:00',
    duration: '01:00',
    url: 'https://x.example/w/a/schedule.html#one',
    abstract: 'On it.',
    persons: [{ name: 'Ann' }],
    links: [{ type: 'slides', title: 'Slides', url: 'https://x.example/w/a/x.pdf' }],
  });
  expect(conference.days[1].rooms.Main[0]).toMatchObject({ start: '22:00', duration: '03:00' });
});

test('an item keeps its numbers when it is moved and renamed', () => {
  const numbers = (title: string, time: string) => {
    const { json } = exportsOf({
      'content/a/_data/schedule.yml': `- {id: one, time: "${time}", title: ${title}}\n`,
    });
    const { id, guid, slug } = JSON.parse(json).schedule.conference.days[0].rooms.Main[0];
    return [id, guid, slug];
  };
  expect(numbers('One', '9:00–10:00')).toEqual(numbers('Other', '14:00–15:00'));
});

test('without an address of the site neither is made, and check says so', () => {
  const { json, xml, codes, checked } = exportsOf({ '_config.yml': 'title: S\n' });
  expect([json, xml]).toEqual([undefined, undefined]);
  expect(codes.filter((code) => /url/.test(code))).toEqual([]);
  expect(checked().filter((code) => /url/.test(code))).toEqual(['schedule-export-needs-url']);
});

test('whatever texts, zones and days there are, both fit the rules of their format', () => {
  const word = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom('a', '<b> & "c"', 'a\u0000b', '🎉', '漢字', '1', 'x'.repeat(300)),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...Intl.supportedValuesOf('timeZone'), 'AoE'),
      fc.integer({ min: 0, max: 20_000 }),
      fc.uniqueArray(
        fc.record({ title: word, room: word, abstract: word, kind: fc.constantFrom('talk', 'break') }),
        {
          minLength: 1,
          maxLength: 5,
          selector: ({ title }) => title,
        },
      ),
      (zone, days, items) => {
        const day = new Date(days * 86_400_000).toISOString().slice(0, 10);
        const rows = items.map((item, i) => ({
          ...item,
          title: `T${item.title}`,
          time: `${8 + i}:00–${9 + i}:00`,
        }));
        const made = exportsOf({
          'content/a/_edition.yml': `title: S\ntimezone: ${zone}\ndate: ${day}\n`,
          'content/a/_data/schedule.yml': JSON.stringify(rows),
        });
        fc.pre(!made.codes.some((code) => code.startsWith('time-')));
        expect(complaintsOf(made)).toEqual([]);
      },
    ),
    { numRuns: RUNS },
  );
});

test('the version is the same for files with other line ends, and another one for another time', () => {
  const versionOf = (files: Readonly<Record<string, string>>) =>
    JSON.parse(exportsOf(files).json).schedule.version;
  const path = 'content/a/_data/schedule.yml';
  const crlf = Object.fromEntries(
    Object.entries(SITE).map(([name, text]) => [name, text.replaceAll('\n', '\r\n')]),
  );
  expect(versionOf(crlf)).toBe(versionOf({}));
  expect(versionOf({ [path]: SITE[path].replace('9:00–10:00', '9:00–9:50') })).not.toBe(versionOf({}));
});

test('what is cancelled is in no app, and cancelled in calendars and JSON-LD', () => {
  const path = 'content/a/_data/schedule.yml';
  const files = { [path]: SITE[path].replace('{id: one,', '{id: one, status: cancelled,') };
  const { session } = sessionOver({
    ...SITE,
    ...files,
    'content/a/index.html': '{{ edition.json_ld | jsonify }}',
  });
  const texts = textsOf(session);
  expect(exportsOf(files).json).not.toContain('One & only');
  expect(texts['a/schedule.ics']).toMatch(/STATUS:CANCELLED\r\nSUMMARY:One & only/);
  expect(texts['a/index.html']?.match(/EventCancelled/g)).toHaveLength(1);
});

test('a talk of somebody whose name is not Latin has an address of that name', () => {
  const files = {
    'content/a/_edition.yml': 'timezone: Asia/Dubai\ndate: 2026-05-30\npages: {talks: true}\n',
    'content/a/_data/schedule.yml': '- {time: 9:00–10:00, title: T, kind: keynote, speaker: محمد الفارسي}\n',
  };
  const { session } = sessionOver({ ...SITE, ...files });
  expect(session.files()).toEqual(
    expect.arrayContaining(['a/talks/محمد-الفارسي.html', 'a/calendar/محمد-الفارسي.ics']),
  );
});
