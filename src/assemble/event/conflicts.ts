import type { Report } from '../../diagnostics/diagnostic.ts';
import {
  breakInside,
  noLength,
  outOfOrder,
  outside,
  roomTwice,
  twoPlaces,
} from '../../diagnostics/messages/event.ts';
import type { Spot } from '../../diagnostics/text.ts';
import type { Session } from '../../model/event.ts';
import type { Bounds } from './times.ts';

/** A session's place in the author's file. */
export type SpotOf = (session: Session) => Spot;

const PAUSES: ReadonlySet<string> = new Set(['break', 'lunch']);
/** What may go on during a break. */
const OPEN: ReadonlySet<string> = new Set(['break', 'lunch', 'poster', 'social']);

/** Reports, as warnings, what cannot be right in a day's programme. */
export function reportConflicts(
  sessions: readonly Session[],
  bounds: Bounds,
  spotOf: SpotOf,
  report: Report,
): void {
  for (const one of sessions) {
    if (isOutside(one, bounds)) report(outside(spotOf(one), one.title, 'the day'));
    reportLength(one, spotOf, report);
    for (const talk of one.talks) {
      reportLength(talk, spotOf, report);
      if (isOutside(talk, one)) report(outside(spotOf(talk), talk.title, `\`${one.title}\``));
    }
    reportOrder(one.talks, spotOf, report);
  }
  reportOrder(sessions, spotOf, report);
  sessions.forEach((one, i) => {
    for (const other of sessions.slice(0, i))
      if (overlap(one, other)) reportOverlap(one, other, spotOf, report);
  });
}

/** Reports everybody who is in two sessions, or in talks of two, at the same time. */
export function reportTwoPlaces(sessions: readonly Session[], spotOf: SpotOf, report: Report): void {
  const busy = new Map<string, Session[]>();
  const leaves = sessions.flatMap((one) =>
    one.talks.some((talk) => talk.start !== undefined) ? one.talks : [one],
  );
  for (const one of leaves) {
    for (const person of one.speakers) {
      const before = busy.get(person.id) ?? [];
      const clash = before.find((other) => overlap(one, other));
      if (clash) report(twoPlaces(spotOf(one), person.name, one.title, clash.title));
      busy.set(person.id, [...before, one]);
    }
  }
}

function reportLength(one: Session, spotOf: SpotOf, report: Report): void {
  if (one.start !== undefined && one.end !== undefined && one.end <= one.start)
    report(noLength(spotOf(one), one.title));
}

function isOutside(one: Session, { start, end }: Bounds): boolean {
  if (one.start === undefined) return false;
  const late = end !== undefined && (one.end !== undefined ? one.end > end : one.start >= end);
  return late || (start !== undefined && one.start < start);
}

function reportOrder(sessions: readonly Session[], spotOf: SpotOf, report: Report): void {
  const last = new Map<string | undefined, Session>();
  for (const one of sessions) {
    const before = last.get(one.room);
    if (before?.start !== undefined && one.start !== undefined && one.start < before.start)
      report(outOfOrder(spotOf(one), one.title, before.title));
    last.set(one.room, one);
  }
}

function reportOverlap(one: Session, other: Session, spotOf: SpotOf, report: Report): void {
  const [pause, talk] = PAUSES.has(one.kind) ? [one, other] : [other, one];
  const inOnePlace = one.room === other.room || pause.room === undefined;
  if (PAUSES.has(pause.kind) && !OPEN.has(talk.kind)) {
    if (inOnePlace) report(breakInside(spotOf(one), pause.title, talk.title));
  } else if (one.room === other.room && !(OPEN.has(one.kind) && OPEN.has(other.kind))) {
    report(roomTwice(spotOf(one), one.title, other.title, one.room));
  }
}

/** Whether two are on at the same time; what is cancelled is not on, and one whose end is not known is at its start only. */
function overlap(a: Session, b: Session): boolean {
  if (a.cancelled || b.cancelled) return false;
  if (a.start === undefined || b.start === undefined) return false;
  if (a.start === b.start) return true;
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return first.end !== undefined && second.start! < first.end;
}
