import { type AttributeKind, attributeNamed } from './html-attributes.ts';
import { type ElementKind, elementNamed, HEADING } from './html-elements.ts';
import type { HtmlFacts } from './html-facts.ts';
import {
  attributeOf,
  emptyLists,
  factsOf,
  forgetFrom,
  keepTag,
  type Lists,
  type Noted,
} from './html-lists.ts';
import { followTags, type Nesting } from './html-nesting.ts';
import { type TokenHandlers, tokenize, unescapeAttribute, unescapeText } from './html-tokens.ts';
import { wordFinder } from './html-words.ts';
import { intern } from './intern.ts';
import { jsonLdFaults } from './json-ld.ts';

/**
 * What finished HTML holds, found in one pass over its tokens (WHATWG HTML, 13.2.5); broken markup is taken as
 * browsers take it, but for line ends, which stay as written. `<![CDATA[` outside SVG and MathML is skipped up to `]]>`. Never throws.
 */
export function scanHtml(html: string): HtmlFacts {
  const found = emptyLists();
  const nesting = followTags((fault) => found.tagFaults.push(fault));
  const attributes = attributeReader(html, found);
  const words = wordFinder(html);
  const texts = textGatherer(html, found, nesting);
  let tagAt = -1;

  tokenize(html, {
    ...attributes.handlers,
    inForeignContent: nesting.foreign,
    startName(start, end) {
      tagAt = start - 1;
      attributes.begin(elementNamed(html.slice(start, end)));
    },
    startTagEnd(at, selfClosing) {
      const { kind, id, noted, content, isLink, firstLink } = attributes.tag;
      const foreign = nesting.foreign();
      const type = noted && attributeOf(noted, 'type');
      nesting.open(kind, tagAt, selfClosing, isLink || isInteractive(kind.name, type));
      if (noted) keepTag(found, kind.name, tagAt, noted, content, firstLink, () => nesting.inside(LABEL));
      texts.afterTag();
      texts.beginElement(kind, tagAt, at + 1, id, foreign, type);
      tagAt = -1;
    },
    endName(start, end) {
      const kind = elementNamed(html.slice(start, end));
      if (kind.name === 'style' || kind.name === 'script') texts.endRaw(start - 2);
      nesting.close(kind, start - 2);
      texts.afterTag();
    },
    text(start, end) {
      texts.text(start, end);
      words.text(start, end, () => !nesting.inside(UNSAID));
    },
  });

  if (tagAt !== -1) forgetFrom(found, tagAt);
  texts.end();
  nesting.end();
  found.words.push(...words.found());
  return factsOf(found);
}

const LABEL: ReadonlySet<string> = new Set(['label']);
/** What stands in these is code, not said. */
const UNSAID: ReadonlySet<string> = new Set(['script', 'style', 'template', 'code', 'pre', 'samp', 'kbd']);
const INTERACTIVE: ReadonlySet<string> = new Set([
  'button',
  'select',
  'textarea',
  'iframe',
  'embed',
  'details',
]);

function isInteractive(name: string, type: string | undefined): boolean {
  return INTERACTIVE.has(name) || (name === 'input' && type?.toLowerCase() !== 'hidden');
}

/** The start tag that is being read. */
interface Tag {
  kind: ElementKind;
  /** Its first `id`. */
  id: string | undefined;
  /** Its attributes, the first of each name, where they are looked at together. */
  noted: Noted | undefined;
  /** The span of its `content`. */
  content: number[];
  /** How many links were found before it. */
  firstLink: number;
  /** Whether it is an `a` with `href`. */
  isLink: boolean;
}

interface AttributeReader {
  readonly tag: Readonly<Tag>;
  begin(kind: ElementKind): void;
  readonly handlers: Pick<TokenHandlers, 'attributeName' | 'attributeValue'>;
}

/** Elements whose attributes are looked at together when the tag is complete. */
const NOTED: ReadonlySet<string> = new Set(
  'html meta img script link input select textarea label'.split(' '),
);

