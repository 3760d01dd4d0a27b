import type {
  Field,
  Heading,
  HtmlFacts,
  Image,
  JsonLdFault,
  Meta,
  Relation,
  TagFault,
  Word,
} from './html-facts.ts';
import { intern } from './intern.ts';

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
  readonly jsonLdFaults: JsonLdFault[];
  readonly tagFaults: TagFault[];
  readonly relations: Relation[];
  readonly fields: Field[];
  readonly labelled: string[];
  readonly words: Word[];
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
    jsonLdFaults: [],
    tagFaults: [],
    relations: [],
    fields: [],
    labelled: [],
    words: [],
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

/**
 * What one tag's attributes say that stand for something only together.
 * @param firstLink how many links were found before it; @param inLabel whether a `label` is open around it
 */
export function keepTag(
  lists: Lists,
  tag: string,
  at: number,
  noted: Noted,
  content: number[],
  firstLink: number,
  inLabel: () => boolean,
): void {
  if (FIELDS.has(tag)) keepField(lists, tag, at, noted, inLabel);
  if (tag === 'label') {
    const named = attributeOf(noted, 'for');
    if (named !== undefined) lists.labelled.push(named);
  }
  if (tag === 'link') {
    const link = lists.owners.indexOf('link href', firstLink);
    const rel = intern((attributeOf(noted, 'rel') ?? '').trim().toLowerCase().replace(/\s+/g, ' '));
    if (link !== -1) lists.relations.push({ link, rel, type: attributeOf(noted, 'type') });
  }
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

const FIELDS: ReadonlySet<string> = new Set(['input', 'select', 'textarea']);
/** Inputs that nobody sees, or whose value says what they do. */
const SELF_SAID = /^(?:hidden|submit|reset|button|image)$/i;

function keepField(lists: Lists, name: string, at: number, noted: Noted, inLabel: () => boolean): void {
  if (name === 'input' && SELF_SAID.test((attributeOf(noted, 'type') ?? '').trim())) return;
  const says = (attribute: string) => (attributeOf(noted, attribute) ?? '').trim() !== '';
  if (says('aria-label') || says('aria-labelledby') || says('title')) return;
  if (noted.names.includes('hidden') || attributeOf(noted, 'aria-hidden') === 'true' || inLabel()) return;
  lists.fields.push({ at, name, id: attributeOf(noted, 'id') });
}

function imageOf(at: number, noted: Noted): Image {
  return {
    at,
    src: attributeOf(noted, 'src'),
    srcset: attributeOf(noted, 'srcset'),
    alt: attributeOf(noted, 'alt'),
    width: attributeOf(noted, 'width'),
    height: attributeOf(noted, 'height'),
    style: attributeOf(noted, 'style'),
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
    jsonLdFaults: tight(lists.jsonLdFaults),
    tagFaults: tight(lists.tagFaults),
    relations: tight(lists.relations),
    fields: tight(lists.fields),
    labelled: tight(lists.labelled),
    words: tight(lists.words),
  };
}

const NONE: readonly never[] = Object.freeze([]);

function tight<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NONE : list.slice();
}
