import { describe, expect, test } from 'vitest';
import { sessionOver } from '../site.ts';

function seenAt(now: string, files: Readonly<Record<string, string>> = {}): string {
  const { session } = sessionOver(
    {
      'content/a/_edition.yml': 'timezone: Asia/Tokyo\ndate: 2026-05-30\n',
      'content/a/_data/deadlines.yml':
        '- {name: Papers, date: 2026-05-01}\n- {name: TBA, date: TBA}\n- {name: Camera, date: 2026-05-20, timezone: AoE}\n',
      'content/a/index.html':
        '{{ edition.phase }} {{ edition.next_deadline.name or "none" }} {% for d in edition.deadlines %}{{ d.passed }} {% endfor %}',
      ...files,
    },
    { now },
  );
  return String(session.produce('a/index.html').content).trim();
}

describe('what the clock decides', () => {
  test.each([
    ['2026-05-01T14:59:58Z', 'before Papers false false false'],
    ['2026-05-01T15:00:00Z', 'before Camera true false false'],
    ['2026-05-21T11:59:58Z', 'before Camera true false false'],
    ['2026-05-21T12:00:00Z', 'before none true false true'],
    ['2026-05-29T14:59:59Z', 'before none true false true'],
    ['2026-05-29T15:00:00Z', 'during none true false true'],
    ['2026-05-30T15:00:00Z', 'after none true false true'],
  ])('at %s is %s', (now, seen) => expect(seenAt(now)).toBe(seen));

  test('goes by the programme where there is one', () => {
    const files = { 'content/a/_data/schedule.yml': '- {time: 9:00–10:00, title: T}\n' };
    expect(seenAt('2026-05-29T23:59:00Z', files)).toMatch(/^before /);
    expect(seenAt('2026-05-30T00:00:00Z', files)).toMatch(/^during /);
    expect(seenAt('2026-05-30T01:00:01Z', files)).toMatch(/^after /);
  });

  test('is not over as long as the edition has days that are not in the programme', () => {
    const files = {
      'content/a/_edition.yml': 'timezone: Asia/Tokyo\ndates: {start: 2026-05-30, end: 2026-05-31}\n',
      'content/a/_data/schedule.yml': '- {time: 9:00–10:00, title: T}\n',
      'content/a/_data/deadlines.yml': '- {name: Papers, date: 2026-05-01}\n',
    };
    expect(seenAt('2026-05-30T01:00:01Z', files)).toMatch(/^during /);
    expect(seenAt('2026-05-31T15:00:01Z', files)).toMatch(/^after /);
  });
});
