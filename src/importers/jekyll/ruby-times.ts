import { type Civil, civilOf, epochOf, momentIn, offsetText, type Zone } from '../../syntax/time.ts';

const DAY = /^(\d{4})-(1[012]|0\d|\d)-([12]\d|3[01]|0\d|\d)$/;
const TIME =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt]|\s+)(\d{1,2}):(\d\d):(\d\d)(?:\.\d*)?(?:\s*(?:(Z)|([-+])(\d{1,2}):?(\d\d)?))?$/;

/**
 * What Ruby prints of a plain scalar that YAML 1.1 takes for a day or a time: `2024-05-06`, `2024-05-06 10:30:00 +0200`.
 * A time without a zone is one of UTC, shown in the site's zone.
 * @returns undefined where it is neither, or there is no such day or time
 */
export function rubyTime(source: string, zone: Zone): string | undefined {
  const day = DAY.exec(source);
  if (day) return civilText(numbers(day.slice(1, 4)))?.slice(0, 10);
  const time = TIME.exec(source);
  if (!time) return undefined;
  const civil = numbers(time.slice(1, 7));
  const text = civilText(civil);
  const [, , , , , , , utc, sign, hours, minutes = '0'] = time;
  if (text === undefined) return undefined;
  if (utc) return `${text} UTC`;
  if (sign) {
    const offset = (Number(hours) * 60 + Number(minutes)) * 60 * (sign === '-' ? -1 : 1);
    return `${text} ${offsetText(offset, '')}`;
  }
  const shown = momentIn(zone, epochOf(civil));
  return `${civilText(civilOf(shown))} ${offsetText(shown.offset, '')}`;
}

function numbers(parts: readonly string[]): Civil {
  const [year, month, day, hour = 0, minute = 0, second = 0] = parts.map(Number) as [number, number, number];
  return { year, month, day, hour, minute, second };
}

/** Undefined where there is no such day or time. */
function civilText(civil: Civil): string | undefined {
  const text = new Date(epochOf(civil) * 1000).toISOString().slice(0, 19).replace('T', ' ');
  const again = civilOf({ epoch: epochOf(civil), offset: 0 });
  const isReal = Object.entries(civil).every(([key, value]) => again[key as keyof Civil] === value);
  return isReal ? text : undefined;
}