function attributeReader(html: string, found: Lists): AttributeReader {
  const tag: Tag = {
    kind: elementNamed(''),
    id: undefined,
    noted: undefined,
    content: [],
    firstLink: 0,
    isLink: false,
  };
  let attribute: AttributeKind = attributeNamed('');
  let again = false;

  const attributeValue = (start: number, end: number): void => {
    const { name, role } = attribute;
    if (role === undefined) return;
    const written = html.slice(start, end);
    if (role === 'style' && CSS_ADDRESS.test(written)) found.styleAttributes.push(start, end);
    const isLink = role === 'address' || role === 'srcset' || (name === 'data' && tag.kind.name === 'object');
    const isAnchor = name === 'name' && tag.kind.name === 'a';
    if (!isLink && !isAnchor && role !== 'id' && !tag.noted) return;
    const value = intern(written.includes('&') ? unescapeAttribute(written).text : written);
    if (isLink) {
      const owner = ownerOf(tag.kind.name, name);
      if (found.owners.indexOf(owner, tag.firstLink) !== -1) return;
      found.owners.push(owner);
      if (owner === 'a href') tag.isLink = true;
      found.values.push(value);
      found.spans.push(start, end);
    }
    if (isAnchor) {
      found.anchors.push(value);
      found.anchorsAt.push(start);
    }
    if (role === 'id' && tag.id === undefined) {
      tag.id = value;
      found.ids.push(value);
      found.idsAt.push(start);
    }
    if (tag.noted && !again) {
      tag.noted.values[tag.noted.values.length - 1] = value;
      if (name === 'content') tag.content = [start, end];
    }
  };

  return {
    tag,
    begin(kind) {
      tag.kind = kind;
      tag.id = undefined;
      tag.firstLink = found.owners.length;
      tag.isLink = false;
      tag.noted = NOTED.has(kind.name) ? { names: [], values: [] } : undefined;
      if (tag.content.length > 0) tag.content = [];
    },
    handlers: {
      attributeName(start, end) {
        attribute = attributeNamed(html.slice(start, end));
        const { name, role } = attribute;
        if (role === undefined || !tag.noted) return;
        again = tag.noted.names.includes(name);
        if (again) return;
        tag.noted.names.push(name);
        tag.noted.values.push('');
      },
      attributeValue,
    },
  };
}

const owners = new Map<string, Map<string, string>>();

function ownerOf(element: string, attribute: string): string {
  const known = owners.get(element)?.get(attribute);
  if (known !== undefined) return known;
  const owner = `${element} ${attribute}`;
  if (owners.size < 1000) owners.set(element, (owners.get(element) ?? new Map()).set(attribute, owner));
  return owner;
}

interface TextGatherer {
  /** A start tag is complete. @param inside where its content begins */
  beginElement(
    kind: ElementKind,
    at: number,
    inside: number,
    id: string | undefined,
    foreign: boolean,
    type: string | undefined,
  ): void;
  text(start: number, end: number): void;
  /** The content of `style` or `script` ends. */
  endRaw(at: number): void;
  /** Elements may have ended. */
  afterTag(): void;
  end(): void;
}

/** Gathers what stands in headings and the title, and finds where CSS and JSON-LD stand. */
function textGatherer(html: string, found: Lists, nesting: Nesting): TextGatherer {
  let element:
    | { readonly at: number; readonly level: number; readonly id: string | undefined; readonly depth: number }
    | undefined;
  let text = '';
  let raw: { readonly start: number; readonly list: number[] } | undefined;

  const finish = (): void => {
    if (!element) return;
    const plain = unescapeText(text);
    const clean = intern(BLANKS.test(plain) ? plain.replace(/\s+/g, ' ').trim() : plain);
    const { at, level, id } = element;
    if (level === 0) found.title ??= clean;
    else found.headings.push({ at, level, text: clean, id });
    element = undefined;
    text = '';
  };

  const endRaw = (at: number): void => {
    if (!raw) return;
    const { start, list } = raw;
    const isJsonLd = list === found.jsonLd;
    if (isJsonLd || CSS_ADDRESS.test(html.slice(start, at))) list.push(start, at);
    if (isJsonLd) found.jsonLdFaults.push(...jsonLdFaults(html.slice(start, at), start));
    raw = undefined;
  };

  return {
    beginElement({ name, traits }, at, inside, id, foreign, type) {
      const level = (traits & HEADING) !== 0 ? name.charCodeAt(1) - 48 : 0;
      if (level > 0 || (name === 'title' && !foreign && found.title === undefined)) {
        finish();
        element = { at, level, id, depth: nesting.depth() };
      } else if (name === 'style') {
        raw = { start: inside, list: found.styleElements };
      } else if (name === 'script' && JSON_LD.test(type ?? '')) {
        raw = { start: inside, list: found.jsonLd };
      }
    },
    text(start, end) {
      if (element) text += html.slice(start, end);
    },
    endRaw,
    afterTag() {
      if (element && nesting.depth() < element.depth) finish();
    },
    end() {
      endRaw(html.length);
      finish();
    },
  };
}

/** White space that collapses. */
const BLANKS = /^\s|\s$|\s\s|[^\S ]/;
const CSS_ADDRESS = /url\(|@import/i;
const JSON_LD = /^\s*application\/ld\+json\s*(?:;|$)/i;
