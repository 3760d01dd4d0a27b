import type { Report } from '../diagnostics/diagnostic.ts';
import { unknownEdition } from '../diagnostics/messages/site.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import { wholeText } from '../diagnostics/text.ts';
import type { PageEntry } from '../model/entry.ts';
import type { Layer } from '../model/site.ts';
import type { DefaultRule } from '../schema/config.ts';
import { locate } from '../syntax/data.ts';
import { entriesOf, isMap, makeMap, type Value, type ValueMap } from '../syntax/value.ts';
import { ruleHolds } from './defaults.ts';
import type { Declared } from './editions.ts';
import type { FolderFacts } from './folders.ts';

/**
 * The layers of a page's front matter, weakest first: `defaults` of `_config.yml`, `defaults:` of the `_edition.yml`
 * files from the root down, the page's own front matter.
 * @param paths of the page, to `scope: path:`; @param types what it is to `scope: type:`; @param rules in the order of the cascade (byStrength)
 */
export function layersOf(
  entry: PageEntry,
  paths: readonly string[],
  types: readonly string[],
  rules: readonly DefaultRule[],
  folders: FolderFacts,
): Layer[] {
  const layers: Layer[] = [];
  for (const rule of rules) {
    if (types.some((type) => paths.some((path) => ruleHolds(rule, path, type))))
      layers.push({ path: rule.file, at: rule.at, data: rule.values });
  }
  for (const { entry: file, defaults } of folders.editions) {
    if (defaults) layers.push({ path: file.path, at: ['defaults'], data: defaults });
  }
  layers.push({ path: entry.path, at: [], data: entry.data });
  return layers;
}

/**
 * The layers laid over each other: a later one's value replaces an earlier one's.
 * @param together lays maps together, and takes null for nothing said but of `layout`, as Jekyll does
 */
export function flatten(layers: readonly Layer[], together: boolean): ValueMap {
  if (layers.length === 1) return layers[0]!.data;
  if (together) return layers.map(({ data }) => data).reduce(laidTogether);
  const entries: [string, Value][] = [];
  for (const layer of layers) for (const entry of entriesOf(layer.data)) entries.push(entry);
  return makeMap(entries);
}

function laidTogether(weaker: ValueMap, stronger: ValueMap): ValueMap {
  const entries = new Map(entriesOf(weaker));
  for (const [key, value] of entriesOf(stronger)) {
    const before = entries.get(key);
    if (value === null && before !== undefined && key !== 'layout') continue;
    entries.set(key, isMap(before) && isMap(value) ? laidTogether(before, value) : value);
  }
  return makeMap(entries);
}

/**
 * Which edition a page belongs to (DESIGN §3): front matter, else the nearest `_edition.yml` above, else `defaults`,
 * else the current edition.
 */
export function editionOf(
  entry: PageEntry,
  layers: readonly Layer[],
  folders: FolderFacts,
  declared: Declared,
  report: Report,
): string | undefined {
  const own = entry.data['workshop_name'];
  if (own !== undefined && own !== null) return checked(entry, own, declared, report);
  const nearest = folders.editions.at(-1)?.name;
  if (nearest !== undefined) return nearest;
  const given = layers.findLast((layer) => layer.data['workshop_name'] !== undefined)?.data['workshop_name'];
  return typeof given === 'string' ? given : declared.current;
}

function checked(entry: PageEntry, name: Value, declared: Declared, report: Report): string | undefined {
  if (typeof name === 'string' && isKnown(name, declared)) return name;
  const source = wholeText(entry.path, entry.text);
  const at = locate(entry.format, source, ['workshop_name'], 'value') ?? entry.path;
  const complaint = unknownEdition(
    at,
    String(name),
    didYouMean(String(name), declared.known),
    [...declared.names].sort(),
  );
  report(declared.names.size === 0 ? { ...complaint, severity: 'warning' } : complaint);
  return undefined;
}

/** Where a site declares no edition at all (an imported one), names make themselves; one that cannot be a name is a value like any other. */
function isKnown(name: string, declared: Declared): boolean {
  if (declared.names.size === 0) return /^[a-z0-9][a-z0-9._-]*$/.test(name);
  return declared.known.has(name);
}
