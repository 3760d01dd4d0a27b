import type { SiteAddress } from '../syntax/url.ts';
import { absoluteUrl } from '../syntax/url.ts';
import { baseLanguage } from './template/base.ts';
import type { Filter, Here, Language } from './template/language.ts';
import { textOf } from './template/values.ts';

/** What filters are given besides their input: `Run.given`. */
export interface Given {
  readonly address: SiteAddress;
  /** What `relative_url` puts in front: empty, unless addresses are left to the author. */
  readonly base: string;
}

/** `"assets/x.png" | relative_url`: from the root. While pages are rendered the base path is `/` (DESIGN §3, Addresses). */
const relativeUrl: Filter = {
  run(this: Here, value: unknown) {
    const text = textOf(value);
    return isAbsolute(text) ? text : (this.given as Given).base + rooted(text);
  },
};

/** `"/x.html" | absolute_url`: with the site's `url` and base path; from the root where no `url` is known. */
const absoluteUrlFilter: Filter = {
  run(this: Here, value: unknown) {
    const text = textOf(value);
    return isAbsolute(text) ? text : absoluteUrl(rooted(text), (this.given as Given).address);
  },
};

/** The words of the language: Nunjucks' and wsite's. */
export function languageOf(): Language {
  const base = baseLanguage();
  const filters = new Map([
    ...base.filters,
    ['relative_url', relativeUrl],
    ['absolute_url', absoluteUrlFilter],
  ] as const);
  return { ...base, filters };
}

/** RFC 3986 §4.3, and `//host/path`. */
function isAbsolute(address: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address);
}

function rooted(address: string): string {
  return address.startsWith('/') ? address : `/${address}`;
}
