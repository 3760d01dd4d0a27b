import type { DataEntry } from '../model/entry.ts';
import type { Page, PartOf } from '../model/site.ts';
import type { Config } from '../schema/config.ts';
import { quickHash } from '../syntax/hash.ts';
import { entriesOf, isMap, keysOf, makeMap, type Value, type ValueMap } from '../syntax/value.ts';
import type { Declared } from './editions.ts';
import { type MadeEvent, makeEvent } from './event/event.ts';
import { itemPages } from './event/item-pages.ts';
import type { EditionFile } from './folders.ts';

/** Keys of `_edition.yml` that say how the site is built, not what the edition is. */
const NOT_FACTS: ReadonlySet<string> = new Set(['defaults', 'nav', 'pages', 'published']);

/** An edition before its pages are known whole: its files, its event, and the pages of its talks and papers. */
export interface EditionEvent {
  readonly name: string;
  readonly file: EditionFile | undefined;
  /** Under the project: `content/neurips2023`. */
  readonly folder: string;
  readonly data: readonly DataEntry[];
  readonly made: MadeEvent;
  readonly pages: readonly Page[];
}

/** What the events of all editions are made from. */
export interface EventsFrom {
  readonly config: Config;
  readonly declared: Declared;
  readonly pages: readonly Page[];
  readonly data: readonly DataEntry[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Makes the events of all editions; remembers each, and makes again only those whose facts, data or places changed, or all at another moment. */
export type EventsOf = (from: EventsFrom) => EditionEvent[];

/** A maker of events with an empty memory. */
export function eventMaker(partOf: PartOf): EventsOf {
  let memory = new Map<string, { key: string; event: EditionEvent }>();
  return ({ config, declared, pages, data, now }) => {
    const places = pagesOfKinds(pages);
    const names = new Set([...declared.names, ...places.keys()]);
    const files = groupByDataFolder(data);
    const next: typeof memory = new Map();
    for (const name of names) {
      const file = declared.files.find((one) => one.name === name);
      const folder = file?.folder ?? `content/${name}`;
      const own = folder === 'content' ? [] : (files.get(`${folder}/_data`) ?? []);
      const at = places.get(name)?.filter((page) => page.path.startsWith(`${folder}/`)) ?? [];
      const urls = new Map(at.map((page) => [page.kind, page.route.url]));
      const facts = factsOf(name, file, config);
      const key = `${now}\n${keyOf(config, facts, file, own, urls)}`;
      const known = memory.get(name);
      const event =
        known?.key === key
          ? { ...known.event, file, data: own }
          : eventOf(name, folder, file, facts, own, urls, config, now);
      next.set(name, { key, event });
    }
    memory = next;
    return [...next.values()].map(({ event }) => event);
  };

  function eventOf(
    name: string,
    folder: string,
    file: EditionFile | undefined,
    facts: ValueMap,
    data: readonly DataEntry[],
    urls: ReadonlyMap<string | undefined, string>,
    config: Config,
    now: number,
  ): EditionEvent {
    const site = { url: config.url, baseurl: config.baseurl };
    const made = makeEvent({
      name,
      facts,
      unread: unreadOf(file),
      files: data,
      folder: `${folder}/_data`,
      places: {
        folder: folder === 'content' ? name : folder.slice('content/'.length),
        home: urls.get('home'),
        schedule: urls.get('schedule'),
        papers: urls.get('papers'),
        pages: switchesOf(name, file, config),
        outputs: config.outputs.event,
        isHosted: config.url !== '',
      },
      site,
      now,
    });
    return { name, file, folder, data, made, pages: itemPages(made, site, partOf) };
  }
}

/** Pages by edition that the edition is found at: its home, schedule and papers. */
function pagesOfKinds(pages: readonly Page[]): Map<string, Page[]> {
  const found = new Map<string, Page[]>();
  for (const page of pages) {
    if (page.edition === undefined) continue;
    let own = found.get(page.edition);
    if (!own) found.set(page.edition, (own = []));
    if (page.kind === 'home' || page.kind === 'schedule' || page.kind === 'papers') own.push(page);
  }
  return found;
}

function keyOf(
  config: Config,
  facts: ValueMap,
  file: EditionFile | undefined,
  data: readonly DataEntry[],
  urls: ReadonlyMap<string | undefined, string>,
): string {
  const own = data.map(({ path, hash }) => `${path} ${hash}`);
  const parts = [config.url, config.baseurl, config.outputs.event, facts, [...urls]];
  return [file?.folder, file?.entry.hash, quickHash(JSON.stringify(parts)), ...own].join('\n');
}

function factsOf(name: string, file: EditionFile | undefined, config: Config): ValueMap {
  const given = config.editions[name];
  const facts = [...(isMap(given) ? entriesOf(given) : []), ...(file ? entriesOf(file.facts) : [])];
  return makeMap(facts.filter(([key]) => !NOT_FACTS.has(key)));
}

/** Keys that an `_edition.yml` says and that have no place among its facts. */
function unreadOf(file: EditionFile | undefined): ReadonlySet<string> {
  const said = file?.entry.value;
  return new Set(isMap(said) ? keysOf(said).filter((key) => file!.facts[key] === undefined) : []);
}

/** Which items have pages of their own. */
function switchesOf(name: string, file: EditionFile | undefined, config: Config) {
  const given = config.editions[name];
  const said: Value | undefined = file?.facts['pages'] ?? (isMap(given) ? given['pages'] : undefined);
  const isOn = (key: string) => isMap(said) && said[key] === true;
  return { talks: isOn('talks'), papers: isOn('papers') };
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
