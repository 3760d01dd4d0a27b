/**
 * What one pass over finished HTML finds. Plain lists beside each other (entry `i` of one belongs to entry `i` of the
 * other) and short texts of their own, because a site of 10,000 pages may keep them all. Offsets count UTF-16 units of
 * the HTML; a span is two of them, begin and end, in a flat list.
 */
export interface HtmlFacts {
  /** Where the tag of the `html` element begins; undefined in a piece of HTML that has none. */
  readonly htmlAt: number | undefined;
  /** `lang` of the `html` element. */
  readonly lang: string | undefined;
  /** Text of the first `title`, white space collapsed. */
  readonly title: string | undefined;
  readonly ids: Names;
  /** `name` of `a` elements: targets of fragments as ids are. */
  readonly anchors: Names;
  readonly links: Links;
  readonly images: readonly Image[];
  readonly headings: readonly Heading[];
  readonly metas: readonly Meta[];
  /** Spans of the values of attributes that hold CSS with addresses. */
  readonly styleAttributes: readonly number[];
  /** Spans of what stands in `style` elements with addresses. */
  readonly styleElements: readonly number[];
  /** Spans of what stands in `script` elements of type `application/ld+json`. */
  readonly jsonLd: readonly number[];
  readonly jsonLdFaults: readonly JsonLdFault[];
  readonly tagFaults: readonly TagFault[];
  readonly relations: readonly Relation[];
  /** Fields of forms that neither say what they are for nor stand in a `label`. */
  readonly fields: readonly Field[];
  /** What the `for` of labels names. */
  readonly labelled: readonly string[];
  readonly words: readonly Word[];
}

/** What a `link` is for. */
export interface Relation {
  /** Its place among the links. */
  readonly link: number;
  /** `rel` in lower case, with one blank between words. */
  readonly rel: string;
  readonly type: string | undefined;
}

export interface Field {
  /** Where its tag begins. */
  readonly at: number;
  /** `input`, `select`, `textarea`. */
  readonly name: string;
  readonly id: string | undefined;
}

/** Words in a page that are looked at for what they say. */
export interface Word {
  /** `open`: something is still to be announced; `zone`: the name of a time zone's summer or winter; `secret`: a key. */
  readonly kind: 'open' | 'zone' | 'secret';
  readonly at: number;
  /** As it stands there. */
  readonly text: string;
  /** The text of its line or table row before it, and after it, white space collapsed; empty for a secret. */
  readonly before: string;
  readonly after: string;
}

/** Names and where their values begin. */
export interface Names {
  readonly names: readonly string[];
  readonly at: readonly number[];
}

/** Attributes that hold an address, or a `srcset` of them, in the order of the document. */
export interface Links {
  /** Element and attribute in lower case, with a blank between: `a href`, `img srcset`. */
  readonly owners: readonly string[];
  /** With character references resolved; as written is what the span holds. */
  readonly values: readonly string[];
  /** Of the values, without quotes. */
  readonly spans: readonly number[];
}

export interface Image {
  /** Where its tag begins. */
  readonly at: number;
  readonly src: string | undefined;
  readonly srcset: string | undefined;
  /** Undefined where there is none; empty where the author says that the image is decoration. */
  readonly alt: string | undefined;
  readonly width: string | undefined;
  readonly height: string | undefined;
  readonly style: string | undefined;
}

export interface Heading {
  /** Where its tag begins. */
  readonly at: number;
  /** 1 to 6. */
  readonly level: number;
  /** White space collapsed. */
  readonly text: string;
  readonly id: string | undefined;
}

export interface Meta {
  /** `name`, else `property`, `itemprop` or `http-equiv`, in lower case. */
  readonly name: string;
  readonly content: string;
  /** Begin of `content` as written. */
  readonly start: number;
  readonly end: number;
}

/** What is wrong with a piece of JSON-LD. */
export interface JsonLdFault {
  /** Begin of what is meant, and its end. */
  readonly start: number;
  readonly end: number;
  /** Why it cannot be read; undefined where it can. */
  readonly reason: string | undefined;
  /** Of an event: its name and start, and what it lacks for Google to show it. */
  readonly name: string | undefined;
  readonly startDate: string | undefined;
  readonly missing: readonly string[];
}

/** A tag that HTML's rules for nesting have no place for. */
export interface TagFault {
  /**
   * `open`: an element that lacks its end tag; `stray`: an end tag without an element; `crossed`: an end tag that
   * closes its element while others inside are open; `nested`: an element where browsers do not leave it as written.
   */
  readonly kind: 'open' | 'stray' | 'crossed' | 'nested';
  readonly name: string;
  /** Where the tag begins. */
  readonly at: number;
  /** Of `nested`: the element around that it has no place in, and where its tag begins; left out where one is missing around it. */
  readonly outer?: string;
  readonly outerAt?: number;
}
