import { attributeNamed } from './html-attributes.ts';
import { asciiLower } from './html-elements.ts';
import { tokenize, unescapeAttribute } from './html-tokens.ts';

/** An attribute as a tag has it. */
export interface TagAttribute {
  /** In lower case. */
  readonly name: string;
  /** With character references resolved; empty where there is none. */
  readonly value: string;
  /** Where its name begins. */
  readonly at: number;
  /** Of the value as written, without quotes; both the end of the name where there is none. */
  readonly start: number;
  readonly end: number;
}

/** A start tag that may show an image. */
export interface ImageTag {
  /** In lower case. */
  readonly name: string;
  /** Where its `<` stands. */
  readonly at: number;
  /** Just behind its name. */
  readonly afterName: number;
  /** Just behind its `>`. */
  readonly end: number;
  /** The first of each name. */
  readonly attributes: ReadonlyMap<string, TagAttribute>;
  /** Where the `picture` around it begins; -1 where there is none. */
  readonly picture: number;
}

/** Whether there is anything for `imagePlaces` to find. */
export function mayShowImages(html: string): boolean {
  return /<img|<picture|url\(|:image|"image"/i.test(html);
}

/** What of finished HTML may show images. */
export interface ImagePlaces {
  /** `img`, `source` inside `picture`, `meta`, and whatever has CSS with an address in its `style`. */
  readonly tags: readonly ImageTag[];
  /** Spans of what stands in `style` elements with addresses: begin and end, in a flat list. */
  readonly styles: readonly number[];
  /** Spans of what stands in `script` elements of type `application/ld+json`, in such a list. */
  readonly jsonLd: readonly number[];
  /** Where its head ends; -1 where it has none. */
  readonly headEnd: number;
}

/** Where finished HTML may show images. Never throws. */
export function imagePlaces(html: string): ImagePlaces {
  const tags: ImageTag[] = [];
  const pictures: number[] = [];
  const styles: number[] = [];
  const jsonLd: number[] = [];
  let styleAt = -1;
  let jsonAt = -1;
  let headEnd = -1;
  let name = '';
  let at = 0;
  let afterName = 0;
  let attributes = new Map<string, TagAttribute>();
  let last: { name: string; at: number; end: number } | undefined;
  const add = (start: number, end: number): void => {
    if (!last || attributes.has(last.name)) return;
    const written = html.slice(start, end);
    const value = written.includes('&') ? unescapeAttribute(written).text : written;
    attributes.set(last.name, { name: last.name, value, at: last.at, start, end });
    last = undefined;
  };
  const endAttribute = (): void => {
    if (last) add(last.end, last.end);
    last = undefined;
  };
  tokenize(html, {
    startName(start, end) {
      name = asciiLower(html.slice(start, end));
      at = start - 1;
      afterName = end;
      attributes = new Map();
      last = undefined;
    },
    attributeName(start, end) {
      endAttribute();
      const kind = WHOLE.has(name)
        ? asciiLower(html.slice(start, end))
        : attributeNamed(html.slice(start, end)).name;
      last =
        WHOLE.has(name) || kind === 'style' || kind.startsWith('data-')
          ? { name: kind, at: start, end }
          : undefined;
    },
    attributeValue: add,
    startTagEnd(end) {
      endAttribute();
      if (name === 'picture') pictures.push(at);
      if (name === 'style') styleAt = end + 1;
      if (name === 'script' && /^application\/ld\+json\b/i.test(attributes.get('type')?.value.trim() ?? ''))
        jsonAt = end + 1;
      const counts =
        name === 'img' ||
        (name === 'source' && pictures.length > 0) ||
        (name === 'meta' && attributes.has('content')) ||
        attributes.get('style')?.value.includes('url(');
      if (counts) tags.push({ name, at, afterName, end: end + 1, attributes, picture: pictures[0] ?? -1 });
    },
    endName(start, end) {
      const closed = asciiLower(html.slice(start, end));
      if (closed === 'picture') pictures.pop();
      if (closed === 'style' && styleAt !== -1) {
        if (html.slice(styleAt, start - 2).includes('url(')) styles.push(styleAt, start - 2);
        styleAt = -1;
      }
      if (closed === 'script' && jsonAt !== -1) {
        jsonLd.push(jsonAt, start - 2);
        jsonAt = -1;
      }
      if (closed === 'head' && headEnd === -1) headEnd = start - 2;
    },
    text() {},
  });
  return { tags, styles, jsonLd, headEnd };
}

/** Elements of which every attribute is looked at. */
const WHOLE: ReadonlySet<string> = new Set(['img', 'source', 'meta', 'script']);
