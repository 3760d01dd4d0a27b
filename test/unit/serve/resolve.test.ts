import { expect, test } from 'vitest';
import { resolveTarget } from '../../../src/serve/resolve.ts';

const FILES = new Set([
  'index.html',
  'a.html',
  'dir/index.html',
  'both',
  'both.html',
  'Über uns/x.pdf',
  'ü/index.html',
]);
const at = (path: string, base = '', query = '') =>
  resolveTarget(path, query, base, (file) => FILES.has(file));

test.each([
  ['/', 'index.html'],
  ['/a', 'a.html'],
  ['/a.html', 'a.html'],
  ['/dir/', 'dir/index.html'],
  ['/dir/index', 'dir/index.html'],
  ['/both', 'both'],
  ['/%C3%9Cber%20uns/x.pdf', 'Über uns/x.pdf'],
  ['//a', 'a.html'],
])('%s is the file %s', (path, file) => {
  expect(at(path)).toEqual({ kind: 'file', file });
});

test('a folder is reached by a redirect that keeps the query', () => {
  expect(at('/dir', '', '?a=b')).toEqual({ kind: 'redirect', location: '/dir/?a=b' });
  expect(at('/%C3%BC')).toEqual({ kind: 'redirect', location: '/%C3%BC/' });
});

test('a redirect never leads to another host', () => {
  expect(at('//dir')).toEqual({ kind: 'redirect', location: '/dir/' });
});

test('letter case counts, and a page is no folder', () => {
  expect(at('/A').kind).toBe('missing');
  expect(at('/a/').kind).toBe('missing');
  expect(at('/a.html/').kind).toBe('missing');
});

test('a site at a sub-path is there and nowhere else', () => {
  expect(at('/repo/a', '/repo')).toEqual({ kind: 'file', file: 'a.html' });
  expect(at('/repo/dir', '/repo')).toEqual({ kind: 'redirect', location: '/repo/dir/' });
  expect(at('/repo', '/repo')).toEqual({ kind: 'redirect', location: '/repo/' });
  expect(at('/', '/repo')).toEqual({ kind: 'redirect', location: '/repo/' });
  expect(at('/a', '/repo')).toEqual({ kind: 'outside' });
  expect(at('/repository/a', '/repo')).toEqual({ kind: 'outside' });
});

test('what is not there says which files would have answered', () => {
  expect(at('/x')).toEqual({ kind: 'missing', files: ['x', 'x.html', 'x/index.html'] });
});
