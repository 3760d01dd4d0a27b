import type { Attendance, EventFacts, Status, Venue } from '../../model/event.ts';
import { type DayRange, parseDays } from '../../syntax/day-range.ts';
import { type Day, parseDay } from '../../syntax/day-text.ts';
import { MONTHS } from '../../syntax/time-names.ts';
import { entriesOf, isMap, makeMap, type Value, type ValueMap } from '../../syntax/value.ts';
import { isoDay } from '../../syntax/wall-time.ts';
import { textOf } from './rows.ts';
import { beginOfDay, zoneName } from './settle.ts';

const VENUE_KEYS = ['name', 'address', 'room', 'city', 'country', 'geo', 'map', 'url'];
const PLAIN_KEYS = [
  'subtitle',
  'series',
  'number',
  'description',
  'date',
  'timezone',
  'code_of_conduct',
  'previous_date',
  'image',
  'logo',
  'accent',
];

/**
 * What an edition says of itself, for outputs.
 * @param name stands in for a title; @param facts as written; @param format of clock times, where the edition does not say
 */
export function factsOf(name: string, facts: ValueMap, format: '12h' | '24h'): EventFacts {
  const { start, end } = daysOf(facts);
  const timezone = zoneName(textOf(facts, 'timezone'));
  const venue = venueOf(facts);
  const updated = dayIn(facts, 'updated');
  const registration = linked(facts['registration'], ['url', 'opens']);
  const host = hostOf(facts);
  return {
    title: textOf(facts, 'title') ?? name,
    series: textOf(facts, 'series'),
    description: textOf(facts, 'description'),
    timezone,
    start: start && isoDay(start),
    end: end && isoDay(end),
    previousStart: isoOf(dayIn(facts, 'previous_date')),
    venue: venue && venueFacts(venue),
    attendance: attendanceOf(facts, venue),
    status: (textOf(facts, 'status') ?? 'scheduled') as Status,
    host: host && { name: textOf(host, 'name')!, url: textOf(host, 'url') },
    registration: registration && {
      url: textOf(registration, 'url')!,
      opens: isoOf(dayIn(registration, 'opens')),
    },
    liveStream: textOf(facts, 'live_stream') ?? textOf(facts, 'stream'),
    image: textOf(facts, 'image'),
    logo: textOf(facts, 'logo'),
    timeFormat: (textOf(facts, 'time_format') ?? format) as '12h' | '24h',
    updated: updated && beginOfDay(updated, timezone ?? 'UTC'),
    revision: typeof facts['revision'] === 'number' ? facts['revision'] : 0,
  };
}

/**
 * The facts as templates see them, each in its long form, null where the author says nothing: `venue` and `host` are maps,
 * `registration` and `submission` have a `url`, `contact` is a list, `social` a list of `name` and `url`.
 */
export function factEntries(name: string, facts: ValueMap): [string, Value][] {
  const { start, end } = daysOf(facts);
  const venue = venueOf(facts);
  return [
    ['title', name],
    ...PLAIN_KEYS.map((key): [string, Value] => [key, null]),
    ...entriesOf(facts),
    ['dates', start ? frozen({ start: isoDay(start), end: isoDay(end ?? start) }) : null],
    ['date_text', start ? rangeText(start, end ?? start) : (textOf(facts, 'date') ?? null)],
    ['venue', venue ?? null],
    ['attendance', attendanceOf(facts, venue) ?? null],
    ['status', textOf(facts, 'status') ?? 'scheduled'],
    ['host', hostOf(facts) ?? null],
    ['registration', linked(facts['registration'], ['url', 'opens', 'closes', 'note']) ?? null],
    ['submission', linked(facts['submission'], ['url']) ?? null],
    ['live_stream', textOf(facts, 'live_stream') ?? textOf(facts, 'stream') ?? null],
    ['contact', listOf(facts['contact'])],
    ['social', socialOf(facts['social'])],
  ];
}

/**
 * First and last day, by `dates` (a map with `start` and `end`, a list of days, or a text such as `28–30 March 2027`), else by `date`;
 * undefined where none can be read. The last one may come before the first, as written.
 */
export function daysOf(facts: ValueMap): { start: Day | undefined; end: Day | undefined } {
  const whole = rangeIn(facts['dates']) ?? rangeIn(facts['date']);
  if (!isMap(facts['dates'])) return whole ?? { start: undefined, end: undefined };
  const start = rangeIn(facts['dates']['start'])?.start;
  const end = dayIn(facts['dates'], 'end', (start ?? whole?.start)?.year);
  return { start: start ?? whole?.start, end: end ?? start ?? whole?.end };
}

