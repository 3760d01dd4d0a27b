import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { type CalendarEvent, writeCalendar } from '../../../src/syntax/ical.ts';

const RUNS = process.env['WSITE_LONG'] ? 20_000 : 300;

const PLAIN: CalendarEvent = {
  uid: 'one@x.example',
  stamp: 1_767_225_600,
  start: 1_780_124_700,
  end: 1_780_127_700,
  sequence: 0,
  status: 'CONFIRMED',
  summary: 'Opening',
  description: '',
  location: '',
  geo: undefined,
  url: undefined,
  categories: [],
};

function readBack(text: string): ICAL.Event[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
}

function written(event: Partial<CalendarEvent>): string {
  return writeCalendar({ name: 'W', timezone: undefined, events: [{ ...PLAIN, ...event }] });
}

/** From 1970 to 2099, on any second. */
const instant = fc.integer({ min: 0, max: 4_102_444_799 });
/** Texts with what breaks writers of calendars: signs, ends of lines, letters of several octets. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '\n',
        ',',
        ';',
        '\\',
        '\\n',
        '"',
        ':',
        ' ',
        '🎉',
        '👩‍🔬',
        'é',
        '漢字',
        'BEGIN:VEVENT\n',
        '\r\n',
      ),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

/** What a reader gives back: ends of lines in one form, and nothing that no file can hold. */
function plain(said: string): string {
  return said.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]/gu, '').replace(/\r\n?/g, '\n');
}

test('another parser reads back the same instants', () => {
  fc.assert(
    fc.property(instant, fc.option(instant, { nil: undefined }), (start, end) => {
      const [event] = readBack(written({ start, end }));
      expect(event!.startDate.toUnixTime()).toBe(start);
      const until = end !== undefined && end > start ? end : start;
      expect(event!.endDate.toUnixTime()).toBe(until);
    }),
    { numRuns: RUNS },
  );
});

test('another parser reads back the same texts', () => {
  fc.assert(
    fc.property(text, text, text, (summary, description, location) => {
      const [event] = readBack(written({ summary, description, location }));
      expect(event!.summary ?? '').toBe(plain(summary));
      expect(event!.description ?? '').toBe(plain(description));
      expect(event!.location ?? '').toBe(plain(location));
    }),
    { numRuns: RUNS },
  );
});

test('no line is longer than 75 octets, and none ends inside a character', () => {
  fc.assert(
    fc.property(text, text, (summary, description) => {
      const lines = written({ summary: summary.repeat(4), description: description.repeat(9) }).split('\r\n');
      expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !/[\r\n]/.test(line))).toBe(true);
      expect(lines.every((line) => !/[\ud800-\udfff]/u.test(line))).toBe(true);
    }),
    { numRuns: RUNS },
  );
});

test('a category may hold a comma', () => {
  const [event] = readBack(written({ categories: ['talk', 'a, b'] }));
  expect(event!.component.getFirstProperty('categories')!.getValues()).toEqual(['talk', 'a, b']);
});

test('a whole calendar is written as the standard wants it', () => {
  expect(
    writeCalendar({
      name: 'Sample, 2026',
      timezone: 'Europe/Zurich',
      events: [
        {
          ...PLAIN,
          end: PLAIN.start,
          sequence: 2,
          status: 'CANCELLED',
          geo: { lat: 47.37, lon: -8.5 },
          url: 'https://x.example/a/schedule.html#one',
        },
      ],
    }),
  ).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//wsite//wsite//EN',
      'CALSCALE:GREGORIAN',
      'NAME:Sample\\, 2026',
      'X-WR-CALNAME:Sample\\, 2026',
      'X-WR-TIMEZONE:Europe/Zurich',
      'BEGIN:VEVENT',
      'UID:one@x.example',
      'DTSTAMP:20260101T000000Z',
      'LAST-MODIFIED:20260101T000000Z',
      'DTSTART:20260530T070500Z',
      'SEQUENCE:2',
      'STATUS:CANCELLED',
      'SUMMARY:Opening',
      'GEO:47.37;-8.5',
      'URL:https://x.example/a/schedule.html#one',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
});
