import { wholeText } from '../diagnostics/text.ts';
import type { DataEntry, PageEntry } from '../model/entry.ts';
import type { Page, Site } from '../model/site.ts';
import { locate } from '../syntax/data.ts';
import { unescapeAttribute } from '../syntax/html-tokens.ts';
import { decodePercent } from '../syntax/url.ts';
import { entriesOf, isMap, type Value } from '../syntax/value.ts';
import { offsetAt, type Written } from './printed.ts';

type Holder = DataEntry | PageEntry;

/** A text of a data file or of front matter, and the way to it. */
interface Scalar {
  readonly text: string;
  readonly path: readonly (string | number)[];
  /** The texts beside it in its row. */
  readonly beside: readonly string[];
}

interface Candidate {
  readonly entry: Holder;
  readonly scalar: Scalar;
}

/** So far around a place the other values of its row are looked for. */
const NEAR = 800;

/**
 * Where a stretch of a page that a `{{ … }}` printed is written, if it comes from data: the row whose value it is. Of several
 * rows with that value it is the one whose other values are printed nearest.
 * @param html the page; @returns undefined where no row, or none rather than another, has it
 */
export function writtenInData(
  html: string,
  start: number,
  end: number,
  page: Page,
  site: Site,
): Written | undefined {
  const isTag = html[start] === '<';
  const value = html.slice(start, isTag ? html.indexOf('>', start) + 1 : end).trim();
  if (!isTag && !/[\p{L}\p{N}]{2}/u.test(value)) return undefined;
  const forms = formsOf(value, site);
  const all = holdersOf(page, site).flatMap((entry) =>
    scalarsOf(entry).map((scalar): Candidate => ({ entry, scalar })),
  );
  const same = all.filter(({ scalar }) => forms.includes(scalar.text.trim()));
  const holding =
    value.length < 4 && !isTag
      ? []
      : all.filter(({ scalar }) => forms.some((form) => scalar.text.includes(form)));
  const found = nearest(same.length > 0 ? same : holding, html, start, end);
  return found && placeOf(found, forms);
}

/** What an author may have written for what is printed. */
function formsOf(value: string, { config }: Site): string[] {
  const plain = unescapeAttribute(value).text;
  const inner = config.url !== '' && plain.startsWith(config.url) ? plain.slice(config.url.length) : plain;
  const base =
    config.baseurl !== '' && inner.startsWith(config.baseurl) ? inner.slice(config.baseurl.length) : inner;
  return [...new Set([plain, inner, base, decodePercent(plain)])].filter((form) => form !== '');
}

/** Files that a page's templates can print values of. */
function holdersOf(page: Page, site: Site): Holder[] {
  const folder = page.edition === undefined ? undefined : site.editions.get(page.edition)?.folder;
  const others = dataFiles(site).filter(
    ({ kind, path }) =>
      kind === 'config' ||
      path.startsWith('content/_data/') ||
      (folder !== undefined && path.startsWith(`${folder}/_`)),
  );
  return [page.entry, ...others];
}

const files = new WeakMap<Site, DataEntry[]>();

function dataFiles(site: Site): DataEntry[] {
  let known = files.get(site);
  if (!known) {
    const isData = (entry: { readonly kind: string }): entry is DataEntry =>
      entry.kind === 'data' || entry.kind === 'edition' || entry.kind === 'config';
    files.set(site, (known = [...site.entries.values()].filter(isData)));
  }
  return known;
}

const scalars = new WeakMap<Holder, readonly Scalar[]>();

function scalarsOf(entry: Holder): readonly Scalar[] {
  let known = scalars.get(entry);
  if (!known) {
    const found: Scalar[] = [];
    gather(entry.kind === 'page' ? entry.data : entry.value, [], [], found);
    scalars.set(entry, (known = found));
  }
  return known;
}

/** All texts that a template may print; silencers are for wsite alone. */
function gather(
  value: Value | undefined,
  path: readonly (string | number)[],
  beside: readonly string[],
  found: Scalar[],
): void {
  if (typeof value === 'string') found.push({ text: value, path, beside });
  else if (Array.isArray(value)) {
    for (const [i, item] of (value as readonly Value[]).entries()) gather(item, [...path, i], beside, found);
  } else if (isMap(value)) {
    const entries = entriesOf(value);
    const own = entries.flatMap(([, item]) => (typeof item === 'string' && item.length > 2 ? [item] : []));
    for (const [key, item] of entries)
      if (path.length > 0 || key !== 'checks')
        gather(item, [...path, key], own.length > 0 ? own : beside, found);
  }
}

function nearest(
  candidates: readonly Candidate[],
  html: string,
  start: number,
  end: number,
): Candidate | undefined {
  if (candidates.length <= 1) return candidates[0];
  const before = html.slice(Math.max(0, start - NEAR), start);
  const after = html.slice(end, end + NEAR);
  const far = (text: string): number => {
    const last = before.lastIndexOf(text);
    const next = after.indexOf(text);
    const back = last === -1 ? Number.POSITIVE_INFINITY : before.length - last - text.length;
    return Math.min(back, next === -1 ? Number.POSITIVE_INFINITY : next);
  };
  const ranked = candidates.map((candidate) => {
    const others = candidate.scalar.beside.filter((text) => text !== candidate.scalar.text);
    return { candidate, distance: Math.min(...others.map(far)) };
  });
  const [best, second] = ranked.sort((a, b) => a.distance - b.distance);
  return best &&
    Number.isFinite(best.distance) &&
    best.distance < (second?.distance ?? Number.POSITIVE_INFINITY)
    ? best.candidate
    : undefined;
}

function placeOf({ entry, scalar }: Candidate, forms: readonly string[]): Written | undefined {
  const { path, text, format } = entry;
  const place = locate(format, wholeText(path, text), scalar.path, 'value')?.place;
  if (!place) return undefined;
  const offset = offsetAt(text, place.line, place.column);
  for (const form of forms) {
    const at = text.indexOf(form, offset);
    if (at !== -1 && at <= offset + scalar.text.length) return { path, offset: at, exact: true };
  }
  return { path, offset, exact: false };
}
