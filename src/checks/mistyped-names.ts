import type { Report } from '../diagnostics/diagnostic.ts';
import { unknownKey } from '../diagnostics/messages/config.ts';
import { dataNotShown, frontMatterIndented, publishedUnclear } from '../diagnostics/messages/mistyped.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { spot, wholeText } from '../diagnostics/text.ts';
import type { Check, Finished } from '../model/check.ts';
import type { DataEntry, PageEntry } from '../model/entry.ts';
import type { Edition } from '../model/site.ts';
import { locate } from '../syntax/data.ts';
import { keysOf } from '../syntax/value.ts';

/** Names that are a slip away from one that means something, and that nothing of the site asks for: without a word, they would do nothing. */
export const mistypedNames: Check = {
  quick: true,
  run(finished, _, report) {
    const editions = [...finished.site.editions.values()];
    for (const entry of finished.site.entries.values()) {
      if (entry.kind === 'page') tellPage(entry, finished, report);
      if (entry.kind !== 'data') continue;
      const edition = editions.find(({ folder }) => entry.path.startsWith(`${folder}/_data/`));
      if (edition) tellData(entry, edition, finished, report);
    }
  },
};

/** What front matter may say that no template need ask for. Shorter names are near to too many others. */
const KEYS = ['title', 'description', 'layout', 'permalink', 'published', 'redirect_from', 'redirect_to'];
const nearKeys = new Map<string, string | undefined>(KEYS.map((key) => [key, undefined]));

function nearKey(key: string): string | undefined {
  if (!nearKeys.has(key)) {
    const near = key.length < 4 ? undefined : nearest(key, KEYS);
    const isSlip = near !== undefined && (Math.abs(near.length - key.length) < 2 || near.startsWith(key));
    nearKeys.set(key, isSlip ? near : undefined);
  }
  return nearKeys.get(key);
}

function tellPage(entry: PageEntry, { reads }: Finished, report: Report): void {
  const { data, path, text, format } = entry;
  const keys = keysOf(data);
  const at = (key: string, part: 'key' | 'value') =>
    locate(format, wholeText(path, text), [key], part) ?? spot(wholeText(path, text), 0);
  const indented = keys.length === 0 ? INDENTED.exec(text) : null;
  if (indented) report(frontMatterIndented(spot(wholeText(path, text), indented[1]!.length, 3)));
  const published = data['published'];
  if (typeof published === 'string') report(publishedUnclear(at('published', 'value'), published));
  for (const key of keys) {
    const near = nearKey(key);
    if (near === undefined || data[near] !== undefined) continue;
    if (near === 'published' && !/^(?:true|false|yes|no)$/i.test(String(data[key]))) continue;
    if ([...reads()].some((read) => read.endsWith(`.${key}`) || read.endsWith(`.${key}?`))) continue;
    report(unknownKey(at(key, 'key'), key, '', `Did you mean \`${near}\`?`, []));
  }
}

/** Front matter behind a space or an empty line: then it is text. */
const INDENTED =
  /^(\s+)---[ \t]*\r?\n(?:[ \t]*(?:[\w-]+[ \t]*:.*|#.*|-.*)?\r?\n)*?[ \t]*[\w-]+[ \t]*:.*\r?\n(?:.*\r?\n)*?[ \t]*---[ \t]*(?:\r?\n|$)/;

/** What an edition's files are called, with other names for the same. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  schedule: ['programme', 'program', 'agenda', 'timetable', 'schedules'],
  speakers: ['speaker'],
  panelists: ['panelist', 'panellists'],
  organizers: ['organizer', 'organisers', 'organiser'],
  committee: ['committees', 'pc', 'reviewers'],
  papers: ['paper', 'accepted', 'accepted_papers', 'accepted-papers'],
  sponsors: ['sponsor'],
  deadlines: ['deadline', 'dates', 'important_dates', 'important-dates'],
};

function tellData({ path, text }: DataEntry, { name, folder }: Edition, finished: Finished, report: Report) {
  const inside = path.slice(`${folder}/_data/`.length);
  const stem = inside.replace(/\.[^.]*$/, '');
  if (inside.includes('/') || Object.hasOwn(FILES, stem)) return;
  const lower = stem.toLowerCase();
  const meant =
    Object.keys(FILES).find((one) => one === lower || FILES[one]!.includes(lower)) ??
    nearest(lower, Object.keys(FILES));
  if (meant === undefined || hasFile(meant, folder!, finished)) return;
  const asked = `edition:${name}|.data.${stem}`;
  const isAsked = (read: string) =>
    read.startsWith(asked) ||
    read.includes(`.data[${JSON.stringify(stem)}]`) ||
    read === `edition:${name}|.data.*`;
  if ([...finished.reads()].some(isAsked)) return;
  const ending = inside.slice(stem.length);
  report(dataNotShown(spot(wholeText(path, text), 0), inside, `${meant}${ending}`, stem));
}

function hasFile(stem: string, folder: string, { site }: Finished): boolean {
  const begin = `${folder}/_data/${stem}.`;
  return [...site.entries.keys()].some((path) => path.startsWith(begin));
}
