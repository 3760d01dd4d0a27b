import type { Event, EventFacts, Person, Session, Venue } from '../../model/event.ts';
import { plainText } from '../../syntax/plain-text.ts';
import { zoneOf } from '../../syntax/time.ts';
import { absoluteUrl, type SiteAddress } from '../../syntax/url.ts';
import { makeMap, type Value, type ValueMap } from '../../syntax/value.ts';
import { isoIn } from '../../syntax/wall-time.ts';
import { startAndEnd } from './clock.ts';
import { linksOf } from './person-links.ts';
import { textOf } from './rows.ts';

const SCHEMA = 'https://schema.org';
const PAUSES: ReadonlySet<string> = new Set(['break', 'lunch']);

/** One step of the way to a page. */
export interface Crumb {
  readonly name: string;
  /** From the root. */
  readonly url: string;
}

/**
 * An edition as schema.org's `Event` and `ConferenceEvent` with its sessions as `subEvent`, with what Google's guide to
 * events requires and recommends. @returns null where nobody says when it is
 */
export function eventJsonLd(event: Event, site: SiteAddress): ValueMap | null {
  const { facts, days, starts, ends } = event;
  const span = starts === undefined || ends === undefined ? undefined : { starts, ends };
  const said = startAndEnd(facts, span);
  if (said.starts === null) return null;
  const sessions = (days ?? []).flatMap((day) => day.sessions).filter(({ kind }) => !PAUSES.has(kind));
  return node(['Event', 'ConferenceEvent'], {
    '@context': SCHEMA,
    name: facts.title,
    description: described(facts.description),
    url: whole(event.places.home, site),
    startDate: said.starts,
    endDate: said.ends,
    ...circumstances(event, undefined, site),
    superEvent: superEvents(facts),
    image: whole(facts.image ?? facts.logo, site),
    organizer: some(event.organizers.map((person) => personNode(person, site))),
    performer: some(event.speakers.map((person) => personNode(person, site))),
    offers: facts.registration && offer(facts.registration, site),
    subEvent: some(sessionNodes(sessions, event, site)),
  });
}

/** A session or talk as an `Event`; undefined for one without a time. */
export function sessionNode(session: Session, event: Event, site: SiteAddress): ValueMap | undefined {
  const { start, end, timezone } = session;
  if (start === undefined) return undefined;
  const zone = zoneOf(timezone);
  return node('Event', {
    name: session.title,
    description: described(session.abstract),
    url: whole(event.places.sessions.get(session.id)?.url, site),
    startDate: isoIn(zone, start),
    endDate: end === undefined ? undefined : isoIn(zone, end),
    ...circumstances(event, session.room, site),
    ...(session.cancelled && { eventStatus: `${SCHEMA}/EventCancelled` }),
    performer: some(session.speakers.map((person) => personNode(person, site))),
    subEvent: some(sessionNodes(session.talks, event, site)),
  });
}

function sessionNodes(sessions: readonly Session[], event: Event, site: SiteAddress): ValueMap[] {
  return sessions
    .map((session) => sessionNode(session, event, site))
    .filter((one): one is ValueMap => one !== undefined);
}

/** A way to a page as a `BreadcrumbList`. */
export function crumbsNode(crumbs: readonly Crumb[], site: SiteAddress): ValueMap {
  return node('BreadcrumbList', {
    itemListElement: crumbs.map(({ name, url }, i) =>
      node('ListItem', { position: i + 1, name, item: whole(url, site) }),
    ),
  });
}

/** What stands in a page's JSON-LD, one after the other. */
export function graphOf(nodes: readonly ValueMap[]): ValueMap {
  return Object.freeze(
    makeMap([
      ['@context', SCHEMA],
      ['@graph', Object.freeze(nodes)],
    ]),
  );
}

/** The edition in short, for what is part of it. */
export function editionNode(event: Event, site: SiteAddress): ValueMap {
  const { facts, starts, places } = event;
  const at = starts === undefined ? facts.start : isoIn(zoneOf(facts.timezone ?? 'UTC'), starts);
  return node(['Event', 'ConferenceEvent'], {
    name: facts.title,
    url: whole(places.home, site),
    startDate: at,
    location: locationOf(event, undefined, site),
  });
}

