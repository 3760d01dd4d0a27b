import type { Report } from '../diagnostics/diagnostic.ts';
import { badRedirect, redirectChain, redirectLoop, redirectTaken } from '../diagnostics/messages/outputs.ts';
import { type Spot, wholeText } from '../diagnostics/text.ts';
import type { MadeJob } from '../model/plan.ts';
import type { Page, Site } from '../model/site.ts';
import { locate } from '../syntax/data.ts';
import { absoluteUrl, filesFor, permalinkToFile, resolveUrl } from '../syntax/url.ts';
import type { Output } from './output.ts';
import { escaped } from './xml.ts';

/** One old address and where it leads. */
interface Redirect {
  readonly file: string;
  readonly url: string;
  /** As links write it. */
  readonly to: string;
  readonly page: Page;
  readonly key: 'redirect_from' | 'redirect_to';
}

/** Whether a page only leads elsewhere. */
export function isRedirecting(page: Page): boolean {
  return targetOf(page) !== undefined;
}

/**
 * Pages that lead elsewhere, as jekyll-redirect-from writes them, but without its script: the base path is put into
 * addresses, not into scripts, and `refresh` does the same.
 */
export const redirects: Output = {
  plan(site, report) {
    const all = new Map<string, Redirect>();
    for (const page of site.pages) {
      const to = targetOf(page);
      if (to === undefined) continue;
      for (const { file, url } of [page.route, ...page.aliases])
        all.set(file, { file, url, to, page, key: 'redirect_to' });
    }
    const taken = holdersOf(site);
    for (const page of site.pages) for (const from of sourcesOf(page)) take(from, page, taken, all, report);
    for (const redirect of all.values()) follow(redirect, all, site, report);
    return [...all.values()].map((redirect) => jobOf(redirect, site));
  },
  make: ({ about }) => pageTo(about),
};

function jobOf({ file, url, to, page }: Redirect, { config }: Site): MadeJob {
  return { kind: 'made', output: 'redirects', file, url, source: page.path, about: absoluteUrl(to, config) };
}

function pageTo(address: string): string {
  const to = escaped(address);
  return `<!DOCTYPE html>
<html lang="en-US">
<meta charset="utf-8">
<title>Redirecting&hellip;</title>
<link rel="canonical" href="${to}">
<meta http-equiv="refresh" content="0; url=${to}">
<meta name="robots" content="noindex">
<h1>Redirecting&hellip;</h1>
<a href="${to}">Click here if you are not redirected.</a>
</html>
`;
}

function targetOf(page: Page): string | undefined {
  const said = page.view['redirect_to'];
  const first = Array.isArray(said) ? (said as readonly unknown[])[0] : said;
  return typeof first === 'string' && first !== '' ? first : undefined;
}

function sourcesOf(page: Page): string[] {
  const said = page.view['redirect_from'];
  const all = Array.isArray(said) ? (said as readonly unknown[]) : [said];
  return all.filter((one): one is string => typeof one === 'string' && one !== '');
}

/** Who is served at an output file. */
function holdersOf(site: Site): Map<string, string> {
  return new Map([
    ...site.statics.map(({ entry, route }) => [route.file, entry.path] as const),
    ...site.pages.flatMap((page) =>
      [page.route, ...page.aliases].map(({ file }) => [file, page.path] as const),
    ),
  ]);
}

function take(
  from: string,
  page: Page,
  taken: Map<string, string>,
  all: Map<string, Redirect>,
  report: Report,
): void {
  const where = whereOf(page, 'redirect_from');
  const placed = permalinkToFile(from.startsWith('/') ? from : `/${from}`);
  if ('problem' in placed) {
    report(badRedirect(where, from, placed.problem));
    return;
  }
  const holder = taken.get(placed.file) ?? folderInWay(placed.file, taken);
  if (holder !== undefined) {
    report(redirectTaken(where, from, holder));
    return;
  }
  taken.set(placed.file, page.path);
  all.set(placed.file, { ...placed, to: page.route.url, page, key: 'redirect_from' });
}

/** A file that stands where a folder is needed, or below which another file stands. */
function folderInWay(file: string, taken: ReadonlyMap<string, string>): string | undefined {
  for (const [other, holder] of taken)
    if (other.startsWith(`${file}/`) || file.startsWith(`${other}/`)) return holder;
  return undefined;
}

/** Says where a redirect does not lead to a page that stays. */
function follow(first: Redirect, all: ReadonlyMap<string, Redirect>, site: Site, report: Report): void {
  const way = [first.url];
  const seen = new Set([first]);
  for (let at = first; ; ) {
    way.push(at.to);
    const next = nextOf(at, all, site);
    if (!next) break;
    if (seen.has(next)) {
      report(redirectLoop(whereOf(first.page, first.key), way));
      return;
    }
    seen.add(next);
    at = next;
  }
  if (way.length > 2) report(redirectChain(whereOf(first.page, first.key), way));
}

function nextOf({ to, url }: Redirect, all: ReadonlyMap<string, Redirect>, site: Site): Redirect | undefined {
  const target = resolveUrl(url, to, site.config);
  if (target.kind !== 'internal' || target.path === undefined) return undefined;
  const file = filesFor(target.path).find((one) => all.has(one));
  return file === undefined ? undefined : all.get(file);
}

/** The line of the page's own front matter; the page where the cascade gives it. */
function whereOf({ entry }: Page, key: string): Spot | string {
  return locate(entry.format, wholeText(entry.path, entry.text), [key], 'value') ?? entry.path;
}
