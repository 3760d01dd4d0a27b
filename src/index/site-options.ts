import type { SaidMoment } from '../syntax/moment-text.ts';

/** Which site, and as seen when. */
export interface SiteOptions {
  /** The site's folder; the current one where it is left out. */
  readonly dir?: string;
  /** Configuration files relative to the site, later ones win; `_config.yml` where it is left out. */
  readonly configs?: readonly string[];
  /** Build what stands in `_drafts` too. */
  readonly drafts?: boolean;
  /** Build posts and documents with a date in the future too. */
  readonly future?: boolean;
  /** Build pages with `published: false` too. */
  readonly unpublished?: boolean;
  /**
   * Build as if it were that moment: milliseconds since the epoch, or what the clocks show in the time zone of the current
   * edition, else of the site.
   */
  readonly now?: SaidMoment;
  /** Where the site will live: `https://host/path/` sets `url` and `baseurl`, `/path` only `baseurl`. */
  readonly baseUrl?: string;
}