/** A person with what identifies them. */
export function personNode({ name, view }: Person, site: SiteAddress): ValueMap {
  const affiliation = textOf(view, 'affiliation');
  return node('Person', {
    name,
    affiliation: affiliation && node('Organization', { name: affiliation }),
    url: textOf(view, 'url'),
    image: whole(textOf(view, 'photo'), site),
    sameAs: some(linksOf(view)),
  });
}

/** A map with its type, without what is not known. */
export function node(
  type: string | readonly string[],
  fields: Readonly<Record<string, Value | undefined>>,
): ValueMap {
  const { '@context': context, ...others } = fields;
  const said = Object.entries(others).filter(
    (field): field is [string, Value] => field[1] !== undefined && field[1] !== null && field[1] !== '',
  );
  return Object.freeze(
    makeMap([...(context === undefined ? [] : [['@context', context] as const]), ['@type', type], ...said]),
  );
}

/** A list, or nothing in the place of an empty one. */
export function some(list: readonly Value[]): Value | undefined {
  return list.length === 0 ? undefined : Object.freeze(list);
}

/** The whole address of what lies in the site, where anybody says where the site lives. */
export function whole(address: string | undefined, site: SiteAddress): string | undefined {
  return address === undefined ? undefined : absoluteUrl(address, site);
}

function described(text: string | undefined): string | undefined {
  return text === undefined ? undefined : plainText(text);
}

function circumstances(event: Event, room: string | undefined, site: SiteAddress) {
  const { facts } = event;
  const mode = { 'in-person': 'Offline', online: 'Online', hybrid: 'Mixed' }[modeOf(facts)];
  return {
    eventStatus: `${SCHEMA}/${statusOf(facts)}`,
    eventAttendanceMode: `${SCHEMA}/${mode}EventAttendanceMode`,
    previousStartDate: room === undefined ? facts.previousStart : undefined,
    location: locationOf(event, room, site),
  };
}

function modeOf(facts: EventFacts): 'in-person' | 'online' | 'hybrid' {
  if (facts.status === 'moved-online') return 'online';
  return facts.attendance ?? (facts.liveStream === undefined ? 'in-person' : 'online');
}

function statusOf({ status, previousStart }: EventFacts): string {
  if (status === 'scheduled') return previousStart === undefined ? 'EventScheduled' : 'EventRescheduled';
  return { postponed: 'EventPostponed', cancelled: 'EventCancelled', 'moved-online': 'EventMovedOnline' }[
    status
  ];
}

/** A place, an address in the net, or both, by how people take part. */
function locationOf(event: Event, room: string | undefined, site: SiteAddress): Value | undefined {
  const { facts, places } = event;
  const mode = modeOf(facts);
  const address = facts.liveStream ?? facts.registration?.url ?? places.home;
  const online =
    mode !== 'in-person' && address ? node('VirtualLocation', { url: whole(address, site) }) : [];
  const onSite = mode !== 'online' && facts.venue ? placeNode(facts.venue, room) : [];
  const all = [onSite, online].flat();
  return all.length > 1 ? Object.freeze(all) : all[0];
}

function placeNode(venue: Venue, room: string | undefined): ValueMap {
  const { name, address, city, country, geo, url } = venue;
  const inRoom = [room ?? venue.room, name].filter((part) => part !== undefined).join(', ');
  const parts = { streetAddress: address, addressLocality: city, addressCountry: country };
  const isSaid = [address, city, country].some((part) => part !== undefined);
  return node('Place', {
    name: inRoom,
    address: isSaid ? node('PostalAddress', parts) : (name ?? inRoom),
    geo: geo && node('GeoCoordinates', { latitude: geo.lat, longitude: geo.lon }),
    url,
  });
}

function superEvents({ series, host }: EventFacts): Value | undefined {
  return some([
    ...(series === undefined ? [] : [node('EventSeries', { name: series })]),
    ...(host ? [node('Event', { name: host.name, url: host.url })] : []),
  ]);
}

function offer({ url, opens }: { url: string; opens: string | undefined }, site: SiteAddress): ValueMap {
  return node('Offer', { url: whole(url, site), validFrom: opens });
}
