import type { MapSchema, Schema } from '../schema.ts';

/** What an item of the programme can be. */
export const KINDS =
  'keynote invited talk spotlight poster panel break lunch social opening closing session'.split(' ');

const REFERENCES: Schema = {
  type: 'list',
  single: true,
  of: { type: 'one-of', of: [{ type: 'text' }, { type: 'map', keys: {}, unknown: 'never' }] },
};

/** A session, or a talk in one. All other keys are the author's own. */
export const SESSION_SCHEMA: MapSchema = {
  type: 'map',
  unknown: 'near',
  keys: {
    id: {
      type: 'text',
      help: 'A short name to refer to, and its address; else that of its one paper or speaker, else made from the title.',
    },
    day: { type: 'text', help: 'The day, as `2026-12-12`.' },
    time: { type: 'text', help: 'When it begins, or from when to when: `09:05`, `9:05 AM`, `09:05–09:55`.' },
    end: { type: 'text', help: 'When it ends; without it, when the next one in its room begins.' },
    duration: { type: 'text', help: 'How long it takes: `45 min`, `1h30`.' },
    timezone: {
      type: 'timezone',
      help: 'The time zone of these times, where it is not that of the edition.',
    },
    room: { type: 'text', help: 'Where it is held.' },
    title: { type: 'text', help: 'The title.' },
    kind: { type: 'enum', values: KINDS, help: 'What it is.' },
    speakers: { ...REFERENCES, help: 'Who speaks, by id or by name.' },
    chairs: { ...REFERENCES, help: 'Who leads it, by id or by name.' },
    papers: { ...REFERENCES, help: 'The papers that are shown, by id or by title.' },
    abstract: { type: 'text', help: 'What it is about, in Markdown.' },
    slides: { type: 'text', help: 'The path or address of the slides.' },
    video: { type: 'text', help: 'The address of the recording.' },
    stream: { type: 'text', help: 'The address of the live stream.' },
    revision: {
      type: 'integer',
      help: 'Count this up when the time or place was changed after publication.',
    },
    status: {
      type: 'text',
      help: '`cancelled`: it stays in the programme, struck out, and calendars take it out.',
    },
    talks: { type: 'list', of: { type: 'any' }, help: 'The talks in this session.' },
  },
};

/** Other names for a field that are found in the wild, or that are as good (`speaker` beside `speakers`). */
export const SESSION_SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  time: ['start', 'time_start'],
  end: ['time_end'],
  title: ['name'],
};

/** One of several: said without a note. */
export const SESSION_SINGULARS: Readonly<Record<string, string>> = {
  speaker: 'speakers',
  chair: 'chairs',
  paper: 'papers',
  date: 'day',
};
