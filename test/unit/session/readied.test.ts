import { expect, test } from 'vitest';
import { NotReady } from '../../../src/model/not-ready.ts';
import { inTurn, readied } from '../../../src/session/readied.ts';

/** A thing that can be made after it was waited for so often. */
function slow(times: number) {
  const state = { loads: 0 };
  return {
    state,
    load: async () => void state.loads++,
    make() {
      if (state.loads < times) throw new NotReady();
      return 'made';
    },
  };
}

test('something is made again after each thing that is loaded for it', async () => {
  const { load, make, state } = slow(3);
  expect(await readied(load, make)).toBe('made');
  expect(state.loads).toBe(3);
});

test('what loading does not help is no endless wait', async () => {
  const { load, make } = slow(Number.POSITIVE_INFINITY);
  await expect(readied(load, make)).rejects.toThrow(NotReady);
});

test('other errors are not waited for', async () => {
  const { load, state } = slow(1);
  await expect(
    readied(load, () => {
      throw new RangeError('no');
    }),
  ).rejects.toThrow('no');
  expect(state.loads).toBe(0);
});

test('those that wait come last, in their order', async () => {
  const { load, make } = slow(1);
  const done: string[] = [];
  await inTurn(load, ['slow', 'a', 'slow too', 'b'], (name) => {
    if (name.startsWith('slow')) make();
    done.push(name);
    return undefined;
  });
  expect(done).toEqual(['a', 'b', 'slow', 'slow too']);
});

test('what is under way is waited for before the next one', async () => {
  const done: string[] = [];
  await inTurn(
    async () => {},
    ['a', 'b'],
    async (name) => {
      done.push(name);
      await Promise.resolve();
      done.push(`${name} is there`);
    },
  );
  expect(done).toEqual(['a', 'a is there', 'b', 'b is there']);
});

test('what fails while it is under way is told', async () => {
  const fail = () => Promise.reject(new RangeError('no'));
  await expect(inTurn(async () => {}, ['a'], fail)).rejects.toThrow('no');
});
