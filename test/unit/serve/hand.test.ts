import { expect, test } from 'vitest';
import { clockHand } from '../../../src/serve/hand.ts';
import { handTimers } from './hand-timers.ts';

const HOUR = 3_600_000;

function hand(stands: boolean) {
  const timers = handTimers();
  let turns = 0;
  const made = clockHand({ timers, clock: { now: timers.now }, stands, turn: () => void turns++ });
  const wind = (next?: number) => made.wind({ now: timers.now(), zone: 'UTC', next, marks: [] });
  return { timers, made, wind, turns: () => turns };
}

test('the site is brought to the clock when the next moment has come, and not before', () => {
  const { timers, made, wind, turns } = hand(false);
  wind(90_000);
  timers.pass(89_999);
  expect([turns(), made.at()]).toEqual([0, undefined]);
  timers.pass(1);
  expect([turns(), made.at()]).toEqual([1, 90_000]);
});

test('without a next moment it is brought to the clock at each quarter of an hour', () => {
  const { timers, wind, turns } = hand(false);
  timers.pass(HOUR - 2000);
  wind();
  timers.pass(1999);
  expect(turns()).toBe(0);
  timers.pass(1);
  expect(turns()).toBe(1);
});

test('a site that stays behind its moment is not tried without pause', () => {
  const { timers, made, turns } = hand(false);
  timers.pass(HOUR);
  made.wind({ now: 0, zone: 'UTC', next: 1, marks: [] });
  timers.pass(999);
  expect(turns()).toBe(0);
});

test('a moment that was asked for stands still', () => {
  const { timers, made, wind, turns } = hand(true);
  wind(90_000);
  timers.pass(HOUR);
  expect([turns(), made.at()]).toEqual([0, undefined]);
});

test('it can be put to a moment, which is said once, and back to the clock', () => {
  const { timers, made, wind, turns } = hand(false);
  expect(made.put('2026-05-18T10:15Z')).toBe(true);
  expect([turns(), made.at(), made.at()]).toEqual([1, Date.parse('2026-05-18T10:15Z'), undefined]);
  wind(10);
  timers.pass(HOUR);
  expect(turns()).toBe(1);
  expect(made.put('')).toBe(true);
  expect([turns(), made.at()]).toEqual([2, HOUR]);
});

test('what is no moment changes nothing', () => {
  const { made, turns } = hand(false);
  expect([made.put('soon'), turns(), made.at()]).toEqual([false, 0, undefined]);
});

test('closing ends the waiting', () => {
  const { timers, made, wind, turns } = hand(false);
  wind(90_000);
  made.stop();
  timers.pass(HOUR);
  expect(turns()).toBe(0);
});

test('once it is stopped it moves no more, not even after an update that was going on', () => {
  const { timers, made, wind, turns } = hand(false);
  wind(90_000);
  made.stop();
  wind(100_000);
  timers.pass(HOUR);
  expect(turns()).toBe(0);
});
