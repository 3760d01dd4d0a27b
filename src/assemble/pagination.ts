import type { Report } from '../diagnostics/diagnostic.ts';
import { badPaginatePath, nothingToPaginate } from '../diagnostics/messages/documents.ts';
import type { Page, PartOf, Route } from '../model/site.ts';
import type { Config } from '../schema/config.ts';
import { quickHash } from '../syntax/hash.ts';
import { type PermalinkFile, permalinkToFile } from '../syntax/url.ts';
import { entriesOf, makeMap, type Value } from '../syntax/value.ts';
import { withParts } from './parts.ts';

/**
 * Splits the list of posts over pages, as jekyll-paginate does: the index page above `paginate_path` gets a `paginator`,
 * and is made again for the second page and each that follows. Posts that say `hidden: true` are left out.
 * @param posts from the oldest on
 * @returns the pages with `paginator`, those that follow the first one at the end
 */
export function paginated(
  pages: readonly Page[],
  posts: readonly Page[],
  config: Config,
  partOf: PartOf,
  report: Report,
): Page[] {
  if (config.paginate === undefined) return [...pages];
  const problem = problemOf(config.paginatePath);
  if (problem !== undefined) {
    report(badPaginatePath(config.paginatePath, problem));
    return [...pages];
  }
  const first = indexAbove(pages, config.paginatePath);
  if (!first) {
    report(nothingToPaginate());
    return [...pages];
  }
  const shown = posts.filter((post) => post.view['hidden'] !== true).reverse();
  const made = piecesOf(first, shown, config.paginate, config, partOf);
  return [...pages.map((page) => (page === first ? made[0]! : page)), ...made.slice(1)];
}

/** Whether a page is the second of a list or one that follows. */
export function isFurther(page: Page): boolean {
  return page.paginator !== undefined && page.paginator['page'] !== 1;
}

/** The nearest index page at or above the folder that the numbered pages lie in. */
function indexAbove(pages: readonly Page[], pattern: string): Page | undefined {
  const inside = pattern.replace(/^\/+/, '');
  const folder = inside.slice(0, inside.lastIndexOf('/', inside.indexOf(':num')) + 1);
  const candidates = pages.filter(
    (page) =>
      !page.document &&
      /(?:^|\/)index\.html$/.test(page.route.file) &&
      folder.startsWith(page.route.file.slice(0, -10)),
  );
  return candidates.sort((a, b) => b.route.file.length - a.route.file.length)[0];
}

function piecesOf(
  first: Page,
  posts: readonly Page[],
  size: number,
  { paginatePath: pattern, rewriteBase }: Config,
  partOf: PartOf,
): Page[] {
  const total = Math.max(1, Math.ceil(posts.length / size));
  const routeOf = (number: number): Route | undefined => {
    if (number < 1 || number > total) return undefined;
    return number === 1 ? first.route : (routeFor(pattern, number) as Route);
  };
  const shownPath = (number: number): string | null => {
    const url = routeOf(number)?.url ?? null;
    return rewriteBase || url === null || number === 1 ? url : pathFor(pattern, number);
  };
  return Array.from({ length: total }, (_, i) => {
    const number = i + 1;
    const own = posts.slice(i * size, number * size);
    const route = routeOf(number)!;
    const [previous, next] = [shownPath(number - 1), shownPath(number + 1)];
    const paginator: [string, Value][] = [
      ['page', number],
      ['per_page', size],
      ['posts', Object.freeze(own.map((post) => post.view))],
      ['total_posts', posts.length],
      ['total_pages', total],
      ['previous_page', previous !== null ? number - 1 : null],
      ['previous_page_path', previous],
      ['next_page', next !== null ? number + 1 : null],
      ['next_page_path', next],
    ];
    const seen = [number, size, posts.length, previous, next, ...own.map((post) => post.fingerprint)];
    return {
      ...first,
      route,
      view: number === 1 ? first.view : viewAt(first, route, partOf),
      paginator: Object.freeze(makeMap(paginator)),
      fingerprint: quickHash([first.fingerprint, route.url, ...seen].join('\n')),
    };
  });
}

function problemOf(pattern: string): string | undefined {
  if (!pattern.includes(':num')) return 'it gives all of them the same one';
  const asked = routeFor(pattern, 2);
  return 'problem' in asked ? asked.problem : undefined;
}

/** The path as the author wrote it, which templates see where addresses are left to him. */
function pathFor(pattern: string, number: number): string {
  return `/${pattern}`.replaceAll(':num', String(number)).replace(/\/{2,}/g, '/');
}

/** Numbered pages are folders: `/page2` is `/page2/`. */
function routeFor(pattern: string, number: number): PermalinkFile {
  const path = pathFor(pattern, number);
  return permalinkToFile(/\.[^/]*$|\/$/.test(path) ? path : `${path}/`);
}

function viewAt(first: Page, route: Route, partOf: PartOf) {
  const own: [string, Value][] = [
    ['url', route.url],
    ['dir', route.url.slice(0, route.url.lastIndexOf('/') + 1)],
  ];
  return withParts(makeMap([...entriesOf(first.view), ...own]), first.path, ['content'], partOf);
}
