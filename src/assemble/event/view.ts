import type { EventFacts, EventPlaces, Paper, Person, ScheduleDay, Session } from '../../model/event.ts';
import { locationText } from '../../model/location.ts';
import { plainText } from '../../syntax/plain-text.ts';
import { zoneOf } from '../../syntax/time.ts';
import { absoluteUrl, type SiteAddress } from '../../syntax/url.ts';
import { entriesOf, makeMap, type Value, type ValueMap } from '../../syntax/value.ts';
import { isoIn } from '../../syntax/wall-time.ts';
import { zoneText } from '../../syntax/zone-text.ts';
import { type Appointment, googleLink, outlookLink } from './calendar-links.ts';
import { textOf } from './rows.ts';
import { timesText } from './times-text.ts';
import { isUnknown } from './titles.ts';

/** What the views of an event's items are made with. */
export interface Showing {
  readonly facts: EventFacts;
  readonly places: EventPlaces;
  readonly site: SiteAddress;
}

/** The views of an event: of the whole schedule, and of each item by its id. */
export interface EventViews {
  readonly schedule: ValueMap | undefined;
  readonly sessions: ReadonlyMap<string, ValueMap>;
  readonly papers: ReadonlyMap<string, ValueMap>;
}

/**
 * A schedule and papers as templates see them. A schedule has `days` (each `date title rooms sessions`), `sessions` of all
 * days, `rooms`, and where it is found: `url ics_url json_url xml_url room_calendars`; `zone_text` is what people call its `timezone`.
 */
export function eventViews(
  days: readonly ScheduleDay[] | undefined,
  papers: readonly Paper[] | undefined,
  showing: Showing,
): EventViews {
  const { places, facts } = showing;
  const works = new Map((papers ?? []).map((paper) => [paper.id, paperView(paper, days, showing)]));
  const sessions = new Map<string, ValueMap>();
  const show = (session: Session, date: string, around?: Session): ValueMap => {
    const talks = session.talks.map((talk) => show(talk, date, session));
    const within = around && briefly(around, showing);
    const view = sessionView(session, date, { within, talks, works }, showing);
    sessions.set(session.id, view);
    return view;
  };
  const views = days?.map(({ date, title, rooms, sessions: own }) =>
    frozen({
      date,
      title: title ?? null,
      rooms: Object.freeze([...rooms]),
      sessions: Object.freeze(own.map((session) => show(session, date))),
    }),
  );
  const schedule =
    days &&
    views &&
    frozen({
      timezone: facts.timezone ?? null,
      zone_text: zoneTextOf(days, facts) ?? null,
      days: Object.freeze(views),
      sessions: Object.freeze(views.flatMap((day) => day['sessions'] as readonly Value[])),
      rooms: Object.freeze([...new Set(days.flatMap((day) => day.rooms))]),
      url: places.schedule ?? null,
      ics_url: places.calendar?.url ?? null,
      json_url: places.json?.url ?? null,
      xml_url: places.xml?.url ?? null,
      room_calendars: Object.freeze(
        places.rooms.map(({ room, calendar }) => frozen({ room, ics_url: calendar.url })),
      ),
    });
  return { schedule, sessions, papers: works };
}

/** What the zone of an edition is called while its programme lasts. */
function zoneTextOf(days: readonly ScheduleDay[], { timezone }: EventFacts): string | undefined {
  const starts = days.flatMap((day) => day.sessions.flatMap(({ start }) => start ?? []));
  const [first] = starts;
  return timezone === undefined || first === undefined ? undefined : zoneText(timezone, first, starts.at(-1));
}

/** The session that a talk is part of, the talks of a session, and all papers. */
interface Surroundings {
  readonly within: ValueMap | undefined;
  readonly talks: readonly ValueMap[];
  readonly works: ReadonlyMap<string, ValueMap>;
}

function sessionView(
  session: Session,
  date: string,
  { within, talks, works }: Surroundings,
  showing: Showing,
): ValueMap {
  const { id, anchor, title, untitled, kind, speakers, chairs, papers, room, abstract } = session;
  const about = appointmentOf(session, showing);
  return Object.freeze(
    makeMap([
      ...entriesOf(session.facts),
      ['abstract', abstract ?? null],
      ...Object.entries({
        id,
        title,
        untitled,
        kind,
        cancelled: session.cancelled,
        day: date,
        room: room ?? null,
        ...whenAndWhere(session, showing),
      }),
      ['anchor', anchor],
      ['google_url', googleLink(session, about) ?? null],
      ['outlook_url', outlookLink(session, about) ?? null],
      ['links', session.facts['links'] ?? null],
      ['speakers', Object.freeze(speakers.map(({ view }) => view))],
      ['chairs', Object.freeze(chairs.map(({ view }) => view))],
      ['papers', Object.freeze(papers.map((paper) => works.get(paper.id)!))],
      ['talks', Object.freeze(talks)],
      ['session', within ?? session.facts['session'] ?? null],
    ] satisfies [string, Value][]),
  );
}

