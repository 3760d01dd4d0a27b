import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateParts } from '../../../src/syntax/date-parts.ts';
import { strftime } from '../../../src/syntax/strftime.ts';
import { civilOf, epochIn, epochOf, momentIn, zoneOf } from '../../../src/syntax/time.ts';
import { parseTime } from '../../../src/syntax/time-text.ts';

const runs = { numRuns: process.env['WSITE_LONG'] ? 20_000 : 500 };
const zones =
  'UTC AoE America/Chicago Europe/London Asia/Kolkata Australia/Lord_Howe Africa/Casablanca Pacific/Apia'.split(
    ' ',
  );
const anyZone = fc.constantFrom(...zones).map(zoneOf);
const anyEpoch = fc.integer({ min: -2_000_000_000, max: 4_000_000_000 });
const now = () => 1_709_633_045_000;

describe('zones', () => {
  test("agree with Intl's clocks at any time", () => {
    const formats = new Map<string, Intl.DateTimeFormat>();
    const formatOf = (timeZone: string) => {
      const options = { timeZone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' } as const;
      const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', options);
      formats.set(timeZone, format);
      return format;
    };
    fc.assert(
      fc.property(fc.constantFrom(...zones), anyEpoch, (name, epoch) => {
        const shown = formatOf(name === 'AoE' ? 'Etc/GMT+12' : name).format(epoch * 1000);
        expect(strftime(momentIn(zoneOf(name), epoch), '%F %T')).toBe(shown);
      }),
      runs,
    );
  });

  test('a time on the wall leads back to its instant, or to the other one of two', () => {
    fc.assert(
      fc.property(anyZone, anyEpoch, (zone, epoch) => {
        const civil = civilOf(momentIn(zone, epoch));
        expect([epochIn(zone, civil, 'earlier'), epochIn(zone, civil, 'later')]).toContain(epoch);
      }),
      runs,
    );
  });

  test('a time that exists twice is either; one that does not exist is taken by the clocks before', () => {
    const chicago = zoneOf('America/Chicago');
    const twice = { year: 2024, month: 11, day: 3, hour: 1, minute: 30, second: 0 };
    expect(epochIn(chicago, twice, 'later') - epochIn(chicago, twice)).toBe(3600);
    const never = { year: 2024, month: 3, day: 10, hour: 2, minute: 30, second: 0 };
    expect(strftime(momentIn(chicago, epochIn(chicago, never)), '%T %z')).toBe('03:30:00 -0500');
  });

  test('are called the same whatever was asked before', () => {
    const chicago = zoneOf('America/Chicago');
    const winters = [-1, 0, -2_207_520_000, 1_700_000_000];
    expect(winters.map((epoch) => chicago.abbreviationAt(epoch))).toEqual(['CST', 'CST', 'CST', 'CST']);
    expect(zoneOf('America/Sao_Paulo').abbreviationAt(0)).toBe('-03');
    expect(zoneOf('Europe/Jersey').abbreviationAt(1_721_044_800)).toBe('BST');
  });

  test('a zone that nobody knows is refused', () => {
    expect(() => zoneOf('Mars/Phobos')).toThrow(RangeError);
  });
});

describe('texts', () => {
  test('in the form of RFC 3339 are read as what they say', () => {
    fc.assert(
      fc.property(anyZone, anyEpoch, (zone, epoch) => {
        const moment = momentIn(zone, epoch);
        fc.pre(moment.offset % 60 === 0);
        expect(parseTime(strftime(moment, '%FT%T%:z'), zone, now)?.epoch).toBe(epoch);
        expect(parseTime(strftime(moment, '%a, %d %b %Y %T %z'), zone, now)?.epoch).toBe(epoch);
      }),
      runs,
    );
  });

  test('of any kind are read or refused, and never break', () => {
    const pieces = fc.array(
      fc.constantFrom(..."12 05 2024 '24 - / : . , march tue pm th t z +01:00 w u0".split(' '), ' '),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          pieces.map((parts) => parts.join('')),
        ),
        (text) => {
          const moment = parseTime(text, zoneOf('UTC'), now);
          expect(moment === undefined || Number.isInteger(moment.epoch)).toBe(true);
        },
      ),
      runs,
    );
  });

  test('in the usual form are read at once as by the long way, which a space before them takes', () => {
    const two = fc.integer({ min: 0, max: 99 }).map((n) => String(n).padStart(2, '0'));
    const zone = fc.constantFrom('', 'Z', 'z', '+0100', ' -05:30', ' +00:00', '-00:00');
    const clock = fc.tuple(
      fc.constantFrom('T', 't', ' '),
      two,
      two,
      fc.constantFrom('', ':07', ':59.25'),
      zone,
    );
    const time = fc.option(
      clock.map(([t, h, m, rest, z]) => `${t}${h}:${m}${rest}${z}`),
      { nil: '' },
    );
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), two, two, time, (year, month, day, after) => {
        const text = `${year}-${month}-${day}${after}`;
        expect(dateParts(text)).toEqual(dateParts(` ${text}`));
      }),
      runs,
    );
  });

  test('that say a date ask no clock', () => {
    const never = () => {
      throw new Error('asked');
    };
    expect(strftime(parseTime('5 March 2024 10:00 EST', zoneOf('UTC'), never)!, '%F %T')).toBe(
      '2024-03-05 10:00:00',
    );
    expect(() => parseTime('10:30', zoneOf('UTC'), never)).toThrow('asked');
  });

  test('with AoE are twelve hours behind UTC', () => {
    const moment = parseTime('2023-12-16 23:59 AoE', zoneOf('UTC'), now)!;
    expect(strftime(moment, '%F %R %z %Z')).toBe('2023-12-16 23:59 -1200 AoE');
  });
});

test('epochOf counts from 1970 and takes fields that run over', () => {
  expect(epochOf({ year: 1970, month: 1, day: 1, hour: 0, minute: 0, second: 0 })).toBe(0);
  const over = { year: 2024, month: 2, day: 30, hour: 24, minute: 0, second: 60 };
  expect(strftime({ epoch: epochOf(over), nanosecond: 0, offset: 0, zone: undefined }, '%F %T')).toBe(
    '2024-03-02 00:01:00',
  );
});
