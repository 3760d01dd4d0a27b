import { BLANK } from '../../model/blank.ts';
import type { Paper, Person } from '../../model/event.ts';
import type { ValueMap } from '../../syntax/value.ts';
import { textOf } from './rows.ts';

/** Kinds of items that have a title of their own, which is often known later than who speaks. */
export const TALK_KINDS: ReadonlySet<string> = new Set(['keynote', 'invited', 'talk', 'spotlight']);

const UNKNOWN = /^(?:title\s+)?(?:tba|tbd|tbc|to be (?:announced|determined|confirmed))\.?$/i;

/** What an item without a title is called, by its kind. */
const BY_KIND: Readonly<Record<string, string>> = {
  invited: 'Invited talk',
  poster: 'Posters',
};

/** Whether a text says that what it stands for is not known yet: `TBA`. */
export function isUnknown(text: string): boolean {
  return UNKNOWN.test(text);
}

/** What is known of an item, from which it gets its title. */
export interface Titled {
  readonly row: ValueMap;
  readonly speakers: readonly Person[];
  readonly papers: readonly Paper[];
  /** As the author writes it. */
  readonly kind: string | undefined;
}

/**
 * An item's title: its own, that of the one paper which it shows, or that of its speaker's talk. Where nobody says one, or
 * only what its kind says (`Panel`), the item is `untitled`, and called by who speaks in a talk, else by its kind.
 * @returns undefined where there is nothing to call it by
 */
export function titleOf({
  row,
  speakers,
  papers,
  kind,
}: Titled): { title: string; untitled: boolean } | undefined {
  const label = kind && (BY_KIND[kind] ?? kind.slice(0, 1).toUpperCase() + kind.slice(1));
  const isTalk = kind === undefined || TALK_KINDS.has(kind);
  const [paper, second] = papers;
  const ofTalk = isTalk ? speakers.map(({ view }) => textOf(view, 'title')) : [];
  const said = [textOf(row, 'title'), second ? undefined : paper?.title, ...ofTalk];
  const isNone = (text: string) =>
    isUnknown(text) || text === BLANK || text.toLowerCase() === label?.toLowerCase();
  const title = said.find((text) => text !== undefined && !isNone(text));
  if (title !== undefined) return { title, untitled: false };
  const who = isTalk ? speakers.map(({ name }) => name).join(', ') : '';
  const called = who || label;
  const otherwise = called || paper?.title || said[0];
  return otherwise ? { title: otherwise, untitled: true } : undefined;
}
