import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** What the server tells an open page, as JSON in a server-sent event. */
export type Message =
  /** Said first, and means no errors; `assets` names the state of all files that pages use. */
  | { readonly kind: 'hello'; readonly assets: string }
  /** The page's own bytes are others now. */
  | { readonly kind: 'page' }
  /** These files are others now, as URLs from the host's root. */
  | { readonly kind: 'assets'; readonly urls: readonly string[]; readonly assets: string }
  /** What is wrong with the page now: nothing, once it is mended. */
  | { readonly kind: 'errors'; readonly errors: readonly Diagnostic[] };

/** The server's own addresses, outside every site's base path. */
export const CLIENT_PATH = '/__wsite/client.js';
export const EVENTS_PATH = '/__wsite/events';

/** How often the server says that it is still there, in milliseconds. */
export const PING_MS = 15_000;
