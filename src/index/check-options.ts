import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SiteOptions } from './site-options.ts';

export interface CheckOptions extends SiteOptions {
  /** Ask other sites whether the addresses that pages link to are there; nothing is asked where it is left out. */
  readonly external?: boolean;
  /** A file with the addresses of an older site, which must still answer: its sitemap, or one a line. */
  readonly urls?: string;
  /** Told after each address of another site that was asked: how many, of how many, in how many milliseconds. */
  readonly onStep?: (done: number, of: number, ms: number) => void;
}

export interface CheckResult {
  /** What is wrong with the site and what the checks found, each cause once. */
  readonly diagnostics: readonly Diagnostic[];
  readonly pages: number;
  /** How many addresses of other sites were looked at. */
  readonly outside: number;
  readonly ms: number;
}
