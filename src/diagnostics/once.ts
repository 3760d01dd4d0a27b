import type { Diagnostic } from './diagnostic.ts';

/** A complaint about one page. */
export interface OnPage {
  readonly diagnostic: Diagnostic;
  /** Source path of the page; undefined where it is about none. */
  readonly page: string | undefined;
}

/**
 * Says each cause once: the same complaint at the same place, which shows on many pages, names the first of them and how many
 * more there are.
 */
export function sayOnce(said: Iterable<OnPage>): Diagnostic[] {
  const causes = new Map<string, { readonly first: OnPage; readonly pages: Set<string> }>();
  for (const one of said) {
    const { code, message, place } = one.diagnostic;
    const key = JSON.stringify([code, place?.path, place?.line, place?.column, message]);
    const known = causes.get(key);
    const cause = known ?? { first: one, pages: new Set() };
    if (!known) causes.set(key, cause);
    if (one.page !== undefined) cause.pages.add(one.page);
  }
  return [...causes.values()].map(({ first: { diagnostic, page }, pages }) => ({
    ...diagnostic,
    ...(page !== undefined && page !== diagnostic.place?.path && { page }),
    ...(pages.size > 1 && { morePages: pages.size - 1 }),
  }));
}
