import type { Heading, HtmlFacts, Image, Meta, TagFault } from './html-facts.ts';

/** Facts while they are being found. */
export interface Lists {
  htmlAt: number | undefined;
  lang: string | undefined;
  title: string | undefined;
  readonly ids: string[];
  readonly idsAt: number[];
  readonly anchors: string[];
  readonly anchorsAt: number[];
  readonly owners: string[];
  readonly values: string[];
  readonly spans: number[];
  readonly images: Image[];
  readonly headings: Heading[];
  readonly metas: Meta[];
  readonly styleAttributes: number[];
  readonly styleElements: number[];
  readonly jsonLd: number[];
  readonly tagFaults: TagFault[];
}

export function emptyLists(): Lists {
  return {
    htmlAt: undefined,
    lang: undefined,
    title: undefined,
    ids: [],
    idsAt: [],
    anchors: [],
    anchorsAt: [],
    owners: [],
    values: [],
    spans: [],
    images: [],
    headings: [],
    metas: [],
    styleAttributes: [],
    styleElements: [],
    jsonLd: [],
    tagFaults: [],
  };
}

/** Forgets what begins at or after an offset: a tag that the end of the text cut off is no tag. */
export function forgetFrom(lists: Lists, offset: number): void {
  const keep = (at: readonly number[], step: number): number => {
    let count = at.length;
    while (count > 0 && at[count - step]! >= offset) count -= step;
    return count;
  };
  lists.ids.length = lists.idsAt.length = keep(lists.idsAt, 1);
  lists.anchors.length = lists.anchorsAt.length = keep(lists.anchorsAt, 1);
  lists.spans.length = keep(lists.spans, 2);
  lists.owners.length = lists.values.length = lists.spans.length / 2;
  lists.styleAttributes.length = keep(lists.styleAttributes, 2);
}

/** Attributes of one tag, each name once. */
export interface Noted {
  readonly names: string[];
  readonly values: string[];
}

export function attributeOf({ names, values }: Noted, name: string): string | undefined {
  const at = names.indexOf(name);
  return at === -1 ? undefined : values[at];
}

/** What one tag's attributes say that stand for something only together: `html`, `meta` and `img`. */
export function keepTag(lists: Lists, tag: string, at: number, noted: Noted, content: number[]): void {
  if (tag === 'html') {
    lists.htmlAt ??= at;
    lists.lang ??= attributeOf(noted, 'lang');
  }
  if (tag === 'img') lists.images.push(imageOf(at, noted));
  if (tag !== 'meta' || content.length === 0) return;
  const name =
    attributeOf(noted, 'name') ??
    attributeOf(noted, 'property') ??
    attributeOf(noted, 'itemprop') ??
    attributeOf(noted, 'http-equiv');
  if (name === undefined) return;
  const [start, end] = content as [number, number];
  lists.metas.push({ name: name.toLowerCase(), content: attributeOf(noted, 'content') ?? '', start, end });
}

function imageOf(at: number, noted: Noted): Image {
  return {
    at,
    src: attributeOf(noted, 'src'),
    srcset: attributeOf(noted, 'srcset'),
    alt: attributeOf(noted, 'alt'),
    width: attributeOf(noted, 'width'),
    height: attributeOf(noted, 'height'),
  };
}

/** The facts, in lists no longer than what they hold. */
export function factsOf(lists: Lists): HtmlFacts {
  return {
    htmlAt: lists.htmlAt,
    lang: lists.lang,
    title: lists.title,
    ids: { names: tight(lists.ids), at: tight(lists.idsAt) },
    anchors: { names: tight(lists.anchors), at: tight(lists.anchorsAt) },
    links: { owners: tight(lists.owners), values: tight(lists.values), spans: tight(lists.spans) },
    images: tight(lists.images),
    headings: tight(lists.headings),
    metas: tight(lists.metas),
    styleAttributes: tight(lists.styleAttributes),
    styleElements: tight(lists.styleElements),
    jsonLd: tight(lists.jsonLd),
    tagFaults: tight(lists.tagFaults),
  };
}

const NONE: readonly never[] = Object.freeze([]);

function tight<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NONE : list.slice();
}
