import type { DataEntry } from '../model/entry.ts';
import type { Page } from '../model/site.ts';
import { entriesOf, isMap } from '../syntax/value.ts';

/** The data that the theme shows on a page of a kind. */
const SHOWN: ReadonlyMap<string, readonly string[]> = new Map([
  ['schedule', ['schedule']],
  ['speakers', ['speakers', 'panelists']],
  ['papers', ['papers']],
  ['organizers', ['organizers', 'committee']],
  ['sponsors', ['sponsors']],
]);

/**
 * Whether a page would show a title and nothing else: it has no text of its own, and what its layout would show is not there yet.
 * @param data the files of its edition's `_data` @param hasPosts whether its edition has news
 */
export function isEmpty(page: Page, data: readonly DataEntry[], hasPosts: boolean): boolean {
  if (!hasNoText(page.entry)) return false;
  const layout = page.view['layout'] ?? page.kind;
  if (layout === 'news') return !hasPosts;
  const names = page.kind !== undefined && layout === page.kind ? SHOWN.get(page.kind) : undefined;
  return names !== undefined && !data.some((entry) => names.includes(stemOf(entry)) && isFilled(entry));
}

/** Whether a page says nothing below its front matter. */
export function hasNoText({ text, bodyStart }: Page['entry']): boolean {
  return text.slice(bodyStart).trim() === '';
}

function stemOf({ path }: DataEntry): string {
  return path.slice(path.indexOf('/_data/') + '/_data/'.length).replace(/\.[^./]*$/, '');
}

/** What cannot be read yet, or at all, is taken for something. */
function isFilled({ value }: DataEntry): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return isMap(value) ? entriesOf(value).length > 0 : value !== null;
}
