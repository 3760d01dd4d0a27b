import type { Diagnostic } from '../diagnostic.ts';

export function shallowHistory(): Diagnostic {
  return {
    code: 'shallow-history',
    severity: 'note',
    message:
      'The history of the site is cut off, so that `sitemap.xml` cannot say when pages were last changed',
    hint: 'Run `git fetch --unshallow`; in a workflow, give `actions/checkout` a line `fetch-depth: 0`.',
  };
}

export function historyUnread(reason: string): Diagnostic {
  return {
    code: 'history-unread',
    severity: 'note',
    message: `git does not say when pages were last changed: ${reason}`,
    hint: 'Pages without `last_modified_at` have no date in `sitemap.xml` until that is mended.',
  };
}
