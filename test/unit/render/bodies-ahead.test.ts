import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodiesAhead } from '../../../src/render/bodies-ahead.ts';
import { makeMap } from '../../../src/syntax/value.ts';
import { type MakeBody, type Pace, pacedThread } from './body-thread.ts';

const DIALECT = { kramdown: makeMap([]), code: false };
const upper: MakeBody = (text) => text.toUpperCase();

/** Makes jobs with a thread; a job is its own body. */
function run(
  jobs: readonly string[],
  pace: Pace,
  {
    make = upper,
    isMade = () => true,
    fails = () => false,
  }: { make?: MakeBody; isMade?: (job: string) => boolean; fails?: (job: string) => boolean } = {},
) {
  const done: string[] = [];
  const here: string[] = [];
  const ahead = bodiesAhead<string, { text: string }, string>(pacedThread(pace, make, done), {
    begin: (job) => (fails(job) ? undefined : { text: job }),
    textOf: ({ text }) => text,
    end({ text }, html) {
      if (html === undefined) here.push(text);
      return html ?? upper(text)!;
    },
  });
  const taken: (string | undefined)[] = [];
  for (const job of ahead.inTurn(jobs, (one) => one.length, DIALECT))
    if (isMade(job)) taken.push(ahead.take(job));
  return { done, here, taken };
}

test('bodies are made by the thread where it is quick enough', () => {
  const { done, here, taken } = run(['a', 'b', 'c'], { steps: [3] });
  expect(taken).toEqual(['A', 'B', 'C']);
  expect(here).toEqual(['a']);
  expect(done).toEqual(['open 3', 'give 3', 'close']);
});

test('while the thread has a body in hand, another one is made here', () => {
  const { done, taken } = run(['a', 'b', 'c'], { steps: [0, 1, 0] });
  expect(taken).toEqual(['A', 'B', 'C']);
  expect(done).toEqual(['open 3', 'give 3', 'back 0', 'back 2', 'close']);
});

test('a body of which the thread gives nothing is made here when its turn comes', () => {
  const { here, taken } = run(['a', 'b', 'c'], { steps: [0, 2, 0] }, { make: () => undefined });
  expect(taken).toEqual(['A', 'B', 'C']);
  expect(here).toEqual(['a', 'b', 'c']);
});

test('nothing is ahead of a job that could not be begun', () => {
  const { taken } = run(['a', 'b'], { steps: [1] }, { fails: (job) => job === 'a' });
  expect(taken).toEqual([undefined, 'B']);
});

test('where too few characters wait the thread is let go', () => {
  const done: string[] = [];
  const thread = { ...pacedThread({ steps: [1] }, upper, done), enough: 3 };
  const ahead = bodiesAhead<string, string, string>(thread, {
    begin: (job) => job,
    textOf: (text) => text,
    end: (text) => text,
  });
  const taken = [...ahead.inTurn(['a', 'b'], () => 1, DIALECT)].map((job) => ahead.take(job));
  expect(taken).toEqual([undefined, undefined]);
  expect(done).toEqual(['end']);
});

test('a run that is left lets the thread end, and the next one begins anew', () => {
  const done: string[] = [];
  const ahead = bodiesAhead<string, string, string>(pacedThread({ steps: [9] }, upper, done), {
    begin: (job) => job,
    textOf: (text) => text,
    end: (text, html) => html ?? text,
  });
  for (const job of ahead.inTurn(['a', 'b'], () => 1, DIALECT)) if (job === 'a') break;
  expect(ahead.take('b')).toBeUndefined();
  const taken = [...ahead.inTurn(['b', 'c'], () => 1, DIALECT)];
  expect(taken).toEqual(['b', 'c']);
  expect(done.filter((one) => /open|close/.test(one))).toEqual(['open 2', 'close', 'open 2', 'close']);
});

test('far from all is begun at once, and only as much is given as is worth waking the thread', () => {
  const body = 'x'.repeat(10_000);
  const jobs = Array.from({ length: 100 }, (_, i) => `${i} ${body}`);
  const { done, taken } = run(jobs, { steps: [5] });
  expect(taken).toEqual(jobs.map((job) => job.toUpperCase()));
  const given = done.flatMap((one) => (one.startsWith('give') ? [Number(one.slice(5))] : []));
  expect(given.reduce((sum, n) => sum + n, 0)).toBe(100);
  expect(Math.min(...given.slice(0, -1))).toBeGreaterThan(2);
  expect(done.indexOf('back 0')).toBeLessThan(done.lastIndexOf(`give ${given.at(-1)}`));
});

test('every job gets its own body once, whatever the thread does', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 60_000 }), { maxLength: 40 }),
      fc.array(fc.nat(4), { minLength: 1, maxLength: 8 }),
      fc.option(fc.nat(20), { nil: undefined }),
      fc.infiniteStream(fc.boolean()),
      (lengths, steps, fails, coins) => {
        const jobs = lengths.map((length, i) => `${i}`.padEnd(length, 'x'));
        const isSkipped = new Set(
          jobs.filter(() => coins.next().value === false && coins.next().value === false),
        );
        const { here, taken } = run(
          jobs,
          { steps, fails },
          {
            make: (text) => (text.length % 7 === 0 ? undefined : upper(text)),
            isMade: (job) => !isSkipped.has(job),
          },
        );
        expect(taken).toEqual(jobs.filter((job) => !isSkipped.has(job)).map((job) => job.toUpperCase()));
        expect(new Set(here).size).toBe(here.length);
      },
    ),
    { numRuns: 300, seed: 20261126 },
  );
});
