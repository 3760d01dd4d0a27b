import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Facts } from './facts.ts';
import type { ImageWant } from './image.ts';
import type { Page, Route, Site, StaticFile } from './site.ts';

/** One output to be made. */
export type Job =
  | { readonly kind: 'page'; readonly file: string; readonly page: Page }
  | { readonly kind: 'copy'; readonly file: string; readonly source: StaticFile }
  /** A style sheet of the author, whose images are served as those of pages are. */
  | { readonly kind: 'sheet'; readonly file: string; readonly source: StaticFile }
  | MadeJob;

/** An output that wsite makes itself. */
export interface MadeJob {
  readonly kind: 'made';
  readonly file: string;
  /** The row of outputs/outputs.ts that makes it. */
  readonly output: string;
  readonly url: string;
  /** Project path of the file that asks for it. */
  readonly source: string;
  /** All that it is made from besides what it reads: a redirect's target, a feed's edition. */
  readonly about: string;
}

/** Outputs that wsite makes of a site besides its pages, and what there is to say of them. */
export interface PlannedOutputs {
  readonly jobs: readonly Job[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * What an output depends on besides its own source, as texts that plan/fingerprint.ts can read again:
 * `config:` (all of `_config.yml`), `pages:` (every page and file that is served), `body:PATH` (a page's text, made for another page), `source:PATH` (the same as it is written), `settings:` (switches of `_config.yml`), `address:` (where the site will live), `clock:[FILTER,VALUE,…]` (a time as it was printed), `template:PATH`, `file:PATH` (a file's bytes), `image:FILE` (the image at an output file; `image:`: whether images are made), `sass:` (settings of Sass), `history:` (what version control knows), `name:EDITION|FROM|NAME`, `layout:EDITION|KIND|NAME`, `link:FILE` and `post:NAME` (the address that it has), and paths of data such as
 * `site|.pages[].title` or `edition:neurips2023|.nav[].url`. What was asked for and absent is a read too.
 */
export type Read = string;

/** What was made, without its bytes. */
export interface Artifact {
  readonly route: Route;
  /** Project path of what it was made from. */
  readonly source: string;
  /** Names the bytes, base path not yet put in; undefined where it could not be made. */
  readonly hash: string | undefined;
  readonly size: number;
  /** Shared between the artifacts that read the same. */
  readonly reads: readonly Read[];
  readonly diagnostics: readonly Diagnostic[];
  /**
   * Of the page as its templates printed it, before its images are shown in it; undefined where nobody asked for facts, and where
   * an earlier run made it.
   */
  readonly facts: Facts | undefined;
  /** Variants of images that it names; left out where it names none. */
  readonly wants?: readonly ImageWant[];
}

/** An artifact and its bytes, which go to the sink at once. */
export interface Produced {
  readonly artifact: Artifact;
  readonly content: string | Uint8Array | undefined;
  /** Facts of just this content, where they are known. */
  readonly facts?: Facts | undefined;
}

/** A page after its last step, in which its images get the sizes that its readers can need. */
export interface FinishedPage {
  readonly html: string;
  readonly reads: readonly Read[];
  readonly wants: readonly ImageWant[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The last step of a page. @param html of the whole page, as it stands at `route`; @param source the file that it comes from */
export type FinishPage = (
  html: string,
  source: { readonly path: string; readonly text: string },
  route: Route,
) => FinishedPage;

/** What is asked of a state of the site to tell whether a read gives something else now. */
export interface Readable {
  readonly site: Site;
  /**
   * Answers `name:…` and `layout:…`: the path of the template that a name means now, and `link:…` and `post:…`: the
   * address that a file has; or nothing.
   */
  readonly resolve: (read: Read) => string;
  /** Answers `clock:…`: what the filter gives now. */
  readonly clock: (read: Read) => string;
  /** Answers `image:…`: all that is taken from an image. */
  readonly image: (read: Read) => string;
  /** Answers `history:`. */
  readonly history: () => string;
}
