import type { Report } from '../diagnostics/diagnostic.ts';
import { isMap, type Value, type ValueMap } from '../syntax/value.ts';
import type { MapSchema, Schema } from './schema.ts';
import { type DataFile, validate } from './validate.ts';

const OPEN_MAP: Schema = { type: 'map', keys: {}, unknown: 'never' };

/** What `_edition.yml` may hold. All other keys are the author's own facts. */
export const EDITION_SCHEMA: MapSchema = {
  type: 'map',
  unknown: 'near',
  keys: {
    workshop_name: { type: 'any', help: "The edition's name; without it, the name of the folder." },
    title: { type: 'text', help: 'What the edition is called.' },
    series: { type: 'text', help: 'The workshop that this is one year of.' },
    number: { type: 'one-of', of: [{ type: 'integer' }, { type: 'text' }], help: 'Which time it is held.' },
    date: { type: 'text', help: 'The day, as `2023-12-16`.' },
    dates: {
      type: 'map',
      help: 'The first and the last day.',
      unknown: 'near',
      keys: { start: { type: 'text', help: 'The first day.' }, end: { type: 'text', help: 'The last day.' } },
    },
    timezone: { type: 'timezone', help: 'The time zone of the place, such as `America/Chicago`.' },
    venue: { type: 'one-of', of: [{ type: 'text' }, OPEN_MAP], help: 'Where it is held.' },
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
  return isMap(facts) ? facts : undefined;
}
