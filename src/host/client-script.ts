import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The script that served pages get: bundled beside the program, or in `dist` where the program runs from its sources. */
export function clientScript(): string {
  const places = ['./serve-client.js', '../../dist/serve-client.js'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  return readFileSync(places.find(existsSync) ?? places[0]!, 'utf8');
}
