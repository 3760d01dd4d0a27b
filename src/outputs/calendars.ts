import type { Event, EventFacts, Session } from '../model/event.ts';
import { locationText } from '../model/location.ts';
import type { MadeJob } from '../model/plan.ts';
import type { Site } from '../model/site.ts';
import { type CalendarEvent, writeCalendar } from '../syntax/ical.ts';
import { plainText } from '../syntax/plain-text.ts';
import { civilOf, epochOf } from '../syntax/time.ts';
import { absoluteUrl } from '../syntax/url.ts';
import { eventJob, eventOf, eventsOf } from './event-job.ts';
import type { Output } from './output.ts';

const DAY = 24 * 3600;
/** Before what a part is, in a job. */
const [ROOM, SESSION] = ['room ', 'session '];

/**
 * Calendars (RFC 5545) of each edition with a schedule: of the whole, of each room, of each session and talk. The whole and
 * the rooms hold sessions, with their talks in the text; a talk's own calendar holds it alone.
 */
export const calendars: Output = {
  plan(site) {
    const events = eventsOf(site).filter(({ places }) => places.calendar);
    return events.flatMap((event) => jobsOf(event, site));
  },
  make(job, { site }) {
    const { event, part } = eventOf(job, site);
    const chosen = sessionsOf(event).filter((session) => isIn(session, part, event));
    return writeCalendar({
      name: nameOf(event, part),
      timezone: zoneName(event.facts),
      events: chosen.flatMap((session) => entryOf(session, event, site)),
    });
  },
};

function jobsOf(event: Event, site: Site): MadeJob[] {
  const { calendar, rooms, sessions } = event.places;
  return [
    eventJob('calendars', calendar!, event, site),
    ...rooms.map((one) => eventJob('calendars', one.calendar, event, site, ROOM + one.room)),
    ...[...sessions].flatMap(([id, place]) =>
      place.calendar ? [eventJob('calendars', place.calendar, event, site, SESSION + id)] : [],
    ),
  ];
}

/** Sessions, each followed by its talks. */
function sessionsOf({ days }: Event): Session[] {
  return (days ?? []).flatMap((day) => day.sessions).flatMap((one) => [one, ...one.talks]);
}

function isIn(session: Session, part: string, { days }: Event): boolean {
  if (part.startsWith(SESSION)) return session.id === part.slice(SESSION.length);
  const isTalk = !(days ?? []).some((day) => day.sessions.includes(session));
  if (isTalk) return false;
  return part === '' || session.room === undefined || session.room === part.slice(ROOM.length);
}

function nameOf({ facts }: Event, part: string): string {
  return part.startsWith(ROOM) ? `${facts.title}: ${part.slice(ROOM.length)}` : facts.title;
}

/** `AoE` is wsite's own name; the database calls it by its distance from UTC, the other way round. */
function zoneName({ timezone }: EventFacts): string | undefined {
  return timezone === 'AoE' ? 'Etc/GMT+12' : timezone;
}

function entryOf(session: Session, event: Event, site: Site): CalendarEvent[] {
  if (session.start === undefined) return [];
  const { facts, places, edition } = event;
  const url = absoluteUrl(places.sessions.get(session.id)?.url ?? '', site.config);
  const revision = session.facts['revision'];
  const sequence = facts.revision + (typeof revision === 'number' ? revision : 0);
  return [
    {
      uid: uidOf(session.id, edition, site.config.url),
      stamp: stampOf(facts, session.start, sequence),
      start: session.start,
      end: session.end,
      sequence,
      status: session.cancelled ? 'CANCELLED' : statusOf(facts),
      summary: session.title,
      description: descriptionOf(session),
      location: locationText(session.room, facts),
      geo: facts.status === 'moved-online' ? undefined : facts.venue?.geo,
      url: /^https?:/.test(url) ? url : undefined,
      categories: [session.kind],
    },
  ];
}

/** By what stays when a session is moved or renamed: its id, the edition, the host. */
function uidOf(id: string, edition: string, url: string): string {
  const host = url === '' ? 'wsite.invalid' : new URL(url).hostname;
  return `${encodeURIComponent(id)}.${edition}@${host}`;
}

/**
 * When an entry was last changed, never by the clock: the author's `updated`, else the first of January of the year in which
 * it begins, one day later for each revision.
 */
function stampOf({ updated }: EventFacts, start: number, sequence: number): number {
  if (updated !== undefined) return updated;
  const { year } = civilOf({ epoch: start, offset: 0 });
  return epochOf({ year, month: 1, day: 1, hour: 0, minute: 0, second: 0 }) + sequence * DAY;
}

function statusOf({ status }: EventFacts): CalendarEvent['status'] {
  if (status === 'cancelled') return 'CANCELLED';
  return status === 'postponed' ? 'TENTATIVE' : 'CONFIRMED';
}

function descriptionOf({ speakers, abstract, talks, facts }: Session): string {
  const who = speakers.map(({ name, view }) => {
    const affiliation = view['affiliation'];
    return typeof affiliation === 'string' && affiliation !== '' ? `${name} (${affiliation})` : name;
  });
  const what = talks.map((talk) => `- ${[talk.title, ...talk.speakers.map(({ name }) => name)].join(', ')}`);
  const stream = facts['stream'];
  return [
    who.join(', '),
    abstract === undefined ? '' : plainText(abstract),
    what.join('\n'),
    typeof stream === 'string' ? stream : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
