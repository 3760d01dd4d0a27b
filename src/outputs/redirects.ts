import type { Report } from '../diagnostics/diagnostic.ts';
import { badRedirect, redirectChain, redirectLoop, redirectTaken } from '../diagnostics/messages/outputs.ts';
import { caseOnly, collidingOutputs } from '../diagnostics/messages/site.ts';
import type { MadeJob } from '../model/plan.ts';
import { isNoAddress, redirectAddress, redirectTarget } from '../model/redirect-target.ts';
import type { Page, Site } from '../model/site.ts';
import { filesFor, permalinkToFile, resolveUrl } from '../syntax/url.ts';
import type { Value } from '../syntax/value.ts';
import { fromRoot } from './addresses.ts';
import { formerAddresses } from './former-folders.ts';
import type { Output } from './output.ts';
import { whereOf } from './places.ts';
import { type Taken, takenFiles } from './taken.ts';
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
export function isRedirecting(page: Page, { config }: Site): boolean {
  return config.outputs.redirects && redirectTarget(page.view) !== undefined;
}

/**
 * Pages that lead elsewhere, as jekyll-redirect-from writes them; its script only where addresses are left to the author,
 * since the base path is put into addresses, not into scripts, and `refresh` does the same. The list of all of them goes
 * with them.
 */
export const redirects: Output = {
  plan(site, report, taken) {
    const all = new Map<string, Redirect>();
    const hasLayout = site.config.outputs.redirectLayout !== undefined;
    const moved = site.config.outputs.redirects ? movedPages(site) : [];
    for (const page of moved) {
      const to = redirectTarget(page.view);
      if (to === undefined) {
        if (!isNoAddress(page.view['redirect_to']))
          report(badRedirect(whereOf(page, 'redirect_to'), NO_TEXT));
        continue;
      }
      const rooted = fromRoot(to, site.config);
      for (const { file, url } of [page.route, ...page.aliases])
        all.set(file, { file, url, to: rooted, page, key: 'redirect_to' });
    }
    const free = hasLayout ? takenFiles() : taken;
    for (const page of moved) for (const from of sourcesOf(page)) take(from, page, free, all, site, report);
    const former = new Map<string, Redirect>();
    for (const { page, file, url } of formerAddresses(site, taken, report)) {
      taken.add(file, page.path);
      const to = all.get(page.route.file)?.to ?? page.route.url;
      former.set(file, { file, url, to, page, key: 'redirect_from' });
    }
    for (const [file, redirect] of former) all.set(file, redirect);
    for (const redirect of all.values()) follow(redirect, all, site, report);
    const made = [...(hasLayout ? former : all).values()].map((redirect) => jobOf(redirect, site));
    return made.concat(listJob(all, site));
  },
  make: ({ about }) => pageTo(about),
};

/** Where in the list of pages those stand that lead elsewhere or are led to: the same as long as `site` is. */
const places = new WeakMap<object, readonly number[]>();

function movedPages({ pages, globals }: Site): Page[] {
  let known = places.get(globals.site);
  if (!known) {
    const isMoved = ({ view }: Page) =>
      view['redirect_to'] !== undefined || view['redirect_from'] !== undefined;
    known = [...pages.keys()].filter((at) => isMoved(pages[at]!));
    places.set(globals.site, known);
  }
  return known.map((at) => pages[at]!);
}

/** `redirects.json`, as jekyll-redirect-from writes it: old address → where it leads. Planned with the redirects. */
export const redirectList: Output = {
  plan: () => [],
  make: ({ about }) => `${about}\n`,
};

function jobOf({ file, url, to, page }: Redirect, { config }: Site): MadeJob {
  return {
    kind: 'made',
    output: 'redirects',
    file,
    url,
    source: page.path,
    about: (config.rewriteBase ? '' : SCRIPTED) + redirectAddress(to, config),
  };
}

function listJob(all: ReadonlyMap<string, Redirect>, { config }: Site): MadeJob[] {
  if (all.size === 0 || !config.outputs.redirectList) return [];
  const file = 'redirects.json';
  const rows = [...all.values()].map(({ url, to }) => [url, redirectAddress(to, config)]);
  const about = JSON.stringify(Object.fromEntries(rows));
  return [{ kind: 'made', output: 'redirect-list', file, url: `/${file}`, source: '_config.yml', about }];
}

