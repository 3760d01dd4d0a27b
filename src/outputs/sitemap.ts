import { badChange, needsUrl } from '../diagnostics/messages/outputs.ts';
import { inConfig } from '../model/config-place.ts';
import type { Page, Site, StaticFile } from '../model/site.ts';
import { momentIn, zoneOf } from '../syntax/time.ts';
import { absoluteUrl } from '../syntax/url.ts';
import { changes } from './changed.ts';
import { unreadableChange, xmlTime } from './dates.ts';
import type { Output } from './output.ts';
import { whereOf } from './places.ts';
import { isRedirecting } from './redirects.ts';
import { styleSheet } from './style-sheet.ts';
import { escaped } from './xml.ts';

export const SITEMAP = 'sitemap.xml';

/** The style sheet for sitemaps, where the site has one: jekyll-sitemap's name. */
const STYLES = 'sitemap.xsl';

/** `sitemap.xml` (sitemaps.org, 0.9): all pages, and documents that are served as they are. */
export const sitemap: Output = {
  plan(site, report) {
    const { outputs, url } = site.config;
    if (outputs.sitemap === true && url === '') report(needsUrl(inConfig(site, 'sitemap'), 'sitemap'));
    if (outputs.sitemap === false || url === '') return [];
    return [
      {
        kind: 'made',
        output: 'sitemap',
        file: SITEMAP,
        url: `/${SITEMAP}`,
        source: '_config.yml',
        about: '',
      },
    ];
  },
  make(_job, { site, history: asked, reads, diagnostics }) {
    reads.add('config:').add('pages:').add('history:');
    const { config } = site;
    const history = asked();
    const changedOf = changes(site, history);
    const rows = site.pages
      .filter((page) => isListed(page, site))
      .map((page) => {
        const unreadable = unreadableChange(page, config.timezone);
        if (unreadable !== undefined)
          diagnostics.push(badChange(whereOf(page, 'last_modified_at'), unreadable));
        const changed = changedOf(page);
        return row(absoluteUrl(page.route.url, config), changed && xmlTime(changed));
      });
    const documents = site.statics.filter(isListedFile).map(({ entry, route }) => {
      const time = history.changed(entry.path);
      const changed = time === undefined ? undefined : momentIn(zoneOf(config.timezone), time);
      return row(absoluteUrl(route.url, config), changed && xmlTime(changed));
    });
    diagnostics.push(...history.complaints);
    const head = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      ...styleSheet(site, STYLES, 'text/xsl'),
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n',
    ];
    return `${head.join('\n')}${rows.join('')}${documents.join('')}</urlset>\n`;
  },
};

function isListed(page: Page, site: Site): boolean {
  return isDocument(page.route.file) && page.view['sitemap'] !== false && !isRedirecting(page, site);
}

function isListedFile({ entry, route, values }: StaticFile): boolean {
  return !entry.path.startsWith('theme:') && isDocument(route.file) && values['sitemap'] !== false;
}

/** What jekyll-sitemap lists by its ending; never the page for what is not found. */
function isDocument(file: string): boolean {
  return /\.(?:html?|xhtml|pdf)$/.test(file) && !/(?:^|\/)404\.html$/.test(file);
}

function row(address: string, changed: string | undefined): string {
  const lastmod = changed === undefined ? '' : `<lastmod>${changed}</lastmod>`;
  return `<url><loc>${escaped(address)}</loc>${lastmod}</url>\n`;
}
