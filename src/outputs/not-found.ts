import type { PageEntry, TemplateEntry } from '../model/entry.ts';
import { type Page, type Site, THEME_ONLY } from '../model/site.ts';
import { quickHash } from '../syntax/hash.ts';
import { makeMap } from '../syntax/value.ts';
import type { Output } from './output.ts';

const ROUTE = { file: '404.html', url: '/404.html' };

/** `404.html`, a page by the site's template `404.njk`, else by the theme's with all that it includes. */
export const notFound: Output = {
  plan(site) {
    if (!site.config.outputs.notFound) return [];
    const own = site.templates.get('templates/404.njk');
    const template = own ?? site.templates.get('theme:templates/404.njk');
    if (!template) return [];
    const page = pageOf(template, own ? site.current : THEME_ONLY, site);
    return [{ kind: 'page', file: ROUTE.file, page }];
  },
  make: () => '',
};

function pageOf({ path, format, hash }: TemplateEntry, edition: string | undefined, site: Site): Page {
  const data = makeMap([
    ['title', 'Page not found'],
    ['layout', '404'],
    ['sitemap', false],
  ]);
  const entry: PageEntry = {
    kind: 'page',
    path,
    format,
    hash,
    text: '',
    data,
    bodyStart: 0,
    usable: true,
    diagnostics: [],
  };
  return {
    entry,
    path,
    route: ROUTE,
    aliases: [],
    kind: undefined,
    edition,
    document: undefined,
    markdown: false,
    sass: undefined,
    layers: [{ path: undefined, at: [], data }],
    view: Object.freeze(
      makeMap([
        ['title', 'Page not found'],
        ['layout', '404'],
        ['sitemap', false],
        ['url', ROUTE.url],
        ['path', ROUTE.file],
        ['name', ROUTE.file],
        ['dir', '/'],
      ]),
    ),
    paginator: undefined,
    fingerprint: quickHash(`404 ${path} ${hash} ${edition ?? ''} ${site.config.lang ?? ''}`),
  };
}
