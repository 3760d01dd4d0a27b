import { intern } from './intern.ts';

/** What HTML's parsing rules (WHATWG HTML, 13.2.4 and 13.2.6) say of elements, as bits. */
export const VOID = 1;
/** Its end tag may be left out. */
export const OPTIONAL_END = 2;
export const SPECIAL = 4;
export const FORMATTING = 8;
/** No search for an open element looks beyond it. */
export const SCOPE = 16;
/** Its start tag ends an open `p`. */
export const ENDS_P = 32;
/** Its start tag ends SVG and MathML around it. */
export const BREAKS_OUT = 64;
export const HEADING = 128;
/** A part of a table: its end tag is looked for as far as the table. */
export const TABLE_PART = 256;
/** `html head body`: start and end tag may be left out. */
export const SKELETON = 512;
/** Its end does not end a `p` inside it. */
export const KEEPS_P = 1024;
/** Content inside is HTML again, though it stands in SVG or MathML. */
export const INTEGRATION_POINT = 2048;

const GROUPS: readonly (readonly [number, string])[] = [
  [VOID | SPECIAL, 'area base br col embed hr img input link meta param source track wbr'],
  [OPTIONAL_END, 'p li dt dd option optgroup rb rp rt rtc tr td th tbody thead tfoot colgroup caption'],
  [SKELETON | OPTIONAL_END | SPECIAL, 'html head body'],
  [
    SPECIAL,
    'address applet article aside base basefont bgsound blockquote button caption center colgroup dd details dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 header hgroup iframe keygen li listing main marquee menu nav noembed noframes noscript object ol p plaintext pre script search section select source style summary table tbody td template textarea tfoot th thead title tr ul xmp',
  ],
  [FORMATTING, 'a b big code em font i nobr s small strike strong tt u'],
  [SCOPE, 'applet caption html table td th marquee object template'],
  [
    ENDS_P,
    'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form header hgroup hr main menu nav ol p pre listing search section summary table ul xmp h1 h2 h3 h4 h5 h6 li dd dt plaintext',
  ],
  [
    BREAKS_OUT,
    'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var',
  ],
  [HEADING, 'h1 h2 h3 h4 h5 h6'],
  [TABLE_PART, 'table caption tbody thead tfoot tr td th'],
  [KEEPS_P, 'a audio del ins map noscript video'],
  [INTEGRATION_POINT, 'foreignobject desc title mi mo mn ms mtext annotation-xml'],
];

const traits = new Map<string, number>();
for (const [bits, names] of GROUPS) {
  for (const name of names.split(' ')) traits.set(name, (traits.get(name) ?? 0) | bits);
}

/** What is known of the elements of one name. */
export interface ElementKind {
  /** In lower case. */
  readonly name: string;
  readonly traits: number;
  /** In a list: whose start tag is ended by this one's. */
  readonly endsItems: ReadonlySet<string> | undefined;
  /** In a table: the nearest of which this one's start tag ends all inside. */
  readonly context: ReadonlySet<string> | undefined;
  /** Which innermost open element this one's start tag ends. */
  readonly endsSiblings: ReadonlySet<string> | undefined;
}

/** An open element. */
export interface Open {
  readonly name: string;
  readonly at: number;
  readonly traits: number;
  /** Whether its content is SVG or MathML. */
  readonly foreign: boolean;
  /** The open `p` that a block inside would end: itself, or one around it. */
  readonly paragraph: Open | undefined;
  /** The open link or button around what is inside: itself, or one around it. */
  readonly control: Open | undefined;
}

const LIMIT = 2000;
const kinds = new Map<string, ElementKind>();

/** The kind of an element. @param written its name as the tag has it, in letters of any case */
export function elementNamed(written: string): ElementKind {
  const known = kinds.get(written);
  if (known) return known;
  const name = intern(asciiLower(written));
  const kind: ElementKind = kinds.get(name) ?? {
    name,
    traits: traits.get(name) ?? 0,
    endsItems: LIST_ITEMS.get(name),
    context: TABLE_CONTEXT.get(name),
    endsSiblings: SIBLINGS.get(name),
  };
  if (kinds.size < LIMIT) kinds.set(intern(written), kind);
  return kind;
}

/** In lower case as HTML compares names: letters of ASCII only. */
export function asciiLower(name: string): string {
  return name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** Whose start tag ends what is open inside the nearest of these (13.2.6.4.9 to 13.2.6.4.14). */
const TABLE_CONTEXT: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...['td', 'th'].map((name) => [name, new Set(['tr', 'tbody', 'thead', 'tfoot', 'table'])] as const),
  ['tr', new Set(['tbody', 'thead', 'tfoot', 'table'])],
  ...['tbody', 'thead', 'tfoot', 'caption', 'colgroup'].map((name) => [name, new Set(['table'])] as const),
  ['col', new Set(['colgroup', 'table'])],
]);

/** Whose start tag ends one of these where it is the innermost open element. */
const SIBLINGS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['option', new Set(['option'])],
  ['optgroup', new Set(['option', 'optgroup'])],
  ['rb', new Set(['rb', 'rt', 'rp', 'rtc'])],
  ['rtc', new Set(['rb', 'rt', 'rp', 'rtc'])],
  ['rt', new Set(['rb', 'rt', 'rp'])],
  ['rp', new Set(['rb', 'rt', 'rp'])],
]);

/** Items of lists: the start tag of one ends another that is open in the same list. */
const LIST_ITEMS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['li', new Set(['li'])],
  ['dd', new Set(['dd', 'dt'])],
  ['dt', new Set(['dd', 'dt'])],
]);
