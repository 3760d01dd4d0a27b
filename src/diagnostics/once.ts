import type { Diagnostic, Place } from './diagnostic.ts';

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
 * @param lineOf the line at a place in a document that is written out whole, with no layout to blame: what such documents have in
 * common, they have as copies, and the same complaint of the same line is one cause
 */
export function sayOnce(
  said: Iterable<OnPage>,
  lineOf: (place: Place) => string | undefined = () => undefined,
): Diagnostic[] {
  const causes = new Map<string, Cause>();
  const counts = new Map<string, number>();
  for (const one of said) {
    const { code, message, place } = one.diagnostic;
    const line = place && lineOf(place);
    const here = [code, place?.path, place?.line, place?.column, message];
    const common = [code, message, line];
    const counted = JSON.stringify([place?.path, ...common]);
    const before = line === undefined ? 0 : (counts.get(counted) ?? 0);
    counts.set(counted, before + 1);
    const key = JSON.stringify(line === undefined ? here : [...common, before]);
    const known = causes.get(key);
    const cause = known ?? { first: one, pages: new Set() };
    if (!known) causes.set(key, cause);
    const page = line === undefined ? one.page : place!.path;
    if (page !== undefined) cause.pages.add(page);
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
