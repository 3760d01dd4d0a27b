import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factEntries, factsOf } from '../../../../src/assemble/event/facts.ts';
import { wholeText } from '../../../../src/diagnostics/text.ts';
import { parseData } from '../../../../src/syntax/data.ts';
import { isMap, makeMap, type ValueMap } from '../../../../src/syntax/value.ts';

function facts(yaml: string): ValueMap {
  const value = parseData('yaml', wholeText('f.yml', yaml), () => {});
  return isMap(value) ? value : makeMap([]);
}

const view = (yaml: string) =>
  JSON.parse(JSON.stringify(Object.fromEntries(factEntries('a2026', facts(yaml)))));

describe('the days of an edition in words', () => {
  test.each([
    ['date: 2023-12-16', '16 December 2023'],
    ['date: "December 16, 2023"', '16 December 2023'],
    ['dates: {start: 2026-05-12, end: 2026-05-14}', '12–14 May 2026'],
    ['dates: {start: 2026-05-30, end: 2026-06-02}', '30 May – 2 June 2026'],
    ['dates: {start: 2026-12-30, end: 2027-01-02}', '30 December 2026 – 2 January 2027'],
    ['dates: {start: 2026-05-12}', '12 May 2026'],
    ['dates: 12–14 May 2026', '12–14 May 2026'],
    ['date: "May 12-14, 2026"', '12–14 May 2026'],
    ['dates: [2026-05-12, 2026-05-13, 2026-05-14]', '12–14 May 2026'],
    ['date: in spring', 'in spring'],
    ['title: X', null],
  ])('%s is %s', (yaml, said) => expect(view(yaml).date_text).toBe(said));
});

describe('each fact has one form, however it is written', () => {
  test.each([
    ['venue: Hall', 'venue', { name: 'Hall', city: null }],
    ['venue: {city: Bern}', 'venue', { name: null, city: 'Bern' }],
    ['registration: /r.html', 'registration', { url: '/r.html', opens: null }],
    ['registration: {url: /r.html, note: Soon}', 'registration', { url: '/r.html', note: 'Soon' }],
    ['submission: https://x.example', 'submission', { url: 'https://x.example' }],
    ['hosting_conference: NeurIPS', 'host', { name: 'NeurIPS', url: null }],
    ['host: {name: ICML, url: /i}', 'host', { name: 'ICML', url: '/i' }],
    ['social: {mastodon: https://m.example}', 'social', [{ name: 'mastodon', url: 'https://m.example' }]],
    ['social: [https://www.x.example/a]', 'social', [{ name: 'x.example', url: 'https://www.x.example/a' }]],
  ])('%s', (yaml, key, expected) => expect(view(yaml)[key]).toMatchObject(expected));

  test.each([
    ['contact: a@x.example', 'contact', ['a@x.example']],
    ['stream: /live', 'live_stream', '/live'],
    ['attendance_mode: hybrid', 'attendance', 'hybrid'],
    ['venue: Hall', 'attendance', 'in-person'],
    ['title: X', 'attendance', null],
    ['title: X', 'status', 'scheduled'],
    ['title: X', 'venue', null],
    ['title: X', 'contact', null],
    ['date: 2026-01-02', 'dates', { start: '2026-01-02', end: '2026-01-02' }],
  ])('%s: %s', (yaml, key, expected) => expect(view(yaml)[key]).toEqual(expected));
});

test('whatever an author writes, every fact has its form or is null', () => {
  const said = fc.oneof(
    fc.constantFrom(null, true, 3, '', ' ', 'x', '2026-02-30', [], [1, null], ['a']),
    fc.constantFrom({}, { url: '' }, { name: 3 }, { start: 'x' }, { geo: { lat: 'n' } }),
  );
  const keys = 'title date dates venue host registration submission contact social stream updated'.split(' ');
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...keys), said), (entries) => {
      const written = facts(JSON.stringify(entries));
      const seen = Object.fromEntries(factEntries('a2026', written));
      for (const key of ['venue', 'host', 'registration', 'submission', 'dates'])
        expect(seen[key] === null || isMap(seen[key])).toBe(true);
      for (const key of ['contact', 'social'])
        expect(seen[key] === null || Array.isArray(seen[key])).toBe(true);
      expect(factsOf('a2026', written, '24h').title).not.toBe('');
    }),
    { numRuns: 300 },
  );
});
