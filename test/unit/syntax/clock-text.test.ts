import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseClock, parseClockSpan, parseDuration } from '../../../src/syntax/clock-text.ts';

const runs = { numRuns: process.env['WSITE_LONG'] ? 20_000 : 500 };
const at = (hour: number, minute = 0, day = 0) => ({ day, hour, minute });

describe('a time is read as people write it', () => {
  test.each([
    ['9:05 AM', at(9, 5)],
    ['9:05am', at(9, 5)],
    ['9:05 p.m.', at(21, 5)],
    ['09:05', at(9, 5)],
    ['9.05', at(9, 5)],
    ['9h05', at(9, 5)],
    ['9 AM', at(9)],
    ['12 AM', at(0)],
    ['12:30 pm', at(12, 30)],
    ['noon', at(12)],
    ['midnight', at(0, 0, 1)],
    ['24:00', at(0, 0, 1)],
    ['01:00 +1', at(1, 0, 1)],
  ])('%s', (text, clock) => expect(parseClock(text)).toEqual(clock));

  test.each(['9', '25:00', '9:60', '13:00 PM', '0:10 AM', '9.3', 'soon', '', '24:01'])('%s is none', (text) =>
    expect(parseClock(text)).toBeUndefined(),
  );
});

describe('a time and its end', () => {
  test.each([
    ['09:05–09:55', at(9, 5), at(9, 55)],
    ['09:05 - 09:55', at(9, 5), at(9, 55)],
    ['9:05 - 9:55 AM', at(9, 5), at(9, 55)],
    ['11:30 - 1:00 PM', at(11, 30), at(13)],
    ['1:00 – 2:30 PM', at(13), at(14, 30)],
    ['11 AM to 1', at(11), at(13)],
    ['9-10 am', at(9), at(10)],
    ['12:00 - 1:00 PM', at(12), at(13)],
    ['22:00—01:00', at(22), at(1, 0, 1)],
    ['14:00-13:00', at(14), at(13)],
  ])('%s', (text, start, end) => expect(parseClockSpan(text)).toEqual({ start, end }));

  test('is not said where there is one time', () =>
    expect(parseClockSpan('9:05')).toEqual({ start: at(9, 5), end: undefined }));
  test.each(['9-10', '9:00-', '9:00-10:00-11:00', '2026-12-12'])('%s is none', (text) =>
    expect(parseClockSpan(text)).toBeUndefined(),
  );
});

test.each([
  ['45 min', 45],
  ['45m', 45],
  ['90', 90],
  ['1h', 60],
  ['1h30', 90],
  ['1:30', 90],
  ['1.5 hours', 90],
  ['1 hour 30 minutes', 90],
  ['PT1H30M', 90],
  ['', undefined],
  ['long', undefined],
])('%s is a duration of %s minutes', (text, minutes) => expect(parseDuration(text)).toBe(minutes));

test('every minute of the day is read back in either clock, alone and as a span', () => {
  const minute = fc.integer({ min: 0, max: 24 * 60 - 1 });
  const two = (n: number) => String(n).padStart(2, '0');
  const long = (n: number) => `${two(Math.floor(n / 60))}:${two(n % 60)}`;
  const short = (n: number) => `${Math.floor(n / 60) % 12 || 12}:${two(n % 60)} ${n < 12 * 60 ? 'AM' : 'PM'}`;
  const clock = (n: number) => at(Math.floor(n / 60), n % 60);
  fc.assert(
    fc.property(minute, minute, fc.constantFrom(long, short), (a, b, write) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      expect(parseClock(write(a))).toEqual(clock(a));
      expect(parseClockSpan(`${write(from)} – ${write(to)}`)).toEqual({ start: clock(from), end: clock(to) });
    }),
    runs,
  );
});
