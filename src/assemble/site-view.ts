import type { Report } from '../diagnostics/diagnostic.ts';
import type { DataEntry } from '../model/entry.ts';
import { outputView } from '../model/output-view.ts';
import type { Edition, Globals, Page } from '../model/site.ts';
import type { Config } from '../schema/config.ts';
import { byName } from '../syntax/by-name.ts';
import { entriesOf, makeMap, type Value, type ValueMap } from '../syntax/value.ts';
import { collectionViews, type Gathered } from './collections.ts';
import { dataTree } from './data-tree.ts';
import { momentText } from './documents.ts';
import { REDIRECT } from './redirect-pages.ts';
import { siteTime } from './site-time.ts';

/** What `site` and `editions` are made from. */
export interface GlobalsFrom {
  readonly config: Config;
  readonly editions: readonly Edition[];
  readonly pages: readonly Page[];
  /** Those of lists that are spread over pages, from the second on. */
  readonly further: readonly Page[];
  /** Views of static files. */
  readonly statics: readonly ValueMap[];
  /** Posts first. */
  readonly gathered: readonly Gathered[];
  readonly data: readonly DataEntry[];
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Whether `site.seen_at` is that moment, ISO 8601. */
  readonly tellsMoment: boolean;
}

/** Jekyll's ten, and one that may be the page itself, which is no relation of its own. */
const RELATED = 11;

/**
 * What templates see as `site` and `editions`. While pages are rendered the base path is `/` and `baseurl` empty, unless
 * `rewrite_base: false` leaves addresses to the author; `url` knows the whole (DESIGN §3, Addresses).
 */
export function globalsOf(from: GlobalsFrom, report: Report): Globals {
  const { config, editions, statics, gathered, data, now } = from;
  const pages = from.pages.filter((page) => !page.document).sort(asListed);
  const posts = gathered[0]!.documents;
  const site = makeMap([
    ...entriesOf(config.values),
    ...entriesOf(config.templates.site),
    ['url', !config.rewriteBase ? config.written.url : config.url !== '' ? config.url + config.baseurl : ''],
    ['baseurl', config.rewriteBase ? '' : config.written.baseurl],
    ['time', momentText(siteTime(config, now))],
    ...(from.tellsMoment ? [['seen_at', new Date(now).toISOString()] as const] : []),
    ['pages', Object.freeze([...pages.map((page) => page.view), ...listedViews(config, from.further)])],
    ['html_pages', Object.freeze(pages.filter(isHtml).map((page) => page.view))],
    ...collectionViews(gathered, statics),
    [
      'related_posts',
      Object.freeze(
        posts
          .slice(-RELATED)
          .reverse()
          .map((page) => page.view),
      ),
    ],
    ['static_files', Object.freeze([...statics])],
    ['html_files', Object.freeze(statics.filter((file) => file['extname'] === '.html'))],
    ['data', dataTree(data, 'content/_data', report)],
  ]);
  return Object.freeze({
    site: Object.freeze(site),
    editions: Object.freeze(editions.map((edition) => edition.view)) as readonly Value[],
  });
}

/** By name; what is made for old addresses stands last, in its own order. */
function asListed(a: Page, b: Page): number {
  const last = Number(a.kind === REDIRECT) - Number(b.kind === REDIRECT);
  return last !== 0 ? last : a.kind === REDIRECT ? 0 : byName(a.path, b.path);
}

/** What `site.pages` lists besides: outputs by their addresses, and the further pages of lists; source maps: render/listed-maps.ts. */
function listedViews({ templates }: Config, further: readonly Page[]): ValueMap[] {
  return templates.listedPages.flatMap((url) => {
    if (url.endsWith('.map')) return [];
    return url.includes(':num') ? further.map(({ view }) => view) : [outputView(url)];
  });
}

function isHtml(page: Page): boolean {
  return page.route.file.endsWith('.html');
}
