import type { Report } from '../../diagnostics/diagnostic.ts';
import { unknownTimeZone } from '../../diagnostics/messages/config.ts';
import {
  badClock,
  deadlineWithoutZone,
  eventNameMissing,
  eventShapeUnknown,
  extendedEarlier,
} from '../../diagnostics/messages/event.ts';
import type { DataEntry } from '../../model/entry.ts';
import { DEADLINE_SCHEMA, DEADLINE_SYNONYMS } from '../../schema/event/deadline.ts';
import { type Clock, parseClock } from '../../syntax/clock-text.ts';
import { parseDay } from '../../syntax/day-text.ts';
import { zoneOf } from '../../syntax/time.ts';
import { didYouMeanZone } from '../../syntax/time-zone.ts';
import { entriesOf, makeMap, type ValueMap } from '../../syntax/value.ts';
import { isoDay, isoIn } from '../../syntax/wall-time.ts';
import { zoneText } from '../../syntax/zone-text.ts';
import { type EditionDays, tellLate } from './edition-days.ts';
import { type IdGiver, idGiver } from './ids.ts';
import { finderOf, fitRow, type Renames, type Row, reportStrays, rowsOf, spotIn, textOf } from './rows.ts';
import { dayOf, instantOf, zoneName } from './settle.ts';
import { isUnknown } from './titles.ts';

/** What an edition says about its times. */
export interface EditionTimes {
  readonly timezone: string | undefined;
  /** Where a date does not say its year. */
  readonly year: number | undefined;
  readonly held: EditionDays | undefined;
}

const END_OF_DAY: Clock = { day: 0, hour: 23, minute: 59 };
const NOTHING_DUE = { day: null, due: null, epoch: null };

/**
 * The deadlines of a file: each with `day` (`2026-09-01`), `due` (ISO 8601 with offset) and `epoch` of what holds now,
 * `extended` (the day it was put off to, or null), `zone_text` (what people call its zone) and `original` (`day`, `due`, `epoch` of what held before, or null).
 * Without a time, it is the last second of the day. `TBA` has no instant.
 * @returns undefined where nothing in the file has both a name and a date
 */
export function deadlinesIn(
  file: DataEntry,
  times: EditionTimes,
  report: Report,
): readonly ValueMap[] | undefined {
  const renames: Renames = new Map();
  const find = finderOf(file);
  const silent: Renames = new Map();
  const rows = rowsOf(file.value, [], find, 'name');
  const fits = rows.map((row) => fitRow(row, DEADLINE_SCHEMA, DEADLINE_SYNONYMS, silent, () => {}).map);
  const isDeadline = (map: ValueMap) => textOf(map, 'name') && isDate(textOf(map, 'date'), times.year);
  const empty = file.value === null || (Array.isArray(file.value) && file.value.length === 0);
  if (!empty && !fits.some(isDeadline)) {
    report(
      eventShapeUnknown(find([], 'value'), 'deadlines', 'It is a list, each with a `name` and a `date`.'),
    );
    return undefined;
  }
  reportStrays(file.value, [], find, report);
  const giveId = idGiver();
  const made = rows.flatMap((raw): ValueMap[] => {
    const row = fitRow(raw, DEADLINE_SCHEMA, DEADLINE_SYNONYMS, renames, report);
    const missing = ['name', 'date'].find((key) => textOf(row.map, key) === undefined);
    if (missing) report(eventNameMissing(spotIn(row), missing));
    return missing ? [] : [deadlineOf(row, times, giveId, report)];
  });
  for (const note of renames.values()) report(note);
  return made;
}

function deadlineOf(row: Row, times: EditionTimes, giveId: IdGiver, report: Report): ValueMap {
  const name = textOf(row.map, 'name')!;
  const zone = zoneFor(row, name, times, report);
  const first = dueOf(row, 'date', zone, times, report);
  const later = textOf(row.map, 'extended') ? dueOf(row, 'extended', zone, times, report) : undefined;
  const due = later ?? first;
  if (later?.epoch != null && first.epoch !== null && later.epoch <= first.epoch)
    report(extendedEarlier(spotIn(row, 'extended'), name));
  else if (times.held && due.day !== null)
    tellLate(name, due.day, times.held, () => spotIn(row, later ? 'extended' : 'date'), report);
  return Object.freeze(
    makeMap([
      ...entriesOf(row.map),
      ['id', giveId(textOf(row.map, 'id'), name)],
      ['timezone', zone ?? null],
      ['zone_text', zone === undefined || due.epoch === null ? null : zoneText(zone, due.epoch)],
      ...Object.entries(due),
      ['original', later ? Object.freeze(makeMap(Object.entries(first))) : null],
    ]),
  );
}

interface Due {
  readonly day: string | null;
  readonly due: string | null;
  readonly epoch: number | null;
}

function dueOf(row: Row, key: string, zone: string | undefined, times: EditionTimes, report: Report): Due {
  const text = textOf(row.map, key)!;
  if (isUnknown(text)) return NOTHING_DUE;
  const at = () => spotIn(row, key);
  const day = dayOf(text, times.year, at, report);
  if (!day) return NOTHING_DUE;
  const said = textOf(row.map, 'time') ?? clockIn(text);
  const clock = said === undefined ? END_OF_DAY : parseClock(said);
  if (!clock) report(badClock(textOf(row.map, 'time') ? spotIn(row, 'time') : at(), said ?? ''));
  const minute = zone && clock ? instantOf(day, clock, zone, at, report) : undefined;
  if (zone === undefined || minute === undefined) return { ...NOTHING_DUE, day: isoDay(day) };
  const epoch = said === undefined ? minute + 59 : minute;
  return { day: isoDay(day), due: isoIn(zoneOf(zone), epoch), epoch };
}

function clockIn(text: string): string | undefined {
  return /\b\d{1,2}:\d\d(?::00)?(?:\s*[ap]\.?m\b\.?)?|\b\d{1,2}\s*[ap]m\b/i.exec(text)?.[0];
}

/** The zone that a row says beside its date or in it, else the edition's. */
function zoneFor(row: Row, name: string, times: EditionTimes, report: Report): string | undefined {
  const beside = textOf(row.map, 'timezone');
  const found = zoneName(beside);
  if (beside !== undefined && !found)
    report(unknownTimeZone(spotIn(row, 'timezone'), beside, didYouMeanZone(beside)));
  if (beside !== undefined) return found;
  const dates = `${textOf(row.map, 'date')} ${textOf(row.map, 'extended') ?? ''}`;
  const zone = zoneName(/\b(?:AoE|UTC|[A-Z]\w+\/[A-Z]\w+)\b/i.exec(dates)?.[0]) ?? times.timezone;
  if (zone === undefined && !isUnknown(dates.trim())) report(deadlineWithoutZone(spotIn(row, 'date'), name));
  return zone;
}

function isDate(text: string | undefined, year: number | undefined): boolean {
  return text !== undefined && (isUnknown(text) || parseDay(text, year) !== undefined);
}
