import type { Report } from '../diagnostics/diagnostic.ts';
import { badDate, heldDraft, heldUntil, notAPostName } from '../diagnostics/messages/documents.ts';
import { wholeText } from '../diagnostics/text.ts';
import type { PageEntry } from '../model/entry.ts';
import type { DocumentFacts, Page } from '../model/site.ts';
import type { DocumentPlace } from '../schema/collections.ts';
import type { Config } from '../schema/config.ts';
import { locate } from '../syntax/data.ts';
import { strftime } from '../syntax/strftime.ts';
import { type Moment, momentIn, zoneOf } from '../syntax/time.ts';
import { parseTime } from '../syntax/time-text.ts';
import { isTimeZone } from '../syntax/time-zone.ts';
import type { Value, ValueMap } from '../syntax/value.ts';

/** What decides which documents are shown. */
export interface Showing {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly future: boolean;
  readonly drafts: boolean;
  /** The site's zone, in which a date without one is read. */
  readonly timezone: string;
}

const DATED = /^(\d{4}|\d\d)-(\d{1,2})-(\d{1,2})-(.+)$/;

/**
 * What a document of a collection is, by Jekyll's rules: the front matter's `date`, `slug`, `title`, `categories` and
 * `tags`, else what the file's name and folders say. Undefined, and said, where it cannot be one.
 */
export function documentFacts(
  entry: PageEntry,
  place: DocumentPlace,
  data: ValueMap,
  showing: Showing,
  report: Report,
): DocumentFacts | undefined {
  const name = place.inner.slice(place.inner.lastIndexOf('/') + 1);
  const stem = name.replace(/(.)\.[^.]*$/, '$1');
  const [, year, month, day, rest] = DATED.exec(stem) ?? [];
  const isPost = place.collection.name === 'posts';
  if (isPost && !place.draft && year === undefined) {
    report(notAPostName(entry.path, name));
    return undefined;
  }
  const named = year && `${year.length === 2 ? `20${year}` : year}-${two(month!)}-${two(day!)}`;
  const moment = momentOf(entry, data['date'] ?? named, place.draft, showing, report);
  if (moment === 'wrong') return undefined;
  const slug = (rest ?? stem).replace(/\.+$/, '');
  const said = data['slug'];
  return {
    collection: place.collection,
    draft: place.draft,
    held: false,
    moment,
    slug: typeof said === 'string' && said !== '' ? said : slug,
    title: titleFrom(slug),
    categories: unique([...(isPost ? place.above : []), ...listOf(data, 'category', 'categories')]),
    tags: unique(listOf(data, 'tag', 'tags')),
    inner: place.inner,
  };
}

/** Whether a document is held back, which is said. */
export function isHeldBack(
  entry: PageEntry,
  facts: DocumentFacts,
  showing: Showing,
  report: Report,
): boolean {
  if (facts.draft && !showing.drafts) {
    report(heldDraft(entry.path));
    return true;
  }
  const { moment } = facts;
  if (!moment || showing.future || moment.epoch * 1000 <= showing.now) return false;
  report(heldUntil(placeIn(entry, 'date') ?? entry.path, strftime(moment, '%Y-%m-%d %H:%M %z')));
  return true;
}

/** Whether a document that is held back is listed all the same: one of a collection, where the configuration says so. */
export function isListedWhileHeld(facts: DocumentFacts, { listsHeld }: Config): boolean {
  return listsHeld && !facts.draft && facts.collection.name !== 'posts';
}

/** Whether a page is written: a page, or a document of a collection whose documents become pages. */
export function isOutput({ document }: Page): boolean {
  return !document || (document.collection.output && !document.held);
}

/** A moment as Jekyll prints it: `2024-02-16 00:00:00 -0500`. */
export function momentText(moment: Moment): string {
  return strftime(moment, '%Y-%m-%d %H:%M:%S %z');
}

function momentOf(
  entry: PageEntry,
  said: Value | undefined,
  draft: boolean,
  showing: Showing,
  report: Report,
): Moment | undefined | 'wrong' {
  const zone = zoneOf(isTimeZone(showing.timezone) ? showing.timezone : 'UTC');
  if (said === undefined || said === null)
    return draft ? momentIn(zone, Math.floor(showing.now / 1000)) : undefined;
  const moment = typeof said === 'string' ? parseTime(said, zone, () => showing.now) : undefined;
  if (moment) return momentIn(zone, moment.epoch, moment.nanosecond);
  report(badDate(placeIn(entry, 'date') ?? entry.path, String(said)));
  return 'wrong';
}

function placeIn(entry: PageEntry, key: string) {
  return locate(entry.format, wholeText(entry.path, entry.text), [key], 'value');
}

/** `hello-World_x` is `Hello World_x`. */
function titleFrom(slug: string): string {
  return slug
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase())
    .join(' ');
}

/** A list, or words in one text; the singular key holds a single one, blanks and all. */
function listOf(data: ValueMap, singular: string, plural: string): string[] {
  const many = data[plural];
  const one = data[singular];
  const said = [
    ...(typeof many === 'string' ? many.split(/\s+/) : Array.isArray(many) ? (many as readonly Value[]) : []),
    ...(Array.isArray(one) ? (one as readonly Value[]) : [one ?? null]),
  ];
  // What is no name (a map of facts about a category) is passed over.
  return said.flatMap((item) => (typeof item === 'object' || item === '' ? [] : [String(item)]));
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}
