import type { Config } from '../schema/config.ts';
import { absoluteUrl } from '../syntax/url.ts';
import type { Value, ValueMap } from '../syntax/value.ts';

/** Where a page leads that only leads elsewhere, by its front matter: the first of several addresses. */
export function redirectTarget({ redirect_to: said }: ValueMap): string | undefined {
  const all = Array.isArray(said) ? (said as readonly Value[]) : [said];
  const first = all.find((one) => !isNoAddress(one));
  return typeof first === 'string' ? first : undefined;
}

/**
 * The whole address that a redirect leads to, where the site's own is known, percent-encoded where it must be (WHATWG
 * URL). Where addresses are left to the author, `url` counts as it is written, a slash at its end included, as in Jekyll.
 * @param to from the root, or whole
 */
export function redirectAddress(to: string, { rewriteBase, baseurl, url, written }: Config): string {
  const home = rewriteBase ? url : (written.url ?? '');
  const isFromRoot = to.startsWith('/') && !to.startsWith('//');
  if (home === '') return isFromRoot && !rewriteBase ? baseurl + to : to;
  const whole = absoluteUrl(to, { url: home, baseurl });
  return URL.canParse(whole) ? new URL(whole).href : whole;
}

/** Whether a value of `redirect_from` or `redirect_to` says nothing. */
export function isNoAddress(value: Value | undefined): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (Array.isArray(value) && (value as readonly Value[]).every(isNoAddress))
  );
}
