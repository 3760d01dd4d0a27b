import type { Diagnostic, Place, Report } from '../diagnostics/diagnostic.ts';
import type { SourceText, Spot } from '../diagnostics/text.ts';
import type { Facts } from './facts.ts';
import type { Read } from './plan.ts';
import type { Route, Site } from './site.ts';

/** A finished page of HTML. */
export interface FinishedPage {
  readonly route: Route;
  /** Project path of what it was made from. */
  readonly source: string;
  readonly edition: string | undefined;
  readonly facts: Facts;
  /** What it was made from. */
  readonly reads: readonly Read[];
}

/** A site with all its outputs made, as checks see it; base paths are not yet put in. */
export interface Finished {
  readonly site: Site;
  /** The moment that the site is seen at, in ms since 1970. */
  readonly now: number;
  /** Pages of HTML, in the order in which they are made. */
  readonly pages: readonly FinishedPage[];
  /** Whether `pages` are all there are; else what is said of one must not hang on which others were made anew. */
  readonly isWhole: boolean;
  /** Every output file. */
  readonly files: ReadonlySet<string>;
  /** The text of an output, made on demand; undefined where it could not be made. */
  textOf(file: string): string | undefined;
  /** All that outputs were made from, as `Artifact` has it. */
  reads(): ReadonlySet<Read>;
  /** What is known of a page that an earlier run made and that nothing is looked for in now; undefined where it is no page. */
  factsOf(file: string): Facts | undefined;
  /** Told each path of the site that an address of a page leads to, `PATH#ID` where it leads to a place. */
  readonly leadsTo?: (target: string) => void;
  /** Told of two outputs, the first of which links to a place that the second lacks. */
  readonly lacks?: (file: string, other: string) => void;
  /** The bytes of a file that is copied; undefined where it cannot be read. */
  bytesOf(file: string): Uint8Array | undefined;
  /** What other sites answer for the addresses that pages link to; undefined where they were not asked. */
  readonly outside: ReadonlyMap<string, OutsideAnswer> | undefined;
}

/** What another site answers for an address of its own. */
export type OutsideAnswer =
  | { readonly kind: 'fine' }
  /** @property status of HTTP, with its name: `404 Not Found` */
  | { readonly kind: 'gone'; readonly status: string }
  /** It answers people only: it asks who one is, or what one is. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'no-host' }
  /** @property reason in words */
  | { readonly kind: 'failed'; readonly reason: string };

/** What is looked at besides the site, where that is asked for. */
export interface CheckBesides {
  /** Addresses of an older site, that must still answer: a sitemap, or one a line. */
  readonly formerUrls?: SourceText | undefined;
  /** See `Finished`. */
  readonly leadsTo?: (target: string) => void;
  /** See `Finished`. */
  readonly lacks?: (file: string, other: string) => void;
  /** What other sites answered. */
  readonly outside?: ReadonlyMap<string, OutsideAnswer> | undefined;
}

/** Something in a finished output. Where the author wrote it is found out afterwards. */
export interface Finding {
  /** The output. */
  readonly file: string;
  /** The stretch of its text that is meant. */
  readonly start: number;
  readonly end: number;
  /** Another offset of the same text that the complaint speaks of. */
  readonly other?: number;
  /** The complaint; must not name the page, so that a cause on many pages is one. @param other the place of `other` */
  readonly say: (where: Spot, other: Place | undefined) => Diagnostic;
}

/** The stretch of a page that its layouts are laid around. */
export interface BodyStretch {
  readonly start: number;
  readonly end: number;
}

/** What checks found in an output. */
export interface FoundIn {
  /** The stretch of it that is its body, where that is known. */
  readonly body: BodyStretch | undefined;
  /** What is to be said of it, without what the site silences, at its places; undefined: it must be looked at again. */
  readonly said: readonly Diagnostic[] | undefined;
  /** Other outputs that lack a place which it links to. */
  readonly lacking: readonly string[];
}

/** What the quick checks of a build leave to the next one, which shows them those pages only that it makes anew. */
export interface Checked {
  /** Names all that they went by besides pages and outputs. */
  readonly sight: string;
  /** Names what outputs there were, and the data that values of pages are traced to. */
  readonly world: string;
  /** Outputs that something was found in. */
  readonly faulty: ReadonlyMap<string, FoundIn>;
  /** What the addresses of all pages lead to: paths of the site, `PATH#ID` for a place. */
  readonly targets: ReadonlySet<string>;
}

/** One row of checks/checks.ts. */
export interface Check {
  /**
   * Quick enough for every build, where it is shown the pages only that were made anew: it judges each page by itself, and by
   * what its addresses lead to, which it tells `leadsTo`. The others are for `wsite check`.
   */
  readonly quick: boolean;
  /** @param find told of what is wrong in outputs; @param report told of what is wrong elsewhere */
  readonly run: (finished: Finished, find: (finding: Finding) => void, report: Report) => void;
}
