import type { Report } from '../diagnostics/diagnostic.ts';
import {
  formerUrlGone,
  formerUrlUnreadable,
  listOfSitemaps,
  noFormerUrls,
} from '../diagnostics/messages/check-urls.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { type SourceText, spot } from '../diagnostics/text.ts';
import type { Finished } from '../model/check.ts';
import { filesFor } from '../syntax/url.ts';
import { type ListedUrl, readUrlList } from '../syntax/url-list.ts';
import { addressOf, answering } from './addresses.ts';

/**
 * Whether what answered at each address of an older site still answers, as a page, a file or a redirect.
 * @param list a sitemap, or an address a line; hosts do not count, and neither does the path that the older site lived under
 */
export function checkFormerUrls(finished: Finished, list: SourceText, report: Report): void {
  const { kind, urls } = readUrlList(list.text);
  if (kind === 'index') report(listOfSitemaps(spot(list, 0)));
  else if (urls.length === 0) report(noFormerUrls(spot(list, 0)));
  else checkEach(finished, list, urls, report);
}

function checkEach(finished: Finished, list: SourceText, urls: readonly ListedUrl[], report: Report): void {
  const paths = new Map<ListedUrl, string>();
  for (const listed of urls) {
    const path = pathOf(listed.url);
    if (path === undefined) report(formerUrlUnreadable(spot(list, listed.at, listed.length), listed.url));
    else paths.set(listed, path);
  }
  const { config } = finished.site;
  const cut = cutter(new Set(paths.values()), config.baseurl, finished.files);
  const answer = answering(finished);
  const near = successors(finished);
  const seen = new Set<string>();
  for (const [listed, whole] of paths) {
    const path = cut(whole);
    if (seen.has(path)) continue;
    seen.add(path);
    if (answer('/', addressOf(path, config)).kind !== 'nothing') continue;
    report(formerUrlGone(spot(list, listed.at, listed.length), path, near(path)));
  }
}

/** The path of an address, percent-encoded; undefined where it is none of a page. */
function pathOf(url: string): string | undefined {
  if (url.startsWith('/') && !url.startsWith('//'))
    return URL.canParse(url, 'http://site.invalid')
      ? new URL(url, 'http://site.invalid').pathname
      : undefined;
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return undefined;
  return new URL(url).pathname;
}

/**
 * Takes the path that the older site lived under from its addresses: `baseurl`, else the first folder where all stand in
 * one that this site does not have.
 */
function cutter(
  paths: ReadonlySet<string>,
  baseurl: string,
  files: ReadonlySet<string>,
): (path: string) => string {
  const first = /^\/[^/]+/.exec([...paths][0] ?? '')?.[0] ?? '';
  const isShared = (base: string) =>
    base !== '' && [...paths].every((path) => path === base || path.startsWith(`${base}/`));
  const isUnknown = (base: string) =>
    paths.size > 1 &&
    !filesFor(base).some((file) => files.has(file)) &&
    ![...files].some((file) => file.startsWith(`${base.slice(1)}/`));
  const base = isShared(baseurl) ? baseurl : isShared(first) && isUnknown(first) ? first : '';
  return (path) => (base === '' ? path : path.slice(base.length) || '/');
}

/** Guesses which page took the place of one that is gone: one of the same name, else of a like address. */
function successors({ pages }: Finished) {
  const byUrl = new Map(pages.map(({ route, source }) => [route.url, { url: route.url, source }]));
  const byName = new Map<string, string[]>();
  for (const url of byUrl.keys()) {
    const name = nameOf(url);
    byName.set(name, [...(byName.get(name) ?? []), url]);
  }
  return (path: string) => {
    const same = byName.get(nameOf(path)) ?? [];
    const found = same.length === 1 && nameOf(path) !== '' ? same[0] : nearest(path, byUrl.keys());
    return found === undefined ? undefined : byUrl.get(found);
  };
}

/** The last name of an address, without its ending. */
function nameOf(url: string): string {
  const names = url.replace(/\/(?:index\.html)?$/, '').split('/');
  return (names.at(-1) ?? '').replace(/\.\w+$/, '').toLowerCase();
}
