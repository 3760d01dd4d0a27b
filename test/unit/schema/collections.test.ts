import { expect, test } from 'vitest';
import { collectionsOf, documentPlace } from '../../../src/schema/collections.ts';
import { makeMap } from '../../../src/syntax/value.ts';

const talks = makeMap([['talks', makeMap([['output', true]])]]);

test('posts are always a collection, with output', () => {
  expect(collectionsOf([], '').map(({ name, output }) => [name, output])).toEqual([['posts', true]]);
});

test('a list names collections without output', () => {
  expect(collectionsOf(['talks'], '').map(({ name, output }) => [name, output])).toEqual([
    ['posts', true],
    ['talks', false],
  ]);
});

test.each([
  ['content/_talks/deep/a.md', '', { name: 'talks', inner: 'deep/a.md', above: [], draft: false }],
  [
    'content/_posts/2024-01-01-a.md',
    '',
    { name: 'posts', inner: '2024-01-01-a.md', above: [], draft: false },
  ],
  ['content/x/y/_posts/z/a.md', '', { name: 'posts', inner: 'z/a.md', above: ['x', 'y'], draft: false }],
  ['content/x/_drafts/a.md', '', { name: 'posts', inner: 'a.md', above: ['x'], draft: true }],
  ['content/all/_talks/a.md', 'all', { name: 'talks', inner: 'a.md', above: [], draft: false }],
  ['content/all/x/_posts/a.md', 'all', { name: 'posts', inner: 'a.md', above: ['x'], draft: false }],
  ['content/_talks/a.md', 'all', undefined],
  ['content/_other/a.md', '', undefined],
  ['content/x/_talks/a.md', '', undefined],
  ['content/_posts', '', undefined],
  ['assets/_posts/a.md', '', undefined],
])('%s with collections_dir %j stands at %j', (path, dir, wanted) => {
  const place = documentPlace(path, collectionsOf(talks, dir));
  expect(
    place && { name: place.collection.name, inner: place.inner, above: place.above, draft: place.draft },
  ).toEqual(wanted);
});
