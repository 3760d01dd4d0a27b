import type { Diagnostic, Report } from '../diagnostics/diagnostic.ts';
import { unknownNavPage } from '../diagnostics/messages/site.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import { wholeText } from '../diagnostics/text.ts';
import type { Edition, Page } from '../model/site.ts';
import { locate } from '../syntax/data.ts';
import { isMap, makeMap, type Value, type ValueMap } from '../syntax/value.ts';
import { dataTree } from './data-tree.ts';
import type { EditionEvent } from './edition-events.ts';
import { isEmpty } from './empty-pages.ts';
import type { EditionFile } from './folders.ts';

/** An edition, and what there is to say of it. */
export interface ViewedEdition {
  readonly edition: Edition;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Each edition as templates see it: its facts and event, and `name`, `url` of its home, `pages`, `posts`, `nav`, `data`.
 * Newest first.
 */
export function editionViews(events: readonly EditionEvent[], pages: readonly Page[]): ViewedEdition[] {
  const byEdition = groupByEdition(pages);
  return newestFirst(events.map((event) => editionView(event, byEdition.get(event.name) ?? [])));
}

/** By date where both have one, else by the year in the name, else by the name. */
export function newestFirst(views: readonly ViewedEdition[]): ViewedEdition[] {
  return views.toSorted((a, b) => byAge(a.edition, b.edition));
}

/** One edition. @param pages those that belong to it */
export function editionView(event: EditionEvent, pages: readonly Page[]): ViewedEdition {
  const diagnostics = [...event.made.diagnostics];
  const edition = editionOf(event, pages, (diagnostic) => void diagnostics.push(diagnostic));
  return { edition, diagnostics };
}

function editionOf(
  { name, file, folder, data, made }: EditionEvent,
  pages: readonly Page[],
  report: Report,
): Edition {
  const views = Object.freeze(pages.filter((page) => !page.document).map((page) => page.view));
  const home = pages.find((page) => page.kind === 'home' && page.path.startsWith(folder + '/'));
  const posts = newestPosts(pages);
  const empty = (page: Page) => isEmpty(page, data, posts.length > 0);
  const nav = navOf(file, folder, pages, empty, report);
  const view = makeMap([
    ...made.entries,
    ['name', name],
    ['workshop_name', name],
    ['url', home ? home.route.url : null],
    ['pages', views],
    ['posts', Object.freeze(posts)],
    ['nav', Object.freeze(nav.items)],
    ['data', dataTree(data, `${folder}/_data`, report)],
  ]);
  return {
    name,
    folder: pages.some((p) => p.path.startsWith(folder + '/')) || file ? folder : undefined,
    event: made.event,
    notInMenu: nav.left,
    view: Object.freeze(view),
  };
}

/** Those of the edition, newest first. */
function newestPosts(pages: readonly Page[]): ValueMap[] {
  return pages
    .filter((page) => page.document?.collection.name === 'posts')
    .sort((a, b) => b.document!.moment!.epoch - a.document!.moment!.epoch || (a.path < b.path ? 1 : -1))
    .map((page) => page.view);
}

interface Nav {
  readonly items: readonly Value[];
  /** Sources of pages that the list names and that are empty still. */
  readonly left: readonly string[];
}

/** The edition's `nav:` list without the pages that are empty, else its pages with `nav: true`. */
function navOf(
  file: EditionFile | undefined,
  folder: string,
  pages: readonly Page[],
  isEmptyPage: (page: Page) => boolean,
  report: Report,
): Nav {
  const list = file?.facts['nav'];
  if (!file || !Array.isArray(list))
    return { items: pages.filter((page) => page.view['nav'] === true).map((page) => page.view), left: [] };
  const left: string[] = [];
  const items = list.flatMap((item: Value, index): Value[] => {
    if (isMap(item)) return [item];
    const found = pages.find((page) => answersTo(page, folder, String(item)));
    if (found && isEmptyPage(found)) {
      left.push(found.path);
      return [];
    }
    if (found) return [found.view];
    const source = wholeText(file.entry.path, file.entry.text);
    const names = pages.map((page) => page.path.slice(folder.length + 1).replace(/\.[^./]*$/, ''));
    report(
      unknownNavPage(
        locate(file.entry.format, source, ['nav', index], 'value') ?? file.entry.path,
        String(item),
        didYouMean(String(item), names),
      ),
    );
    return [];
  });
  return { items, left };
}

function answersTo(page: Page, folder: string, name: string): boolean {
  const inside = page.path.slice(folder.length + 1);
  return page.path.startsWith(folder + '/') && (inside === name || inside.replace(/\.[^./]*$/, '') === name);
}

function groupByEdition(pages: readonly Page[]): Map<string, Page[]> {
  const groups = new Map<string, Page[]>();
  for (const page of pages) {
    if (page.edition === undefined) continue;
    const group = groups.get(page.edition);
    if (group) group.push(page);
    else groups.set(page.edition, [page]);
  }
  return groups;
}

function byAge(a: Edition, b: Edition): number {
  const [x, y] = [ageKey(a), ageKey(b)];
  if (x !== y) return x < y ? 1 : -1;
  return a.name < b.name ? 1 : -1;
}

function ageKey(edition: Edition): string {
  const view: ValueMap = edition.view;
  const dates = view['dates'];
  const date = view['date'] ?? (isMap(dates) ? dates['start'] : undefined);
  if (typeof date === 'string' && /^\d{4}/.test(date)) return date;
  return /\d{4}/.exec(edition.name)?.[0] ?? '';
}