function rangeIn(said: Value | undefined): DayRange | undefined {
  if (typeof said === 'string') return parseDays(said);
  const days = Array.isArray(said) ? (said as readonly Value[]).flatMap((day) => rangeIn(day) ?? []) : [];
  return days[0] && { start: days[0].start, end: days.at(-1)!.end };
}

function dayIn(map: ValueMap, key: string, year?: number): Day | undefined {
  const text = textOf(map, key);
  return text === undefined ? undefined : parseDay(text, year)?.day;
}

function isoOf(day: Day | undefined): string | undefined {
  return day && isoDay(day);
}

/** `16 December 2023`, `12–14 May 2026`, `30 May – 2 June 2026`. */
function rangeText(start: Day, end: Day): string {
  const month = (day: Day) => MONTHS[day.month - 1]!;
  const last = `${end.day} ${month(end)} ${end.year}`;
  if (isoDay(start) === isoDay(end)) return last;
  if (start.year !== end.year) return `${start.day} ${month(start)} ${start.year} – ${last}`;
  return start.month === end.month ? `${start.day}–${last}` : `${start.day} ${month(start)} – ${last}`;
}

function venueOf(facts: ValueMap): ValueMap | undefined {
  const said = facts['venue'];
  const map = typeof said === 'string' && said.trim() !== '' ? makeMap([['name', said.trim()]]) : said;
  if (!isMap(map) || entriesOf(map).length === 0) return undefined;
  return Object.freeze(
    makeMap([...VENUE_KEYS.map((key): [string, Value] => [key, null]), ...entriesOf(map)]),
  );
}

function venueFacts(venue: ValueMap): Venue {
  const geo = venue['geo'];
  const [lat, lon] = isMap(geo) ? [geo['lat'], geo['lon']] : [];
  return {
    name: textOf(venue, 'name'),
    address: textOf(venue, 'address'),
    room: textOf(venue, 'room'),
    city: textOf(venue, 'city'),
    country: textOf(venue, 'country'),
    url: textOf(venue, 'url'),
    geo: typeof lat === 'number' && typeof lon === 'number' ? { lat, lon } : undefined,
  };
}

function attendanceOf(facts: ValueMap, venue: ValueMap | undefined): Attendance | undefined {
  const said = textOf(facts, 'attendance') ?? textOf(facts, 'attendance_mode');
  return (said ?? (venue ? 'in-person' : undefined)) as Attendance | undefined;
}

function hostOf(facts: ValueMap): ValueMap | undefined {
  const said = facts['host'] ?? facts['hosting_conference'];
  if (typeof said === 'string' && said.trim() !== '') return frozen({ name: said.trim(), url: null });
  return isMap(said) && textOf(said, 'name')
    ? Object.freeze(makeMap([['url', null], ...entriesOf(said)]))
    : undefined;
}

/** An address with what is said about it; a text is the address. */
function linked(said: Value | undefined, keys: readonly string[]): ValueMap | undefined {
  const none = keys.map((key): [string, Value] => [key, null]);
  if (typeof said === 'string' && said.trim() !== '')
    return Object.freeze(makeMap([...none, ['url', said.trim()]]));
  return isMap(said) && textOf(said, 'url')
    ? Object.freeze(makeMap([...none, ...entriesOf(said)]))
    : undefined;
}

function listOf(said: Value | undefined): Value {
  const list = Array.isArray(said) ? (said as readonly Value[]) : said === undefined ? [] : [said];
  const texts = list.filter((one) => typeof one === 'string' && one !== '');
  return texts.length > 0 ? Object.freeze(texts) : null;
}

function socialOf(said: Value | undefined): Value {
  const list = isMap(said)
    ? entriesOf(said).map(([name, url]): Value => frozen({ name, url }))
    : Array.isArray(said)
      ? (said as readonly Value[]).map(socialLink)
      : [];
  return list.length > 0 ? Object.freeze(list) : null;
}

/** An address alone is named by its host. */
function socialLink(said: Value): Value {
  if (isMap(said)) return frozen({ name: said['name'] ?? said['title'] ?? null, url: said['url'] ?? null });
  const url = String(said);
  const name = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url;
  return frozen({ name, url });
}

function frozen(record: Record<string, Value>): ValueMap {
  return Object.freeze(makeMap(Object.entries(record)));
}
