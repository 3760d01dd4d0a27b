import { describe, expect, test } from 'vitest';
import { classify, type Places } from '../../../src/load/classify.ts';

const PLACES: Places = {
  configs: ['_config.yml'],
  include: [],
  optionalFrontMatter: true,
  collections: [],
  sass: { folders: [], sources: [] },
};

describe('what programs leave beside a file is nothing of the site', () => {
  test.each([
    'content/4913',
    'content/a/.page.md.swp',
    'content/page.md~',
    'content/#page.md#',
    'content/.#page.md',
    'content/_data/.~lock.talks.csv#',
    'content/~$programme.docx',
    'content/sedRx2b0c',
    'templates/sed0abcde',
    'assets/.goutputstream-QK5',
    'assets/x.css___jb_tmp___',
    'assets/.DS_Store',
  ])('%s', (path) => {
    expect(classify(path, PLACES)).toBeUndefined();
  });

  test('unless the configuration includes it', () => {
    expect(classify('content/4913', { ...PLACES, include: ['4913'] })).toBe('maybe-page');
  });
});

test.each([
  'content/sediments',
  'content/4913.md',
  'content/49130',
  'content/sedRx2b0c.md',
  'content/a~b.md',
])('%s is an author’s own file', (path) => {
  expect(classify(path, PLACES)).toMatch(/page$/);
});
