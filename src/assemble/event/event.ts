import type { Diagnostic, Report } from '../../diagnostics/diagnostic.ts';
import type { DataEntry } from '../../model/entry.ts';
import type { Event, Paper, ScheduleDay } from '../../model/event.ts';
import type { Mark } from '../../model/moment.ts';
import { quickHash } from '../../syntax/hash.ts';
import type { SiteAddress } from '../../syntax/url.ts';
import type { Value, ValueMap } from '../../syntax/value.ts';
import { asPapers } from './bibliography.ts';
import { deadlinesAt, marksOf, phaseAt, type Span, startAndEnd, turnsOf } from './clock.ts';
import { deadlinesIn } from './deadlines.ts';
import { editionDays } from './edition-days.ts';
import { daysOf, factEntries, factsOf } from './facts.ts';
import { eventJsonLd } from './json-ld.ts';
import { papersIn } from './papers.ts';
import { peopleIn } from './people.ts';
import { type PlacesFrom, placesOf } from './places.ts';
import { references } from './references.ts';
import { textOf } from './rows.ts';
import { scheduleIn } from './schedule.ts';
import { zoneName } from './settle.ts';
import { sponsorsIn } from './sponsors.ts';
import { writtenFormat } from './times-text.ts';
import { type EventViews, eventViews, peopleView } from './view.ts';

const PEOPLE = ['speakers', 'panelists', 'organizers', 'committee'] as const;

/** All that an event is made from. */
export interface EventFrom {
  /** Of the edition. */
  readonly name: string;
  /** As `_config.yml` and `_edition.yml` say them. */
  readonly facts: ValueMap;
  /** Keys of facts that cannot be read, which is said already. */
  readonly unread?: ReadonlySet<string>;
  /** The edition's data files. */
  readonly files: readonly DataEntry[];
  /** Their folder, under the project. */
  readonly folder: string;
  readonly places: PlacesFrom;
  readonly site: SiteAddress;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** An event, what templates see of it, and what there is to say. */
export interface MadeEvent {
  readonly event: Event;
  readonly views: EventViews;
  /** Keys of `edition`: the facts in their long form, then what the data files say. */
  readonly entries: readonly [string, Value][];
  /** When templates see another event by the clock alone, in ms since 1970. */
  readonly turns: readonly number[];
  readonly marks: readonly Mark[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The event of an edition: its facts, and `schedule speakers panelists organizers committee papers sponsors deadlines`,
 * each where its `_data/` file is there and written as such.
 */
export function makeEvent(from: EventFrom): MadeEvent {
  const { name, folder } = from;
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const isNamed = ({ path }: DataEntry, key: string) =>
    path.slice(folder.length + 1).replace(/\.[^./]*$/, '') === key;
  const made = <T>(key: string, make: (file: DataEntry) => T | undefined): T | undefined => {
    const file = from.files.find((one) => one.value !== undefined && isNamed(one, key));
    return file && make(file);
  };
  const isUnread = (key: string) => {
    const own = from.files.filter((file) => isNamed(file, key));
    return own.length > 0 && own.every(({ value }) => value === undefined);
  };
  const people = PEOPLE.map((key) => [key, made(key, (file) => peopleIn(file, key, report))] as const);
  const papers = made('papers', (file) => papersIn(asPapers(file), report));
  const clock = clockOf(from.facts, from.unread ?? new Set());
  const [speakers, ...others] = people.map(([, list]) => list);
  const refer = references(
    speakers,
    others.flatMap((list) => list ?? []),
    papers,
    { people: PEOPLE.some(isUnread), papers: isUnread('papers') },
    report,
  );
  const days = made('schedule', (file) => scheduleIn(file, clock, refer, report));
  const times = { timezone: clock.zone, year: clock.year, held: clock.held };
  const deadlines = made('deadlines', (file) => deadlinesIn(file, times, report));
  const sponsors = made('sponsors', (file) => sponsorsIn(file, report));

  const facts = factsOf(name, from.facts, writtenFormat(days));
  const works = papers?.map(({ paper }): Paper => paper);
  const places = placesOf(from.places, days, works);
  const showing = { facts, places, site: from.site };
  const views = eventViews(days, works, showing);
  const span = spanOf(days);
  const personsOf = (key: (typeof PEOPLE)[number]) =>
    people.find(([one]) => one === key)?.[1]?.map(({ person }) => person) ?? [];
  const event: Event = {
    edition: name,
    facts,
    days,
    speakers: personsOf('speakers'),
    organizers: personsOf('organizers'),
    papers: works,
    places,
    starts: span?.starts,
    ends: span?.ends,
    fingerprint: fingerprintOf(from),
  };
  const due = deadlines && deadlinesAt(deadlines, from.now);
  const all: readonly (readonly [string, Value | undefined])[] = [
    ...factEntries(name, from.facts),
    ...Object.entries(startAndEnd(facts, span)),
    ['time_format', facts.timeFormat],
    ['phase', phaseAt(facts, span, from.now)],
    ['schedule', views.schedule],
    ...people.map(
      ([key, list]) =>
        [
          key,
          list &&
            peopleView(
              list.map(({ person }) => person),
              days,
              showing,
            ),
        ] as const,
    ),
    ['papers', works && Object.freeze(works.map(({ id }) => views.papers.get(id)!))],
    ['papers_bib_url', places.bib?.url ?? null],
    ['sponsors', sponsors],
    ['deadlines', due && Object.freeze(due.all)],
    ['next_deadline', due?.next ?? null],
    ['json_ld', eventJsonLd(event, from.site)],
  ];
  const entries = all.flatMap(([key, value]): [string, Value][] =>
    value === undefined ? [] : [[key, value]],
  );
  const turns = turnsOf(facts, span, deadlines ?? []);
  return { event, views, entries, turns, marks: marksOf(facts, span, deadlines ?? []), diagnostics };
}

/** The first and the last instant of a programme. */
function spanOf(days: readonly ScheduleDay[] | undefined): Span | undefined {
  const sessions = (days ?? []).flatMap((day) => day.sessions);
  const starts = sessions.flatMap(({ start }) => start ?? []);
  const ends = sessions.flatMap(({ start, end }) => end ?? start ?? []);
  if (starts.length === 0) return undefined;
  const least = (all: readonly number[], better: (a: number, b: number) => boolean) =>
    all.reduce((best, one) => (better(one, best) ? one : best));
  return { starts: least(starts, (a, b) => a < b), ends: least(ends, (a, b) => a > b) };
}

function fingerprintOf({ name, facts, files, places, site }: EventFrom): string {
  const read = files.map(({ path, hash }) => `${path} ${hash}`);
  return quickHash([name, JSON.stringify([facts, places, site.url, site.baseurl]), ...read].join('\n'));
}

function clockOf(facts: ValueMap, unread: ReadonlySet<string>) {
  const day = daysOf(facts).start;
  const isZoneUnread = unread.has('timezone');
  const isDayUnread = unread.has('date') || unread.has('dates');
  const zone = zoneName(textOf(facts, 'timezone'));
  return { zone, day, year: day?.year, held: editionDays(facts), isZoneUnread, isDayUnread };
}
