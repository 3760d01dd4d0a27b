import type { Report } from '../diagnostics/diagnostic.ts';
import type { DataEntry } from '../model/entry.ts';
import type { Edition, Globals, Page, StaticFile } from '../model/site.ts';
import type { Config } from '../schema/config.ts';
import { entriesOf, makeMap, type Value, type ValueMap } from '../syntax/value.ts';
import { dataTree } from './data-tree.ts';

/**
 * What templates see as `site` and `editions`. While pages are rendered the base path is `/` and `baseurl` empty, unless
 * `rewrite_base: false` leaves addresses to the author; `url` knows the whole (DESIGN §3, Addresses).
 */
export function globalsOf(
  config: Config,
  editions: readonly Edition[],
  pages: readonly Page[],
  statics: readonly StaticFile[],
  data: readonly DataEntry[],
  now: number,
  report: Report,
): Globals {
  const site = makeMap([
    ...entriesOf(config.values),
    ['url', config.rewriteBase && config.url !== '' ? config.url + config.baseurl : config.url],
    ['baseurl', config.rewriteBase ? '' : config.baseurl],
    ['time', new Date(now).toISOString()],
    ['pages', Object.freeze(pages.map((page) => page.view))],
    ['static_files', Object.freeze(statics.map(staticView))],
    ['data', dataTree(data, 'content/_data', report)],
  ]);
  return Object.freeze({
    site: Object.freeze(site),
    editions: Object.freeze(editions.map((edition) => edition.view)) as readonly Value[],
  });
}

/** Jekyll's `site.static_files`. */
function staticView(file: StaticFile): ValueMap {
  const name = file.route.file.slice(file.route.file.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  const view: [string, Value][] = [
    ['path', '/' + file.route.file],
    ['url', file.route.url],
    ['name', name],
    ['basename', dot > 0 ? name.slice(0, dot) : name],
    ['extname', dot > 0 ? name.slice(dot) : ''],
  ];
  return Object.freeze(makeMap(view));
}
