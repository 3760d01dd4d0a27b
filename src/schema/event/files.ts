import type { MapSchema, Schema } from '../schema.ts';
import { DEADLINE_SCHEMA } from './deadline.ts';
import { PAPER_SCHEMA } from './paper.ts';
import { PERSON_SCHEMA } from './person.ts';
import { SESSION_SCHEMA } from './schedule.ts';
import { SPONSOR_SCHEMA } from './sponsor.ts';

/*
 * The data files of an edition as wholes, for editors. What makes the event reads them row by row, so that one bad row does
 * not lose the others; the rows are the same schemas.
 */

const SESSION_WITH_ONE: MapSchema = {
  ...SESSION_SCHEMA,
  keys: {
    ...SESSION_SCHEMA.keys,
    speaker: { ...SESSION_SCHEMA.keys['speakers']!, help: 'Who speaks, by id or by name.' },
    chair: { ...SESSION_SCHEMA.keys['chairs']!, help: 'Who leads it, by id or by name.' },
    paper: { ...SESSION_SCHEMA.keys['papers']!, help: 'The paper that is shown, by id or by title.' },
  },
};

const SESSION: MapSchema = {
  ...SESSION_WITH_ONE,
  keys: {
    ...SESSION_WITH_ONE.keys,
    talks: { type: 'list', of: SESSION_WITH_ONE, help: 'The talks in this session.' },
  },
};

const SESSIONS: Schema = { type: 'list', of: SESSION, help: 'What is on, in the order of time.' };

const ROOMS: Schema = {
  type: 'list',
  help: 'The rooms, each with its sessions.',
  of: {
    type: 'map',
    unknown: 'near',
    keys: { name: { type: 'text', help: 'The name of the room.' }, sessions: SESSIONS, talks: SESSIONS },
  },
};

const DAY: MapSchema = {
  type: 'map',
  unknown: 'near',
  keys: {
    date: { type: 'text', help: 'The day, as `2026-12-12`.' },
    title: { type: 'text', help: 'What the day is called.' },
    start: { type: 'text', help: 'When the day begins.' },
    end: { type: 'text', help: 'When the day ends.' },
    timezone: { type: 'timezone', help: 'The time zone, where it is not that of the edition.' },
    sessions: SESSIONS,
    rooms: ROOMS,
    tracks: { ...ROOMS, help: 'The tracks, each with its sessions.' },
  },
};

/** A session and a day in one: a list may hold either. */
const DAY_OR_SESSION: MapSchema = { ...DAY, keys: { ...SESSION.keys, ...DAY.keys } };

/** A list of entries, where a text alone is the name; or a map of them by id. */
function entriesOf(entry: MapSchema, help: string): Schema {
  return {
    type: 'one-of',
    help,
    of: [
      { type: 'list', of: { type: 'one-of', of: [{ type: 'text' }, entry] } },
      { type: 'map', keys: {}, unknown: 'never', others: entry },
    ],
  };
}

const SPONSORS: Schema = {
  type: 'list',
  of: {
    type: 'one-of',
    of: [
      { type: 'text' },
      {
        ...SPONSOR_SCHEMA,
        keys: {
          ...SPONSOR_SCHEMA.keys,
          sponsors: {
            type: 'list',
            of: { type: 'one-of', of: [{ type: 'text' }, SPONSOR_SCHEMA] },
            help: 'Those of this tier.',
          },
        },
      },
    ],
  },
};

/** What each file of an edition's `_data` may hold, by its name. */
export const EVENT_FILES: Readonly<Record<string, Schema>> = {
  schedule: {
    type: 'one-of',
    help: 'The programme of an edition: a list of sessions or of days, or a map with `days`.',
    of: [
      { type: 'list', of: DAY_OR_SESSION },
      {
        ...DAY,
        keys: { ...DAY.keys, days: { type: 'list', of: DAY, help: 'The days, each with its sessions.' } },
      },
    ],
  },
  speakers: entriesOf(PERSON_SCHEMA, 'Who speaks.'),
  panelists: entriesOf(PERSON_SCHEMA, 'Who is on the panel.'),
  organizers: entriesOf(PERSON_SCHEMA, 'Who organizes it.'),
  committee: entriesOf(PERSON_SCHEMA, 'Who reviews.'),
  papers: entriesOf(PAPER_SCHEMA, 'The accepted papers.'),
  sponsors: {
    type: 'one-of',
    help: 'The sponsors: a list, or a map of lists by tier.',
    of: [
      SPONSORS,
      {
        type: 'map',
        keys: {},
        unknown: 'never',
        others: { type: 'one-of', of: [SPONSORS, SPONSOR_SCHEMA, { type: 'text' }] },
      },
    ],
  },
  deadlines: entriesOf(DEADLINE_SCHEMA, 'The dates by which something is due.'),
};
