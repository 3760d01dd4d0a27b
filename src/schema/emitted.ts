import { REPORT_SCHEMA } from '../diagnostics/report-schema.ts';
import { CONFIG_SCHEMA } from './config-schema.ts';
import { EDITION_SCHEMA } from './edition.ts';
import { EVENT_FILES } from './event/files.ts';
import { type JsonSchema, jsonSchemaOf } from './json-schema.ts';
import type { Schema } from './schema.ts';

const TITLES: Readonly<Record<string, string>> = {
  config: 'wsite: _config.yml',
  edition: 'wsite: _edition.yml',
  diagnostics: 'wsite: what --format json prints',
};

/** The JSON Schemas that the package ships, by name: `config`, `edition`, one for each data file of an event, and `diagnostics`. */
export function emittedSchemas(): ReadonlyMap<string, JsonSchema> {
  const all: Readonly<Record<string, Schema>> = {
    config: CONFIG_SCHEMA,
    edition: EDITION_SCHEMA,
    ...EVENT_FILES,
  };
  const bodies = Object.entries(all).map(([name, schema]) => [name, jsonSchemaOf(schema)] as const);
  return new Map(
    [...bodies, ['diagnostics', REPORT_SCHEMA] as const].map(([name, body]) => [
      name,
      {
        $schema: 'http://json-schema.org/draft-07/schema#',
        title: TITLES[name] ?? `wsite: _data/${name}`,
        ...body,
      },
    ]),
  );
}
