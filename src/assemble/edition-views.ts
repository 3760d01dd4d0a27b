import type { Report } from '../diagnostics/diagnostic.ts';
import { unknownNavPage } from '../diagnostics/messages/site.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import { wholeText } from '../diagnostics/text.ts';
import type { DataEntry } from '../model/entry.ts';
import type { Edition, Page } from '../model/site.ts';
import type { Config } from '../schema/config.ts';
import { locate } from '../syntax/data.ts';
import { entriesOf, isMap, makeMap, type Value, type ValueMap } from '../syntax/value.ts';
import { dataTree } from './data-tree.ts';
import type { Declared } from './editions.ts';
import { eventEntries } from './event/event.ts';
import type { EditionFile } from './folders.ts';

/** Keys of `_edition.yml` that say how the site is built, not what the edition is. */
const NOT_FACTS: ReadonlySet<string> = new Set(['defaults', 'nav']);

/**
 * Each edition as templates see it: its facts (`editions.NAME` in `_config.yml`, then its `_edition.yml`), and `name`,
 * `url` of its home, `pages`, `posts`, `nav`, `data`. Newest first.
 */
export function editionViews(
  config: Config,
  declared: Declared,
  pages: readonly Page[],
  data: readonly DataEntry[],
  report: Report,
): Edition[] {
  const byEdition = groupByEdition(pages);
  const names = new Set([...declared.names, ...byEdition.keys()]);
  const folders = [...names].map((name) => ({ name, file: declared.files.find((f) => f.name === name) }));
  const dataByFolder = groupByDataFolder(data);
  return folders
    .map(({ name, file }) => editionOf(name, file, config, byEdition.get(name) ?? [], dataByFolder, report))
    .sort(newestFirst);
}

function editionOf(
  name: string,
  file: EditionFile | undefined,
  config: Config,
  pages: readonly Page[],
  dataByFolder: ReadonlyMap<string, readonly DataEntry[]>,
  report: Report,
): Edition {
  const folder = file?.folder ?? `content/${name}`;
  const facts = factsOf(name, file, config);
  const entries = folder === 'content' ? [] : (dataByFolder.get(`${folder}/_data`) ?? []);
  const views = Object.freeze(pages.filter((page) => !page.document).map((page) => page.view));
  const home = pages.find((page) => page.kind === 'home' && page.path.startsWith(folder + '/'));
  const view = makeMap([
    ['title', name],
    ...facts,
    ...eventEntries(makeMap(facts), entries, `${folder}/_data`, report),
    ['name', name],
    ['workshop_name', name],
    ['url', home ? home.route.url : null],
    ['pages', views],
    ['posts', Object.freeze(newestPosts(pages))],
    ['nav', Object.freeze(navOf(file, folder, pages, report))],
    ['data', dataTree(entries, `${folder}/_data`, report)],
  ]);
  return {
    name,
    folder: pages.some((p) => p.path.startsWith(folder + '/')) || file ? folder : undefined,
    view: Object.freeze(view),
  };
}

/** Those of the edition, newest first. */
function newestPosts(pages: readonly Page[]): ValueMap[] {
  return pages
    .filter((page) => page.document?.collection.name === 'posts')
    .sort((a, b) => b.document!.moment!.epoch - a.document!.moment!.epoch || (a.path < b.path ? 1 : -1))
    .map((page) => page.view);
}

function factsOf(name: string, file: EditionFile | undefined, config: Config): [string, Value][] {
  const given = config.editions[name];
  const facts = [...(isMap(given) ? entriesOf(given) : []), ...(file ? entriesOf(file.facts) : [])];
  return facts.filter(([key]) => !NOT_FACTS.has(key));
}

/** The edition's `nav:` list, else its pages with `nav: true`. */
function navOf(
  file: EditionFile | undefined,
  folder: string,
  pages: readonly Page[],
  report: Report,
): Value[] {
  const list = file?.facts['nav'];
  if (!file || !Array.isArray(list))
    return pages.filter((page) => page.view['nav'] === true).map((page) => page.view);
  return list.flatMap((item: Value, index): Value[] => {
    if (isMap(item)) return [item];
    const found = pages.find((page) => answersTo(page, folder, String(item)));
    if (found) return [found.view];
    const source = wholeText(file.entry.path, file.entry.text);
    const names = pages.map((page) => page.path.slice(folder.length + 1).replace(/\.[^./]*$/, ''));
    report(
      unknownNavPage(
        locate(file.entry.format, source, ['nav', index], 'value') ?? file.entry.path,
        String(item),
        didYouMean(String(item), names),
      ),
    );
    return [];
  });
}

function answersTo(page: Page, folder: string, name: string): boolean {
  const inside = page.path.slice(folder.length + 1);
  return page.path.startsWith(folder + '/') && (inside === name || inside.replace(/\.[^./]*$/, '') === name);
}

function groupByEdition(pages: readonly Page[]): Map<string, Page[]> {
  const groups = new Map<string, Page[]>();
  for (const page of pages) {
    if (page.edition === undefined) continue;
    const group = groups.get(page.edition);
    if (group) group.push(page);
    else groups.set(page.edition, [page]);
  }
  return groups;
}

/** Data files by the `_data` folder that they stand in. */
export function groupByDataFolder(data: readonly DataEntry[]): Map<string, DataEntry[]> {
  const groups = new Map<string, DataEntry[]>();
  for (const entry of data) {
    const folder = entry.path.slice(0, entry.path.indexOf('/_data/') + '/_data'.length);
    const group = groups.get(folder);
    if (group) group.push(entry);
    else groups.set(folder, [entry]);
  }
  return groups;
}

/** By date where both have one, else by the year in the name, else by the name. */
function newestFirst(a: Edition, b: Edition): number {
  const [x, y] = [ageKey(a), ageKey(b)];
  if (x !== y) return x < y ? 1 : -1;
  return a.name < b.name ? 1 : -1;
}

function ageKey(edition: Edition): string {
  const view: ValueMap = edition.view;
  const dates = view['dates'];
  const date = view['date'] ?? (isMap(dates) ? dates['start'] : undefined);
  if (typeof date === 'string' && /^\d{4}/.test(date)) return date;
  return /\d{4}/.exec(edition.name)?.[0] ?? '';
}
