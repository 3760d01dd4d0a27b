import type { Config } from '../schema/config.ts';
import { absoluteUrl } from '../syntax/url.ts';

/** Where an output says that something is: what `_config.yml` says of the site's own address. */
type Place = Pick<Config, 'url' | 'baseurl' | 'rewriteBase'>;

/**
 * An address that an author wrote for something of the site, as Jekyll reads it: `a/b` is from the root, like `/a/b`. With
 * `rewrite_base: false` it may hold the base path already, and has it no more afterwards. Whole addresses, and those that
 * begin with `#`, `?`, `.` or a scheme, stay as they are.
 */
export function fromRoot(address: string, { baseurl, rewriteBase }: Place): string {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|[#?.])/i.test(address)) return address;
  const rooted = address.startsWith('/') ? address : `/${address}`;
  if (rewriteBase || baseurl === '') return rooted;
  if (rooted === baseurl) return '/';
  return rooted.startsWith(`${baseurl}/`) ? rooted.slice(baseurl.length) : rooted;
}

/**
 * An address from the root as it stands in an output: whole where the site's own is known; else from the root, with the
 * base path where wsite does not put it in as the last step.
 */
export function placed(address: string, place: Place): string {
  const isFromRoot = address.startsWith('/') && !address.startsWith('//');
  if (place.url !== '') return absoluteUrl(address, place);
  return isFromRoot && !place.rewriteBase ? place.baseurl + address : address;
}

/** An address that an author wrote, whole and percent-encoded where it must be. */
export function wholeAddress(address: string, place: Place): string {
  return encoded(placed(fromRoot(address, place), place));
}

/** A whole address, percent-encoded where it must be (WHATWG URL); any other as it is. */
export function encoded(address: string): string {
  return URL.canParse(address) ? new URL(address).href : address;
}
