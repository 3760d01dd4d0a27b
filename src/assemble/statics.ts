import type { AssetEntry } from '../model/entry.ts';
import type { Route, StaticFile } from '../model/site.ts';
import { type Collection, documentPlace } from '../schema/collections.ts';
import type { Config, DefaultRule } from '../schema/config.ts';
import { momentIn, zoneOf } from '../syntax/time.ts';
import { isTimeZone } from '../syntax/time-zone.ts';
import { encodePath } from '../syntax/url.ts';
import { entriesOf, makeMap, type Value, type ValueMap } from '../syntax/value.ts';
import { ruleHolds } from './defaults.ts';
import { momentText } from './documents.ts';

/**
 * Where a file that is served as it is lives: beside its page, under `/assets/`, or in the folder that its collection's
 * `permalink` leads to, which is the collection's name where it has none.
 * Undefined for a file among posts, or in a collection without output, which is not served.
 */
export function routeOfStatic(path: string, collections: readonly Collection[]): Route | undefined {
  const place = documentPlace(path, collections);
  if (place && (place.collection.name === 'posts' || !place.collection.output)) return undefined;
  const file = place ? fileOfCollection(place.collection, place.inner) : insideOf(path);
  return { file, url: encodePath('/' + file) };
}

function fileOfCollection({ name, permalink }: Collection, inner: string): string {
  const at = inner.lastIndexOf('/') + 1;
  const base = inner.slice(at);
  const stem = base.replace(/(.)\.[^.]*$/, '$1');
  if (permalink === undefined || !permalink.includes(':')) return `${name}/${inner}`;
  const words: Readonly<Record<string, string>> = {
    collection: name,
    path: inner.slice(0, at) + stem,
    name: stem,
    title: '',
    output_ext: '',
  };
  const url = permalink.replace(/:([a-z_]+)/g, (written, word: string) => words[word] ?? written);
  const parts = url.split('/').filter((part) => part !== '');
  return [...parts.slice(0, -1), base].join('/');
}

const NOTHING: ValueMap = Object.freeze(makeMap([]));

/**
 * What `defaults` says of a file that has no front matter, as in Jekyll: of the rules that name a `type`, those for the
 * collection that it stands in.
 */
export function valuesOfStatic(
  path: string,
  collections: readonly Collection[],
  rules: readonly DefaultRule[],
): ValueMap {
  if (rules.length === 0) return NOTHING;
  const type = documentPlace(path, collections)?.collection.name ?? '';
  const own = rules.filter((rule) => ruleHolds(rule, insideOf(path), type));
  return own.length === 0 ? NOTHING : Object.freeze(makeMap(own.flatMap((rule) => entriesOf(rule.values))));
}

/** Below `content/`, as `_config.yml` and templates write it. */
function insideOf(path: string): string {
  return path.replace(/^theme:/, '').replace(/^content\//, '');
}

/** Jekyll's `site.static_files`. @param configKey names what `config` was read from */
export type StaticViews = (
  files: readonly StaticFile[],
  config: Config,
  configKey: string,
) => readonly ValueMap[];

/** A maker of what templates see of static files; it remembers each as long as its file and the configuration stay. */
export function staticViews(): StaticViews {
  const known = new WeakMap<AssetEntry, { readonly key: string; readonly view: ValueMap }>();
  return (files, config, configKey) => {
    const zone = zoneOf(isTimeZone(config.timezone) ? config.timezone : 'UTC');
    const make = ({ entry, route, values }: StaticFile): ValueMap => {
      const inside = insideOf(entry.path);
      const collection = documentPlace(entry.path, config.collections)?.collection.name ?? null;
      const name = inside.slice(inside.lastIndexOf('/') + 1);
      const dot = name.lastIndexOf('.');
      const own: [string, Value][] = [
        ['name', name],
        ['basename', dot > 0 ? name.slice(0, dot) : name],
        ['extname', dot > 0 ? name.slice(dot) : ''],
        ['path', collection === null ? `/${inside}` : inside],
        ['url', route.url],
        ['collection', collection],
        ['modified_time', momentText(momentIn(zone, Math.floor(entry.mtimeMs / 1000)))],
      ];
      return Object.freeze(makeMap([...entriesOf(values), ...own]));
    };
    return files.map((file) => {
      const before = known.get(file.entry);
      if (before?.key === configKey) return before.view;
      const view = make(file);
      known.set(file.entry, { key: configKey, view });
      return view;
    });
  };
}
