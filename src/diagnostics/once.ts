import type { Diagnostic } from './diagnostic.ts';

/** A complaint about one page. */
export interface OnPage {
  readonly diagnostic: Diagnostic;
  /** Source path of the page; undefined where it is about none. */
  readonly page: string | undefined;
}

interface Cause {
  readonly first: OnPage;
  readonly pages: Set<string>;
}

/**
 * Says each cause once: the same complaint at the same place, which shows on many pages, names the first of them and how many
 * more there are. What is said of a file of the author's is not said again of the theme's that prints it elsewhere.
 */
export function sayOnce(said: Iterable<OnPage>): Diagnostic[] {
  const causes = new Map<string, Cause>();
  for (const one of said) {
    const { code, message, place } = one.diagnostic;
    const key = JSON.stringify([code, place?.path, place?.line, place?.column, message]);
    const known = causes.get(key);
    const cause = known ?? { first: one, pages: new Set() };
    if (!known) causes.set(key, cause);
    if (one.page !== undefined) cause.pages.add(one.page);
  }
  return withoutEchoes([...causes.values()]).map(({ first: { diagnostic, page }, pages }) => ({
    ...diagnostic,
    ...(page !== undefined && page !== diagnostic.place?.path && { page }),
    ...(pages.size > 1 && { morePages: pages.size - 1 }),
  }));
}

/** Complaints that name an address: where the same one is complained of, it is the same one. */
const OF_ADDRESSES: ReadonlySet<string> = new Set([
  'dead-link',
  'dead-fragment',
  'missing-image',
  'missing-file',
]);

/** A text of the author's that a layout of the theme shows on another page has the author's fault there too. */
function withoutEchoes(causes: readonly Cause[]): readonly Cause[] {
  const own = new Map<string, Cause>();
  for (const cause of causes) if (!isOfTheme(cause)) own.set(textOf(cause), cause);
  return causes.filter((cause) => {
    const voice =
      isOfTheme(cause) && OF_ADDRESSES.has(cause.first.diagnostic.code) ? own.get(textOf(cause)) : undefined;
    for (const page of voice ? cause.pages : []) voice!.pages.add(page);
    return !voice;
  });
}

function isOfTheme({ first: { diagnostic } }: Cause): boolean {
  return diagnostic.place?.path.startsWith('theme:') === true;
}

function textOf({ first: { diagnostic } }: Cause): string {
  return `${diagnostic.code} ${diagnostic.message}`;
}
