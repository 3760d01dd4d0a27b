import type { MapSchema } from '../schema.ts';

/** A date by which something must be done. All other keys are the author's own. */
export const DEADLINE_SCHEMA: MapSchema = {
  type: 'map',
  unknown: 'near',
  keys: {
    id: { type: 'text', help: 'A short name; without it, it is made from the name.' },
    name: { type: 'text', help: 'What is due.' },
    date: { type: 'text', help: 'The day, as `2026-09-01`; without a `time`, the end of that day.' },
    time: { type: 'text', help: 'The time of day.' },
    timezone: { type: 'text', help: "The time zone, such as `AoE`; without it, the edition's." },
    extended: { type: 'text', help: 'The day that it was put off to.' },
    url: { type: 'text', help: 'Where to submit.' },
  },
};

/** Other names for a field that are found in the wild. */
export const DEADLINE_SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  name: ['text', 'type', 'title'],
  url: ['link', 'website'],
};
