import { expect, test } from 'vitest';
import { writeCalendar } from '../../../src/syntax/ical.ts';
import { icalFaults } from '../../../src/syntax/ical-form.ts';

const HEAD = 'BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//EN\n';
const EVENT = 'BEGIN:VEVENT\nUID:1@x\nDTSTAMP:20260101T000000Z\n';

function faults(text: string): string[] {
  return icalFaults(text).map(({ at, length, reason }) => `${text.slice(at, at + length)}: ${reason}`);
}

test.each([
  [
    `${HEAD}${EVENT}DTSTART;TZID=America/Chicago:20261212T090000\nDESCRIPTION:one\n two\nEND:VEVENT\nEND:VCALENDAR\n`,
    [],
  ],
  [`${HEAD}\n${EVENT}\nDTSTART;VALUE=DATE:20261212\nX-A;B="c:d",e:f\nEND:VEVENT\n\nEND:VCALENDAR`, []],
  [
    `${HEAD}${EVENT}DTSTART:2026-12-12\nEND:VEVENT\nEND:VCALENDAR\n`,
    ['DTSTART:2026-12-12: `2026-12-12` is no time: it is written `20261212T090000Z`, a day alone `20261212`'],
  ],
  [
    `${HEAD}BEGIN:VEVENT\nDTSTART:20261212T100000Z\nDTEND:20261212T090000Z\nEND:VEVENT\nEND:VCALENDAR\n`,
    [
      'BEGIN:VEVENT: this `VEVENT` has no `UID`',
      'BEGIN:VEVENT: this `VEVENT` has no `DTSTAMP`',
      'DTEND: this ends before it begins',
    ],
  ],
  [
    `${HEAD}${EVENT}DTSTART:20261212\nDESCRIPTION:one\ntwo lines\nEND:VEVENT\nEND:VCALENDAR\n`,
    ['two lines: this line is no property; one that goes on with the line before begins with a blank'],
  ],
  [
    `${HEAD}${EVENT}DTSTART:20261212\nEND:VCALENDAR\n`,
    ['END:VCALENDAR: this stands where `END:VEVENT` must', 'BEGIN:VCALENDAR: `VCALENDAR` is never ended'],
  ],
  ['', ['BEGIN'.slice(0, 0) + ': there is no calendar in it']],
])('%j', (text, told) => {
  expect(faults(text)).toEqual(told);
});

test('nothing is wrong with what wsite writes', () => {
  const event = {
    uid: 'a@b',
    stamp: 0,
    start: 3600,
    end: 7200,
    sequence: 0,
    status: 'CONFIRMED' as const,
    summary: 'Ä, "b"; c: d\n'.repeat(20),
    description: '\\n',
    location: '',
    geo: { lat: 1, lon: 2 },
    url: 'https://x.example/?a=1;b:2',
    categories: ['x', 'y,z'],
  };
  expect(icalFaults(writeCalendar({ name: 'W', timezone: 'Europe/Paris', events: [event] }))).toEqual([]);
});
