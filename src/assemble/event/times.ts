import type { Report } from '../../diagnostics/diagnostic.ts';
import { badClock, badDuration, timeMissing } from '../../diagnostics/messages/event.ts';
import {
  type Clock,
  type ClockSpan,
  parseClock,
  parseClockSpan,
  parseDuration,
  pastMidnight,
} from '../../syntax/clock-text.ts';
import type { DayPlan, Slot } from './layout.ts';
import { spotIn, textOf } from './rows.ts';
import { instantOf } from './settle.ts';

/** A session with its instants, in seconds since 1970. */
export interface Timed {
  readonly slot: Slot;
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly endInferred: boolean;
  readonly talks: readonly Timed[];
}

/** When a day begins and ends, where it says so. */
export interface Bounds {
  readonly start: number | undefined;
  readonly end: number | undefined;
}

/** The times of a day's sessions; an end that is not given is the next start in that room, else the day's, else the last talk's. */
export function timesOf(
  plan: DayPlan,
  report: Report,
): { readonly bounds: Bounds; readonly timed: readonly Timed[] } {
  const bounds = boundsOf(plan, report);
  const said = plan.slots.map((slot) => timedSlot(slot, undefined, report));
  return { bounds, timed: said.map((one) => withEnd(one, said, bounds.end)) };
}

function boundsOf({ row, day, zone }: DayPlan, report: Report): Bounds {
  const at = (key: string) => {
    const text = row && textOf(row.map, key);
    if (!row || text === undefined) return undefined;
    const clock = parseClock(text);
    if (!clock) report(badClock(spotIn(row, key), text));
    return clock && instantOf(day, clock, zone, () => spotIn(row, key), report);
  };
  return { start: at('start'), end: at('end') };
}

/** @param parent start of the session that a talk is in */
function timedSlot(slot: Slot, parent: { start: number | undefined } | undefined, report: Report): Timed {
  const span = spanOf(slot, parent === undefined, report);
  const settle = (clock: Clock | undefined, key: string) =>
    clock && instantOf(slot.day, clock, slot.zone, () => spotIn(slot.row, key), report);
  const duration = durationOf(slot, report);
  const start = span ? settle(span.start, 'time') : parent?.start;
  const ended = settle(span?.end, textOf(slot.row.map, 'end') ? 'end' : 'time');
  const end = ended ?? (start !== undefined && duration !== undefined ? start + duration * 60 : undefined);
  return { slot, start, end, endInferred: false, talks: talksOf(slot, start, end, report) };
}

/** Talks follow each other: one that has no time, but a duration, begins where the one before it ends. */
function talksOf(slot: Slot, start: number | undefined, end: number | undefined, report: Report): Timed[] {
  const talks: Timed[] = [];
  let next = start;
  for (const talk of slot.talks) {
    const hasLength = textOf(talk.row.map, 'duration') !== undefined;
    const timed = timedSlot(talk, { start: hasLength ? next : undefined }, report);
    next = timed.end;
    talks.push(timed);
  }
  return talks.map((talk) => withEnd(talk, talks, end));
}

function withEnd(one: Timed, all: readonly Timed[], last: number | undefined): Timed {
  if (one.end !== undefined || one.start === undefined) return one;
  const start = one.start;
  const { room } = one.slot;
  const follows = (other: Timed) =>
    room === undefined || other.slot.room === undefined || other.slot.room === room;
  const starts = all.flatMap((other) =>
    other.start !== undefined && other.start > start && follows(other) ? [other.start] : [],
  );
  const ends = one.talks.flatMap((talk) => talk.end ?? []);
  const bound = last !== undefined && last > start ? last : undefined;
  const end =
    starts.length > 0 ? Math.min(...starts) : (bound ?? (ends.length > 0 ? Math.max(...ends) : undefined));
  if (end === undefined) return one;
  return { ...one, end, endInferred: true, talks: one.talks.map((talk) => withEnd(talk, one.talks, end)) };
}

function spanOf({ row }: Slot, needed: boolean, report: Report): ClockSpan | undefined {
  const text = textOf(row.map, 'time');
  if (text === undefined) {
    if (needed) report(timeMissing(spotIn(row)));
    return undefined;
  }
  const span = parseClockSpan(text);
  if (!span) report(badClock(spotIn(row, 'time'), text));
  const until = textOf(row.map, 'end');
  if (!span || until === undefined) return span;
  const end = parseClock(until);
  if (!end) report(badClock(spotIn(row, 'end'), until));
  return { start: span.start, end: end && pastMidnight(span.start, end) };
}

function durationOf({ row }: Slot, report: Report): number | undefined {
  const text = textOf(row.map, 'duration');
  const minutes = text === undefined ? undefined : parseDuration(text);
  if (text !== undefined && minutes === undefined) report(badDuration(spotIn(row, 'duration'), text));
  return minutes;
}