function appointmentOf(session: Session, { facts, places, site }: Showing): Appointment {
  const names = session.speakers.map(({ name }) => name).join(', ');
  const text = session.abstract === undefined ? '' : plainText(session.abstract);
  const url = absoluteUrl(places.sessions.get(session.id)?.url ?? '', site);
  return {
    title: session.title,
    location: locationText(session.room, facts),
    details: [names, text].filter((part) => part !== '').join('\n\n'),
    url: url.startsWith('/') ? '' : url,
  };
}

/**
 * `start end` in ISO 8601 with offset, `start_epoch end_epoch` in seconds since 1970, `duration` in minutes, `times_text`
 * and `zone_text` as people read them, `url` and `ics_url`.
 */
function whenAndWhere({ id, start, end, endInferred, timezone }: Session, { facts, places }: Showing) {
  const iso = (epoch: number | undefined) => (epoch === undefined ? null : isoIn(zoneOf(timezone), epoch));
  const place = places.sessions.get(id);
  return {
    timezone,
    start: iso(start),
    end: iso(end),
    start_epoch: start ?? null,
    end_epoch: end ?? null,
    end_inferred: endInferred,
    duration: start === undefined || end === undefined ? null : (end - start) / 60,
    times_text: start === undefined ? null : timesText(start, end, timezone, facts.timeFormat),
    zone_text: start === undefined ? null : zoneText(timezone, start),
    url: place?.url ?? null,
    ics_url: place?.calendar?.url ?? null,
  } satisfies Record<string, Value>;
}

/**
 * People as templates see them, each with the `sessions` that they speak in and their `talk`: what the person says of it,
 * and of the first of the sessions `id title kind room start end times_text url`; null where nobody says a title.
 */
export function peopleView(
  people: readonly Person[],
  days: readonly ScheduleDay[] | undefined,
  showing: Showing,
): readonly ValueMap[] {
  const all = allSessions(days);
  return Object.freeze(
    people.map((person) => {
      const own = all.filter((session) => session.speakers.some(({ id }) => id === person.id));
      const sessions = own.map((session) => briefly(session, showing));
      return Object.freeze(
        makeMap([
          ...entriesOf(person.view),
          ['talk', talkOf(person, sessions[0])],
          ['sessions', Object.freeze(sessions)],
        ]),
      );
    }),
  );
}

function talkOf({ view }: Person, session: ValueMap | undefined): ValueMap | null {
  const own = textOf(view, 'title');
  const title =
    (own && isUnknown(own) ? undefined : own) ?? (session?.['untitled'] ? null : session?.['title']) ?? null;
  if (title === null) return null;
  const none = {
    id: null,
    kind: null,
    room: null,
    start: null,
    end: null,
    times_text: null,
    zone_text: null,
    url: null,
  };
  return Object.freeze(
    makeMap([
      ...Object.entries<Value>(none),
      ...(session ? entriesOf(session) : []),
      ['title', title],
      ['abstract', view['abstract'] ?? session?.['abstract'] ?? null],
    ]),
  );
}

/** `url` is its own page, else what the author gives as its address, else its place on the page of papers. */
function paperView(paper: Paper, days: readonly ScheduleDay[] | undefined, showing: Showing): ValueMap {
  const place = showing.places.papers.get(paper.id);
  const said = textOf(paper.view, 'url');
  const own = allSessions(days).filter((session) => session.papers.some(({ id }) => id === paper.id));
  return Object.freeze(
    makeMap([
      ...entriesOf(paper.view),
      ['session', own[0]?.title ?? paper.view['session'] ?? null],
      ['sessions', Object.freeze(own.map((session) => briefly(session, showing)))],
      ['url', place?.page?.url ?? said ?? place?.url ?? null],
      ['website', said ?? null],
    ]),
  );
}

function allSessions(days: readonly ScheduleDay[] | undefined): Session[] {
  return (days ?? []).flatMap((day) => day.sessions.flatMap((one) => [one, ...one.talks]));
}

function briefly(session: Session, showing: Showing): ValueMap {
  const { id, title, untitled, kind, room, abstract } = session;
  return frozen({
    id,
    title,
    untitled,
    kind,
    room: room ?? null,
    abstract: abstract ?? null,
    ...whenAndWhere(session, showing),
  });
}

function frozen(record: Record<string, Value>): ValueMap {
  return Object.freeze(makeMap(Object.entries(record)));
}
