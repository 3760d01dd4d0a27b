import type { Entry } from '../model/entry.ts';
import type { Readable } from '../model/plan.ts';
import type { Site } from '../model/site.ts';
import { quickHash } from '../syntax/hash.ts';
import { timeMembers } from '../syntax/time-members.ts';
import { isMap, keysOf, type Value, type ValueMap } from '../syntax/value.ts';
import { parsePath, type Step } from './paths.ts';

/** Answers what a read gives now, as a short text that is equal exactly when what was read is equal. */
export type FingerprintOf = (read: string) => string;

/** A reader of fingerprints over one state of the site; each is computed once. */
export function fingerprints(readable: Readable): FingerprintOf {
  const { site } = readable;
  const known = new Map<string, string>();
  const all = lazily(() => [...site.pages, ...site.listed]);
  const byPath = lazily(() => new Map([...all()].reverse().map((page) => [page.path, page.fingerprint])));
  const views = lazily(() => new Set<unknown>(all().map((page) => page.view)));
  const everyPage = lazily(() =>
    quickHash(
      all()
        .map((page) => page.fingerprint)
        .join(' '),
    ),
  );
  return (read) => {
    if (read.startsWith('template:')) return site.templates.get(read.slice(9))?.hash ?? '';
    if (read.startsWith('file:')) return fileOf(site.entries.get(read.slice(5)));
    const kept = keptFor(read, site) ?? known;
    let found = kept.get(read);
    if (found === undefined) {
      found = /^(?:body|source):/.test(read)
        ? (byPath().get(read.slice(read.indexOf(':') + 1)) ?? '')
        : compute(read, readable, (value) => views().has(value), everyPage);
      kept.set(read, found);
    }
    return found;
  };
}

/** What reads were found to give of an object that never changes: the same as long as it is the same object. */
const byObject = new WeakMap<object, Map<string, string>>();

/** What is remembered of the object that a read is about; undefined where it is about no single one. */
function keptFor(read: string, { config, globals, editions }: Site): Map<string, string> | undefined {
  const about =
    read === 'pages:' || read.startsWith('site|')
      ? globals.site
      : read === 'config:' || read === 'settings:' || read === 'address:' || read === 'sass:'
        ? config
        : read.startsWith('edition:')
          ? editions.get(read.slice(8, read.indexOf('|')))?.view
          : read.startsWith('editions|')
            ? globals.editions
            : undefined;
  if (typeof about !== 'object' || about === null) return undefined;
  let known = byObject.get(about);
  if (!known) byObject.set(about, (known = new Map()));
  return known;
}

function compute(
  read: string,
  readable: Readable,
  pages: (value: unknown) => boolean,
  everyPage: () => string,
): string {
  const { site } = readable;
  if (read === 'settings:') return settingsOf(site);
  if (read === 'address:') return JSON.stringify([site.config.url, site.config.baseurl, site.config.written]);
  if (read.startsWith('clock:')) return readable.clock(read);
  if (read.startsWith('image:')) return readable.image(read);
  if (read === 'config:') return quickHash(JSON.stringify(site.config));
  if (read === 'pages:') return servedOf(site);
  if (read === 'history:') return readable.history();
  if (read === 'sass:') return JSON.stringify(site.config.sass);
  if (/^(?:name|layout|link|post):/.test(read)) return readable.resolve(read);
  const bar = read.indexOf('|');
  const root = rootOf(read.slice(0, bar), site);
  const out: string[] = [];
  project(root, parsePath(read.slice(bar + 1)), 0, { out, isPage: pages, everyPage, clock: readable.clock });
  const text = out.join('');
  return text.length <= 40 ? text : quickHash(text) + text.length;
}

/** A file that is there differs from none also where it cannot be read. */
function fileOf(entry: Entry | undefined): string {
  return entry ? `=${entry.hash}` : '';
}

function rootOf(name: string, site: Site): Value | undefined {
  if (name === 'site') return site.globals.site;
  if (name === 'editions') return site.globals.editions;
  if (name.startsWith('edition:')) return site.editions.get(name.slice(8))?.view;
  return undefined;
}

/** Every page and file that is served, with all that is known of it before it is made. */
function servedOf({ pages, statics }: Site): string {
  const served = [
    ...pages.map((page) => `${page.route.file} ${page.fingerprint}`),
    ...statics.map(({ entry, route }) => `${route.file} ${entry.path}`),
  ];
  return quickHash(served.join('\n'));
}

/** What of the configuration may change any page. */
function settingsOf({ config }: Site): string {
  return JSON.stringify([
    config.templates,
    config.templateInCode,
    config.markdown,
    config.excerptSeparator,
    config.emojiImages,
    config.rewriteBase,
    config.timezone,
    config.images,
    config.templates.pageContent === 'source' &&
      config.collections.map(({ name, sortBy, order }) => [name, sortBy, order]),
  ]);
}

interface Walk {
  readonly out: string[];
  readonly isPage: (value: unknown) => boolean;
  readonly everyPage: () => string;
  readonly clock: Readable['clock'];
}

/** A moment in which the clock has no say, as `site.time` is written. */
const MOMENT = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d [+-]\d{4}$/;

