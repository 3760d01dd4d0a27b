import { expect, test } from 'vitest';
import { dayInWords, otherDays } from '../../../src/syntax/day-text.ts';

const others = (text: string) => otherDays(text).map(dayInWords);

test.each([
  ['3.4.2027', ['4 March 2027']],
  ['3/4/2027 17:00', ['4 March 2027']],
  ['03-04-2027', ['4 March 2027']],
  ['3. 4. 2027', ['4 March 2027']],
])('%s can be another day', (text, days) => {
  expect(others(text)).toEqual(days);
});

test('with a year of two digits, the year may stand first or last', () => {
  expect(others('03/04/27')).toEqual(['3 April 2027', '4 March 2027']);
});

test.each([
  '2027-04-03',
  '2027/4/3',
  '13.4.2027',
  '4.4.2027',
  '3 April 2027',
  'Sat, 3.4.2027',
  'TBA',
  '9:30',
])('%s is one day, or none', (text) => {
  expect(others(text)).toEqual([]);
});
