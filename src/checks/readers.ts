import type { FinishedPage } from '../model/check.ts';

/** Whether a page is one that readers come to: no page of errors, none that leads on, and none that is kept out of search. */
export function isForReaders({ route, facts }: FinishedPage): boolean {
  if (/(?:^|\/)(?:404|google[0-9a-f]+)\.html$/.test(route.file)) return false;
  return !facts.metas.some(
    ({ name, content }) =>
      name === 'refresh' ||
      ((name === 'robots' || name === 'googlebot') && /\b(?:noindex|none)\b/i.test(content)),
  );
}
