import { eventJob, eventOf, eventsOf } from './event-job.ts';
import { type FrabDay, type FrabEvent, frabSchedule } from './frab.ts';
import type { Output } from './output.ts';
import { escaped } from './xml.ts';

/** `schedule.xml` of each edition with a schedule, in frab's format, as the apps for conferences read it. */
export const scheduleXml: Output = {
  plan: (site) =>
    eventsOf(site).flatMap((event) =>
      event.places.xml ? [eventJob('schedule-xml', event.places.xml, event, site)] : [],
    ),
  make(job, { site, reads }) {
    reads.add('config:');
    const schedule = frabSchedule(eventOf(job, site).event, site)!;
    const language = site.config.lang === undefined ? '' : element('language', site.config.lang);
    const conference = [
      element('title', schedule.title),
      element('acronym', schedule.acronym),
      element('start', schedule.start),
      element('end', schedule.end),
      element('days', String(schedule.days.length)),
      element('timeslot_duration', '00:05'),
      element('base_url', schedule.baseUrl),
      ...(schedule.timezone === undefined ? [] : [element('time_zone_name', schedule.timezone)]),
    ];
    return [
      '<?xml version="1.0" encoding="utf-8"?>',
      '<schedule>',
      '<generator name="wsite"/>',
      element('version', schedule.version),
      `<conference>${conference.join('')}</conference>`,
      ...schedule.days.map((day) => dayElement(day, language)),
      '</schedule>',
      '',
    ].join('\n');
  },
};

function dayElement({ index, date, start, end, rooms }: FrabDay, language: string): string {
  const inside = rooms.map(
    ({ name, guid, events }) =>
      `<room name="${escaped(name)}" guid="${guid}">\n${events.map((one) => eventElement(one, language)).join('')}</room>\n`,
  );
  return `<day index="${index}" date="${date}" start="${start}" end="${end}">\n${inside.join('')}</day>`;
}

function eventElement(event: FrabEvent, language: string): string {
  const persons = event.persons.map(
    ({ id, guid, name }) => `<person id="${id}" guid="${guid}">${escaped(name)}</person>`,
  );
  const links = event.links.map(
    ({ url, title, type }) => `<link href="${escaped(url)}" type="${type}">${escaped(title)}</link>`,
  );
  const inside = [
    element('room', event.room),
    element('title', event.title),
    element('subtitle', ''),
    element('type', event.kind),
    element('date', event.date),
    element('start', event.start),
    element('duration', event.duration),
    element('abstract', event.abstract),
    element('slug', event.slug),
    element('track', event.track ?? ''),
    language,
    `<persons>${persons.join('')}</persons>`,
    `<links>${links.join('')}</links>`,
    element('url', event.url),
  ];
  return `<event id="${event.id}" guid="${event.guid}">${inside.join('')}</event>\n`;
}

function element(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`;
}
