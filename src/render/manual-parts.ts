import { CATALOGUE } from '../diagnostics/catalogue.ts';
import { CODES } from '../diagnostics/codes.ts';
import { CONFIG_SCHEMA } from '../schema/config-schema.ts';
import { EDITION_SCHEMA } from '../schema/edition.ts';
import { EVENT_FILES } from '../schema/event/files.ts';
import { fieldsOf } from '../schema/fields.ts';
import { makeMap, type Value } from '../syntax/value.ts';
import { FILTER_EXAMPLES } from './filters/examples.ts';

/** What the program knows of itself. */
export type Manual = Readonly<Record<'settings' | 'edition' | 'event' | 'filters' | 'codes', Value>>;

/**
 * The reference parts of the guide, made of what the program itself goes by. `settings` and `edition` are lists of fields;
 * `event` lists files, each with its `name`, `help` and `fields`; `filters` lists groups, each with a `title` and `filters`;
 * `codes` lists codes, with a `title`, `why`, `wrong` and `mended` where an example is written.
 */
export function manual(): Manual {
  const event = Object.entries(EVENT_FILES).map(([name, schema]) => ({
    name,
    help: schema.help,
    fields: fieldsOf(schema),
  }));
  const codes = CODES.map((code) => ({ code, ...CATALOGUE.get(code) }));
  return {
    settings: asValue(fieldsOf(CONFIG_SCHEMA)),
    edition: asValue(fieldsOf(EDITION_SCHEMA)),
    event: asValue(event),
    filters: asValue(FILTER_EXAMPLES),
    codes: asValue(codes),
  };
}

/** Records and lists as templates see values: what is undefined is null, so that a page may ask for it. */
function asValue(known: unknown): Value {
  if (Array.isArray(known)) return Object.freeze((known as readonly unknown[]).map(asValue));
  if (typeof known !== 'object' || known === null) return (known ?? null) as Value;
  return Object.freeze(makeMap(Object.entries(known).map(([key, value]) => [key, asValue(value)])));
}
