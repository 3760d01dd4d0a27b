import { encodePath, filesFor } from '../syntax/url.ts';

/** What an address of the host leads to. */
export type Target =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'redirect'; readonly location: string }
  /** Nothing of the site; `files` would have answered. */
  | { readonly kind: 'missing'; readonly files: readonly string[] }
  /** Not below the site's base path. */
  | { readonly kind: 'outside' };

/**
 * Resolves an address as GitHub Pages does: `/x` is the file `x`, else `x.html`, else the folder, by a redirect to
 * `/x/`; `/x/` is `x/index.html`; letter case counts.
 * @param path from the host's root, percent-encoded, without query; @param query with its `?`, kept in redirects
 * @param base the site's base path, empty or `/x`; @param has whether there is such an output file
 */
export function resolveTarget(
  path: string,
  query: string,
  base: string,
  has: (file: string) => boolean,
): Target {
  if (base !== '' && path === base) return { kind: 'redirect', location: `${base}/${query}` };
  if (!path.startsWith(base + '/')) {
    return path === '/' ? { kind: 'redirect', location: `${base}/` } : { kind: 'outside' };
  }
  const files = filesFor(path.slice(base.length));
  const file = files.find(has);
  if (file === undefined) return { kind: 'missing', files };
  if (files.length > 1 && file === files.at(-1)) {
    return {
      kind: 'redirect',
      location: `${base}/${encodePath(file.slice(0, -'index.html'.length))}${query}`,
    };
  }
  return { kind: 'file', file };
}
