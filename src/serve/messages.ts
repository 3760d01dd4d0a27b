import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** The moment that the site is seen at, as a page shows it. */
export interface ShownMoment {
  /** ISO 8601, where it was asked for; null where it is the clock's. */
  readonly stands: string | null;
  /** What the clocks of `zone` show: `2026-05-18T10:15`. */
  readonly wall: string;
  readonly zone: string;
  /** Moments by which it is worth looking at the site. */
  readonly marks: readonly { readonly name: string; readonly wall: string }[];
}

/** What the server tells an open page, as JSON in a server-sent event. */
export type Message =
  /** Said first, and means no errors; `assets` names the state of all files that pages use. */
  | { readonly kind: 'hello'; readonly assets: string; readonly moment: ShownMoment }
  /** The site is seen at this moment now. */
  | { readonly kind: 'moment'; readonly moment: ShownMoment }
  /** The page's own bytes are others now. */
  | { readonly kind: 'page' }
  /** These files are others now, as URLs from the host's root. */
  | { readonly kind: 'assets'; readonly urls: readonly string[]; readonly assets: string }
  /** What is wrong with the page now: nothing, once it is mended. */
  | { readonly kind: 'errors'; readonly errors: readonly Diagnostic[] };

/** The server's own addresses, outside every site's base path. */
export const CLIENT_PATH = '/__wsite/client.js';
export const EVENTS_PATH = '/__wsite/events';
/** Takes `POST ?at=2026-05-18T10:15`: the site is seen at that moment from now on; with nothing, by the clock. */
export const NOW_PATH = '/__wsite/now';

/** The event by which the server says that it is still there. */
export const PING = 'ping';
/** How often it does, in milliseconds. */
export const PING_MS = 15_000;
