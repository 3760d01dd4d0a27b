import { expect, test } from 'vitest';
import { parseDays } from '../../../src/syntax/day-range.ts';
import { isoDay } from '../../../src/syntax/wall-time.ts';

const read = (text: string, year?: number) => {
  const days = parseDays(text, year);
  return days && `${isoDay(days.start)} ${isoDay(days.end)}`;
};

test.each([
  '28-30 March 2027',
  '28–30 March 2027',
  '28th to 30th March 2027',
  '28.-30. March 2027',
  'March 28-30, 2027',
  'Mar. 28 – 30, 2027',
  'March 28 and 30, 2027',
  '28 March – 30 March 2027',
  'March 28 to March 30, 2027',
  '2027-03-28 to 2027-03-30',
  '2027-03-28/2027-03-30',
  '2027-03-28 – 2027-03-30',
])('%s is three days', (text) => {
  expect(read(text)).toBe('2027-03-28 2027-03-30');
});

test.each([
  ['30 May – 2 June 2027', '2027-05-30 2027-06-02'],
  ['30 December – 2 January 2027', '2026-12-30 2027-01-02'],
  ['30 December 2026 – 2 January 2027', '2026-12-30 2027-01-02'],
])('%s goes over the end of a month', (text, days) => {
  expect(read(text)).toBe(days);
});

test.each(['2027-03-28', '28 March 2027', 'Sunday, 28 March 2027', '28/3/2027'])('%s is one day', (text) => {
  expect(read(text)).toBe('2027-03-28 2027-03-28');
});

test('a year that is not said is the given one', () => {
  expect(read('28-30 March', 2027)).toBe('2027-03-28 2027-03-30');
});

test.each(['soon', '2027-02-29'])('%s is no day', (text) => {
  expect(parseDays(text)).toBeUndefined();
});

test('days in the wrong order stay as they are written', () => {
  expect(read('30-28 March 2027')).toBe('2027-03-30 2027-03-28');
});
