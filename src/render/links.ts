import { dirname, join } from 'node:path/posix';
import { linkNotFound, linkNotServed, postNotFound } from '../diagnostics/messages/links.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import type { Read } from '../model/plan.ts';
import type { Page, Site } from '../model/site.ts';
import { decodePercent, resolveUrl } from '../syntax/url.ts';
import { complaint } from './template/complaint.ts';

/** Addresses by the files that they are made from: Jekyll's `link` and `post_url`. */
export interface Links {
  /** What a file leads to now, for reads: its address, or nothing. */
  resolve(read: Read): string;
  /**
   * The address of a page, a document or a file, from the root as templates see it.
   * @param path below `content/` (or `assets/…`), with or without `/` before it
   * @throws a complaint where there is no such file, or it is not served
   */
  link(path: unknown, note: (read: Read) => void): string;
  /** The address of a post. @param name its file's name without the ending, after its folders: `sub/2024-01-02-two` */
  postUrl(name: unknown, note: (read: Read) => void): string;
  /**
   * Where a relative address of a page leads that means a file beside the page's own one (`poster.pdf`, `../call.md`), as
   * its author sees the folders: the address from the root, where browsers would look for it elsewhere.
   * @param path of the page's file @param address as links write it
   */
  beside(path: string, address: string, note: (read: Read) => void): string | undefined;
}

const NOT_RELATIVE = /^(?:[a-z][a-z0-9+.-]*:|[/\\])/i;
const LINK = 'link:';
const POST = 'post:';

/** Whether a read is one of these. */
export function isLinkRead(read: Read): boolean {
  return read.startsWith(LINK) || read.startsWith(POST);
}

/** The addresses of a state of the site; looked up when first asked for. */
export function linksOf(site: Site): Links {
  let files: ReadonlyMap<string, string> | undefined;
  let posts: ReadonlyMap<string, string> | undefined;
  const byFile = () => (files ??= addressesOfFiles(site));
  const byPost = () => (posts ??= addressesOfPosts(site));
  const shown = (url: string, note: (read: Read) => void) => {
    if (site.config.rewriteBase) return url;
    note('address:');
    return site.config.baseurl + url;
  };
  let pages: ReadonlyMap<string, Page> | undefined;
  const byPath = () => (pages ??= new Map(site.pages.map((page) => [page.path, page])));
  return {
    resolve: (read) =>
      (read.startsWith(LINK)
        ? byFile().get(read.slice(LINK.length))
        : byPost().get(read.slice(POST.length))) ?? '',
    link(path, note) {
      const wanted = bare(String(path)).replace(/^content\//, '');
      note(LINK + wanted);
      const url = byFile().get(wanted);
      if (url !== undefined) return shown(url, note);
      if (site.entries.has(`content/${wanted}`)) throw complaint((where) => linkNotServed(where, wanted));
      throw complaint((where) => linkNotFound(where, wanted, didYouMean(wanted, byFile().keys())));
    },
    postUrl(name, note) {
      const wanted = bare(String(name));
      note(POST + wanted);
      const url = byPost().get(wanted);
      if (url !== undefined) return shown(url, note);
      throw complaint((where) => postNotFound(where, wanted, didYouMean(wanted, byPost().keys())));
    },
    beside(path, address, note) {
      const [, relative = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
      const page = relative === '' || NOT_RELATIVE.test(relative) ? undefined : byPath().get(path);
      if (!page) return undefined;
      const wanted = join(dirname(path.replace(/^content\//, '')), decodePercent(relative));
      note(LINK + wanted);
      const url = byFile().get(wanted);
      const isThere = page.aliases.length === 0 && resolveUrl(page.route.url, relative).path === url;
      return url === undefined || isThere ? undefined : shown(url, note) + rest;
    },
  };
}

function bare(path: string): string {
  return path.trim().replace(/^\/+/, '');
}

function addressesOfFiles(site: Site): Map<string, string> {
  const found = new Map<string, string>();
  const dir = site.config.collectionsDir === '' ? undefined : `${site.config.collectionsDir}/`;
  const add = (path: string, url: string) => {
    const inside = path.replace(/^theme:|^content\//, '');
    if (!found.has(inside)) found.set(inside, url);
    if (dir && inside.startsWith(`${dir}_`) && !found.has(inside.slice(dir.length)))
      found.set(inside.slice(dir.length), url);
  };
  for (const { path, route } of site.pages) add(path, route.url);
  for (const { entry, route } of site.statics) add(entry.path, route.url);
  return found;
}

/** A post's folders may be said where Jekyll knows them: above `_posts`, or below it. */
function addressesOfPosts(site: Site): Map<string, string> {
  const found = new Map<string, string>();
  for (const page of site.pages) for (const name of namesOf(page)) found.set(name, page.route.url);
  return found;
}

function namesOf({ document, path }: Page): string[] {
  if (document?.collection.name !== 'posts' || document.draft) return [];
  const stem = document.inner.replace(/\.[^./]*$/, '');
  const [, above = ''] = /^content\/(.*?)_posts\//.exec(path) ?? [];
  const dir = document.collection.folder.replace(/^content\//, '').replace(/_posts$/, '');
  return [`${above.startsWith(dir) ? above.slice(dir.length) : above}${stem}`];
}
