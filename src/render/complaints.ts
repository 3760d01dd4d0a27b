import type { Diagnostic, Fault } from '../diagnostics/diagnostic.ts';
import type { Page } from '../model/site.ts';

/** A template's complaint says which page was being made, where the place is in another file. */
export function complaintsOf(fault: Fault, page: Page): Diagnostic[] {
  return [fault.diagnostic, ...fault.more].map((diagnostic) =>
    diagnostic.place?.path === page.path ? diagnostic : { ...diagnostic, page: page.path },
  );
}
