import type { History } from '../model/history.ts';
import type { Page, Site } from '../model/site.ts';
import { type Moment, momentIn, zoneOf } from '../syntax/time.ts';
import { changedOf } from './dates.ts';

/** Data that the page of a kind shows, by the names of the files; what is not listed shows any of them. */
const SHOWN: ReadonlyMap<string, readonly string[]> = new Map([
  ['schedule', ['schedule', 'speakers', 'papers', 'organizers']],
  ['speakers', ['speakers', 'panelists', 'schedule']],
  ['papers', ['papers']],
  ['organizers', ['organizers', 'committee']],
  ['sponsors', ['sponsors']],
  ['call', ['deadlines']],
  ['talk', ['schedule', 'speakers']],
  ['paper', ['papers']],
]);

/**
 * When each page was last changed: by its author's word, else by the newest commit of its file or, where the page is made of
 * an edition's data, of those; undefined where neither says so.
 */
export function changes(site: Site, history: History): (page: Page) => Moment | undefined {
  const { timezone } = site.config;
  const data = dataFiles(site);
  const committed = (page: Page): number | undefined => {
    const folder = page.kind === undefined ? undefined : site.editions.get(page.edition ?? '')?.folder;
    const shown = SHOWN.get(page.kind ?? '');
    const files = (folder === undefined ? undefined : data.get(folder)) ?? [];
    const read = files.filter(({ stem }) => !shown || shown.includes(stem)).map(({ path }) => path);
    const facts = folder !== undefined && page.kind === 'home' ? [`${folder}/_edition.yml`] : [];
    const times = [page.path, ...read, ...facts].flatMap((path) => history.changed(path) ?? []);
    return times.length > 0 ? Math.max(...times) : undefined;
  };
  return (page) => {
    const said = changedOf(page, timezone);
    if (said) return said;
    const time = committed(page);
    return time === undefined ? undefined : momentIn(zoneOf(timezone), time);
  };
}

interface DataFile {
  readonly path: string;
  readonly stem: string;
}

/** The data files of editions, by the folder of the edition. */
function dataFiles({ entries }: Site): ReadonlyMap<string, readonly DataFile[]> {
  const found = new Map<string, DataFile[]>();
  for (const path of entries.keys()) {
    const [, folder, stem] = /^(content\/.+)\/_data\/([^/]+)\.[a-z]+$/.exec(path) ?? [];
    if (folder === undefined || stem === undefined) continue;
    const files = found.get(folder);
    if (files) files.push({ path, stem });
    else found.set(folder, [{ path, stem }]);
  }
  return found;
}
