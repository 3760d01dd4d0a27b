import type { PageEntry } from '../model/entry.ts';
import { isNoAddress, redirectAddress, redirectTarget } from '../model/redirect-target.ts';
import type { Page, PartOf } from '../model/site.ts';
import type { Config } from '../schema/config.ts';
import { byName } from '../syntax/by-name.ts';
import { quickHash } from '../syntax/hash.ts';
import { permalinkToFile } from '../syntax/url.ts';
import { entriesOf, makeMap, type Value, type ValueMap } from '../syntax/value.ts';
import type { Gathered } from './collections.ts';
import { isOutput } from './documents.ts';
import { withParts } from './parts.ts';

/** The kind of a page that is made for an old address. */
export const REDIRECT = 'redirect';

/**
 * Pages for the old addresses of others, as jekyll-redirect-from makes them, where redirects have a layout of the site's
 * (`redirect_from.layout`): those of documents first, then those of pages as they are listed. Their bodies are empty, and
 * `page.redirect` says from where they lead and where to. What is no address is left out: outputs/redirects.ts says so.
 */
export function redirectPages(
  pages: readonly Page[],
  gathered: readonly Gathered[],
  config: Config,
  partOf: PartOf,
): Page[] {
  if (config.outputs.redirectLayout === undefined) return [];
  const documents = gathered.flatMap((one) => one.documents.filter(isOutput));
  const others = pages.filter(({ document }) => !document).sort((a, b) => byName(a.path, b.path));
  return [...documents, ...others].flatMap((page) =>
    sourcesOf(page.view['redirect_from']).flatMap((from) => pageFrom(from, page, config, partOf)),
  );
}

/**
 * What a page that leads elsewhere says of itself besides, where redirects have a layout; nothing for any other page.
 * @param url its own address
 */
export function redirectValues(data: ValueMap, url: string, config: Config): [string, Value][] {
  const to = redirectTarget(data);
  return config.outputs.redirectLayout === undefined || to === undefined ? [] : valuesOf(url, to, config);
}

function sourcesOf(said: Value | undefined): string[] {
  const all = Array.isArray(said) ? (said as readonly Value[]) : [said];
  return all.filter((one): one is string => typeof one === 'string' && !isNoAddress(one));
}

function valuesOf(from: string, to: string, config: Config): [string, Value][] {
  const rooted = to.startsWith('/') ? to : `/${to}`;
  const whole = /^https?:\/\//.test(to) ? to : redirectAddress(rooted, config);
  return [
    ['sitemap', false],
    ['layout', config.outputs.redirectLayout!],
    ['permalink', from],
    [
      'redirect',
      makeMap([
        ['from', from],
        ['to', whole],
      ]),
    ],
  ];
}

function pageFrom(said: string, page: Page, config: Config, partOf: PartOf): Page[] {
  const from = said.startsWith('/') ? said : `/${said}`;
  const target = permalinkToFile(from);
  if ('problem' in target) return [];
  const path = `content/${target.file}`;
  const view = makeMap([
    ...valuesOf(from, page.route.url, config),
    ['url', target.url],
    ['path', 'redirect.html'],
    ['name', 'redirect.html'],
    ['dir', target.url.slice(0, target.url.lastIndexOf('/') + 1)],
  ]);
  return [
    {
      entry: { ...EMPTY, path },
      path,
      route: target,
      aliases: [],
      kind: REDIRECT,
      edition: undefined,
      document: undefined,
      markdown: false,
      sass: undefined,
      layers: [],
      view: withParts(view, path, ['content'], partOf),
      paginator: undefined,
      fingerprint: quickHash(JSON.stringify(entriesOf(view))),
    },
  ];
}

const EMPTY: Omit<PageEntry, 'path'> = {
  kind: 'page',
  format: 'yaml',
  hash: '',
  text: '',
  data: makeMap([]),
  bodyStart: 0,
  usable: true,
  diagnostics: [],
};
