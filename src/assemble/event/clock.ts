import type { EventFacts } from '../../model/event.ts';
import type { Mark } from '../../model/moment.ts';
import { parseDay } from '../../syntax/day-text.ts';
import { zoneOf } from '../../syntax/time.ts';
import { entriesOf, makeMap, type Value, type ValueMap } from '../../syntax/value.ts';
import { isoIn } from '../../syntax/wall-time.ts';
import { beginOfDay } from './settle.ts';

const DAY = 24 * 3600;
const MINUTE_MS = 60_000;

/** When an event is held: instants in seconds since 1970. */
export interface Span {
  readonly starts: number;
  readonly ends: number;
}

/** Deadlines with `passed`, and the first that is to come. @param now in ms since 1970 */
export function deadlinesAt(deadlines: readonly ValueMap[], now: number): { all: ValueMap[]; next: Value } {
  const all = deadlines.map((deadline) => {
    const epoch = deadline['epoch'];
    const passed = typeof epoch === 'number' && epoch * 1000 < now;
    return Object.freeze(makeMap([...entriesOf(deadline), ['passed', passed]]));
  });
  const coming = all.filter((one) => one['passed'] === false && typeof one['epoch'] === 'number');
  const next = coming.sort((a, b) => Number(a['epoch']) - Number(b['epoch']))[0];
  return { all, next: next ?? null };
}

/** `before`, `during` or `after`; null where nobody says when it is. @param now in ms since 1970 */
export function phaseAt(facts: EventFacts, span: Span | undefined, now: number): Value {
  const whole = wholeSpan(facts, span);
  if (!whole) return null;
  if (now < whole.starts * 1000) return 'before';
  return now <= whole.ends * 1000 ? 'during' : 'after';
}

/** When deadlines pass and the phase changes: the first millisecond (since 1970) of each. */
export function turnsOf(facts: EventFacts, span: Span | undefined, deadlines: readonly ValueMap[]): number[] {
  const whole = wholeSpan(facts, span);
  const ofPhase = whole ? [whole.starts * 1000, whole.ends * 1000 + 1] : [];
  return [...ofPhase, ...deadlines.flatMap((one) => momentOf(one)).map((ms) => ms + 1)];
}

/** Moments by which it is worth looking at an edition: its days, and its deadlines. */
export function marksOf(facts: EventFacts, span: Span | undefined, deadlines: readonly ValueMap[]): Mark[] {
  const whole = wholeSpan(facts, span);
  const days = whole ? daysBetween(whole, facts.timezone ?? 'UTC') : [];
  const dues = deadlines.flatMap((one) =>
    momentOf(one).flatMap((at) => [
      { name: `${nameOf(one)}: the last minute`, at: at - MINUTE_MS },
      { name: `${nameOf(one)}: passed`, at: at + MINUTE_MS },
    ]),
  );
  return [...days, ...dues];
}

function momentOf({ epoch }: ValueMap): number[] {
  return typeof epoch === 'number' ? [epoch * 1000] : [];
}

function nameOf(deadline: ValueMap): string {
  return String(deadline['name'] ?? deadline['text'] ?? 'Deadline');
}

function daysBetween({ starts, ends }: Span, timezone: string): Mark[] {
  const zone = zoneOf(timezone);
  const isOneDay = isoIn(zone, starts).slice(0, 10) === isoIn(zone, ends).slice(0, 10);
  const first = { name: isOneDay ? 'It begins' : 'The first day begins', at: starts * 1000 };
  const last = { name: isOneDay ? 'It is over' : 'The last day is over', at: ends * 1000 + MINUTE_MS };
  return [first, last];
}

/** `starts` and `ends` of an edition: ISO 8601 with offset by the programme; the day alone where that one is not in the programme. */
export function startAndEnd(facts: EventFacts, span: Span | undefined): { starts: Value; ends: Value } {
  const days = { starts: facts.start ?? null, ends: facts.end ?? null };
  const whole = wholeSpan(facts, span);
  if (!span || !whole) return days;
  const zone = zoneOf(facts.timezone ?? 'UTC');
  return {
    starts: whole.starts === span.starts ? isoIn(zone, span.starts) : days.starts,
    ends: whole.ends === span.ends ? isoIn(zone, span.ends) : days.ends,
  };
}

/** The programme, with the days before and after it that the edition is held on too. */
function wholeSpan(facts: EventFacts, span: Span | undefined): Span | undefined {
  const days = daysSpan(facts);
  if (!span || !days) return span ?? days;
  return {
    starts: span.starts >= days.starts + DAY ? days.starts : span.starts,
    ends: span.ends <= days.ends - DAY ? days.ends : span.ends,
  };
}

function daysSpan({ start, end, timezone }: EventFacts): Span | undefined {
  const first = start && parseDay(start)?.day;
  const last = end && parseDay(end)?.day;
  if (!first || !last) return undefined;
  const zone = timezone ?? 'UTC';
  return { starts: beginOfDay(first, zone), ends: beginOfDay(last, zone) + DAY - 1 };
}
