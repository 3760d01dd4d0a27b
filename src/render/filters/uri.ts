import { notAUrl } from '../../diagnostics/messages/filters.ts';
import { decodeBytes, encodeBytes } from './percent.ts';

const PARTS = /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s;
const PORTS: Readonly<Record<string, string>> = { http: '80', https: '443', ftp: '21', ws: '80', wss: '443' };

const PATH = /[^a-zA-Z0-9\-._~!$&'()*+,;=:@]/gu;
const QUERY = /[^a-zA-Z0-9\-._~!$'()*+,=:@/?%]|%(?!2B|2b)/gu;
const FRAGMENT = /[^a-zA-Z0-9\-._~!$&'()*+,;=:@/?]/gu;
const ANY = /[^a-zA-Z0-9\-._~!$&'()*+,;=:/?#[\]@]/gu;

/** A path that is in its normal form already, as most are. */
const PLAIN = /^(?:\/[\w~-][\w.~-]*)*\/?$/;

/** Whether an address begins with a scheme (`https:`, `mailto:`). */
export function hasScheme(text: string): boolean {
  return PARTS.exec(text)?.[1] !== undefined;
}

/**
 * An address in its normal form (RFC 3986, 6.2): scheme and host in small letters, no default port, no dot segments,
 * percent-encoding only where it must be.
 * @throws where it cannot be one
 */
export function normalizeUri(text: string): string {
  if (PLAIN.test(text)) return text;
  const [, scheme, authority, path = '', query, fragment] = PARTS.exec(text) ?? [];
  const small = scheme?.trim().toLowerCase();
  if (authority === undefined ? path.startsWith('//') : /[<>{}\\"\s]/.test(authority))
    throw new Error(notAUrl(text));
  const walked = path
    .trim()
    .split('/')
    .map((segment) => normalized(segment, PATH))
    .join('/');
  const made = withoutDots(walked) || (authority !== undefined && small && small in PORTS ? '/' : '');
  const asked = query
    ?.split('&')
    .map((pair) => normalizedPair(pair))
    .join('&');
  return (
    (small ? `${small}:` : '') +
    (authority === undefined ? (made.startsWith('//') ? '/.' : '') : `//${hostOf(authority, small)}`) +
    made +
    (asked ? `?${asked}` : '') +
    (fragment === undefined || fragment === '' ? '' : `#${normalized(fragment, FRAGMENT)}`)
  );
}

/** Percent-encodes what no address may hold anywhere; what is encoded without need is decoded. */
export function encodeUri(text: string): string {
  return normalized(text, ANY);
}

function normalized(text: string, refused: RegExp): string {
  const decoded = decodeBytes(text);
  return encodeBytes(decoded === undefined ? text : decoded.normalize('NFKC'), refused);
}

/** `%2B` stays: in a query `+` is a space. */
function normalizedPair(text: string): string {
  const pieces = text
    .split(/(%2b)/i)
    .map((piece, i) => (i % 2 ? piece : (decodeBytes(piece) ?? piece).normalize('NFKC')));
  return encodeBytes(pieces.join(''), QUERY);
}

function hostOf(authority: string, scheme: string | undefined): string {
  const [, user = '', host = '', port] = /^(.*@)?(.*?)(?::(\d*))?$/.exec(authority) ?? [];
  const ascii =
    /[^\0-\x7f]/.test(host) && URL.canParse(`http://${host}`) ? new URL(`http://${host}`).host : host;
  const kept = port && PORTS[scheme ?? ''] !== port ? `:${port}` : '';
  return user + ascii.toLowerCase() + kept;
}

function withoutDots(path: string): string {
  const out: string[] = [];
  const segments = path.split('/');
  const root = segments[0] === '';
  segments.forEach((segment, i) => {
    const last = i === segments.length - 1;
    if (segment === '..') {
      if (out.length > (root ? 1 : 0)) out.pop();
      if (last) out.push('');
    } else if (segment !== '.') out.push(segment);
    else if (last) out.push('');
  });
  return out.join('/');
}
