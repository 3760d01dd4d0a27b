import type { Diagnostic, Report } from '../diagnostics/diagnostic.ts';
import type { History } from '../model/history.ts';
import type { Job, MadeJob, Read } from '../model/plan.ts';
import type { Page, Part, Site } from '../model/site.ts';
import type { Taken } from './taken.ts';

/** A page's text or excerpt as HTML, with what it was made from added to `reads`. @throws Fault where it cannot be made */
export type Quote = (page: Page, part: Part, reads: Set<Read>) => string;

/** What an output is made with. */
export interface Making {
  readonly site: Site;
  readonly quote: Quote;
  /** What version control knows; asked only where an output needs it. */
  readonly history: () => History;
  /** To be filled with all that the output was made from, its job aside. */
  readonly reads: Set<Read>;
  readonly diagnostics: Diagnostic[];
}

/** A sort of output: which of them a site has, and how one is made. */
export interface Output {
  /** @param taken the output files of the author, and those of the outputs that were planned before */
  plan(site: Site, report: Report, taken: Taken): readonly Job[];
  make(job: MadeJob, making: Making): string;
}
