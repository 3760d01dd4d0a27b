import fc from 'fast-check';
import { expect, test } from 'vitest';
import { settler } from '../../../src/serve/settle.ts';
import { handTimers } from './hand-timers.ts';

function setup() {
  const timers = handTimers();
  const files = new Map<string, string>();
  const batches: string[][] = [];
  const seen = new Map<string, string>();
  const signature = (path: string) => files.get(path) ?? 'absent';
  const settle = settler({
    timers,
    signature,
    deliver: (paths) => {
      batches.push([...paths].sort());
      for (const path of paths) seen.set(path, signature(path));
    },
  });
  const write = (path: string, content: string | undefined) => {
    if (content === undefined) files.delete(path);
    else files.set(path, content);
  };
  return { timers, files, batches, seen, settle, write };
}

test('one save is delivered within twenty milliseconds, once', () => {
  const { timers, batches, settle, write } = setup();
  write('a', '1');
  settle.touch('a');
  timers.pass(20);
  expect(batches).toEqual([['a']]);
  settle.touch('a');
  timers.pass(2000);
  expect(batches).toEqual([['a']]);
});

test('a checkout of 500 files is one batch', () => {
  const { timers, batches, settle, write } = setup();
  for (let i = 0; i < 500; i++) {
    write(`f${i}`, 'new');
    settle.touch(`f${i}`);
    timers.pass(i < 20 ? 1 : i % 40 === 0 ? 50 : 0);
  }
  timers.pass(2000);
  expect(batches).toHaveLength(1);
  expect(batches[0]).toHaveLength(500);
});

test('a file that is replaced by rename is never delivered as gone', () => {
  const { timers, batches, seen, settle, write } = setup();
  write('a', undefined);
  settle.touch('a');
  timers.pass(15);
  write('a', 'new');
  settle.touch('a');
  timers.pass(200);
  expect([batches, seen.get('a')]).toEqual([[['a']], 'new']);
});

test('a file that is truncated and then written is never delivered empty', () => {
  const { timers, seen, batches, settle, write } = setup();
  write('a', 'empty');
  settle.touch('a');
  timers.pass(25);
  write('a', 'whole');
  timers.pass(200);
  expect([batches, seen.get('a')]).toEqual([[['a']], 'whole']);
});

test('a file that is really gone is delivered', () => {
  const { timers, batches, seen, settle } = setup();
  settle.touch('a');
  timers.pass(100);
  expect([batches, seen.get('a')]).toEqual([[['a']], 'absent']);
});

test('what never holds still is delivered all the same', () => {
  const { timers, batches, settle, write } = setup();
  for (let i = 0; i < 400; i++) {
    write('log', String(i));
    settle.touch('log');
    timers.pass(5);
  }
  expect(batches.length).toBeGreaterThanOrEqual(1);
});

test('the last of rapid saves is delivered, though the watcher swallows what comes within 50 ms of a change', () => {
  const step = fc.record({
    wait: fc.nat(70),
    path: fc.constantFrom('a', 'b'),
    content: fc.option(fc.nat(3)),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), (steps) => {
      const { timers, files, seen, settle, write } = setup();
      const told = new Map<string, number>();
      for (const { wait, path, content } of steps) {
        timers.pass(wait);
        write(path, content === null ? undefined : String(content));
        if (timers.now() - (told.get(path) ?? -100) < 50) continue;
        told.set(path, timers.now());
        settle.touch(path);
      }
      timers.pass(3000);
      for (const [path, content] of seen) expect(content).toBe(files.get(path) ?? 'absent');
    }),
    { numRuns: process.env['WSITE_LONG'] ? 20_000 : 500 },
  );
});
