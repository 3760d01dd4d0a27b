import { expect, test } from 'vitest';
import { answerClock, clockRead } from '../../../src/render/clock.ts';

const MAY = Date.parse('2026-05-18T10:15:00Z');
const DAY = 86_400_000;

test('a printed year is another one only in another year', () => {
  const read = clockRead('date', 'now', ['%Y']);
  expect(answerClock(read, 'UTC', MAY)).toBe('2026');
  expect(answerClock(read, 'UTC', MAY + DAY)).toBe('2026');
  expect(answerClock(read, 'UTC', MAY + 365 * DAY)).toBe('2027');
});

test('a time of the day alone is on the day that is now, in the zone of the site', () => {
  const read = clockRead('date', '23:30', ['%F']);
  expect(answerClock(read, 'UTC', MAY)).toBe('2026-05-18');
  expect(answerClock(read, 'Asia/Tokyo', MAY + DAY / 2)).toBe('2026-05-19');
});

test('arguments that cannot be written down make every moment another one', () => {
  const read = clockRead('date', 'now', [['%Y']]);
  expect(answerClock(read, 'UTC', MAY)).not.toBe(answerClock(read, 'UTC', MAY + 1));
});

test('what a filter refuses is an answer too', () => {
  const read = clockRead('date', 'now', ['%']);
  expect(answerClock(read, 'UTC', MAY)).toMatch(/^Error: /);
});
