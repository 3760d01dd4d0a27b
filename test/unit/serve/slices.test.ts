import { expect, test } from 'vitest';
import { inSlices } from '../../../src/serve/slices.ts';
import { handTimers } from './hand-timers.ts';

function setup(pieces: number) {
  const timers = handTimers();
  let left = pieces;
  let done = 0;
  const slices = inSlices(
    () => {
      if (left === 0) return false;
      left--;
      return true;
    },
    () => void done++,
    timers,
  );
  return { timers, slices, left: () => left, done: () => done };
}

test('work begins a moment after it is there, and its end is told', () => {
  const { timers, slices, left, done } = setup(3);
  slices.wake();
  timers.pass(39);
  expect([left(), done()]).toEqual([3, 0]);
  timers.pass(1);
  expect([left(), done()]).toEqual([0, 1]);
});

test('work waits while something more urgent goes on', () => {
  const { timers, slices, left } = setup(3);
  slices.wake();
  for (let i = 0; i < 10; i++) {
    timers.pass(30);
    slices.hold();
  }
  expect(left()).toBe(3);
  timers.pass(40);
  expect(left()).toBe(0);
});

test('work does not wait for ever', () => {
  const { timers, slices, left } = setup(3);
  slices.wake();
  for (let i = 0; i < 100; i++) {
    timers.pass(10);
    slices.hold();
  }
  expect(left()).toBe(0);
});

test('to hold what has no work is no work', () => {
  const { timers, slices, done } = setup(0);
  slices.hold();
  timers.pass(1000);
  expect(done()).toBe(0);
});

test('once it is stopped no work is done, whoever wakes it', () => {
  const { timers, slices, left, done } = setup(3);
  slices.wake();
  slices.stop();
  slices.wake();
  slices.hold();
  timers.pass(1000);
  expect([left(), done()]).toEqual([3, 0]);
});
