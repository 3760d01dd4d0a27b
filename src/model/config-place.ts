import { type Spot, wholeText } from '../diagnostics/text.ts';
import { locate } from '../syntax/data.ts';
import type { DataEntry, Entry } from './entry.ts';

/** Where the configuration gives a value, or the nearest map around it: in the last file that does. */
export function inConfig(
  { entries }: { readonly entries: ReadonlyMap<string, Entry> },
  ...way: readonly (string | number)[]
): Spot | string {
  const configs: DataEntry[] = [];
  for (const entry of entries.values()) if (entry.kind === 'config') configs.unshift(entry);
  for (let length = way.length; length > 0; length--) {
    for (const { format, path, text } of configs) {
      const found = locate(format, wholeText(path, text), way.slice(0, length), 'key');
      if (found) return found;
    }
  }
  return '_config.yml';
}
