import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentRoute, suffixOf } from '../../../src/assemble/document-permalinks.ts';
import type { DocumentFacts } from '../../../src/model/site.ts';
import { collectionsOf } from '../../../src/schema/collections.ts';
import { momentIn, zoneOf } from '../../../src/syntax/time.ts';

const RUNS = process.env['WSITE_LONG'] ? 20_000 : 500;
const [posts, talks] = collectionsOf(['talks'], '');

const facts = (own: Partial<DocumentFacts>): DocumentFacts => ({
  collection: posts!,
  draft: false,
  held: false,
  moment: momentIn(zoneOf('UTC'), 1_707_004_800),
  slug: 'Hello-you',
  title: 'Hello You',
  categories: [],
  tags: [],
  inner: '2024-02-04-Hello-you.md',
  ...own,
});

test.each([
  ['date', ':output_ext'],
  ['none', ':output_ext'],
  ['pretty', '/'],
  ['/:year/:title/', '/'],
  ['/:title:output_ext', ':output_ext'],
  ['/:year/:title', ''],
])('after the style %s a page has %j', (permalink, suffix) => {
  expect(suffixOf(permalink)).toBe(suffix);
});

test('a name with a dot that a pattern is filled with has no ending yet', () => {
  const routed = documentRoute(facts({ slug: 'asp.net' }), undefined, '/:year/:title', '.html');
  expect(routed).toEqual({ route: { file: '2024/asp.net.html', url: '/2024/asp.net' } });
});

test.each([
  ['/:year_:title', '/2024_Hello-you'],
  ['/a:80/:slug/', '/a:80/hello-you/'],
  ['blog/:title', '/blog/Hello-you'],
  ['/:categories/:title/', '/Hello-you/'],
])('%s is %s', (permalink, url) => {
  const routed = documentRoute(facts({}), permalink, 'date', '.html');
  expect('route' in routed && routed.route.url).toBe(url);
});

test('a document without a date cannot have one in its address', () => {
  expect(documentRoute(facts({ moment: undefined, collection: talks! }), '/:year/', 'date', '.html')).toEqual(
    {
      problem: 'it asks for `:year`, and the file has no date',
    },
  );
});

test('an address stays inside the site, whatever a document is called', () => {
  const style = fc.constantFrom(
    'date',
    'pretty',
    'ordinal',
    'weekdate',
    'none',
    '/:slug/',
    '/:title',
    '/:categories',
  );
  fc.assert(
    fc.property(style, fc.string({ minLength: 1 }), fc.array(fc.string()), (site, slug, categories) => {
      const routed = documentRoute(facts({ slug, categories }), undefined, site, '.html');
      if ('problem' in routed) return;
      expect(routed.route.url.startsWith('/')).toBe(true);
      expect(routed.route.file.split('/')).not.toContain('..');
      expect(routed.route.file.startsWith('/')).toBe(false);
    }),
    { numRuns: RUNS },
  );
});
