import { needsUrl } from '../diagnostics/messages/outputs.ts';
import type { Page, Site, StaticFile } from '../model/site.ts';
import { absoluteUrl } from '../syntax/url.ts';
import { changedOf, xmlTime } from './dates.ts';
import type { Output } from './output.ts';
import { isRedirecting } from './redirects.ts';
import { escaped } from './xml.ts';

const FILE = 'sitemap.xml';
const HEAD =
  '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n';

/** Whether a site has a sitemap: its addresses must be whole ones. */
export function hasSitemap({ config }: Site): boolean {
  return config.outputs.sitemap !== false && config.url !== '';
}

/** `sitemap.xml` (sitemaps.org, 0.9): all pages, and documents that are served as they are. */
export const sitemap: Output = {
  plan(site, report) {
    if (site.config.outputs.sitemap === true && site.config.url === '') report(needsUrl('sitemap'));
    if (!hasSitemap(site)) return [];
    return [
      { kind: 'made', output: 'sitemap', file: FILE, url: `/${FILE}`, source: '_config.yml', about: '' },
    ];
  },
  make(_job, { site, reads }) {
    reads.add('config:').add('pages:');
    const { config } = site;
    const rows = site.pages.filter(isListed).map((page) => {
      const changed = changedOf(page, config.timezone);
      return row(absoluteUrl(page.route.url, config), changed && xmlTime(changed));
    });
    const documents = site.statics
      .filter(isDocument)
      .map(({ route }) => row(absoluteUrl(route.url, config), undefined));
    return `${HEAD}${rows.join('')}${documents.join('')}</urlset>\n`;
  },
};

function isListed(page: Page): boolean {
  const { file } = page.route;
  return (
    page.view['sitemap'] !== false && file.endsWith('.html') && file !== '404.html' && !isRedirecting(page)
  );
}

function isDocument({ entry, route }: StaticFile): boolean {
  return (
    !entry.path.startsWith('theme:') && /\.(?:html?|xhtml|pdf)$/.test(route.file) && route.file !== '404.html'
  );
}

function row(address: string, changed: string | undefined): string {
  const lastmod = changed === undefined ? '' : `<lastmod>${changed}</lastmod>`;
  return `<url><loc>${escaped(address)}</loc>${lastmod}</url>\n`;
}
