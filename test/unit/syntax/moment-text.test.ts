import { expect, test } from 'vitest';
import { instantOf, parseMoment, wallText } from '../../../src/syntax/moment-text.ts';
import { zoneOf } from '../../../src/syntax/time.ts';

const iso = (text: string, zone = 'Asia/Tokyo') => {
  const said = parseMoment(text);
  return said === undefined ? undefined : new Date(instantOf(said, zoneOf(zone))).toISOString();
};

test('a day is its first second, in the zone that is said elsewhere', () => {
  expect(iso('2026-05-18')).toBe('2026-05-17T15:00:00.000Z');
});

test('a time is read in the zone, whichever the computer has', () => {
  expect([iso('2026-05-18T10:15'), iso('2026-05-18 10:15:30'), iso('2026-05-18T10:15', 'AoE')]).toEqual([
    '2026-05-18T01:15:00.000Z',
    '2026-05-18T01:15:30.000Z',
    '2026-05-18T22:15:00.000Z',
  ]);
});

test('an offset in the text is taken', () => {
  expect([
    iso('2026-05-18T10:15Z'),
    iso('2026-05-18T10:15:00.500-05:30'),
    iso('2026-05-18T10:15+0200'),
  ]).toEqual(['2026-05-18T10:15:00.000Z', '2026-05-18T15:45:00.500Z', '2026-05-18T08:15:00.000Z']);
});

test.each([
  ['yesterday'],
  ['2026'],
  ['2026-02-30'],
  ['2026-05-18T24:00'],
  ['2026-05-18T10:60'],
  ['2026-13-01'],
  ['18.5.2026'],
  [''],
])('%j is no moment', (text) => {
  expect(parseMoment(text)).toBeUndefined();
});

test('of a time that exists twice the earlier one is meant', () => {
  expect(iso('2026-10-25T02:30', 'Europe/Zurich')).toBe('2026-10-25T00:30:00.000Z');
});

test('an instant is written as the clocks of a zone show it', () => {
  expect(wallText(zoneOf('Asia/Tokyo'), Date.parse('2026-05-18T01:15:59Z'))).toBe('2026-05-18T10:15');
});
