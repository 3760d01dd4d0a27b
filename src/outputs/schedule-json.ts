import { eventJob, eventOf, eventsOf } from './event-job.ts';
import { type FrabEvent, frabSchedule } from './frab.ts';
import type { Output } from './output.ts';

/** `schedule.json` of each edition with a schedule, in the format of frab and pretalx; it holds whole addresses. */
export const scheduleJson: Output = {
  plan(site) {
    return eventsOf(site).flatMap((event) =>
      event.places.json ? [eventJob('schedule-json', event.places.json, event, site)] : [],
    );
  },
  make(job, { site, reads }) {
    reads.add('config:');
    const schedule = frabSchedule(eventOf(job, site).event, site)!;
    const language = site.config.lang ?? null;
    const conference = {
      title: schedule.title,
      acronym: schedule.acronym,
      start: schedule.start,
      end: schedule.end,
      daysCount: schedule.days.length,
      timeslot_duration: '00:05',
      time_zone_name: schedule.timezone,
      url: schedule.baseUrl,
      rooms: roomsOf(schedule.days),
      days: schedule.days.map(({ index, date, start, end, rooms }) => ({
        index,
        date,
        day_start: start,
        day_end: end,
        rooms: Object.fromEntries(
          rooms.map(({ name, events }) => [name, events.map((row) => eventRow(row, language))]),
        ),
      })),
    };
    const { version, baseUrl } = schedule;
    return `${JSON.stringify({ schedule: { version, base_url: baseUrl, conference } }, null, 2)}\n`;
  },
};

function roomsOf(days: readonly { rooms: readonly { name: string; guid: string }[] }[]) {
  const rooms = new Map(days.flatMap((day) => day.rooms.map(({ name, guid }) => [name, guid] as const)));
  return [...rooms].map(([name, guid]) => ({ name, guid }));
}

function eventRow(row: FrabEvent, language: string | null) {
  const { id, guid, date, start, duration, room, slug, url, title, track, kind, abstract, persons, links } =
    row;
  return {
    id,
    guid,
    date,
    start,
    duration,
    room,
    slug,
    url,
    title,
    subtitle: null,
    track: track ?? null,
    type: kind,
    language,
    abstract,
    persons: persons.map((person) => ({ id: person.id, guid: person.guid, name: person.name })),
    links: links.map((link) => ({ type: link.type, url: link.url, title: link.title })),
  };
}
