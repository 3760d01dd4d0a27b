import type { Event, Person, Session } from '../model/event.ts';
import type { Site } from '../model/site.ts';
import { hashOf, quickHash } from '../syntax/hash.ts';
import { plainText } from '../syntax/plain-text.ts';
import { slugify } from '../syntax/slug.ts';
import { civilOf, momentIn, zoneOf } from '../syntax/time.ts';
import { absoluteUrl } from '../syntax/url.ts';
import { isoIn } from '../syntax/wall-time.ts';

/** A schedule as apps for conferences read it (frab's format), before it is written as JSON or XML. */
export interface FrabSchedule {
  readonly version: string;
  readonly baseUrl: string;
  readonly title: string;
  readonly acronym: string;
  /** `2026-12-12`. */
  readonly start: string;
  readonly end: string;
  /** Undefined where the format has no name for it. */
  readonly timezone: string | undefined;
  readonly days: readonly FrabDay[];
}

export interface FrabDay {
  /** From 1. */
  readonly index: number;
  readonly date: string;
  /** ISO 8601 with offset. */
  readonly start: string;
  readonly end: string;
  readonly rooms: readonly {
    readonly name: string;
    readonly guid: string;
    readonly events: readonly FrabEvent[];
  }[];
}

export interface FrabEvent {
  readonly id: number;
  readonly guid: string;
  readonly slug: string;
  readonly title: string;
  /** The session that a talk is in. */
  readonly track: string | undefined;
  readonly kind: string;
  readonly room: string;
  /** ISO 8601 with offset. */
  readonly date: string;
  /** `09:05` and `00:50`. */
  readonly start: string;
  readonly duration: string;
  readonly abstract: string;
  readonly url: string;
  readonly persons: readonly { readonly id: number; readonly guid: string; readonly name: string }[];
  readonly links: readonly { readonly type: string; readonly title: string; readonly url: string }[];
}

/** What is on in a day, in its order. */
interface DayRows {
  readonly date: string;
  readonly placed: readonly { readonly session: Session; readonly row: FrabEvent }[];
}

interface Naming {
  readonly event: Event;
  readonly site: Site;
  readonly acronym: string;
  readonly ids: Set<number>;
  readonly slugs: Set<string>;
}

/**
 * The schedule of an edition. A session whose talks have times is given as those talks, all others as they are; what has no
 * start is left out. Ids and guids hang on the author's ids, the edition and the site's address alone.
 * @returns undefined where nothing has a time
 */
export function frabSchedule(event: Event, site: Site): FrabSchedule | undefined {
  const acronym = acronymOf(event.edition);
  const naming: Naming = { event, site, acronym, ids: new Set(), slugs: new Set() };
  const days = (event.days ?? []).flatMap(({ date, sessions }) => {
    const placed = sessions.flatMap((session) => leavesOf(session, naming));
    return placed.length === 0 ? [] : [{ date, placed }];
  });
  if (days.length === 0) return undefined;
  const zone = event.facts.timezone ?? 'UTC';
  const all = days.map((day, i) => frabDay(day, i + 1, zone, naming));
  return {
    // Of what apps see, and not of the author's bytes: those differ with the line ends of a checkout.
    version: `${event.facts.revision}.${quickHash(JSON.stringify([event.facts.title, all]))}`,
    baseUrl: absoluteUrl('/', site.config),
    title: event.facts.title,
    acronym,
    start: days[0]!.date,
    end: days.at(-1)!.date,
    timezone: /^(?:[A-Z][a-z]+\/[A-Z][a-z]+|UTC$)/.test(zone) ? zone : undefined,
    days: all,
  };
}

function frabDay({ date, placed }: DayRows, index: number, timezone: string, naming: Naming): FrabDay {
  const zone = zoneOf(timezone);
  const starts = placed.map(({ session }) => session.start!);
  const ends = placed.map(({ session }) => session.end ?? session.start!);
  const rooms = [...new Set(placed.map(({ row }) => row.room))];
  return {
    index,
    date,
    start: isoIn(
      zone,
      starts.reduce((a, b) => Math.min(a, b)),
    ),
    end: isoIn(
      zone,
      ends.reduce((a, b) => Math.max(a, b)),
    ),
    rooms: rooms.map((name) => ({
      name,
      guid: guidOf(`room ${name}`, naming),
      events: placed.flatMap(({ row }) => (row.room === name ? [row] : [])),
    })),
  };
}

