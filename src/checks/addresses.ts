import { didYouMean, nearest } from '../diagnostics/nearest.ts';
import type { Finished } from '../model/check.ts';
import type { Config } from '../schema/config.ts';
import { filesFor, resolveUrl, type SiteAddress, type Target, urlOf } from '../syntax/url.ts';

/** What an address leads to, as GitHub Pages would answer. */
export type Answer =
  | {
      readonly kind: 'file';
      readonly file: string;
      /** From the root of the site, percent-encoded. */
      readonly path: string;
      readonly fragment: string | undefined;
    }
  /** Nothing is there; the hint says what is meant, where that can be guessed. */
  | { readonly kind: 'nothing'; readonly hint: string | undefined }
  /** Another site, a place of the page itself, or what cannot be known. */
  | { readonly kind: 'elsewhere'; readonly target: Target };

/** Answers for a finished site; each path is looked up once. */
export function answering(finished: Finished): (from: string, address: string) => Answer {
  const { config } = finished.site;
  const site = siteAddress(config);
  const known = new Map<string, { file: string | undefined; hint?: string | undefined }>();
  const hints = hintsOf(finished.files);
  /** That nothing is at `/` of a site with editions is said of `_config.yml`, not of each link. */
  const isSaid = (path: string) => path === '/' && finished.site.declaresEditions;
  const isKept = (path: string) =>
    config.keepFiles.some((kept) => path === `/${kept}` || path.startsWith(`/${kept}/`));
  const base = config.rewriteBase ? '' : config.baseurl;
  const lookUp = (path: string) => {
    let found = known.get(path);
    if (!found) {
      const file = filesFor(path).find((one) => finished.files.has(one));
      known.set(path, (found = file === undefined ? { file, hint: hints(path) } : { file }));
    }
    return found;
  };
  return (from, address) => {
    const target = resolveUrl(base + from, address, site);
    if (target.kind === 'invalid')
      return { kind: 'nothing', hint: 'This is no address that browsers can read.' };
    if (target.kind !== 'internal') return { kind: 'elsewhere', target };
    let path = target.path!.replace(/\/{2,}/g, '/');
    if (base !== '' && !/^[a-z]+:|^\/\//i.test(address)) {
      if (path !== base && !path.startsWith(`${base}/`)) return { kind: 'elsewhere', target };
      path = path.slice(base.length) || '/';
    }
    const { file, hint } = lookUp(path);
    if (file !== undefined) return { kind: 'file', file, path, fragment: target.fragment };
    return isSaid(path) || isKept(path) ? { kind: 'elsewhere', target } : { kind: 'nothing', hint };
  };
}

/** The address from the root that `answering` takes for a path of the site. */
export function addressOf(path: string, { rewriteBase, baseurl }: Config): string {
  return (rewriteBase ? '' : baseurl) + path;
}

/** Where the site lives, where `url` has a path of its own: what whole addresses of the site begin with. */
function siteAddress({ url, baseurl }: SiteAddress): SiteAddress {
  if (!URL.canParse(url)) return { url, baseurl };
  const { origin, pathname } = new URL(url);
  return { url: origin, baseurl: pathname.replace(/\/+$/, '') + baseurl };
}

/** How many files a name is compared with, letter by letter. */
const MANY = 3000;
/** How many of them in all; after that, only other letter case and folders are thought of. */
const COMPARED = 60_000;

/** Guesses what is meant by a path that leads nowhere. */
function hintsOf(files: ReadonlySet<string>): (path: string) => string | undefined {
  let byName: Map<string, string[]> | undefined;
  let byCase: Map<string, string> | undefined;
  let compared = 0;
  let urls: readonly string[] | undefined;
  return (path) => {
    byCase ??= new Map([...files].map((file) => [file.toLowerCase(), file]));
    const tries =
      path.endsWith('/') && path !== '/'
        ? [...filesFor(path), ...filesFor(path.slice(0, -1))]
        : filesFor(path);
    for (const file of tries) {
      if (files.has(file)) return `Did you mean \`${urlOf(file)}\`? With a slash at its end it is a folder.`;
      const other = byCase.get(file.toLowerCase());
      if (other !== undefined)
        return `Did you mean \`${urlOf(other)}\`? Capital and small letters differ there.`;
    }
    if (!byName) {
      byName = new Map();
      for (const file of files) {
        const name = nameOf(file);
        byName.set(name, [...(byName.get(name) ?? []), file]);
      }
    }
    const same = byName.get(nameOf(tries[0]!)) ?? [];
    if (same.length === 1 && !/^index\.html$/i.test(nameOf(same[0]!)))
      return `Did you mean \`${urlOf(same[0]!)}\`?`;
    if (compared > COMPARED) return undefined;
    urls ??= [...files].map(urlOf);
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const all = urls.length > MANY ? urls.filter((url) => url.startsWith(folder)) : urls;
    compared += Math.min(all.length, MANY);
    const stem = stemOf(path);
    return didYouMean(
      path,
      all.slice(0, MANY).filter((url) => isNear(stem, stemOf(url))),
    );
  };
}

/** What folders and endings share says nothing of what is meant: `dates.html` is not near to `papers.html`. */
function isNear(stem: string, other: string): boolean {
  return stem === other || nearest(stem, [other]) !== undefined;
}

/** The last name of a path, without its ending. */
function stemOf(path: string): string {
  const name = path.replace(/\/$/, '');
  return name.slice(name.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).toLowerCase();
}
