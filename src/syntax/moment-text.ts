import { type Civil, civilOf, epochIn, epochOf, type Zone } from './time.ts';
import { isoIn } from './wall-time.ts';

/** A moment as somebody says it: milliseconds since 1970, or what the clocks show in a zone that is said elsewhere. */
export type SaidMoment = number | Civil;

const MOMENT =
  /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(\.\d+)?)?(?:([Zz])|([+-])(\d\d):?(\d\d))?)?$/;

/**
 * Reads `2026-05-18` (its first second), `2026-05-18T10:15`, either with seconds (fractions count only beside an offset), and with an offset or `Z` (ISO 8601).
 * @returns undefined where the text is none of these, or there is no such day or time
 */
export function parseMoment(text: string): SaidMoment | undefined {
  const found = MOMENT.exec(text.trim());
  if (!found) return undefined;
  const [year, month, day, hour, minute, second] = found.slice(1, 7).map((part) => Number(part ?? 0));
  const civil: Civil = {
    year: year!,
    month: month!,
    day: day!,
    hour: hour!,
    minute: minute!,
    second: second!,
  };
  const [, , , , , , , fraction, utc, sign, hours, minutes] = found;
  const shown = civilOf({ epoch: epochOf(civil), offset: 0 });
  if (Object.entries(civil).some(([key, value]) => shown[key as keyof Civil] !== value)) return undefined;
  const ms = Math.floor(Number(fraction ?? 0) * 1000);
  if (utc !== undefined) return epochOf(civil) * 1000 + ms;
  if (sign === undefined) return civil;
  const offset = (Number(hours) * 60 + Number(minutes)) * 60 * (sign === '-' ? -1 : 1);
  return epochOf(civil, offset) * 1000 + ms;
}

/** Milliseconds since 1970 of a moment. @param zone whose clocks show a wall time; of two instants the earlier one */
export function instantOf(said: SaidMoment, zone: Zone): number {
  return typeof said === 'number' ? said : epochIn(zone, said) * 1000;
}

/** An instant (ms since 1970) as a zone's clocks show it, to the minute: `2026-05-18T10:15`. */
export function wallText(zone: Zone, instant: number): string {
  return isoIn(zone, Math.floor(instant / 1000)).slice(0, 16);
}
