import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asValue, filter } from './setup.ts';

const runs = { numRuns: process.env['WSITE_LONG'] ? 5_000 : 200 };
const text = fc.string({ unit: 'binary', maxLength: 30 });
const simple = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null));
const items = fc.array(fc.record({ k: simple, v: fc.array(simple, { maxLength: 3 }) }), { maxLength: 12 });

test('what is encoded is decoded again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (given) => {
      expect(filter('url_decode', filter('url_encode', given))).toBe(given);
      expect(filter('base64_decode', filter('base64_encode', given))).toBe(given);
      expect(filter('base64_url_safe_decode', filter('base64_url_safe_encode', given))).toBe(given);
    }),
    runs,
  );
});

test('jsonify is JSON of the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (given) => {
      fc.pre(!JSON.stringify(given).includes('e-'));
      expect(JSON.parse(filter('jsonify', asValue(given)) as string)).toEqual(
        JSON.parse(JSON.stringify(given)),
      );
    }),
    runs,
  );
});

test('group_by shares out all items, each to one group, in their order', () => {
  fc.assert(
    fc.property(items, (list) => {
      const groups = filter('group_by', asValue(list), 'k') as {
        name: string;
        items: unknown[];
        size: number;
      }[];
      expect(new Set(groups.map(({ name }) => name)).size).toBe(groups.length);
      expect(groups.reduce((sum, { size }) => sum + size, 0)).toBe(list.length);
      for (const { items: members, size } of groups) expect(members).toHaveLength(size);
    }),
    runs,
  );
});

test('sort by a property keeps all items, and sorting again changes nothing', () => {
  fc.assert(
    fc.property(items, (list) => {
      const once = filter('sort', asValue(list), 'k') as unknown[];
      expect(once).toHaveLength(list.length);
      expect(new Set(once.map((item) => JSON.stringify(item)))).toEqual(
        new Set(list.map((item) => JSON.stringify(item))),
      );
    }),
    runs,
  );
});

test('relative_url of what it gave is the same', () => {
  fc.assert(
    fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
      const path = url.replace(/^https?:\/\/[^/]*/, '') || '/';
      fc.pre(!path.startsWith('//'));
      const once = filter('relative_url', path);
      expect(filter('relative_url', once)).toBe(once);
    }),
    runs,
  );
});

test('truncate never gives more characters than asked for, unless the mark alone is longer', () => {
  fc.assert(
    fc.property(text, fc.nat(40), (given, most) => {
      const made = filter('truncate', given, most) as string;
      expect([...made].length).toBeLessThanOrEqual(Math.max(most, 3));
    }),
    runs,
  );
});
