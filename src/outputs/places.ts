import { type Spot, wholeText } from '../diagnostics/text.ts';
import type { Page, Site } from '../model/site.ts';
import { locate } from '../syntax/data.ts';

type Way = readonly (string | number)[];

/** Where a page's own front matter gives a value; the page by its path where the cascade gives it. */
export function whereOf({ entry }: Page, ...way: Way): Spot | string {
  const text = wholeText(entry.path, entry.text);
  return locate(entry.format, text, way, 'value') ?? entry.path;
}

/** Where the configuration gives a value, or the nearest map around it: in the last file that does. */
export function inConfig(site: Site, ...way: Way): Spot | string {
  const configs = [...site.entries.values()]
    .flatMap((entry) => (entry.kind === 'config' ? [entry] : []))
    .reverse();
  for (let length = way.length; length > 0; length--) {
    for (const { format, path, text } of configs) {
      const found = locate(format, wholeText(path, text), way.slice(0, length), 'key');
      if (found) return found;
    }
  }
  return '_config.yml';
}
