import { type FilterRow, row, textArgument } from './arguments.ts';
import { fieldOf, isHash, isNil, rubyText } from './ruby.ts';
import { encodeUri, hasScheme, normalizeUri } from './uri.ts';

/** Where the site will live. */
export interface Addresses {
  /** The whole address of the site's root, with the base path; empty where there is none. */
  readonly url: string;
  /** The base path that templates see: empty while wsite puts it in as the last step. */
  readonly baseurl: string;
}

/** The filters of addresses. */
export function urlRows(site: Addresses): readonly FilterRow[] {
  const relative = (value: unknown): unknown => {
    const address = addressOf(value);
    if (isNil(address) || hasScheme(rubyText(address))) return address;
    return normalizeUri(rooted(site.baseurl.replace(/\/$/, '')) + rooted(rubyText(address)));
  };
  const absolute = (value: unknown): unknown => {
    const address = addressOf(value);
    if (isNil(address) || hasScheme(rubyText(address))) return address;
    return site.url === '' ? relative(address) : normalizeUri(site.url + rubyText(relative(address)));
  };
  return [
    row('relative_url', [], relative),
    row('absolute_url', [], absolute),
    row('strip_index', [], (value: unknown) => {
      const text = textArgument(value);
      return text === '' ? undefined : text.replace(/\/index\.html?$/m, '/');
    }),
    row('uri_escape', [], (value: unknown) => (isNil(value) ? value : encodeUri(textArgument(value)))),
  ];
}

/** A page or post stands for its address. */
function addressOf(value: unknown): unknown {
  return isHash(value) ? fieldOf(value, 'url') : value;
}

function rooted(path: string): string {
  return path === '' || path.startsWith('/') ? path : `/${path}`;
}
