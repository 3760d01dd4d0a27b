import type { Event, OutputPlace } from '../model/event.ts';
import type { MadeJob } from '../model/plan.ts';
import type { Site } from '../model/site.ts';

/**
 * An output that is made of one edition's event.
 * @param part of the event that it is about: a room, the id of a session; empty for all of it
 */
export function eventJob(
  output: string,
  { file, url }: OutputPlace,
  event: Event,
  site: Site,
  part = '',
): MadeJob {
  const folder = site.editions.get(event.edition)?.folder ?? `content/${event.edition}`;
  const about = JSON.stringify([event.edition, part, event.fingerprint]);
  return { kind: 'made', output, file, url, source: `${folder}/_data`, about };
}

/** The event and the part of it that a job is about. */
export function eventOf(job: MadeJob, site: Site): { event: Event; part: string } {
  const [edition, part] = JSON.parse(job.about) as [string, string];
  return { event: site.editions.get(edition)!.event, part };
}

/** The events of all editions. */
export function eventsOf(site: Site): Event[] {
  return [...site.editions.values()].map(({ event }) => event);
}
