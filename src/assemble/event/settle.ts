import type { Report } from '../../diagnostics/diagnostic.ts';
import { badDay, wallTimeNever, wallTimeTwice, wrongWeekday } from '../../diagnostics/messages/event.ts';
import type { Spot } from '../../diagnostics/text.ts';
import { tellAmbiguous } from '../../schema/ambiguous-day.ts';
import type { Clock } from '../../syntax/clock-text.ts';
import { addDays, type Day, parseDay, weekdayOf } from '../../syntax/day-text.ts';
import { epochIn, zoneOf } from '../../syntax/time.ts';
import { isTimeZone } from '../../syntax/time-zone.ts';
import { isoDay, settleWallTime } from '../../syntax/wall-time.ts';

/** The instant (seconds since 1970) of a wall time; one that exists never or twice is reported. */
export function instantOf(
  day: Day,
  clock: Clock,
  zone: string,
  at: () => Spot,
  report: Report,
): number | undefined {
  const date = addDays(day, clock.day);
  const settled = settleWallTime(zoneOf(zone), {
    ...date,
    hour: clock.hour,
    minute: clock.minute,
    second: 0,
  });
  if (settled.kind === 'once') return settled.epoch;
  const said = `${isoDay(date)} ${String(clock.hour).padStart(2, '0')}:${String(clock.minute).padStart(2, '0')}`;
  report((settled.kind === 'never' ? wallTimeNever : wallTimeTwice)(at(), said, zone));
  return undefined;
}

/** The day that a text says; what is no day, and a weekday that is another one, are reported. */
export function dayOf(
  text: string,
  year: number | undefined,
  at: () => Spot,
  report: Report,
): Day | undefined {
  const read = parseDay(text, year);
  if (!read) report(badDay(at(), text));
  else if (read.wrongWeekday)
    report(wrongWeekday(at(), read.wrongWeekday, isoDay(read.day), weekdayOf(read.day)));
  else tellAmbiguous(text, at, report);
  return read?.day;
}

/** A zone by its name in any letter case of `AoE`. @returns undefined where there is none */
export function zoneName(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const name = /^aoe$/i.test(text) ? 'AoE' : text;
  return isTimeZone(name) ? name : undefined;
}

/** The instant (seconds since 1970) at which a day begins by a zone's clocks. */
export function beginOfDay(day: Day, zone: string): number {
  return epochIn(zoneOf(zone), { ...day, hour: 0, minute: 0, second: 0 });
}
