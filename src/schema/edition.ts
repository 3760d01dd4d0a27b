import type { Report } from '../diagnostics/diagnostic.ts';
import { datesReversed } from '../diagnostics/messages/edition-days.ts';
import { unreadableDate } from '../diagnostics/messages/event.ts';
import { parseDays } from '../syntax/day-range.ts';
import { dayInWords, dayNumber, parseDay } from '../syntax/day-text.ts';
import { isMap, type Value, type ValueMap } from '../syntax/value.ts';
import { tellAccent } from './accent.ts';
import { tellAmbiguous } from './ambiguous-day.ts';
import type { MapSchema, Schema } from './schema.ts';
import { type DataFile, findIn, validate } from './validate.ts';

const OPEN_MAP: Schema = { type: 'map', keys: {}, unknown: 'never' };

/** How people can take part. */
export const ATTENDANCE = ['in-person', 'online', 'hybrid'];
/** What has become of the plan. */
export const STATUS = ['scheduled', 'postponed', 'cancelled', 'moved-online'];

const DATES: Schema = {
  type: 'one-of',
  help: 'The first and the last day, as `{ start: 2027-06-14, end: 2027-06-15 }`.',
  of: [
    { type: 'text' },
    { type: 'list', of: { type: 'text' } },
    {
      type: 'map',
      unknown: 'always',
      keys: { start: { type: 'text', help: 'The first day.' }, end: { type: 'text', help: 'The last day.' } },
    },
  ],
};

const VENUE: Schema = {
  type: 'map',
  unknown: 'near',
  keys: {
    name: { type: 'text', help: 'The building or the hotel.' },
    address: { type: 'text', help: 'Street and number.' },
    room: { type: 'text', help: 'The room.' },
    city: { type: 'text', help: 'The town.' },
    country: { type: 'text', help: 'The country.' },
    geo: {
      type: 'map',
      help: 'The place on the map, in degrees.',
      unknown: 'always',
      required: ['lat', 'lon'],
      keys: {
        lat: { type: 'number', help: 'The latitude; north is positive.' },
        lon: { type: 'number', help: 'The longitude; east is positive.' },
      },
    },
    map: { type: 'text', help: 'The address of a map.' },
    url: { type: 'text', help: 'The address of its own page.' },
  },
};

const HOST: Schema = {
  type: 'one-of',
  help: 'The conference that it is part of.',
  of: [
    { type: 'text' },
    {
      type: 'map',
      unknown: 'near',
      required: ['name'],
      keys: {
        name: { type: 'text', help: 'Its name.' },
        url: { type: 'text', help: 'The address of its page.' },
      },
    },
  ],
};

const REGISTRATION: Schema = {
  type: 'one-of',
  help: 'Where to register.',
  of: [
    { type: 'text' },
    {
      type: 'map',
      unknown: 'near',
      keys: {
        url: { type: 'text', help: 'The address.' },
        opens: { type: 'text', help: 'The first day.' },
        closes: { type: 'text', help: 'The last day.' },
        note: { type: 'text', help: 'What else there is to say.' },
      },
    },
  ],
};

const SUBMISSION: Schema = {
  type: 'one-of',
  help: 'Where to submit papers.',
  of: [
    { type: 'text' },
    { type: 'map', unknown: 'near', keys: { url: { type: 'text', help: 'The address.' } } },
  ],
};

const SOCIAL: Schema = {
  type: 'one-of',
  help: 'Where it is on other sites: a map of names and addresses, or a list.',
  of: [
    {
      type: 'list',
      of: {
        type: 'one-of',
        of: [
          { type: 'text' },
          { type: 'map', unknown: 'near', keys: { name: { type: 'text' }, url: { type: 'text' } } },
        ],
      },
    },
    { type: 'map', keys: {}, unknown: 'never', others: { type: 'text' } },
  ],
};

const SAID_ATTENDANCE: Schema = { type: 'enum', values: ATTENDANCE, help: 'How people can take part.' };
const STREAM: Schema = { type: 'text', help: 'The address of the live stream.' };

