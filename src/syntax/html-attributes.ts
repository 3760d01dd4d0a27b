import { asciiLower } from './html-elements.ts';
import { intern } from './intern.ts';

/** What an attribute holds, where a page's facts or its addresses need it; `fact` is all that is only read. */
export type Role = 'address' | 'srcset' | 'style' | 'id' | 'fact';

const ROLES: Readonly<Record<Role, string>> = {
  address: 'href src xlink:href poster action formaction cite background manifest longdesc codebase data-src',
  srcset: 'srcset imagesrcset data-srcset',
  style: 'style fill stroke clip-path mask filter cursor marker-start marker-mid marker-end',
  id: 'id',
  fact: 'name property itemprop http-equiv content type alt width height lang data rel for title hidden aria-label aria-labelledby aria-hidden',
};

const roles = new Map<string, Role>();
for (const role of Object.keys(ROLES) as Role[]) {
  for (const name of ROLES[role].split(' ')) roles.set(name, role);
}

/** What is known of the attributes of one name. */
export interface AttributeKind {
  /** In lower case. */
  readonly name: string;
  readonly role: Role | undefined;
}

const LIMIT = 2000;
const kinds = new Map<string, AttributeKind>();

/**
 * The kind of an attribute: addresses are those of WHATWG HTML and SVG and what lazy loading calls `data-src` and
 * `data-srcset`. (`data` is an address in `object` only.)
 * @param written its name as the tag has it, in letters of any case
 */
export function attributeNamed(written: string): AttributeKind {
  const known = kinds.get(written);
  if (known) return known;
  const name = intern(asciiLower(written));
  const kind = kinds.get(name) ?? { name, role: roles.get(name) };
  if (kinds.size < LIMIT) kinds.set(intern(written), kind);
  return kind;
}

/** Whether the `content` of a meta holds an address. @param name its `name`, `property` or `itemprop`, in lower case */
export function isAddressMeta(name: string): boolean {
  return ADDRESS_META.test(name);
}

const ADDRESS_META =
  /^(?:image|url|logo|thumbnail|thumbnailurl|contenturl|embedurl|sameas|canonical|(?:og|twitter):(?:url|image|video|audio|player)(?::(?:src|url|secure_url|stream))?|citation_\w+_url|msapplication-(?:config|starturl|\w*logo|tileimage)|dc\.identifier\.uri)$/;

/** Where the address begins in the `content` of `<meta http-equiv=refresh>`: `5; url=/new/`. -1: nowhere. */
export function refreshAddress(content: string): number {
  const head = REFRESH.exec(content);
  return head && head[0].length < content.length ? head[0].length : -1;
}

const REFRESH = /^\s*[\d.]+[\s;,]+(?:url\s*=\s*)?["']?/i;

/** One image of a `srcset`. */
export interface Candidate {
  /** Where its address begins in the attribute's value. */
  readonly at: number;
  readonly address: string;
  /** `2x`, `640w`; empty where there is none. */
  readonly descriptor: string;
}

/** The candidates of a `srcset` (WHATWG HTML, 4.8.4.2.2), whatever their descriptors say. */
export function srcsetCandidates(value: string): Candidate[] {
  const found: Candidate[] = [];
  let at = 0;
  while ((at = skip(value, at, BETWEEN)) < value.length) {
    const end = skip(value, at, ADDRESS);
    const address = value.slice(at, end).replace(/,+$/, '');
    const more = address.length === end - at;
    const next = more ? descriptorEnd(value, end) : end;
    found.push({ at, address, descriptor: value.slice(end, next).trim() });
    at = next;
  }
  return found;
}

const BETWEEN = /[\s,]*/y;
const ADDRESS = /\S*/y;

function skip(value: string, at: number, pattern: RegExp): number {
  pattern.lastIndex = at;
  pattern.test(value);
  return pattern.lastIndex;
}

/** Descriptors end at a comma outside parentheses. */
function descriptorEnd(value: string, from: number): number {
  let depth = 0;
  for (let i = from; i < value.length; i++) {
    const c = value[i];
    if (c === '(') depth++;
    else if (c === ')' && depth > 0) depth--;
    else if (c === ',' && depth === 0) return i;
  }
  return value.length;
}
