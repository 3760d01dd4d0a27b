import { expect, test } from 'vitest';
import { writesUnderWay } from '../../../src/host/writes-under-way.ts';

const same = (error: unknown) => error;

/** Writes that end when they are told to. */
function held(count: number) {
  const ends: (() => void)[] = [];
  const writes = Array.from({ length: count }, () => new Promise<void>((end) => void ends.push(end)));
  return { ends, writes };
}

test('more may be added until there are many, and then when half of them have ended', async () => {
  const under = writesUnderWay();
  const { ends, writes } = held(64);
  for (const write of writes.slice(0, 63)) under.add(write, same);
  expect(under.room()).toBeUndefined();
  under.add(writes[63]!, same);
  const room = under.room();
  expect(room).toBeDefined();
  let hasRoom = false;
  void room!.then(() => void (hasRoom = true));
  for (const end of ends.slice(0, 31)) end();
  await Promise.all(writes.slice(0, 31));
  expect([under.count(), hasRoom]).toEqual([33, false]);
  ends[31]!();
  await room;
  expect(under.count()).toBe(32);
});

test('what has failed is told to all who wait from then on, the first of it only', async () => {
  const under = writesUnderWay();
  under.add(Promise.reject(new Error('one')), same);
  under.add(Promise.reject(new Error('two')), same);
  await expect(under.all()).rejects.toThrow('one');
  await expect(under.room()).rejects.toThrow('one');
  expect(under.count()).toBe(0);
});

test('all have ended where there are none', async () => {
  const under = writesUnderWay();
  await under.all();
  expect(under.room()).toBeUndefined();
});
