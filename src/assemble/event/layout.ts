import type { Report } from '../../diagnostics/diagnostic.ts';
import { unknownTimeZone } from '../../diagnostics/messages/config.ts';
import { dayMissing, dayWithoutSessions } from '../../diagnostics/messages/event.ts';
import type { Spot } from '../../diagnostics/text.ts';
import { KINDS, SESSION_SCHEMA, SESSION_SINGULARS, SESSION_SYNONYMS } from '../../schema/event/schedule.ts';
import type { Day } from '../../syntax/day-text.ts';
import { didYouMeanZone } from '../../syntax/time-zone.ts';
import { entriesOf, isMap, makeMap, type Value, type ValueMap } from '../../syntax/value.ts';
import { isoDay } from '../../syntax/wall-time.ts';
import { type EditionDays, tellOtherDay } from './edition-days.ts';
import {
  fitRow,
  type Renames,
  type Row,
  renameFields,
  reportStrays,
  rowsOf,
  spotIn,
  textOf,
} from './rows.ts';
import { dayOf, zoneName } from './settle.ts';

/** A session as written, with what it has from the day and room around it. */
export interface Slot {
  readonly row: Row;
  readonly day: Day;
  readonly room: string | undefined;
  readonly zone: string;
  readonly talks: readonly Slot[];
}

/** A day as written. */
export interface DayPlan {
  readonly day: Day;
  readonly row: Row | undefined;
  readonly zone: string;
  readonly slots: readonly Slot[];
}

/** What the edition says, for what the schedule does not. */
export interface Surrounding {
  readonly zone: string;
  readonly day: Day | undefined;
  readonly year: number | undefined;
  readonly held: EditionDays | undefined;
  /** The edition says its day, and in a way that is complained of: nothing is said of sessions that have none then. */
  readonly isDayUnread: boolean;
}

interface Around {
  readonly day: Day | undefined;
  /** A day was said, and could not be read: that is reported, and what is on it is left out. */
  readonly isLost: boolean;
  readonly year: number | undefined;
  readonly room: string | undefined;
  readonly zone: string;
  readonly renames: Renames;
  readonly report: Report;
  /** Told of each day that is said, once. */
  readonly tellDay: (day: Day, at: () => Spot) => void;
  /** Sessions of which nothing says when they are. */
  readonly dayless: Row[];
}

const TIME = ['time', 'start', 'time_start'];
const TITLE = ['title', 'name', 'kind', 'paper', 'papers'];

/**
 * Whether a value is written as a schedule: a list of sessions with a time and a title (or kind, paper, speaker), or of
 * days with `sessions`, `rooms` or `tracks`; or a map with `days` or `sessions`.
 */
export function isSchedule(value: Value | undefined): boolean {
  if (isMap(value)) return isSchedule(value['days']) || isSchedule(value['sessions']) || isRooms(value);
  if (!Array.isArray(value)) return false;
  return (value as readonly Value[]).some(
    (item) => isMap(item) && (isSession(item) || isSchedule(item['sessions']) || isRooms(item)),
  );
}

function isRooms(map: ValueMap): boolean {
  const rooms = map['rooms'] ?? map['tracks'];
  return (
    Array.isArray(rooms) &&
    rooms.some((room: Value) => isMap(room) && isSchedule(room['sessions'] ?? room['talks']))
  );
}

function isSession(map: ValueMap): boolean {
  const has = (keys: readonly string[]) => keys.some((key) => (map[key] ?? null) !== null);
  return has(TIME) && (has(TITLE) || (has(['speaker', 'speakers']) && !has(['description'])));
}

/** The days of a schedule with their sessions, whichever form it is written in. Sessions of one day are one day. */
export function layOut(
  root: Row,
  value: Value | undefined,
  edition: Surrounding,
  renames: Renames,
  report: Report,
): DayPlan[] {
  const told = new Set<string>();
  const tellDay = (day: Day, at: () => Spot): void => {
    const iso = isoDay(day);
    if (edition.held && !told.has(iso)) tellOtherDay(day, edition.held, at, report);
    told.add(iso);
  };
  const dayless: Row[] = [];
  const around: Around = { ...edition, isLost: false, room: undefined, renames, report, tellDay, dayless };
  const plans = byDay(plansIn(value, root, around));
  const [first] = dayless;
  if (first && !edition.isDayUnread) report(dayMissing(spotIn(first), dayless.length - 1));
  return plans;
}

