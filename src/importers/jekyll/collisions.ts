import type { Place } from './places.ts';

/** A source and the file that it is written to, as far as its path and `permalink` tell. */
export interface Written {
  readonly place: Place;
  readonly permalink: string | undefined;
  /** Whether the site's permalinks end in a slash. */
  readonly pretty: boolean;
}

/**
 * Sources whose output another one overwrites, with the winner's path: Jekyll writes pages in the order of their names,
 * then static files.
 */
export function losersAmong(sources: readonly Written[]): ReadonlyMap<string, string> {
  const last = new Map<string, string>();
  const losing = new Map<string, string>();
  for (const source of [...sources].sort(inWritingOrder)) {
    const file = outputOf(source);
    const before = last.get(file);
    if (before !== undefined) losing.set(before, source.place.from);
    last.set(file, source.place.from);
  }
  return losing;
}

function inWritingOrder(a: Written, b: Written): number {
  const kinds = rank(a) - rank(b);
  if (kinds !== 0) return kinds;
  const [one, other] = [nameOf(a), nameOf(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** A page without an ending comes first: in Jekyll its file has none either, and is in nobody's way. */
function rank(source: Written): number {
  if (source.place.kind !== 'page') return 2;
  return nameOf(source).includes('.') ? 1 : 0;
}

function nameOf({ place }: Written): string {
  return place.from.slice(place.from.lastIndexOf('/') + 1);
}

function outputOf({ place, permalink, pretty }: Written): string {
  const path = place.to.replace(/^content\//, '');
  if (place.kind !== 'page') return path;
  if (permalink !== undefined && !permalink.includes(':')) {
    const bare = permalink.replace(/^\/+/, '');
    return /\/$|^$/.test(bare) ? `${bare}index.html` : /\.[^/]*$/.test(bare) ? bare : `${bare}.html`;
  }
  const isHtml = /\.(?:md|markdown|html?)$/i.test(path);
  if (!isHtml) return path.replace(/\.s[ac]ss$/, '.css');
  const stem = path.replace(/\.[^./]*$/, '');
  return pretty && !/(?:^|\/)index$/.test(stem) ? `${stem}/index.html` : `${stem}.html`;
}