/** Writes down what a path sees of a value, and nothing else. */
function project(value: Value | undefined, steps: readonly Step[], at: number, walk: Walk): void {
  const step = steps[at];
  if (step?.kind === 'result' && typeof value === 'string' && MOMENT.test(value)) {
    walk.out.push('!', walk.clock(`clock:${JSON.stringify([step.filter, value, ...step.args])}`));
  } else if (
    step === undefined ||
    step.kind === 'result' ||
    step.kind === 'all' ||
    value === undefined ||
    value === null ||
    typeof value !== 'object'
  ) {
    write(value, walk);
  } else if (step.kind === 'shallow') {
    walk.out.push('{};');
  } else if (step.kind === 'length') {
    walk.out.push(Array.isArray(value) ? `${value.length};` : JSON.stringify(keysOf(value as ValueMap)));
  } else if (step.kind === 'key') {
    project(member(value, step.name), steps, at + 1, walk);
  } else {
    const all = itemsOf(value);
    const items = step.kind === 'query' ? answering(value, all, step) : all;
    walk.out.push(Array.isArray(value) ? '[' : JSON.stringify(keysOf(value as ValueMap)), `${items.length}:`);
    const next = step.kind === 'query' && steps[at + 1]?.kind === 'each' ? at + 2 : at + 1;
    for (const item of items) project(item, steps, next, walk);
    walk.out.push(']');
  }
}

type Items = readonly (Value | undefined)[];

function itemsOf(value: Value): Items {
  if (Array.isArray(value)) return value as readonly Value[];
  return keysOf(value as ValueMap).map((key) => (value as ValueMap)[key]);
}

/** By list and field. Lists never change: another state of the site has other lists. */
const indices = new WeakMap<object, Map<string, ReadonlyMap<string, Items>>>();

/**
 * The items that may answer a query, by any comparison that a template makes: `05` is `5` to `where`, `true` is `1` to
 * `==`. Rather one too many than one too few.
 */
function answering(list: object, items: Items, query: Step & { kind: 'query' }): Items {
  let byField = indices.get(list);
  if (!byField) indices.set(list, (byField = new Map()));
  let index = byField.get(query.field);
  if (!index) byField.set(query.field, (index = indexOf(items, query.field.split('.'))));
  return index.get(query.value === null ? NOTHING : loose(query.value)) ?? [];
}

const NOTHING = '\0';

function indexOf(items: Items, field: readonly string[]): ReadonlyMap<string, Items> {
  const index = new Map<string, (Value | undefined)[]>();
  for (const item of items) {
    for (const answer of answersOf(item, field)) {
      const found = index.get(answer);
      if (!found) index.set(answer, [item]);
      else if (found.at(-1) !== item) found.push(item);
    }
  }
  return index;
}

function answersOf(item: Value | undefined, field: readonly string[]): string[] {
  let value: Value | undefined = item;
  for (const key of field) value = isMap(value) ? value[key] : undefined;
  if (value === undefined || value === null) return [NOTHING];
  if (Array.isArray(value)) return [...value.map(loose), loose(value.join(','))];
  return [loose(value), ...(typeof value === 'string' ? timeMembers(value) : [])];
}

/** A value as every comparison takes it: numbers by their value, true as 1, false and nothing written as 0. */
function loose(value: unknown): string {
  const text = String(value).trim();
  const number = value === true ? 1 : value === false ? 0 : Number(text);
  return Number.isNaN(number) ? text : String(number);
}

function member(value: Value, name: string | number): Value | undefined {
  if (Array.isArray(value)) {
    const list = value as readonly Value[];
    if (name === 'first') return list[0];
    if (name === 'last') return list.at(-1);
    if (name === 'size' || name === 'length') return list.length;
    return typeof name === 'number' ? list.at(name) : undefined;
  }
  const map = value as ValueMap;
  if (isMadeWhenAsked(map, name)) return map['path'];
  if (map[name] !== undefined || name in map) return map[name];
  const keys = keysOf(map);
  if (name === 'size') return keys.length;
  if (name === 'first' || name === 'last')
    return JSON.stringify([keys.at(name === 'first' ? 0 : -1), Object.values(map)]);
  return undefined;
}

/** A page's text is not made to see whether it changed: who asked for it has `body:PATH` among its reads. */
const MADE_WHEN_ASKED: ReadonlySet<string> = new Set(['content', 'excerpt', 'output']);

function isMadeWhenAsked(map: ValueMap, name: string | number): boolean {
  if (!MADE_WHEN_ASKED.has(String(name))) return false;
  return Object.getOwnPropertyDescriptor(map, name)?.get !== undefined;
}

/** A whole value. A page inside it stands for all pages: cheaper than walking them, and never too little. */
function write(value: Value | undefined, walk: Walk): void {
  const { out } = walk;
  if (value === undefined) out.push('u;');
  else if (value === null || typeof value !== 'object') out.push(JSON.stringify(value), ';');
  else if (Array.isArray(value)) {
    out.push(`[${value.length}:`);
    for (const item of value as readonly Value[]) write(item, walk);
    out.push(']');
  } else if (walk.isPage(value)) {
    out.push(`page:${String((value as ValueMap)['path'])} ${walk.everyPage()};`);
  } else {
    const map = value as ValueMap;
    out.push('{');
    for (const key of keysOf(map)) {
      out.push(JSON.stringify(key), ':');
      write(map[key], walk);
    }
    out.push('}');
  }
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
