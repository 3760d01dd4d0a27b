import { expect, test } from 'vitest';
import { parsePath } from '../../../src/plan/paths.ts';

test('each form that the record of reads has is read back', () => {
  expect(parsePath('.nav[].title')).toEqual([
    { kind: 'key', name: 'nav' },
    { kind: 'each' },
    { kind: 'key', name: 'title' },
  ]);
  expect(parsePath('["a-b"][0][-1].first')).toEqual(
    ['a-b', 0, -1, 'first'].map((name) => ({ kind: 'key', name })),
  );
  expect(parsePath('.x[]#')).toEqual([{ kind: 'key', name: 'x' }, { kind: 'length' }]);
  expect(parsePath('.x?')).toEqual([{ kind: 'key', name: 'x' }, { kind: 'shallow' }]);
  expect(parsePath('.*')).toEqual([{ kind: 'all' }]);
  expect(parsePath('.pages?a="x \\" y"[].t')).toEqual([
    { kind: 'key', name: 'pages' },
    { kind: 'query', field: 'a', holds: false, value: 'x " y' },
    { kind: 'each' },
    { kind: 'key', name: 't' },
  ]);
  expect(parsePath('?tags~2024[]')).toEqual([
    { kind: 'query', field: 'tags', holds: true, value: 2024 },
    { kind: 'each' },
  ]);
  expect(parsePath('?nav=true.title')).toEqual([
    { kind: 'query', field: 'nav', holds: false, value: true },
    { kind: 'key', name: 'title' },
  ]);
  expect(parsePath('?weight=-2.5e3.title').map((step) => step.kind)).toEqual(['query', 'key']);
  expect(parsePath('?weight=2.title').map((step) => step.kind)).toEqual(['query', 'key']);
  expect(parsePath('.time!["date","%Y] \\" \u2028"]')).toEqual([
    { kind: 'key', name: 'time' },
    { kind: 'result', filter: 'date', args: ['%Y] " \u2028'] },
  ]);
  expect(parsePath('')).toEqual([]);
});

test('what is no path is refused, so that no read is taken for another', () => {
  expect(() => parsePath('.a b')).toThrow('no path: .a b');
});
