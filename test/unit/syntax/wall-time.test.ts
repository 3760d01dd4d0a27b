import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayNumber, parseDay, weekdayOf } from '../../../src/syntax/day-text.ts';
import { civilOf, momentIn, zoneOf } from '../../../src/syntax/time.ts';
import { isoDay, isoIn, settleWallTime } from '../../../src/syntax/wall-time.ts';

const runs = { numRuns: process.env['WSITE_LONG'] ? 20_000 : 500 };
const ZONES = [
  'UTC',
  'AoE',
  'America/Chicago',
  'America/St_Johns',
  'Europe/Zurich',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Apia',
  'Pacific/Kiritimati',
];
const zone = fc.constantFrom(...ZONES);
const wall = fc.record({
  year: fc.integer({ min: 2009, max: 2035 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
  hour: fc.integer({ min: 0, max: 23 }),
  minute: fc.constantFrom(0, 15, 30, 45),
  second: fc.constant(0),
});
/** Walls of the hours around the days on which clocks are changed. */
const changing = fc
  .record({
    date: fc.constantFrom(
      '2026-03-08',
      '2026-11-01',
      '2026-03-29',
      '2026-10-25',
      '2026-04-05',
      '2026-10-04',
      '2011-12-30',
    ),
    hour: fc.integer({ min: 0, max: 4 }),
    minute: fc.constantFrom(0, 15, 30, 45),
  })
  .map(({ date, hour, minute }) => ({ ...parseDay(date)!.day, hour, minute, second: 0 }));
const anyWall = fc.oneof(wall, changing);

/** Every instant whose clocks show a wall time, by asking for all quarters of an hour that could. */
function instants(name: string, civil: ReturnType<typeof civilOf>): number[] {
  const utc = Date.UTC(civil.year, civil.month - 1, civil.day, civil.hour, civil.minute) / 1000;
  const shown = JSON.stringify(civil);
  const found: number[] = [];
  for (let epoch = utc - 16 * 3600; epoch <= utc + 16 * 3600; epoch += 900)
    if (JSON.stringify(civilOf(momentIn(zoneOf(name), epoch))) === shown) found.push(epoch);
  return found;
}

test('a wall time exists as often as there are instants whose clocks show it', () => {
  fc.assert(
    fc.property(zone, anyWall, (name, civil) => {
      const settled = settleWallTime(zoneOf(name), civil);
      const found =
        settled.kind === 'never'
          ? []
          : settled.kind === 'once'
            ? [settled.epoch]
            : [settled.earlier, settled.later];
      expect(found).toEqual(instants(name, civil));
    }),
    runs,
  );
});

test('the text of an instant leads back to it', () => {
  fc.assert(
    fc.property(zone, fc.integer({ min: 0, max: 2_000_000_000 }), (name, epoch) => {
      expect(Date.parse(isoIn(zoneOf(name), epoch)) / 1000).toBe(epoch);
    }),
    runs,
  );
});

test('a day that a zone skipped at the date line has no times', () => {
  const civil = { ...parseDay('2011-12-30')!.day, hour: 12, minute: 0, second: 0 };
  expect(settleWallTime(zoneOf('Pacific/Apia'), civil).kind).toBe('never');
});

test('the end of a day anywhere on Earth is noon of the next in UTC', () => {
  const settled = settleWallTime(zoneOf('AoE'), {
    ...parseDay('2024-05-01')!.day,
    hour: 23,
    minute: 59,
    second: 59,
  });
  expect(settled).toEqual({ kind: 'once', epoch: Date.parse('2024-05-02T11:59:59Z') / 1000 });
});

test.each([
  ['2026-12-12', '2026-12-12'],
  ['December 12, 2026', '2026-12-12'],
  ['12 December', '2026-12-12'],
  ['Sat, Dec 12', '2026-12-12'],
])('%s is the day %s', (text, day) => {
  const read = parseDay(text, 2026);
  expect(read && isoDay(read.day)).toBe(day);
  expect(read?.wrongWeekday).toBeUndefined();
});

test('a weekday that the day is not is told', () =>
  expect(parseDay('Tuesday, December 12, 2026')?.wrongWeekday).toBe('Tuesday'));

test.each(['2026-02-30', 'tuesday', 'soon', 'May 2026'])('%s is no day', (text) =>
  expect(parseDay(text, 2026)).toBeUndefined(),
);

test('the day after is one later and has the next weekday', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 40_000 }), (n) => {
      const day = addDays({ year: 1970, month: 1, day: 1 }, n);
      expect(dayNumber(day)).toBe(n);
      expect(weekdayOf(day)).toBe(
        new Date(n * 86_400_000).toLocaleDateString('en-US', { weekday: 'long', timeZone: 'UTC' }),
      );
    }),
    runs,
  );
});
