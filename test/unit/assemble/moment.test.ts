import { expect, test } from 'vitest';
import { memoryProject } from '../../../src/host/memory.ts';
import { openSession } from '../../../src/session.ts';
import { parseMoment } from '../../../src/syntax/moment-text.ts';

function seen(files: Readonly<Record<string, string>>, now: string) {
  const session = openSession({
    project: memoryProject(files),
    theme: memoryProject(),
    configs: ['_config.yml'],
    baseUrl: undefined,
    facts: false,
    unpublished: false,
    now: parseMoment(now)!,
  });
  session.update();
  const { now: at, next, ...rest } = session.seenAt();
  const iso = (ms: number | undefined) => (ms === undefined ? undefined : new Date(ms).toISOString());
  return { ...rest, now: iso(at), next: iso(next) };
}

const CONFIG = { '_config.yml': 'workshop_name: w\ntimezone: America/New_York\n' };
const EDITION = { 'content/w/_edition.yml': 'timezone: Asia/Tokyo\ndates: {start: 2026-05-18}\n' };

test('a moment without a zone is read in that of the current edition', () => {
  expect(seen({ ...CONFIG, ...EDITION }, '2026-05-18T10:15')).toMatchObject({
    zone: 'Asia/Tokyo',
    now: '2026-05-18T01:15:00.000Z',
  });
  const config = { '_config.yml': 'workshop_name: w\neditions: {w: {timezone: AoE}}\n' };
  expect(seen(config, '2026-05-18T10:15')).toMatchObject({ zone: 'AoE', now: '2026-05-18T22:15:00.000Z' });
});

test('where the edition has none, in that of the site, else in UTC', () => {
  expect(seen(CONFIG, '2026-05-18T10:15').now).toBe('2026-05-18T14:15:00.000Z');
  expect(seen({ 'content/a.md': 'A\n' }, '2026-05-18T10:15').now).toBe('2026-05-18T10:15:00.000Z');
});

test('the next moment is when a phase turns, a deadline passes, or what is held back is shown', () => {
  const files = {
    ...CONFIG,
    ...EDITION,
    'content/w/_data/deadlines.yml': '- {name: D, date: 2026-02-01, timezone: UTC}\n',
    'content/_posts/2026-01-10-p.md': 'P\n',
  };
  const nexts: (string | undefined)[] = [];
  for (let at: string | undefined = '2026-01-01'; at && nexts.length < 9; at = nexts.at(-1)) {
    nexts.push(seen(files, at).next);
  }
  expect(nexts).toEqual([
    '2026-01-10T05:00:00.000Z',
    '2026-02-01T23:59:59.001Z',
    '2026-05-17T15:00:00.000Z',
    '2026-05-18T14:59:59.001Z',
    undefined,
  ]);
});
