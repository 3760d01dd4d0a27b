import { expect, test } from 'vitest';
import { keepLatest } from '../../../src/serve/kept.ts';

const page = (file: string, size: number) => ({ file, tag: file, bytes: new Uint8Array(size), source: '' });

test('what was not asked for longest goes first', () => {
  const kept = keepLatest({ bytes: 10, files: 9 });
  for (const file of ['a', 'b']) kept.put(page(file, 4));
  kept.get('a');
  kept.put(page('c', 4));
  expect(['a', 'b', 'c'].filter((file) => kept.get(file))).toEqual(['a', 'c']);
});

test('the newest stays however large it is, and a file counts once', () => {
  const kept = keepLatest({ bytes: 10, files: 9 });
  kept.put(page('a', 4));
  kept.put(page('big', 99));
  expect(['a', 'big'].filter((file) => kept.get(file))).toEqual(['big']);
  for (let i = 0; i < 5; i++) kept.put(page('a', 4));
  kept.put(page('b', 4));
  expect(['a', 'b', 'big'].filter((file) => kept.get(file))).toEqual(['a', 'b']);
});

test('there are never more files than the limit', () => {
  const kept = keepLatest({ bytes: 10, files: 2 });
  for (const file of ['a', 'b', 'c']) kept.put(page(file, 0));
  expect(['a', 'b', 'c'].filter((file) => kept.get(file))).toEqual(['b', 'c']);
});
