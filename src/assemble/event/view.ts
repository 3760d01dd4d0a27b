import type { ScheduleDay, Session } from '../../model/event.ts';
import { zoneOf } from '../../syntax/time.ts';
import { entriesOf, makeMap, type Value, type ValueMap } from '../../syntax/value.ts';
import { isoIn } from '../../syntax/wall-time.ts';
import type { PersonRow } from './people.ts';

/** A schedule as templates see it: `days` (each `date title rooms sessions start end`), `sessions` of all days, `rooms`. */
export function scheduleView(days: readonly ScheduleDay[], timezone: string): ValueMap {
  const views = days.map(dayView);
  const sessions = views.flatMap((day) => day['sessions'] as readonly Value[]);
  return frozen({
    timezone,
    days: Object.freeze(views),
    sessions: Object.freeze(sessions),
    rooms: Object.freeze([...new Set(days.flatMap((day) => day.rooms))]),
  });
}

function dayView({ date, title, rooms, sessions }: ScheduleDay): ValueMap {
  return frozen({
    date,
    title: title ?? null,
    rooms: Object.freeze([...rooms]),
    sessions: Object.freeze(sessions.map((session) => sessionView(session, date))),
  });
}

function sessionView(session: Session, date: string): ValueMap {
  const { id, title, kind, room, speakers, chairs, papers, talks } = session;
  const abstracts = [...papers, ...speakers].map(({ view }) => view['abstract'] ?? null);
  return Object.freeze(
    makeMap([
      ...entriesOf(session.facts),
      ['abstract', session.facts['abstract'] ?? abstracts.find((text) => text !== null) ?? null],
      ...Object.entries({ id, title, kind, day: date, room: room ?? null, ...timesView(session) }),
      ['speakers', Object.freeze(speakers.map(({ view }) => view))],
      ['chairs', Object.freeze(chairs.map(({ view }) => view))],
      ['papers', Object.freeze(papers.map(({ view }) => view))],
      ['talks', Object.freeze(talks.map((talk) => sessionView(talk, date)))],
    ] satisfies [string, Value][]),
  );
}

/** `start end` in ISO 8601 with offset, `start_epoch end_epoch` in seconds since 1970, `duration` in minutes. */
function timesView({ start, end, endInferred, timezone }: Session): Record<string, Value> {
  const iso = (epoch: number | undefined) => (epoch === undefined ? null : isoIn(zoneOf(timezone), epoch));
  return {
    timezone,
    start: iso(start),
    end: iso(end),
    start_epoch: start ?? null,
    end_epoch: end ?? null,
    end_inferred: endInferred,
    duration: start === undefined || end === undefined ? null : (end - start) / 60,
  };
}

/** People as templates see them, each with the `sessions` that they speak in (`id title kind room start end`). */
export function peopleView(people: readonly PersonRow[], days: readonly ScheduleDay[]): readonly ValueMap[] {
  const all = days.flatMap((day) => day.sessions.flatMap((one) => [one, ...one.talks]));
  return Object.freeze(
    people.map(({ person }) => {
      const own = all.filter((session) => session.speakers.some(({ id }) => id === person.id));
      return Object.freeze(
        makeMap([...entriesOf(person.view), ['sessions', Object.freeze(own.map(briefly))]]),
      );
    }),
  );
}

function briefly(session: Session): ValueMap {
  const { id, title, kind, room } = session;
  return frozen({ id, title, kind, room: room ?? null, ...timesView(session) });
}

function frozen(record: Record<string, Value>): ValueMap {
  return Object.freeze(makeMap(Object.entries(record)));
}
