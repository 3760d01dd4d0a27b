import { expect, test } from 'vitest';
import { imported } from './old-site.ts';

const page = (front: string) => `---\n${front}\n---\ntext\n`;

test('a folder that is a year says once what all of its pages repeat', () => {
  const { editions } = imported({
    '2023/index.md': page('layout: a\nyear: 2023\ntitle: T'),
    '2023/call.md': page('# why\nlayout: a\ntitle: T\nyear: 2023\nnav: true'),
  });
  expect(editions.map(({ folder, keys }) => [folder, keys])).toEqual([['content/2023', ['layout', 'year']]]);
  expect(editions[0]!.file.text).toBe('defaults:\n  layout: none\n  year: 2023\n');
  expect(editions[0]!.pages.map(({ text }) => text)).toEqual([
    '---\n# why\ntitle: T\nnav: true\n---\ntext\n',
    '---\ntitle: T\n---\ntext\n',
  ]);
});

test('a folder whose pages name one workshop is its edition, whatever the folder is called', () => {
  const { editions } = imported({
    'old/a.md': page('workshop_name: w1\nb: 1'),
    'old/b.md': page('workshop_name: w1\nb: 2'),
  });
  expect(editions[0]!.file.text).toBe('workshop_name: w1\n');
  expect(editions[0]!.pages[0]!.text).toBe('---\nb: 1\n---\ntext\n');
});

test.each([
  ['one page', { '2023/a.md': page('b: 1') }],
  ['pages that repeat nothing', { '2023/a.md': page('b: 1'), '2023/b.md': page('b: 2') }],
  ['a name without a year', { 'talks/a.md': page('b: 1'), 'talks/b.md': page('b: 1') }],
  ['a name that no edition may have', { 'W 2023/a.md': page('b: 1'), 'W 2023/b.md': page('b: 1') }],
])('a folder with %s is none', (_, files) => expect(imported(files).editions).toEqual([]));