/** Before the address of a page that is to have the script. */
const SCRIPTED = 'script ';

function pageTo(about: string): string {
  const hasScript = about.startsWith(SCRIPTED);
  const address = hasScript ? about.slice(SCRIPTED.length) : about;
  const to = escaped(address);
  const script = hasScript ? `<script>location=${inScript(address)}</script>\n` : '';
  return `<!DOCTYPE html>
<html lang="en-US">
<meta charset="utf-8">
<title>Redirecting&hellip;</title>
<link rel="canonical" href="${to}">
${script}<meta http-equiv="refresh" content="0; url=${to}">
<meta name="robots" content="noindex">
<h1>Redirecting&hellip;</h1>
<a href="${to}">Click here if you are not redirected.</a>
</html>
`;
}

/** A text in a script, where signs of HTML are no references. */
function inScript(text: string): string {
  return JSON.stringify(text).replaceAll('<', '\\u003c');
}

/** One entry of `redirect_from`, and its place in the list. */
interface Source {
  readonly from: Value;
  readonly way: readonly (string | number)[];
}

function sourcesOf({ view }: Page): Source[] {
  const said = view['redirect_from'];
  const key = 'redirect_from';
  const all = Array.isArray(said)
    ? (said as readonly Value[]).map((from, i) => ({ from, way: [key, i] }))
    : [{ from: said ?? null, way: [key] }];
  return all.filter(({ from }) => !isNoAddress(from));
}

const NO_TEXT = 'it is no text';

function take(
  { from, way }: Source,
  page: Page,
  taken: Taken,
  all: Map<string, Redirect>,
  site: Site,
  report: Report,
): void {
  const where = whereOf(page, ...way);
  if (typeof from !== 'string') {
    report(badRedirect(where, NO_TEXT));
    return;
  }
  const target = permalinkToFile(from.startsWith('/') ? from : `/${from}`);
  if ('problem' in target) {
    report(badRedirect(where, target.problem, from));
    return;
  }
  const holder = taken.inWay(target.file);
  if (holder !== undefined && givesWay(holder, target.file, site, taken)) {
    report(collidingOutputs(where, target.file, holder, true));
  } else if (holder !== undefined) {
    report(redirectTaken(where, from, holder));
    return;
  }
  const twin = taken.twinOf(target.file);
  if (twin) report(caseOnly(where, target.file, twin.holder, twin.file));
  taken.add(target.file, page.path);
  all.set(target.file, { ...target, to: page.route.url, page, key: 'redirect_from' });
}

/** Whether a redirect is written over what has its file, as in Jekyll: over a page, but over no document and no copy. */
function givesWay(holder: string, file: string, { config, pages }: Site, taken: Taken): boolean {
  if (config.collisions !== 'last' || taken.holderOf(file) !== holder) return false;
  return pages.some(({ path, document }) => path === holder && !document);
}

/** Says where a redirect does not lead to a page that stays. */
function follow(first: Redirect, all: ReadonlyMap<string, Redirect>, site: Site, report: Report): void {
  const way = [first.url];
  const isTaken = site.config.collisions === 'last';
  const seen = new Set([first]);
  for (let at = first; ; ) {
    way.push(at.to);
    const next = nextOf(at, all, site);
    if (!next) break;
    if (seen.has(next)) {
      report(redirectLoop(whereOf(first.page, first.key), way, isTaken));
      return;
    }
    seen.add(next);
    at = next;
  }
  if (way.length > 2) report(redirectChain(whereOf(first.page, first.key), way, isTaken));
}

function nextOf({ to, url }: Redirect, all: ReadonlyMap<string, Redirect>, site: Site): Redirect | undefined {
  const target = resolveUrl(url, to, site.config);
  if (target.kind !== 'internal' || target.path === undefined) return undefined;
  const file = filesFor(target.path).find((one) => all.has(one));
  return file === undefined ? undefined : all.get(file);
}
