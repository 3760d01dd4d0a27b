import type { Diagnostic, Report } from '../diagnostics/diagnostic.ts';
import type { Job, MadeJob, Read } from '../model/plan.ts';
import type { Page, Site } from '../model/site.ts';

/** A page's text as HTML, with what it was made from added to `reads`. @throws Fault where it cannot be made */
export type Quote = (page: Page, reads: Set<Read>) => string;

/** What an output is made with. */
export interface Making {
  readonly site: Site;
  readonly quote: Quote;
  /** To be filled with all that the output was made from, its job aside. */
  readonly reads: Set<Read>;
  readonly diagnostics: Diagnostic[];
}

/** A sort of output: which of them a site has, and how one is made. */
export interface Output {
  plan(site: Site, report: Report): readonly Job[];
  make(job: MadeJob, making: Making): string;
}