interface Placed {
  readonly session: Session;
  readonly row: FrabEvent;
}

/** What is cancelled is left out: the format has no word for it. */
function leavesOf(session: Session, naming: Naming): Placed[] {
  if (session.cancelled) return [];
  const timed = session.talks.filter(({ start, cancelled }) => start !== undefined && !cancelled);
  if (timed.length > 0) return timed.map((talk) => placed(talk, session, naming));
  return session.start === undefined ? [] : [placed(session, undefined, naming)];
}

function placed(session: Session, parent: Session | undefined, naming: Naming): Placed {
  const { event, site } = naming;
  const { id, title, kind, abstract, speakers } = session;
  const start = session.start!;
  const zone = zoneOf(event.facts.timezone ?? session.timezone);
  const { venue } = event.facts;
  const { hour, minute } = civilOf(momentIn(zone, start));
  const row: FrabEvent = {
    id: idOf(`session ${id}`, naming),
    guid: guidOf(`session ${id}`, naming),
    slug: slugOf(id, naming),
    title,
    track: parent?.title,
    kind,
    room: session.room ?? parent?.room ?? venue?.room ?? venue?.name ?? 'Main room',
    date: isoIn(zone, start),
    start: twoParts(hour, minute),
    duration: durationOf(session),
    abstract: abstract === undefined ? '' : plainText(abstract),
    url: absoluteUrl(event.places.sessions.get(id)?.url ?? event.places.home ?? '/', site.config),
    persons: speakers.map((person) => personOf(person, naming)),
    links: linksOf(session, site),
  };
  return { session, row };
}

function personOf({ id, name }: Person, naming: Naming) {
  const key = `person ${id}`;
  return { id: numberOf(key, naming), guid: guidOf(key, naming), name };
}

const LINKS = [
  ['slides', 'slides', 'Slides'],
  ['video', 'media', 'Recording'],
  ['stream', 'media', 'Live stream'],
] as const;

function linksOf({ facts }: Session, site: Site): FrabEvent['links'] {
  return LINKS.flatMap(([key, type, title]) => {
    const said = facts[key];
    const url = typeof said === 'string' ? absoluteUrl(said, site.config) : '';
    return URL.canParse(url) ? [{ type, title, url: new URL(url).href }] : [];
  });
}

/** `00:50`; what is longer than the format can hold is as long as it can. */
function durationOf({ start, end }: Session): string {
  if (start === undefined || end === undefined || end <= start) return '00:00';
  const minutes = Math.min(Math.floor((end - start) / 60), 99 * 60 + 59);
  return twoParts(Math.floor(minutes / 60), minutes % 60);
}

function twoParts(hours: number, minutes: number): string {
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** At least four small letters, digits and `_`. */
function acronymOf(edition: string): string {
  const name = edition.replace(/[^a-z0-9]+/g, '_').replace(/^_+|_+$/g, '');
  return name.length < 4 ? `edition_${name}` : name;
}

/** `acronym-name`, where the name has at least four letters. */
function slugOf(id: string, { acronym, slugs }: Naming): string {
  const name =
    slugify(id, 'latin')
      .replaceAll('?', '')
      .replace(/^-+|-+$/g, '') || 'item';
  const base = `${acronym}-${name.length < 4 ? `item-${name}` : name}`;
  let slug = base;
  for (let n = 2; slugs.has(slug); n++) slug = `${base}-${n}`;
  slugs.add(slug);
  return slug;
}

function idOf(key: string, naming: Naming): number {
  let id = numberOf(key, naming);
  while (naming.ids.has(id)) id++;
  naming.ids.add(id);
  return id;
}

function numberOf(key: string, naming: Naming): number {
  return Number.parseInt(hashOf(nameOf(key, naming)).slice(0, 7), 16) + 1;
}

/** A UUID of version 5 (RFC 9562) in shape: the hash of a name. */
function guidOf(key: string, naming: Naming): string {
  const hash = hashOf(nameOf(key, naming));
  const variant = ((Number.parseInt(hash[16]!, 16) & 3) | 8).toString(16);
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `5${hash.slice(13, 16)}`, variant + hash.slice(17, 20)];
  return [...parts, hash.slice(20, 32)].join('-');
}

function nameOf(key: string, { event, site }: Naming): string {
  return `${site.config.url}${site.config.baseurl} ${event.edition} ${key}`;
}