function plansIn(value: Value | undefined, root: Row, around: Around): DayPlan[] {
  const { report } = around;
  if (!isMap(value)) {
    reportStrays(value, [], root.find, report);
    return rowsOf(value, [], root.find, 'title').flatMap((row) => dayOrSession(row, around));
  }
  const whole = { ...root, map: value };
  if (!Array.isArray(value['days'])) return dayPlan(whole, around);
  const here = within(whole, around);
  return nested(whole, 'days', report).flatMap((row) => dayPlan(row, here));
}

function dayOrSession(row: Row, around: Around): DayPlan[] {
  const { map } = row;
  if (['sessions', 'rooms', 'tracks'].some((key) => Array.isArray(map[key]))) return dayPlan(row, around);
  const slot = slotOf(row, around);
  return slot ? [{ day: slot.day, row: undefined, zone: around.zone, slots: [slot] }] : [];
}

function dayPlan(row: Row, around: Around): DayPlan[] {
  const here = within(row, around);
  const rooms = [...nested(row, 'rooms', here.report), ...nested(row, 'tracks', here.report)].flatMap(
    (room) => {
      const inside = {
        ...within(room, here),
        room: textOf(room.map, 'name') ?? textOf(room.map, 'room') ?? textOf(room.map, 'title'),
      };
      return [...nested(room, 'sessions', here.report), ...nested(room, 'talks', here.report)].flatMap(
        (one) => slotOf(one, inside) ?? [],
      );
    },
  );
  const slots = [...nested(row, 'sessions', here.report).flatMap((one) => slotOf(one, here) ?? []), ...rooms];
  const day = here.day ?? slots[0]?.day;
  if (here.day && !here.isLost && slots.length === 0) around.report(dayWithoutSessions(spotIn(row)));
  return day ? [{ day, row, zone: here.zone, slots }] : [];
}

function nested(row: Row, key: string, report: Report): Row[] {
  reportStrays(row.map[key], [...row.path, key], row.find, report);
  return rowsOf(row.map[key], [...row.path, key], row.find, 'title');
}

/** What a day, room or session says for all that is in it. */
function within(row: Row, around: Around): Around {
  const key = ['date', 'day'].find((one) => textOf(row.map, one) !== undefined);
  const named = textOf(row.map, 'timezone');
  const zone = zoneName(named);
  if (named !== undefined && !zone)
    around.report(unknownTimeZone(spotIn(row, 'timezone'), named, didYouMeanZone(named)));
  const day = key && dayOf(textOf(row.map, key)!, around.year, () => spotIn(row, key), around.report);
  if (key && day) around.tellDay(day, () => spotIn(row, key));
  const isLost = key === undefined ? around.isLost : !day;
  return { ...around, day: day || around.day, isLost, zone: zone ?? around.zone };
}

function slotOf(raw: Row, around: Around): Slot | undefined {
  const row = fitRow(withPlurals(raw), SESSION_SCHEMA, SESSION_SYNONYMS, around.renames, around.report);
  const here = within({ ...row, map: withoutBadZone(row.map) }, around);
  const room = textOf(row.map, 'room') ?? around.room;
  if (here.isLost) return undefined;
  if (!here.day) {
    around.dayless.push(row);
    return undefined;
  }
  const talks = nested(row, 'talks', here.report).flatMap((talk) => slotOf(talk, { ...here, room }) ?? []);
  return { row, day: here.day, room, zone: here.zone, talks };
}

/** The schema has complained of it already. */
function withoutBadZone(map: ValueMap): ValueMap {
  return zoneName(textOf(map, 'timezone')) ? map : makeMap([...entriesOf(map), ['timezone', null]]);
}

/** `speaker` is `speakers`; a `type` that is one of our kinds is the `kind`. */
function withPlurals(row: Row): Row {
  return renameFields(row, (key, value) => {
    const plural = Object.hasOwn(SESSION_SINGULARS, key) ? SESSION_SINGULARS[key] : undefined;
    if (plural !== undefined) return row.map[plural] === undefined ? plural : undefined;
    const isKind = key === 'type' && row.map['kind'] === undefined && KINDS.includes(String(value));
    return isKind ? 'kind' : undefined;
  });
}

function byDay(plans: readonly DayPlan[]): DayPlan[] {
  const days = new Map<string, DayPlan>();
  for (const plan of plans)
    for (const slot of plan.slots) {
      const key = isoDay(slot.day);
      const known = days.get(key);
      if (known) days.set(key, { ...known, row: known.row ?? plan.row, slots: [...known.slots, slot] });
      else days.set(key, { ...plan, day: slot.day, slots: [slot] });
    }
  return [...days.values()].sort((a, b) => (isoDay(a.day) < isoDay(b.day) ? -1 : 1));
}
