import { type DateParts, dateParts } from './date-parts.ts';
import {
  type Civil,
  civilOf,
  epochIn,
  epochOf,
  fixedZone,
  type Moment,
  momentIn,
  type Zone,
  zoneOf,
} from './time.ts';

/** Zones by name that RFC 822 knows, and what anybody's deadline has, in hours east of UTC. */
const NAMED: Readonly<Record<string, number>> = {
  ...{
    UTC: 0,
    Z: 0,
    UT: 0,
    GMT: 0,
    EST: -5,
    EDT: -4,
    CST: -6,
    CDT: -5,
    MST: -7,
    MDT: -6,
    PST: -8,
    PDT: -7,
    AOE: -12,
  },
  ...Object.fromEntries([...'ABCDEFGHI'].map((letter, i) => [letter, i + 1])),
  ...Object.fromEntries([...'KLM'].map((letter, i) => [letter, i + 10])),
  ...Object.fromEntries([...'NOPQRSTUVWXY'].map((letter, i) => [letter, -i - 1])),
};

const UTC = fixedZone('UTC', 0);

/**
 * The moment that a text means, in the forms and by the rules of Ruby's Time.parse: parts that are missing at the front
 * (the year of `March 5`, the day of `10:30`) are those of now, missing ones at the end are the first; a time without a
 * zone, or with an unknown one, is the zone's (the later one of two); an offset in the text is kept, unless the zone has the same one then.
 * `AoE` is UTC−12. @returns undefined where the text says no date or time, or one out of range
 */
export function parseTime(text: string, zone: Zone, now: () => number): Moment | undefined {
  const parts = dateParts(text);
  const said = [
    parts.year,
    parts.yearday,
    parts.month,
    parts.day,
    parts.hour,
    parts.minute,
    parts.second,
    parts.nanosecond,
  ];
  if (said.every((part) => part === undefined) || Math.abs(parts.year ?? 0) > 9999) return undefined;
  const offset = offsetOf(parts, zone, now);
  const civil = completed(parts, offset, zone, now);
  if (!isInRange(civil) || Math.abs(offset ?? 0) >= 86400) return undefined;
  const nanosecond = parts.nanosecond ?? 0;
  if (offset === undefined) return momentIn(zone, epochIn(zone, civil, 'later'), nanosecond);
  return placed(epochOf(civil, offset), nanosecond, offset, zone, parts.zone ?? '');
}

function placed(epoch: number, nanosecond: number, offset: number, zone: Zone, written: string): Moment {
  if (/^(?:-00:?(?:00)?|utc?|z)$/i.test(written)) return { epoch, nanosecond, offset: 0, zone: UTC };
  if (zone.offsetAt(epoch) === offset) return momentIn(zone, epoch, nanosecond);
  return { epoch, nanosecond, offset, zone: /^aoe$/i.test(written) ? zoneOf('AoE') : undefined };
}

function offsetOf(parts: DateParts, zone: Zone, now: () => number): number | undefined {
  const name = parts.zone?.toUpperCase();
  if (name === undefined) return undefined;
  const [, sign, hours, , minutes = '0', seconds = '0'] =
    /^([+-])(\d\d)(?:(:?)(\d\d)(?:\3(\d\d))?)?$/.exec(name) ?? [];
  if (sign) return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
  const known = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
  if (known !== undefined) return known * 3600;
  const year = parts.year ?? civilOf(momentIn(zone, Math.floor(now() / 1000))).year;
  const seasons = [1, 7].map((month) =>
    epochIn(zone, { year, month, day: 1, hour: 0, minute: 0, second: 0 }),
  );
  const own = seasons.find((epoch) => zone.abbreviationAt(epoch).toUpperCase() === name);
  return own === undefined ? undefined : zone.offsetAt(own);
}

/** Fills in what is not said: from now down to the first part that is said, then the least. */
function completed(parts: DateParts, offset: number | undefined, zone: Zone, now: () => number): Civil {
  const { year, month, day, yearday } = parts;
  const clock = { hour: parts.hour ?? 0, minute: parts.minute ?? 0, second: parts.second ?? 0 };
  const today = () => {
    const epoch = Math.floor(now() / 1000);
    return civilOf({ epoch, offset: offset ?? zone.offsetAt(epoch) });
  };
  if (yearday !== undefined) return { ...ofYearday(year ?? today().year, yearday), ...clock };
  if (year !== undefined) return { year, month: month ?? 1, day: day ?? 1, ...clock };
  const here = today();
  if (month !== undefined) return { year: here.year, month, day: day ?? 1, ...clock };
  return { year: here.year, month: here.month, day: day ?? here.day, ...clock };
}

/** A day that the year does not have is out of range, said by a month that no year has. */
function ofYearday(year: number, yearday: number): { year: number; month: number; day: number } {
  const civil = civilOf({
    epoch: epochOf({ year, month: 1, day: yearday, hour: 0, minute: 0, second: 0 }),
    offset: 0,
  });
  return civil.year === year ? { year, month: civil.month, day: civil.day } : { year, month: 13, day: 1 };
}

/** A day up to 31 is taken in every month and runs over into the next, as Time.local has it. */
function isInRange({ month, day, hour, minute, second }: Civil): boolean {
  if (month < 1 || month > 12 || day < 1 || day > 31 || minute > 59 || second > 60) return false;
  return hour < 24 || (hour === 24 && minute === 0 && second === 0);
}
