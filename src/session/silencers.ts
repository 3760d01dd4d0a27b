import { CODES } from '../diagnostics/codes.ts';
import type { Diagnostic, Report } from '../diagnostics/diagnostic.ts';
import { unknownCode, unusedSilencer } from '../diagnostics/messages/silencers.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import { type Silence, type Silences, silencing } from '../diagnostics/silence.ts';
import { wholeText } from '../diagnostics/text.ts';
import type { DataEntry } from '../model/entry.ts';
import type { Layer, Page, Site } from '../model/site.ts';
import { PAGE_SILENCERS } from '../schema/config-schema.ts';
import type { Finder } from '../schema/text.ts';
import { findIn, validate } from '../schema/validate.ts';
import { isMap, type Value, type ValueMap } from '../syntax/value.ts';

/** A silencer and the file that asks for it. */
interface Asked extends Silence {
  readonly find: Finder;
  readonly index: number;
}

/** The silencers of a site: those of `_config.yml`, and those that pages ask for, each for its page. */
export interface Silencers extends Pick<Silences<Asked>, 'silenced'> {
  /** What is wrong with them; @param all whether all that there is to silence was asked about, so that some may be unused. */
  complaints(all: boolean): Diagnostic[];
}

/** What is said near a date only: a silencer of it waits for its time. */
const TIMED: ReadonlySet<string> = new Set(['still-open', 'talk-untitled', 'nothing-to-see']);

export function silencersOf(site: Site): Silencers {
  const complaints: Diagnostic[] = [];
  const asked = [...ofConfig(site), ...ofPages(site, (diagnostic) => void complaints.push(diagnostic))];
  const silences = silencing(asked);
  const known = new Set(CODES);
  return {
    silenced: silences.silenced,
    complaints: (all) => [
      ...complaints,
      ...asked
        .filter(({ code }) => !known.has(code))
        .map(({ code, find, index }) =>
          unknownCode(find([index, 'code'], 'value'), code, didYouMean(code, CODES)),
        ),
      ...(all ? silences.unused() : [])
        .filter(({ code }) => known.has(code) && !TIMED.has(code))
        .map(({ code, find, index }) => unusedSilencer(find([index, 'code'], 'value'), code)),
    ],
  };
}

/** What is said of a site, without what it silences. */
export function heard(site: Site, said: readonly Diagnostic[]): Diagnostic[] {
  if (said.length === 0) return [];
  const settings = site.globals.site;
  let silencers = known.get(settings);
  if (!silencers) known.set(settings, (silencers = silencersOf(site)));
  const { silenced } = silencers;
  return said.filter((diagnostic) => !silenced(diagnostic, undefined));
}

/** What a site silences is in its settings and in what is known of its pages: the same as long as `site` is. */
const known = new WeakMap<object, Silencers>();

function ofConfig({ config, entries }: Site): Asked[] {
  if (config.checks.length === 0) return [];
  const files = [...entries.values()].filter((entry): entry is DataEntry => entry.kind === 'config');
  const file = files.findLast(({ value }) => isMap(value) && Array.isArray(value['checks'])) ?? files.at(-1);
  const find: Finder = (path, part) =>
    findIn({
      source: wholeText(file?.path ?? '_config.yml', file?.text ?? ''),
      format: file?.format ?? 'yaml',
    })(['checks', ...path], part);
  return config.checks.map(({ code, paths }, index) => ({ code, paths, find, index }));
}

/** What pages' front matter asks for; where a folder's defaults do, it is one wish for all pages below. */
function ofPages({ pages, entries }: Site, report: Report): Asked[] {
  const seen = new Set<string>();
  const wishes = new Map<string, { readonly asked: Asked; readonly paths: string[] }>();
  for (const page of pages) {
    const layer = page.view['checks'] === undefined ? undefined : layerOf(page);
    if (!layer?.path) continue;
    const key = JSON.stringify([layer.path, layer.at]);
    const find = finderOf(layer, entries);
    if (!seen.has(key)) validate(PAGE_SILENCERS, layer.data['checks']!, find, report);
    seen.add(key);
    for (const [index, { code }] of wholeOnes(layer.data['checks']!)) {
      const known = wishes.get(`${key} ${index}`);
      if (known) known.paths.push(page.path);
      else {
        const paths = [page.path];
        wishes.set(`${key} ${index}`, { asked: { code: code as string, paths, find, index }, paths });
      }
    }
  }
  return [...wishes.values()].map(({ asked }) => asked);
}

function layerOf({ layers }: Page): Layer | undefined {
  return layers.findLast(({ data }) => data['checks'] !== undefined);
}

/** Those that are whole, with their places in the list: a reason is required. */
function wholeOnes(value: Value): (readonly [number, ValueMap])[] {
  const list = Array.isArray(value) ? (value as readonly Value[]) : [];
  return list.flatMap((item, index) =>
    isMap(item) && typeof item['code'] === 'string' && typeof item['reason'] === 'string'
      ? [[index, item] as const]
      : [],
  );
}

function finderOf({ path, at }: Layer, entries: Site['entries']): Finder {
  const entry = entries.get(path!);
  const isText = entry && entry.kind !== 'asset' && entry.kind !== 'sass';
  const source = wholeText(path!, isText ? entry.text : '');
  return (way, part) =>
    findIn({ source, format: isText ? entry.format : 'yaml' })([...at, 'checks', ...way], part);
}