/** What `_edition.yml` may hold. All other keys are the author's own facts. */
export const EDITION_SCHEMA: MapSchema = {
  type: 'map',
  unknown: 'near',
  keys: {
    workshop_name: { type: 'any', help: "The edition's name; without it, the name of the folder." },
    title: { type: 'text', help: 'What the edition is called.' },
    subtitle: { type: 'text', help: 'What stands below the title.' },
    series: { type: 'text', help: 'The workshop that this is one year of.' },
    number: { type: 'one-of', of: [{ type: 'integer' }, { type: 'text' }], help: 'Which time it is held.' },
    description: { type: 'text', help: 'One or two sentences about the edition.' },
    date: { type: 'text', help: 'The day, as `2023-12-16`.' },
    dates: DATES,
    timezone: { type: 'timezone', help: 'The time zone of the place, such as `America/Chicago`.' },
    time_format: { type: 'enum', values: ['12h', '24h'], help: 'How times of day are printed.' },
    venue: { type: 'one-of', of: [{ type: 'text' }, VENUE], help: 'Where it is held.' },
    attendance: SAID_ATTENDANCE,
    attendance_mode: SAID_ATTENDANCE,
    host: HOST,
    hosting_conference: HOST,
    registration: REGISTRATION,
    submission: SUBMISSION,
    live_stream: STREAM,
    stream: STREAM,
    contact: { type: 'list', of: { type: 'text' }, single: true, help: 'Addresses for questions.' },
    code_of_conduct: { type: 'text', help: 'The address of the code of conduct.' },
    status: { type: 'enum', values: STATUS, help: 'What has become of the plan.' },
    previous_date: { type: 'text', help: 'The first day as it was announced before it was moved.' },
    social: SOCIAL,
    image: { type: 'text', help: 'A picture of the edition, from the root of the site.' },
    logo: { type: 'text', help: 'The logo, from the root of the site.' },
    accent: { type: 'text', help: 'The colour of the edition, as CSS writes it.' },
    revision: { type: 'integer', help: 'Count this up when times or places changed after publication.' },
    updated: { type: 'text', help: 'The day on which the programme was last changed.' },
    pages: {
      type: 'map',
      help: 'Which items get a page of their own.',
      unknown: 'always',
      keys: {
        talks: { type: 'boolean', help: 'Whether each talk has a page.' },
        papers: { type: 'boolean', help: 'Whether each paper has a page.' },
      },
    },
    published: {
      type: 'boolean',
      help: 'Whether the edition is shown; `false` holds back all that stands in its folder.',
    },
    redirect_from: {
      type: 'list',
      of: { type: 'text' },
      single: true,
      help: 'Former folders, such as `/ws2026/`: each page of the edition answers there too.',
    },
    nav: {
      type: 'list',
      help: 'What the navigation shows, in this order: names of pages, or maps with `title` and `url`.',
      of: { type: 'one-of', of: [{ type: 'text' }, OPEN_MAP] },
    },
    defaults: { ...OPEN_MAP, help: 'Front matter for the pages in this folder and below.' },
    data: { type: 'any' },
    name: { type: 'any' },
  },
};

/**
 * The facts of an `_edition.yml`, checked against its schema; what does not fit is reported and left out.
 * @returns undefined where it is no map at all
 */
export function readEdition(value: Value, where: DataFile, report: Report): ValueMap | undefined {
  const facts = validate(EDITION_SCHEMA, value, where, report);
  if (!isMap(facts)) return undefined;
  tellAccent(facts, [], where, report);
  for (const path of DAYS) {
    const said = path.reduce<Value | undefined>(inside, facts);
    if (typeof said !== 'string') continue;
    const at = () => findIn(where)(path, 'value');
    if (!parseDays(said, LEAP_YEAR)) report(unreadableDate(at(), said));
    else if (parseDay(said, LEAP_YEAR)) tellAmbiguous(said, at, report);
  }
  tellReversed(facts, where, report);
  return facts;
}

/** Reports a last day that comes before the first one. */
function tellReversed(facts: ValueMap, where: DataFile, report: Report): void {
  const key = (facts['dates'] ?? null) === null ? 'date' : 'dates';
  const said = facts[key];
  const parts = isMap(said) ? [said['start'], said['end']] : Array.isArray(said) ? said : [said];
  if (!parts.every((part) => typeof part === 'string')) return;
  const days = parseDays(parts.join(' to '));
  if (days && dayNumber(days.end) < dayNumber(days.start))
    report(datesReversed(findIn(where)([key], 'value'), dayInWords(days.start), dayInWords(days.end)));
}

function inside(value: Value | undefined, key: string | number): Value | undefined {
  if (isMap(value)) return value[key];
  return Array.isArray(value) ? (value as readonly Value[])[Number(key)] : undefined;
}

/** Facts that say a day. */
const DAYS: readonly (readonly (string | number)[])[] = [
  ['date'],
  ['dates'],
  ['dates', 0],
  ['dates', 1],
  ['dates', 'start'],
  ['dates', 'end'],
  ['previous_date'],
  ['updated'],
];
/** A day without a year may be 29 February. */
const LEAP_YEAR = 2000;
