import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emittedSchemas } from '../schema/emitted.ts';

/** Writes the JSON Schemas of the package, `NAME.json` each. @param folder is made where it is not there */
export function writeSchemas(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, schema] of emittedSchemas())
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(schema)}\n`);
}
