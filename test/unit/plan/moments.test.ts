import { expect, test } from 'vitest';
import { memoryProject } from '../../../src/host/memory.ts';
import { openSession } from '../../../src/session.ts';

const MAY = Date.parse('2026-05-18T10:15:00Z');
const DAY = 86_400_000;

/** A site whose only page is made in May; gives whether it is to be made again at other moments. */
function page(body: string, config = '') {
  const session = openSession({
    project: memoryProject({ '_config.yml': `title: S\n${config}`, 'content/a.html': `---\n---\n${body}` }),
    theme: memoryProject({}),
    configs: ['_config.yml'],
    baseUrl: undefined,
    unpublished: false,
    now: MAY,
    facts: false,
  });
  session.update();
  for (const file of [...session.stale()]) session.produce(file);
  return {
    isStaleAt(moment: number): boolean {
      session.update(undefined, moment);
      expect(session.diagnostics()).toEqual([]);
      return session.stale().has('a.html');
    },
  };
}

test('a page that prints the year of `site.time` is made again only in another year', () => {
  const { isStaleAt } = page('{{ site.time | date("%Y") }}');
  expect(isStaleAt(MAY + DAY)).toBe(false);
  expect(isStaleAt(MAY + 365 * DAY)).toBe(true);
});

test('a page that prints the day of `site.time` is made again on another day of its zone', () => {
  const { isStaleAt } = page('{{ site.time | date_to_string("ordinal") }}', 'timezone: Asia/Tokyo\n');
  expect(isStaleAt(MAY + DAY / 8)).toBe(false);
  expect(isStaleAt(MAY + DAY / 4)).toBe(true);
});

test('a page that prints `site.time` besides its year is made again at every second', () => {
  expect(page('{{ site.time | date("%Y") }} {{ site.time }}').isStaleAt(MAY + 1000)).toBe(true);
});

test('a page whose format is computed is made again at every second', () => {
  expect(page('{{ site.time | date("%" ~ site.letter) }}', 'letter: Y\n').isStaleAt(MAY + 1000)).toBe(true);
});

test('words that mean the day on which they are read are told from that day', () => {
  const { isStaleAt } = page('{{ site.seen | date("%F") }}', 'seen: today\n');
  expect(isStaleAt(MAY + DAY / 4)).toBe(false);
  expect(isStaleAt(MAY + DAY)).toBe(true);
});
