/** Where a site lives: `url` is `https://host` (empty where nobody said), `baseurl` is `/path` or empty. */
export interface SiteAddress {
  readonly url: string;
  readonly baseurl: string;
}

/** What an address in a page leads to. */
export interface Target {
  /** `fragment`: a place of the page itself; `other`: any scheme but `http`, `https` and `mailto`. */
  readonly kind: 'internal' | 'external' | 'fragment' | 'mailto' | 'other' | 'invalid';
  /** Of the page that an internal address leads to: from the root, percent-encoded, without base path and dots. */
  readonly path?: string;
  /** Percent-decoded, without `#`. Undefined where there is none. */
  readonly fragment?: string;
  /** Without `?`. */
  readonly query?: string;
}

/**
 * Where an address leads that stands in a page (WHATWG URL).
 * @param fromUrl the page's own, from the root; @param href the value with character references resolved
 * @param site whole addresses of the site itself are then internal
 */
export function resolveUrl(fromUrl: string, href: string, site?: SiteAddress): Target {
  if (PLAIN.test(href) && !href.includes('/.')) return { kind: 'internal', path: href };
  const text = href.replace(/^[\0- ]+|[\0- ]+$|[\t\n\r]/g, '');
  if (text.startsWith('#')) return { kind: 'fragment', fragment: decodePercent(text.slice(1)) };
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase();
  if (scheme === 'mailto') return { kind: 'mailto' };
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return { kind: 'other' };
  const base = ORIGIN + fromUrl;
  if (!URL.canParse(text, base)) return { kind: 'invalid' };
  const url = new URL(text, base);
  if (url.origin === ORIGIN) return internal(url, url.pathname);
  const path = site && pathInSite(url, site);
  return path === undefined ? { kind: 'external' } : internal(url, path);
}

const ORIGIN = 'http://site.invalid';

/** An address from the root in which nothing needs to be resolved. */
const PLAIN = /^\/(?:[\w.~-]+\/)*[\w.~-]*$/;

function internal(url: URL, path: string): Target {
  return {
    kind: 'internal',
    path,
    fragment: url.hash === '' ? undefined : decodePercent(url.hash.slice(1)),
    query: url.search === '' ? undefined : url.search.slice(1),
  };
}

function pathInSite(url: URL, { url: home, baseurl }: SiteAddress): string | undefined {
  if (!URL.canParse(home) || url.host !== new URL(home).host) return undefined;
  if (url.pathname === baseurl) return '/';
  return url.pathname.startsWith(`${baseurl}/`) ? url.pathname.slice(baseurl.length) : undefined;
}

/**
 * An address from the root as a whole one: url, base path, path. All else stays as it is, and so does everything
 * while nobody has said where the site lives. What is whole already is never touched when the base path is put in.
 */
export function absoluteUrl(address: string, { url, baseurl }: SiteAddress): string {
  const isRootRelative = address.startsWith('/') && !address.startsWith('//');
  return isRootRelative && url !== '' ? url + baseurl + address : address;
}

/**
 * Where the slash stands that makes an address one from the root: white space before it is none of the address, a
 * backslash counts as a slash, and two of them begin a host (WHATWG URL, 4.4). -1: it is another address.
 */
export function rootSlash(address: string): number {
  let at = 0;
  while (at < address.length && address.charCodeAt(at) <= 32) at++;
  if (!isSlash(address, at)) return -1;
  let next = at + 1;
  while (/[\t\n\r]/.test(address[next] ?? '')) next++;
  return isSlash(address, next) ? -1 : at;
}

function isSlash(text: string, at: number): boolean {
  return text[at] === '/' || text[at] === '\\';
}

/**
 * The output files that GitHub Pages answers with for a URL, the first that exists wins. `/x`: the file `x`, then
 * `x.html`, then, by way of a redirect to `/x/`, `x/index.html`. Letter case counts.
 * @param path from the root, percent-encoded, without query and fragment
 */
export function filesFor(path: string): readonly string[] {
  const file = decodePercent(path).replace(/^\/+/, '');
  if (file === '' || file.endsWith('/')) return [`${file}index.html`];
  return [file, `${file}.html`, `${file}/index.html`];
}

/** The URL at which an output file is served, from the root: `a/index.html` is at `/a/`, `a/b.html` at `/a/b.html`. */
export function urlOf(file: string): string {
  return encodePath('/' + file.replace(/(^|\/)index\.html$/, '$1'));
}

/** A path of files as a URL writes it (RFC 3986, 3.3): each `%` is a percent sign of the name; slashes stay. */
export function encodePath(path: string): string {
  if (/^[\w./~-]*$/.test(path)) return path;
  return encodeURI(wellFormed(path)).replace(/[?#]/g, encodeURIComponent);
}

/** Lone surrogates have no UTF-8: U+FFFD stands for them, as in every file that is written. */
function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}

/** Percent-encoded UTF-8 as text; what is none stays as it is. */
export function decodePercent(text: string): string {
  if (!text.includes('%')) return text;
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}

/** The output file of a permalink and the URL that leads to it, or in words why there can be none. */
export type PermalinkFile = { readonly file: string; readonly url: string } | { readonly problem: string };

/**
 * The output file of a permalink by Jekyll's rules: `/a/` is `a/index.html`, `/a.xml` is `a.xml`, `/a` is `a.html`, and so is
 * `/release-1.0`, which has no ending, `release-1.0.html`.
 * @param url from the root, as an author writes it: percent-encoded or not
 * @param outputExt what `/a` ends with; @param always whether what has another ending gets that too
 */
export function permalinkToFile(url: string, outputExt = '.html', always = false): PermalinkFile {
  const path = decodePercent(url).replace(/^\//, '');
  const file = path + fileEnding(path, outputExt, always);
  const problem = problemOf(file);
  return problem === undefined ? { file, url: encodePath('/' + path) } : { problem };
}

function fileEnding(path: string, outputExt: string, always: boolean): string {
  if (path === '' || path.endsWith('/')) return 'index.html';
  if (always) return path.endsWith(outputExt) ? '' : outputExt;
  const name = path.slice(path.lastIndexOf('/') + 1);
  return /^\.|\.[a-z][a-z0-9]*$/i.test(name) ? '' : outputExt;
}

function problemOf(path: string): string | undefined {
  if (/[\0-\x1f\x7f]/.test(path)) return 'it holds a control character';
  if (/\p{Cs}/u.test(path)) return 'it holds half of a character';
  if (path.includes('\\')) return 'it holds a backslash; folders are parted by `/`';
  if (/[?#]/.test(path)) return `it holds \`${/[?#]/.exec(path)![0]}\`, where browsers cut an address`;
  return path
    .split('/')
    .map(segmentProblem)
    .find((problem) => problem !== undefined);
}

function segmentProblem(segment: string): string | undefined {
  if (segment === '') return 'a folder in it has no name';
  if (segment === '..') return 'it climbs out of its folder with `..`';
  if (segment === '.') return 'it holds the folder `.`, which is no name';
  if (RESERVED.has(segment.toLowerCase())) return `\`${segment}\` is reserved`;
  if (new TextEncoder().encode(segment).length > 255) return 'a name in it is longer than file systems allow';
  return undefined;
}

/** Names that wsite keeps for itself, and those that GitHub Pages never publishes. */
const RESERVED: ReadonlySet<string> = new Set(['.wsite-files', '.git', '.github']);
