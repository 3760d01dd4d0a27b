import { CLIENT_PATH } from './messages.ts';

const SPACE = String.raw`(?:\s|<!--(?:(?!-->)[\s\S])*-->)*`;
const ATTRIBUTES = String.raw`(?:\s(?:"[^"]*"|'[^']*'|[^"'>])*)?`;

/** As far as a page's `<head>` tag, or as much of the way there as the page has. A byte order mark may be three bytes. */
const BEGINNING = new RegExp(
  `^(?:\\ufeff|\\xef\\xbb\\xbf)?(?:${SPACE}<!doctype[^>]*>)?(?:${SPACE}<html${ATTRIBUTES}>)?(?:${SPACE}<head${ATTRIBUTES}>)?`,
  'i',
);

/** What the page's script is told about the page that it stands in. */
export interface PageMarks {
  /** Names the page's bytes. */
  readonly tag: string;
  /** Names the state of the files that pages use. */
  readonly assets: string;
  /** The moment that the site is seen at, where it is not the clock's. */
  readonly now: string | null;
}

/**
 * A page with the reloading script, as early in it as the doctype allows: whatever is broken or missing further down
 * (no `<head>`, an unclosed comment), the script runs. Nothing else of the page changes.
 */
export function injectClient(html: string, marks: PageMarks): string {
  const at = BEGINNING.exec(html)![0].length;
  const now = marks.now === null ? '' : ` data-wsite-now="${marks.now}"`;
  const script = `<script src="${CLIENT_PATH}" data-wsite-tag="${marks.tag}" data-wsite-assets="${marks.assets}"${now} defer></script>`;
  return html.slice(0, at) + script + html.slice(at);
}
